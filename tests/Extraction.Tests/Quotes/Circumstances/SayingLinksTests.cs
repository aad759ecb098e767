using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Circumstances;

/// <summary>What stands before a noun or a time and ties it to the utterance. Trees are made by hand, names made up.</summary>
public sealed class SayingLinksTests
{
    [Fact]
    public void Prepositions_tie_a_time_and_a_noun_to_the_utterance()
    {
        (AttributionSketch sketch, SayingTime time) =
            Read("After/IN/vote/case the/DT vote/NN/left/obl before/IN Monday/NNP/left/obl Ada/NNP/left/nsubj left=leave/VBD/root .");
        var links = new SayingLinks(sketch.Context, AttributionSketch.Tables);
        Assert.True(links.IsAtEvent(sketch.At("vote")));
        Assert.False(links.IsAtEvent(sketch.At("Ada")));
        Assert.True(links.IsBehind(time, new HashSet<string> { "before" }));
        Assert.False(links.IsBehind(time, new HashSet<string> { "after" }));
    }

    /// <summary>"following the vote": there it is a preposition, and no form of "follow".</summary>
    [Theory]
    [InlineData("following=follow/VBG/vote/case", "follow", true)]
    [InlineData("following=follow/VBG/vote/case", "following", true)]
    [InlineData("after/IN/vote/case", "following", false)]
    public void A_word_is_in_a_list_by_its_lemma_or_as_it_stands(string word, string listed, bool isOne)
    {
        var sketch = AttributionSketch.ByHand($"Ada/NNP/left/nsubj left=leave/VBD/root {word} the/DT vote/NN/left/obl .");
        var links = new SayingLinks(sketch.Context, AttributionSketch.Tables);
        Assert.Equal(isOne, links.IsOneOf(2, new HashSet<string> { listed }));
        Assert.Equal(isOne, links.IsPrepositionOf(sketch.At("vote"), new HashSet<string> { listed }));
    }

    private static (AttributionSketch Sketch, SayingTime Time) Read(string notation)
    {
        var sketch = AttributionSketch.ByHand(notation);
        return (sketch, SayingTime.Of(sketch.Context.Text, Assert.Single(sketch.Dates), sketch.Dates[0].Span.End, isDated: true));
    }
}
