using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Turns;

/// <summary>What stands below a clause with a colon is said by its source. Trees are made by hand, names made up.</summary>
public sealed class ListedSpeechByHandTests
{
    [Fact]
    public void The_paragraph_below_a_clause_with_a_colon_is_its_speakers()
    {
        var sketch = AttributionSketch.ByHand("The/DT club/NN/tweeted/nsubj tweeted=tweet/VBD/root :\n\nWe/PRP/wait/nsubj wait/VBP/root "
            + "for/IN rain/NN/wait/obl .");
        var found = new List<TokenAttribution>();
        new ListedSpeech(sketch.Context, AttributionSketch.Tables).Apply(found);
        TokenAttribution made = Assert.Single(found);
        Assert.Equal(("The club", "We wait for rain.", true), (sketch.Source(made), sketch.Content(made), made.IsVerbatim));
    }

    [Fact]
    public void Items_below_a_clause_with_a_colon_are_all_its_speakers()
    {
        var sketch = AttributionSketch.ByHand("The/DT mayor/NN/said/nsubj said=say/VBD/root :\n\n*/NFP Roads=road/NNS/close/nsubj "
            + "close/VBP/root .\n\n"
            + "*/NFP Taxes=tax/NNS/rise/nsubj rise/VBP/root .");
        TokenAttribution said = sketch.Attribution("said", "The mayor", "* Roads close");
        new ListedSpeech(sketch.Context, AttributionSketch.Tables).Apply([said]);
        Assert.Equal(["Roads close", "Taxes rise"], said.Fragments().Select(f => sketch.Words(f.First, f.Last)));
    }
}
