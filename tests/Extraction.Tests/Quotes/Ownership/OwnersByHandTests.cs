using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Ownership;

/// <summary>Who owns a quotation that several claim, or none. Trees are made by hand, names made up.</summary>
public sealed class OwnersByHandTests
{
    private const string Speech = "“ We/PRP/wait/nsubj wait/VBP/root for/IN the/DT rain/NN/wait/obl . ”";

    [Fact]
    public void Of_two_beside_one_quotation_whoever_has_nothing_else_keeps_it()
    {
        var sketch = AttributionSketch.ByHand("[Reed/NNP/said/nsubj]PER said=say/VBD/root that/IN he/PRP/left/nsubj left=leave/VBD/said/ccomp : “ "
            + "We/PRP/go/nsubj go/VBP/added/ccomp , ” she/PRP/added/nsubj added=add/VBD/said/parataxis .");
        TokenAttribution said = sketch.Attribution("said", "Reed", "that he left: “We go,”"), added = sketch.Attribution("added", "she", "“We go,”");
        List<TokenAttribution> found = [said, added];
        new OneOwner(sketch.Context).Keep(found);
        Assert.Equal([added], found);
    }

    [Fact]
    public void Of_two_with_the_same_content_the_likelier_stays()
    {
        var sketch = AttributionSketch.ByHand("[Reed/NNP/said/nsubj]PER said=say/VBD/root , [Lind/NNP/added/nsubj]PER added=add/VBD/said/conj it/PRP/rains/expl "
            + "rains=rain/VBZ/said/ccomp .");
        TokenAttribution said = sketch.Attribution("said", "Reed", "it rains"), added = sketch.Attribution("added", "Lind", "it rains");
        (said.Confidence, added.Confidence) = (0.4, 0.6);
        List<TokenAttribution> found = [said, added];
        new OneOwner(sketch.Context).Keep(found);
        Assert.Equal([added], found);
    }

    [Fact]
    public void A_report_inside_another_stays()
    {
        var sketch = AttributionSketch.ByHand("[Reed/NNP/said/nsubj]PER said=say/VBD/root [Lind/NNP/thinks/nsubj]PER thinks=think/VBZ/said/ccomp “ "
            + "we/PRP/go/nsubj go/VBP/thinks/ccomp ” .");
        TokenAttribution outer = sketch.Attribution("said", "Reed", "Lind thinks “we go”"), inner = sketch.Attribution("thinks", "Lind", "“we go”");
        List<TokenAttribution> found = [outer, inner];
        new OneOwner(sketch.Context).Keep(found);
        Assert.Equal([outer, inner], found);
    }

    [Theory]
    [InlineData("His/PRP$ friend/NN [Ada/NNP/was/nsubj Brook/NNP]PER was=be/VBD/root late/JJ .\n" + Speech, "Ada Brook")]
    [InlineData("[Brook/NNP/was/nsubj]PER was=be/VBD/root late/JJ .\n" + Speech, null)]
    [InlineData("[Ada/NNP/was/nsubj Brook/NNP]PER was=be/VBD/root late/JJ .\n\n" + Speech, null)]
    public void Whom_the_sentence_before_is_about_by_full_name_speaks(string notation, string? person)
    {
        var sketch = AttributionSketch.ByHand(notation);
        Extraction.Language.NamedEntity? subject = new ToldBefore(sketch.Context, []).Subject(0);
        Assert.Equal(person, subject is { } named ? sketch.Words(named.First, named.End - 1) : null);
    }

    [Fact]
    public void A_sentence_that_reports_somebody_hands_over_to_nobody()
    {
        var sketch = AttributionSketch.ByHand("[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root so/RB .\n" + Speech);
        Assert.Null(new ToldBefore(sketch.Context, [sketch.Attribution("said", "Ada Brook", "so")]).Subject(0));
    }

    [Fact]
    public void A_quoted_headline_is_whose_words_the_body_has()
    {
        var sketch = AttributionSketch.ByHand("# Mill/NN/root : “ we/PRP wait/VBP ”\n[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root : “ We/PRP/wait/nsubj "
            + "wait/VBP/said/ccomp for/IN the/DT rain/NN/wait/obl . ”");
        TokenAttribution said = sketch.Attribution("said", "Ada Brook", "“We wait for the rain.”");
        var echoes = new Echoes(sketch.Context, new QuotationOwners(sketch.Context, [said]));
        Assert.Same(said, echoes.Source(0));
        Assert.Same(said, echoes.Announced(0));
    }

    [Theory]
    [InlineData("good/JJ/is/dep for/IN us/PRP/good/obl", "Ada Brook")]
    [InlineData("bad/JJ/is/dep for/IN us/PRP/bad/obl", null)]
    [InlineData("good/JJ/is/dep", null)]
    [InlineData("Good/JJ/is/dep For/IN us/PRP/Good/obl", null)]
    public void Words_within_a_sentence_are_whose_words_they_are_later(string words, string? owner)
    {
        var sketch = AttributionSketch.ByHand("The/DT mill/NN/is/nsubj is=be/VBZ/root “ " + words + " ” .\n\n“ It/PRP/is/nsubj is=be/VBZ/said/ccomp good/JJ/is/dep "
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
        var sketch = AttributionSketch.ByHand("“ We/PRP/go/nsubj go/VBP/said/ccomp , ” [Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root ." + between
            + "The/DT job/NN/root “ went=go/VBD/job/dep on/RB for/IN longer/RB than/IN anybody/NN/went/obl had/VBD thought/VBN ” .");
        TokenAttribution said = sketch.Attribution("said", "Ada Brook", "“We go,”");
        List<TokenAttribution> found = [said];
        new FloatingSpeech(sketch.Context, AttributionSketch.Tables).Complete(found);
        Assert.Equal(owned, found.Exists(a => a.CarriedFrom == said));
    }

    [Fact]
    public void Speech_in_a_paragraph_of_its_own_goes_on_with_who_was_reported_before()
    {
        var sketch = AttributionSketch.ByHand("“ We/PRP/go/nsubj go/VBP/said/ccomp , ” [Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root .\n\n" + Speech);
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
