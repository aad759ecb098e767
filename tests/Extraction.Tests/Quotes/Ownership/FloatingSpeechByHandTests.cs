using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Ownership;

/// <summary>Quotations that no cue claims. Trees are made by hand, names made up.</summary>
public sealed class FloatingSpeechByHandTests
{
    private const string Speech = "“ We/PRP/wait/nsubj wait/VBP/root for/IN the/DT rain/NN/wait/obl . ”";

    [Theory]
    [InlineData("good/JJ/is/dep for/IN us/PRP/good/obl", "Ada Brook")]
    [InlineData("bad/JJ/is/dep for/IN us/PRP/bad/obl", null)]
    [InlineData("good/JJ/is/dep", null)]
    [InlineData("Good/JJ/is/dep For/IN us/PRP/Good/obl", null)]
    public void Words_within_a_sentence_are_whose_words_they_are_later(string words, string? owner)
    {
        var sketch = AttributionSketch.ByHand("The/DT mill/NN/is/nsubj is=be/VBZ/root “ " + words + " ” .\n\n“ It/PRP/is/nsubj "
            + "is=be/VBZ/said/ccomp good/JJ/is/dep "
            + "for/IN us/PRP/good/obl all/DT , ” [Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root .");
        TokenAttribution said = sketch.Attribution("said", "Ada Brook", "“It is good for us all,”");
        List<TokenAttribution> found = [said];
        new FloatingSpeech(sketch.Context, AttributionSketch.Tables).Complete(found);
        Assert.Equal(owner, found.Find(a => a.CarriedFrom == said) is null ? null : sketch.Source(said));
    }

    [Theory]
    [InlineData("\n\n", true)]
    [InlineData("\n\nIt/PRP/rained/nsubj rained=rain/VBD/root .\n\n", false)]
    public void A_sentence_that_runs_on_in_words_of_another_has_them_from_who_was_reported_beside_it(string between, bool owned)
    {
        var sketch = AttributionSketch.ByHand("“ We/PRP/go/nsubj go/VBP/said/ccomp , ” [Ada/NNP/said/nsubj Brook/NNP]PER "
            + "said=say/VBD/root ." + between
            + "The/DT job/NN/root “ went=go/VBD/job/dep on/RB for/IN longer/RB than/IN anybody/NN/went/obl had/VBD thought/VBN ” .");
        TokenAttribution said = sketch.Attribution("said", "Ada Brook", "“We go,”");
        List<TokenAttribution> found = [said];
        new FloatingSpeech(sketch.Context, AttributionSketch.Tables).Complete(found);
        Assert.Equal(owned, found.Exists(a => a.CarriedFrom == said));
    }

    [Fact]
    public void Speech_in_a_paragraph_of_its_own_goes_on_with_who_was_reported_before()
    {
        var sketch = AttributionSketch.ByHand("“ We/PRP/go/nsubj go/VBP/said/ccomp , ” [Ada/NNP/said/nsubj Brook/NNP]PER "
            + "said=say/VBD/root .\n\n" + Speech);
        TokenAttribution said = sketch.Attribution("said", "Ada Brook", "“We go,”");
        List<TokenAttribution> found = [said];
        new FloatingSpeech(sketch.Context, AttributionSketch.Tables).Complete(found);
        Assert.Equal(2, found.Count);
        Assert.Same(said, found[1].CarriedFrom);
        Assert.Equal("“We wait for the rain.”", sketch.Content(found[1]));
    }

    [Fact]
    public void Speech_that_nobody_was_reported_before_is_listed_without_a_speaker()
    {
        var sketch = AttributionSketch.ByHand(Speech);
        var found = new List<TokenAttribution>();
        new FloatingSpeech(sketch.Context, AttributionSketch.Tables).Complete(found);
        TokenAttribution made = Assert.Single(found);
        Assert.Equal((null, -1), (made.CarriedFrom, made.SourceFirst));
        Assert.InRange(made.Probability, 0, 0.5);
    }
}
