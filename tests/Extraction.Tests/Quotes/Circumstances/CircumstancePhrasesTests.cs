using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Circumstances;

/// <summary>How far the phrase of a noun of the reporting clause reaches. Trees are made by hand, names made up.</summary>
public sealed class CircumstancePhrasesTests
{
    /// <summary>How far the phrase of a noun reaches.</summary>
    [Theory]
    [InlineData("reporters=reporter/NNS/told/obj in/IN [Rovik/NNP/told/obl]LOC", "reporters", "reporters")]
    [InlineData("members=member/NNS/told/obj of/IN the/DT council/NN/members/nmod", "members", "members of the council")]
    [InlineData("reporters=reporter/NNS/told/obj , who/WP/waited/nsubj waited=wait/VBD/reporters/acl:relcl ,", "reporters", "reporters")]
    [InlineData("reporters=reporter/NNS/told/obj on/IN Monday/NNP/reporters/nmod", "reporters", "reporters")]
    public void The_phrase_ends_before_clauses_times_and_places(string told, string head, string phrase)
    {
        var sketch = AttributionSketch.ByHand($"[Ada/NNP/told/nsubj Brook/NNP]PER told=tell/VBD/root {told} that/IN/rained/mark "
            + "it/PRP/rained/nsubj rained=rain/VBD/told/ccomp .");
        TokenAttribution a = sketch.Attribution("told", "Ada Brook", "that it rained");
        Assert.Equal(phrase, new CircumstancePhrases(sketch.Context).Whole(sketch.At(head), a).Of(sketch.Context.Text.Text));
    }

    [Theory]
    [InlineData("a/DT telephone/NN interview/NN/said/obl", "interview", "telephone interview")]
    [InlineData("a/DT Monday/NNP interview/NN/said/obl", "interview", "interview")] // A time is no part of it.
    [InlineData("a/DT [Acme/NNP]ORG interview/NN/said/obl", "interview", "interview")] // Nor is who asked.
    [InlineData("the/DT [Acme/NNP Times/NNP/said/obl]ORG", "Times", "Acme Times")]
    public void A_channel_has_the_words_before_it_that_tell_of_what_kind(string noun, string head, string medium)
    {
        var sketch = AttributionSketch.ByHand($"[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root in/IN {noun} it/PRP/rained/expl "
            + "rained=rain/VBD/said/ccomp .");
        TextSpan span = new CircumstancePhrases(sketch.Context).Medium(sketch.At(head), sketch.Attribution("said", "Ada Brook",
            "it rained"));
        Assert.Equal(medium, span.Of(sketch.Context.Text.Text));
    }

    [Theory]
    [InlineData("Rovik", "Port Rovik")]
    [InlineData("said", "said")]
    public void A_name_is_whole_and_any_other_word_itself(string token, string words)
    {
        var sketch = AttributionSketch.ByHand("They/PRP/said/nsubj said=say/VBD/root so/RB in/IN [Port/NNP Rovik/NNP/said/obl]LOC .");
        Assert.Equal(words, new CircumstancePhrases(sketch.Context).Entity(sketch.At(token)).Of(sketch.Context.Text.Text));
    }
}
