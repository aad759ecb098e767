using Extraction.Models;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Ownership;

/// <summary>
/// Who gets quoted speech that no attribution has claimed. The weights only know that content is a whole quotation; trees are made by hand,
/// names made up.
/// </summary>
public sealed class QuotationCoverageTests
{
    private const string Speech = "“ We/PRP/wait/nsubj wait/VBP/{0} here/RB/wait/advmod for/IN the/DT rain/NN/wait/obl {1} ”", Words =
        "“We wait here for the rain,”", BrookSaid = "[Brook/NNP/said/nsubj]PER said=say/VBD/root";

    private static readonly string Before = string.Format(null, Speech, "said/ccomp", ",") + $" {BrookSaid} .";

    [Theory]
    [InlineData(0.15, true)]
    [InlineData(0.05, false)]
    public void A_proposal_that_was_too_unsure_by_itself_is_taken_for_want_of_another(double probability, bool kept)
    {
        var sketch = AttributionSketch.ByHand(Before);
        TokenAttribution proposed = sketch.Attribution("said", "Brook", Words);
        proposed.Probability = probability;
        Assert.Equal(kept ? [proposed] : [], Complete(sketch, [], [proposed]));
    }

    [Fact]
    public void Of_several_proposals_the_likeliest_is_taken()
    {
        var sketch = AttributionSketch.ByHand(Before);
        TokenAttribution one = sketch.Attribution("wait", null, Words), other = sketch.Attribution("said", "Brook", Words);
        (one.Probability, other.Probability) = (0.15, 0.3);
        Assert.Equal([other], Complete(sketch, [], [one, other]));
    }

    [Fact]
    public void What_somebody_has_claimed_is_left_alone()
    {
        var sketch = AttributionSketch.ByHand(Before);
        TokenAttribution kept = sketch.Attribution("said", "Brook", Words), other = sketch.Attribution("wait", null, Words);
        other.Probability = 0.9;
        Assert.Equal([kept], Complete(sketch, [kept], [other]));
    }

    [Fact]
    public void A_title_is_no_speech_to_be_claimed()
    {
        var sketch = AttributionSketch.ByHand($"{BrookSaid} “ The/DT Ferry/NNP/said/obj ” sank=sink/VBD/said/ccomp .");
        TokenAttribution proposed = sketch.Attribution("said", "Brook", "“The Ferry”");
        proposed.Probability = 0.15;
        Assert.Empty(Complete(sketch, [], [proposed]));
    }

    [Fact]
    public void A_word_beside_it_that_may_be_a_cue_is_asked()
    {
        var sketch = AttributionSketch.ByHand(Before);
        TokenAttribution found = Assert.Single(Complete(sketch, [], [], (sketch.At("said"), 0.15)));
        Assert.Equal((sketch.At("said"), Words), (found.Cue, sketch.Content(found)));
        Assert.Equal(QuotationCoverage.LeastProposal, found.Probability);
        Assert.Empty(Complete(sketch, [], [], (sketch.At("said"), 0.01)));
    }

    [Theory]
    [InlineData(".", 0.35, 1)]
    [InlineData(".", 0.28, 0)]
    [InlineData(":", 0.28, 1)]
    public void A_cue_of_another_sentence_must_be_surer_unless_a_colon_leads_to_the_speech(string mark, double probability, int found)
    {
        var sketch = AttributionSketch.ByHand($"{BrookSaid} so/RB {mark}\n" + string.Format(null, Speech, "root", "."));
        Assert.Equal(found, Complete(sketch, [], [], (sketch.At("said"), probability)).Count);
    }

    [Fact]
    public void The_quotation_behind_a_reporting_clause_is_the_second_fragment()
    {
        var sketch = AttributionSketch.ByHand($"“ It/PRP/sinks/nsubj sinks=sink/VBZ/said/ccomp , ” {BrookSaid} .\n"
            + string.Format(null, Speech, "root", "."));
        TokenAttribution kept = sketch.Attribution("said", "Brook", "“It sinks,”");
        Assert.Equal([kept], Complete(sketch, [kept], []));
        Assert.Equal("“We wait here for the rain.”", sketch.Words(kept.Second.First, kept.Second.Last));
    }

    [Theory]
    [InlineData("\n\n")]
    [InlineData("\nThe/DT old/JJ mill/NN/burned/nsubj burned=burn/VBD/root down/RP .\n")]
    public void Another_paragraph_or_a_sentence_between_ends_what_somebody_says(string between)
    {
        var sketch = AttributionSketch.ByHand($"“ It/PRP/sinks/nsubj sinks=sink/VBZ/said/ccomp , ” {BrookSaid} .{between}"
            + string.Format(null, Speech, "root", "."));
        TokenAttribution kept = sketch.Attribution("said", "Brook", "“It sinks,”");
        Assert.Equal([kept], Complete(sketch, [kept], []));
        Assert.Equal(-1, kept.Second.First);
    }

    [Fact]
    public void All_are_put_in_the_order_of_the_text()
    {
        var sketch = AttributionSketch.ByHand($"{Before}\n\n[Lind/NNP/left/nsubj]PER left=leave/VBD/root .");
        TokenAttribution kept = sketch.Attribution("left", "Lind", "Lind"), proposed = sketch.Attribution("said", "Brook", Words);
        proposed.Probability = 0.15;
        Assert.Equal([proposed, kept], Complete(sketch, [kept], [proposed]));
    }

    private static List<TokenAttribution> Complete(AttributionSketch sketch, List<TokenAttribution> kept, List<TokenAttribution> proposed,
        params (int Token, double Probability)[] cues)
    {
        CuedContext context = HandMadeWeights.Cued(sketch.Context, cues);
        CompactWeights weights = HandMadeWeights.Of([.. ((ulong[])[0, 1]).Select(side =>
            (FeatureHash.Feature(ContentStretchTemplate.QuotingSide, (ulong)QuotationShape.Whole, side), 4f)),
            (FeatureHash.Feature(SecondFragmentTemplate.NoneBias, 1), 6)]);
        new QuotationCoverage(context, new AttributionDecoder(weights, context)).Complete(kept, proposed);
        return kept;
    }
}
