using Extraction.Language;
using Extraction.Models;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Decisions;

/// <summary>
/// The search for cue, source and content. The weights are made by hand: each test gives some word or shape a weight and asks what the
/// search makes of it. Names are made up.
/// </summary>
public sealed class AttributionDecoderTests
{
    private const string Sentence = "The/DT mayor/NN/said/nsubj of/IN [Rovik/NNP/mayor/nmod]LOC said=say/VBD/root the/DT ferry/NN/sinks/nsubj "
        + "sinks=sink/VBZ/said/ccomp .";

    /// <summary>Where content ends: before the full stop, or further inside its sentence.</summary>
    private const ulong BeforeStop = 2, Inside = 6;

    private static readonly ulong Say = FeatureHash.OfLower("say");

    /// <summary>Weights for content of one fragment, and against it.</summary>
    private static readonly (ulong, float) OneFragment = (FeatureHash.Feature(SecondFragmentTemplate.NoneBias, 1), 6),
        TwoFragments = (FeatureHash.Feature(SecondFragmentTemplate.NoneBias, 1), -6);

    [Fact]
    public void Without_weights_there_is_no_source_and_every_choice_has_its_share()
    {
        TokenAttribution found = Decode(Sentence, out _);
        Assert.Equal((-1, -1, -1), (found.SourceFirst, found.SourceLast, found.SourceHead));
        Assert.Equal((-1, -1), (found.Sources[0].First, found.Sources[0].Last));
        Assert.InRange(found.SourceProbability, 0.01, 0.5);
        Assert.Equal(found.Sources[0].Probability, found.Sources[1].Probability, 9);
        Assert.Equal(3, found.Contents.Length);
    }

    [Fact]
    public void The_source_with_the_most_weight_is_taken_with_its_head()
    {
        TokenAttribution found = Decode(Sentence, out AttributionSketch sketch, Source("mayor"));
        Assert.Equal(sketch.At("mayor"), found.SourceHead);
        Assert.StartsWith("The mayor", sketch.Source(found), StringComparison.Ordinal);
        Assert.True(found.Sources[0].Probability >= found.Sources[1].Probability);
        Assert.Equal((found.SourceFirst, found.SourceLast), (found.Sources[0].First, found.Sources[0].Last));
        Assert.Equal(found.SourceProbability, found.Sources[0].Probability);
    }

    [Fact]
    public void The_content_is_the_stretch_between_the_best_edges_that_holds_neither_cue_nor_source()
    {
        TokenAttribution found = Decode(Sentence, out AttributionSketch sketch, Source("mayor"), Begins("the"), Ends("sink", BeforeStop), OneFragment);
        Assert.Equal("the ferry sinks", sketch.Content(found));
        Assert.Equal((found.First.First, found.First.Last), (found.Contents[0].First, found.Contents[0].Last));
        Assert.InRange(found.ContentProbability, 0, found.Contents[0].Probability);
    }

    [Theory]
    [InlineData("have loudly", "had loudly insisted")]
    [InlineData("have", "insisted")] // What stands between is not taken.
    [InlineData("loudly it", "loudly insisted it")]
    public void A_cue_takes_in_the_words_beside_it_one_after_the_other(string wanted, string cue)
    {
        TokenAttribution found = Decode("[Brook/NNP/insisted/nsubj]PER had=have/VBD/insisted/aux loudly/RB/insisted/advmod "
            + "insisted=insist/VBN/root it/PRP/sank/nsubj sank=sink/VBD/insisted/ccomp .", out AttributionSketch sketch, "insisted",
            [.. wanted.Split(' ').SelectMany(Takes)]);
        Assert.Equal(cue, sketch.Words(found.CueFirst, found.CueLast));
    }

    [Fact]
    public void A_piece_of_a_quotation_stands_for_the_whole()
    {
        TokenAttribution found = Decode("[Brook/NNP/said/nsubj]PER said=say/VBD/root : “ We/PRP/wait/nsubj wait/VBP/said/ccomp for/IN "
            + "the/DT rain/NN/wait/obl . ”", out AttributionSketch sketch, Ends("wait", Inside), OneFragment);
        Assert.Equal("“We wait", sketch.Words(found.Contents[0].First, found.Contents[0].Last));
        Assert.Equal("“We wait for the rain.”", sketch.Content(found));
    }

    [Fact]
    public void A_piece_of_a_quotation_in_which_the_cue_stands_stays_a_piece()
    {
        TokenAttribution found = Decode("“ [Brook/NNP/said/nsubj]PER said=say/VBD/root we/PRP/wait/nsubj wait/VBP/said/ccomp for/IN "
            + "the/DT rain/NN/wait/obl . ”", out AttributionSketch sketch, Begins("we"), Ends("rain", Inside), OneFragment);
        Assert.Equal("we wait for the rain", sketch.Content(found));
    }

