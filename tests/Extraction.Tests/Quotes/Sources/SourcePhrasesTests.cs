using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Sources;

/// <summary>What tags and trees tell of the phrases around a cue, and nouns of who they are. By hand, names made up.</summary>
public sealed class SourcePhrasesTests
{
    [Theory]
    [InlineData("yesterday/RB/said/advmod the/DT old/JJ river/NN lawyer/NN/said/nsubj said=say/VBD/root .", "lawyer", "the old river lawyer")]
    [InlineData("they/PRP/left/nsubj left=leave/VBD/said/ccomp , clerk/VBP/Ada/dep [Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root .",
        "Brook", "clerk Ada Brook")] // A word for a person that was taken for a verb.
    [InlineData("they/PRP/left/nsubj left=leave/VBD/said/ccomp , run/VBP/Ada/dep [Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root .",
        "Brook", "Ada Brook")]
    [InlineData("it/PRP/sank/nsubj sank=sink/VBD/said/ccomp , [Delta/NNP Board/NNP/said/nsubj of/IN Trade/NNP/Board/nmod]ORG "
        + "said=say/VBD/root .", "Trade", "Delta Board of Trade")]
    public void A_phrase_begins_where_no_word_of_a_noun_phrase_stands_before(string notation, string last, string phrase)
    {
        var sketch = AttributionSketch.ByHand(notation);
        int end = sketch.At(last);
        int first = new SourcePhrases(sketch.Context, AttributionSketch.Tables).PhraseStart(0, end);
        Assert.Equal(phrase, sketch.Words(first, end));
    }

    [Fact]
    public void A_phrase_is_no_longer_than_so_many_tokens()
    {
        string nouns = string.Join(' ', Enumerable.Range(0, 30).Select(i => $"n{i}/NN/said/dep"));
        var sketch = AttributionSketch.ByHand($"{nouns} said=say/VBD/root .");
        int first = new SourcePhrases(sketch.Context, AttributionSketch.Tables).PhraseStart(0, sketch.At("n29"));
        Assert.Equal(SourcePhrases.Longest, sketch.At("n29") - first);
    }

    [Fact]
    public void A_verb_has_auxiliaries_and_a_subject_before_it_or_not()
    {
        var sketch = AttributionSketch.ByHand("[Brook/NNP/said/nsubj]PER has=have/VBZ/said/aux said=say/VBN/root it/PRP/rained/expl "
            + "rained=rain/VBD/said/ccomp .\nCame=come/VBD/root [Lind/NNP/Came/nsubj]PER .");
        var phrases = new SourcePhrases(sketch.Context, AttributionSketch.Tables);
        Assert.True(phrases.HasAuxiliary(sketch.At("said")));
        Assert.False(phrases.HasAuxiliary(sketch.At("rained")));
        Assert.Equal(sketch.At("Brook"), phrases.SubjectOf(sketch.At("said")));
        Assert.Equal(-1, phrases.SubjectOf(sketch.At("rained"))); // "It" rains for nobody.
        Assert.Equal(-1, phrases.SubjectOf(sketch.At("Came"))); // Behind the verb.
    }

    [Theory]
    [InlineData("The/DT rain/NN/left/nsubj", "rain", true)]
    [InlineData("The/DT lawyer/NN/left/nsubj", "lawyer", false)]
    [InlineData("The/DT balladeer/NN/left/nsubj", "balladeer", false)] // By its ending.
    [InlineData("The/DT company/NN/left/nsubj", "company", false)]
    [InlineData("The/DT report/NN/left/nsubj", "report", false)]
    [InlineData("The/DT Rain/NN/left/nsubj", "Rain", false)]
    [InlineData("The/DT [rain/NN/left/nsubj]ORG", "rain", false)]
    public void A_noun_is_a_thing_where_nothing_tells_of_people_bodies_or_texts(string subject, string head, bool thing)
    {
        var sketch = AttributionSketch.ByHand($"{subject} left=leave/VBD/root .");
        Assert.Equal(thing, new SourceNouns(sketch.Context, AttributionSketch.Tables).IsThing(sketch.At(head)));
    }
}
