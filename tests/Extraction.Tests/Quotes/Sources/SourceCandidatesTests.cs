using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Sources;

/// <summary>The stretches near a cue that could be its source. Names are made up.</summary>
public sealed class SourceCandidatesTests
{
    [Theory]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root so/RB .", "Ada Brook")]
    [InlineData("“ We/PRP/go/nsubj go/VBP/said/ccomp , ” said=say/VBD/root [Ada/NNP/said/nsubj Brook/NNP]PER .", "We|Ada Brook")]
    [InlineData("The/DT mayor/NN/said/nsubj of/IN [Rovik/NNP/mayor/nmod]LOC said=say/VBD/root so/RB .", "Rovik|The mayor of Rovik|The mayor")]
    [InlineData("It/PRP/rained/expl rained=rain/VBD/root .", "It")]
    public void Are_the_noun_phrases_beside_it(string notation, string sources)
    {
        string[] found = Candidates(notation, notation.Contains("said", StringComparison.Ordinal) ? "said" : "rained");
        Assert.All(sources.Split('|'), source => Assert.Contains(source, found));
    }

    /// <summary>Annotators end a source before a clause or an apposition behind it as often as behind it.</summary>
    [Fact]
    public void An_extent_may_end_before_what_hangs_behind_the_head()
    {
        string[] sources = Candidates("The/DT owner/NN/said/nsubj , who/WP/left/nsubj left=leave/VBD/owner/acl:relcl , said=say/VBD/root so/RB .",
            "said");
        Assert.Contains("The owner", sources);
        Assert.Contains("The owner, who left", sources);
        Assert.Contains("The owner, who left,", sources);
    }

    [Fact]
    public void No_candidate_holds_the_cue_or_a_mark_alone()
    {
        var sketch = AttributionSketch.ByHand("The/DT plan/NN/fails/nsubj , [Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/fails/parataxis , "
            + "fails=fail/VBZ/root .");
        int cue = sketch.At("said");
        List<SourceCandidate> found = Found(sketch, cue);
        Assert.NotEmpty(found);
        Assert.All(found, c => Assert.True(c.Last < cue || c.First > cue, sketch.Words(c.First, c.Last)));
        Assert.All(found, c => Assert.InRange(c.Head, c.First, c.Last));
    }

    /// <summary>"The strike, he said, will end" has two subjects only for a parser that took the first for the reporting clause's.</summary>
    [Fact]
    public void Of_two_subjects_of_one_verb_the_farther_is_none()
    {
        string[] sources = Candidates("The/DT strike/NN/said/nsubj , he/PRP/said/nsubj said=say/VBD/root , will/MD/end/aux end/VB/said/ccomp .",
            "said");
        Assert.Equal(["he"], sources);
    }

    [Fact]
    public void Every_stretch_is_there_once()
    {
        var sketch = AttributionSketch.ByHand("The/DT mayor/NN/said/nsubj of/IN [Rovik/NNP/mayor/nmod]LOC and/CC its/PRP$/council/nmod:poss "
            + "council/NN/mayor/conj said=say/VBD/root so/RB .");
        List<SourceCandidate> found = Found(sketch, sketch.At("said"));
        Assert.Equal(found.Count, found.Select(c => (c.First, c.Last)).Distinct().Count());
    }

    private static string[] Candidates(string notation, string cue)
    {
        var sketch = AttributionSketch.ByHand(notation);
        return [.. Found(sketch, sketch.At(cue)).Select(c => sketch.Words(c.First, c.Last))];
    }

    private static List<SourceCandidate> Found(AttributionSketch sketch, int cue)
    {
        var candidates = new List<SourceCandidate>();
        SourceCandidates.List(sketch.Context, cue, cue, candidates);
        return candidates;
    }
}
