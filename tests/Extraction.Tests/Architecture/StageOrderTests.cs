namespace Extraction.Tests.Architecture;

/// <summary>The stages know those before them and none after: docs/architecture.md has the picture.</summary>
public sealed class StageOrderTests
{
    /// <summary>The stages in the order of the data's flow; what is generic comes first.</summary>
    private static readonly string[] Flow =
        ["Models", "Networks", "Calendar", "Input", "Layout", "Lexicon", "Language", "Dates", "Quotes", "Speakers", "Output"];

    private static readonly IReadOnlyList<TypeUse> Uses = TypeUse.In(typeof(ExtractionPipeline).Assembly.Location);

    [Fact]
    public void Every_stage_has_its_place_in_the_flow() =>
        Assert.Empty(Uses.Select(use => use.User.Stage).Where(stage => stage.Length > 0).Except(Flow).Distinct());

    [Fact]
    public void No_stage_uses_a_later_one() =>
        Assert.Empty(Uses
            .Where(use => use.User.Stage.Length > 0 && use.Used.Stage.Length > 0)
            .Where(use => Array.IndexOf(Flow, use.User.Stage) < Array.IndexOf(Flow, use.Used.Stage))
            .Select(use => $"{use.User.Stage} must not know {use.Used.Stage}: {use}")
            .Distinct().Order(StringComparer.Ordinal));

    /// <summary>The parts of the time grammar from the notation to the words; the tagger above them puts them together.</summary>
    [Fact]
    public void No_part_of_the_time_grammar_uses_a_later_one()
    {
        string[] parts = ["Grammar", "Resolution", "Rules", ""];
        Assert.Empty(Uses
            .Where(use => use.User.Stage == "Dates" && use.Used.Stage == "Dates" && use.Used.Name != "TimexType")
            .Where(use => Array.IndexOf(parts, use.User.Part) < Array.IndexOf(parts, use.Used.Part))
            .Select(use => $"{use.User.Part} must not know {use.Used.Part}: {use}")
            .Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>What no stage owns (spans, interruptions, the pipeline) is of two kinds:
    /// values that all may use, and what puts the stages together.</summary>
    [Fact]
    public void No_stage_uses_the_pipeline() =>
        Assert.Empty(Uses
            .Where(use => use.User.Stage.Length > 0 && use.User.Stage != "Output" && use.Used.Stage.Length == 0
                && use.Used.Name is not (nameof(TextSpan) or nameof(Interruption)))
            .Select(use => use.ToString())
            .Distinct().Order(StringComparer.Ordinal));
}
