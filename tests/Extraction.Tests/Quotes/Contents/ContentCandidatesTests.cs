using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Contents;

/// <summary>The stretches near a cue that could be what was said. Names are made up.</summary>
public sealed class ContentCandidatesTests
{
    [Theory]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root that/IN/rained/mark it/PRP/rained/nsubj rained=rain/VBD/said/ccomp .",
        "that it rained")]
    [InlineData("“ We/PRP/go/nsubj go/VBP/said/ccomp , ” [Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root .", "“We go,”")]
    [InlineData("It/PRP/rained/nsubj rained=rain/VBD/said/ccomp , [Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root .", "It rained")]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root so/RB .\n“ We/PRP/go/nsubj go/VBP/root . ”", "“We go.”")]
    public void Hold_the_right_one(string notation, string content) => Assert.Contains(content, Candidates(notation));

    [Fact]
    public void None_holds_the_cue_or_all_of_the_source_and_each_is_there_once()
    {
        string[] candidates = Candidates("It/PRP/rained/nsubj rained=rain/VBD/said/ccomp , [Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root "
            + "on/IN Monday/NNP/said/obl , and/CC/left/cc left=leave/VBD/said/conj .");
        Assert.DoesNotContain(candidates, c => c.Contains("said", StringComparison.Ordinal) || c.Contains("Ada Brook", StringComparison.Ordinal));
        Assert.Equal(candidates.Distinct().Count(), candidates.Length);
    }

    [Fact]
    public void A_time_alone_is_none_where_there_is_more() =>
        Assert.DoesNotContain("on Monday", Candidates("[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root on/IN Monday/NNP/said/obl it/PRP/rained/nsubj "
            + "rained=rain/VBD/said/ccomp ."));

    [Fact]
    public void None_parts_what_for_and_to_hold_together() =>
        Assert.DoesNotContain("support for the town", Candidates("[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root support/NN/said/obj for/IN the/DT "
            + "town/NN/host/nsubj to/TO/host/mark host/VB/support/acl games=game/NNS/host/obj ."));

    private static string[] Candidates(string notation)
    {
        var sketch = AttributionSketch.ByHand(notation);
        TokenAttribution said = sketch.Attribution("said", "Ada Brook", "said");
        var candidates = new List<ContentCandidate>();
        ContentCandidates.List(sketch.Context,
            new CueSource(said.Cue, said.CueFirst, said.CueLast, said.SourceFirst, said.SourceLast), candidates);
        return [.. candidates.Select(c => sketch.Words(c.First, c.Last))];
    }
}