    [Fact]
    public void Fragments_stand_in_the_order_of_the_text_whichever_was_found_first()
    {
        TokenAttribution found = Decode("“ It/PRP/sinks/nsubj sinks=sink/VBZ/said/ccomp , ” [Brook/NNP/said/nsubj]PER said=say/VBD/root "
            + ". “ We/PRP/wait/nsubj wait/VBP/said/parataxis here/RB/wait/advmod . ”",
            out AttributionSketch sketch, Quoted(after: true, second: false), Quoted(after: false, second: true), TwoFragments);
        Assert.Equal("“We wait here.”", sketch.Words(found.Contents[0].First, found.Contents[0].Last));
        Assert.Equal("“It sinks,”", sketch.Content(found));
        Assert.Equal("“We wait here.”", sketch.Words(found.Second.First, found.Second.Last));
    }

    [Theory]
    [InlineData(0, "day3")]
    [InlineData(1, "we")] // Twenty stretches have better edges, so that nobody asks what the others are as a whole.
    public void Of_many_stretches_only_those_with_the_best_edges_are_looked_at_as_a_whole(float weight, string first)
    {
        string days = string.Join(' ', Enumerable.Range(0, 22).Select(i => $"day{i}/NN/wait/obl of/IN wind{i}/NN/day{i}/nmod"));
        TokenAttribution found = Decode($"[Brook/NNP/said/nsubj]PER said=say/VBD/root we/PRP/wait/nsubj wait/VBP/said/ccomp {days} .",
            out AttributionSketch sketch, (FeatureHash.Feature(ContentStretchTemplate.TopCue, FeatureHash.OfLower("day3"), Say), 6),
            (FeatureHash.Feature(ContentStartTemplate.WordCue, FeatureHash.OfLower("we"), Say), weight), OneFragment);
        Assert.StartsWith(first, sketch.Content(found), StringComparison.Ordinal);
    }

    [Fact]
    public void Judgement_and_confidence_are_written_down_as_probabilities()
    {
        var sketch = AttributionSketch.ByHand(Sentence);
        TokenAttribution found = sketch.Attribution("said", "The mayor", "the ferry sinks");
        ulong bias = FeatureHash.Feature(JudgeTemplate.Bias, 1);
        var decoder = new AttributionDecoder(HandMadeWeights.Of((bias, 2), (bias ^ JudgeFeatures.ReportModel, -1),
            (FeatureHash.Feature(PartsConfidenceTemplate.Bias, 1), 3)), HandMadeWeights.Cued(sketch.Context));
        decoder.Judge([found]);
        Assert.Equal((0.88, 0.27), (Math.Round(found.Probability, 2), Math.Round(found.ReportProbability, 2)));
        Assert.Equal(3, decoder.ConfidenceLogit(found), 6);
    }

    private static TokenAttribution Decode(string notation, out AttributionSketch sketch, params (ulong, float)[] weights) =>
        Decode(notation, out sketch, "said", weights);

    private static TokenAttribution Decode(string notation, out AttributionSketch sketch, string cue, (ulong, float)[] weights)
    {
        sketch = AttributionSketch.ByHand(notation);
        int token = sketch.At(cue);
        return new AttributionDecoder(HandMadeWeights.Of(weights), HandMadeWeights.Cued(sketch.Context, (token, 0.9))).Decode(token, 0.9);
    }

    /// <summary>A weight for a source with this head beside a verb in the past.</summary>
    private static (ulong, float) Source(string head) =>
        (FeatureHash.Feature(SourceTemplate.HeadCueTag, FeatureHash.OfLower(head), (ulong)PennTag.VBD), 4);

    /// <summary>Weights for a cue that takes in this word, on either side.</summary>
    private static (ulong, float)[] Takes(string lemma) =>
    [
        (FeatureHash.Feature(CueExtentTemplate.Next, FeatureHash.OfLower(lemma)), 4),
        (FeatureHash.Feature(CueExtentTemplate.Next + CueExtentFeatures.ToRight, FeatureHash.OfLower(lemma)), 4),
    ];

    /// <summary>A weight for content that begins with this word.</summary>
    private static (ulong, float) Begins(string lemma) =>
        (FeatureHash.Feature(ContentStartTemplate.WordCue, FeatureHash.OfLower(lemma), Say), 4);

    /// <summary>A weight for content behind the cue that ends with this word.</summary>
    private static (ulong, float) Ends(string lemma, ulong place) =>
        (FeatureHash.Feature(ContentEndTemplate.WordPlaceSide, FeatureHash.OfLower(lemma), place, 1), 4);

    /// <summary>A weight for a first or second fragment that is one quotation, behind the cue or before it.</summary>
    private static (ulong, float) Quoted(bool after, bool second) => (FeatureHash.Feature(ContentStretchTemplate.QuotingSide
        + (second ? FragmentCopies.Second : 0), (ulong)QuotationShape.Whole, after ? 1UL : 0UL), 4);
}
