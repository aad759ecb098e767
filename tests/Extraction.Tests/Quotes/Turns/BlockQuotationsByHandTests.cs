using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Turns;

/// <summary>Whose words a block quotation is. Trees are made by hand, names made up.</summary>
public sealed class BlockQuotationsByHandTests
{
    private const string Wrote = "[Ada/NNP/wrote/nsubj Lowe/NNP]PER wrote=write/VBD/root", Block = "Heating/NN/costs/nsubj costs=cost/VBZ/root "
        + "much/RB .\n\nWe/PRP/wait/nsubj wait/VBP/root .", Words = "Heating costs much.\n\nWe wait.";

    [Fact]
    public void All_its_paragraphs_go_to_whom_the_clause_with_a_colon_names()
    {
        var sketch = AttributionSketch.ByHand($"{Wrote} :\n\n{Block}", Words);
        TokenAttribution wrote = sketch.Attribution("wrote", "Ada Lowe", "Heating costs much.");
        List<TokenAttribution> found = [wrote];
        new BlockQuotations(sketch.Context, AttributionSketch.Tables).Apply(found);
        Assert.Equal([wrote], found);
        Assert.Equal("Heating costs much.\n\nWe wait.", sketch.Content(wrote));
        Assert.True(wrote.IsVerbatim);
    }

    [Fact]
    public void Without_such_a_clause_they_go_on_with_the_last_who_is_reported_above_and_less_surely()
    {
        var sketch = AttributionSketch.ByHand($"{Wrote} so/RB .\n\n{Block}", Words);
        TokenAttribution wrote = sketch.Attribution("wrote", "Ada Lowe", "so");
        (wrote.Probability, wrote.Confidence) = (0.9, 0.8);
        List<TokenAttribution> found = [wrote];
        new BlockQuotations(sketch.Context, AttributionSketch.Tables).Apply(found);
        TokenAttribution made = Assert.Single(found, a => a != wrote);
        Assert.Same(wrote, made.CarriedFrom);
        Assert.Equal((0.9, 0.6), (made.Probability, Math.Round(made.Confidence, 6)));
        Assert.Equal("so", sketch.Content(wrote));
    }

    [Fact]
    public void A_colon_makes_it_surer()
    {
        var sketch = AttributionSketch.ByHand($"{Wrote} so/RB and/CC added=add/VBD/wrote/conj :\n\n{Block}", Words);
        TokenAttribution wrote = sketch.Attribution("wrote", "Ada Lowe", "so");
        wrote.Confidence = 0.8;
        List<TokenAttribution> found = [wrote];
        new BlockQuotations(sketch.Context, AttributionSketch.Tables).Apply(found);
        Assert.Equal(0.76, Assert.Single(found, a => a != wrote).Confidence, 6);
    }

    [Fact]
    public void The_signature_below_names_the_speaker()
    {
        var sketch = AttributionSketch.ByHand($"{Wrote} so/RB .\n\n{Block}\n\n— [Olu/NNP/root Reed/NNP]PER", Words);
        (int first, int last) = sketch.Stretch("Olu Reed") is var name ? (name.First, name.Last) : default;
        var signed = new TokenAttribution(-1, -1, -1)
        {
            First = sketch.Stretch("We wait."), SourceFirst = first, SourceLast = last, Signature = new ContentCandidate(first, last),
        };
        List<TokenAttribution> found = [sketch.Attribution("wrote", "Ada Lowe", "so"), signed];
        new BlockQuotations(sketch.Context, AttributionSketch.Tables).Apply(found);
        Assert.Equal(2, found.Count);
        Assert.Equal("Heating costs much.\n\nWe wait.", sketch.Content(signed));
    }

    [Fact]
    public void Without_anybody_above_it_is_nobodys()
    {
        var sketch = AttributionSketch.ByHand($"It/PRP/rained/expl rained=rain/VBD/root .\n\n{Block}", Words);
        var found = new List<TokenAttribution>();
        new BlockQuotations(sketch.Context, AttributionSketch.Tables).Apply(found);
        TokenAttribution made = Assert.Single(found);
        Assert.Equal((null, -1, true), (made.CarriedFrom, made.SourceFirst, made.IsVerbatim));
        Assert.Equal(FloatingSpeech.Unowned, made.Probability);
    }

    [Fact]
    public void What_its_author_thinks_is_no_report_but_what_others_said_is()
    {
        var sketch = AttributionSketch.ByHand("Rain/NN/fell/nsubj fell=fall/VBD/root .\n\nI=I/PRP/think/nsubj think/VBP/root so/RB .\n\n"
            + "[Tom/NNP/said/nsubj Reed/NNP]PER said=say/VBD/root no/UH .", "I think so.\n\nTom Reed said no.");
        TokenAttribution thinks = sketch.Attribution("think", "I", "so"), said = sketch.Attribution("said", "Tom Reed", "no");
        List<TokenAttribution> found = [thinks, said];
        new BlockQuotations(sketch.Context, AttributionSketch.Tables).Apply(found);
        Assert.DoesNotContain(thinks, found);
        Assert.Contains(said, found);
    }

    [Fact]
    public void Quotation_marks_inside_say_more_than_the_block()
    {
        var sketch = AttributionSketch.ByHand("It/PRP/rained/expl rained=rain/VBD/root .\n\n“ We/PRP/wait/nsubj wait/VBP/root . ”",
            "“We wait.”");
        var found = new List<TokenAttribution>();
        new BlockQuotations(sketch.Context, AttributionSketch.Tables).Apply(found);
        Assert.Empty(found);
    }
}
