using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Ownership;

/// <summary>"Quoted him as saying": who is quoted speaks, who quotes relays. Trees are made by hand, names made up.</summary>
public sealed class QuotedSpeechTests
{
    private const string Agency = "The/DT agency/NN/quoted/nsubj quoted=quote/VBD/root [Ada/NNP/quoted/obj Brook/NNP]PER as/IN/saying/mark "
        + "saying=say/VBG/quoted/advcl it/PRP/rains/expl rains=rain/VBZ/saying/ccomp .";

    [Fact]
    public void Who_is_quoted_says_it_within_what_the_other_relays()
    {
        var sketch = AttributionSketch.ByHand(Agency);
        TokenAttribution relayed = sketch.Attribution("quoted", "The agency", "Ada Brook as saying it rains");
        List<TokenAttribution> found = [relayed];
        new QuotedSpeech(sketch.Context, AttributionSketch.Tables).Apply(found);
        Assert.Equal(2, found.Count);
        Assert.Same(relayed, found[0]);
        Assert.Equal(("Ada Brook", "it rains", "as saying"), (sketch.Source(found[1]), sketch.Content(found[1]),
            sketch.Words(found[1].CueFirst, found[1].CueLast)));
    }

    [Theory]
    [InlineData("an/DT unnamed/JJ baker/NN/quoted/obj", "an unnamed baker", 2)]
    [InlineData("a/DT loss/NN/quoted/obj", "a loss", 1)]
    public void Somebody_may_be_quoted_saying_it(string whom, string speaker, int reports)
    {
        var sketch = AttributionSketch.ByHand("The/DT agency/NN/quoted/nsubj quoted=quote/VBD/root " + whom
            + " saying=say/VBG/quoted/advcl it/PRP/rains/expl rains=rain/VBZ/saying/ccomp .");
        List<TokenAttribution> found = [sketch.Attribution("quoted", "The agency", speaker + " saying it rains")];
        new QuotedSpeech(sketch.Context, AttributionSketch.Tables).Apply(found);
        Assert.Equal(reports, found.Count);
        if (reports == 2) Assert.Equal((speaker, "it rains"), (sketch.Source(found[1]), sketch.Content(found[1])));
    }

    [Fact]
    public void Words_in_front_belong_to_who_is_quoted_alone()
    {
        var sketch = AttributionSketch.ByHand("“ It/PRP/rains/expl rains=rain/VBZ/quoted/ccomp , ” [Ada/NNP/quoted/nsubj:pass Brook/NNP]PER "
            + "was=be/VBD/quoted/aux:pass quoted=quote/VBN/root as/IN/saying/mark saying=say/VBG/quoted/advcl .");
        TokenAttribution relayed = sketch.Attribution("quoted", null, "“It rains,”");
        List<TokenAttribution> found = [relayed];
        new QuotedSpeech(sketch.Context, AttributionSketch.Tables).Apply(found);
        TokenAttribution made = Assert.Single(found);
        Assert.Equal(("Ada Brook", "“It rains,”"), (sketch.Source(made), sketch.Content(made)));
    }

    [Theory]
    [InlineData("The/DT agency/NN/thanked/nsubj thanked=thank/VBD/root [Ada/NNP/thanked/obj Brook/NNP]PER as/IN/saying/mark "
        + "saying=say/VBG/thanked/advcl it/PRP/rains/expl rains=rain/VBZ/saying/ccomp .", "thanked")]
    [InlineData("The/DT agency/NN/quoted/nsubj quoted=quote/VBD/root [Ada/NNP/quoted/obj Brook/NNP]PER , saying=say/VBG/quoted/advcl "
        + "it/PRP/rains/expl rains=rain/VBZ/saying/ccomp .", "quoted")]
    public void Other_verbs_and_a_plain_participle_quote_nobody(string notation, string cue)
    {
        var sketch = AttributionSketch.ByHand(notation);
        TokenAttribution other = sketch.Attribution(cue, "The agency", "it rains");
        List<TokenAttribution> found = [other];
        new QuotedSpeech(sketch.Context, AttributionSketch.Tables).Apply(found);
        Assert.Equal([other], found);
    }
}
