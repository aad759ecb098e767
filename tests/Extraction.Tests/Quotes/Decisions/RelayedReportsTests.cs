using Extraction.Language;
using Extraction.Models;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Decisions;

/// <summary>
/// Reports of others in what somebody is quoted as saying. The weights know two cues, the subject as the source and the clause as the
/// content; trees are made by hand, names made up.
/// </summary>
public sealed class RelayedReportsTests
{
    private const string Keller = "[Keller/NNP/said/nsubj]PER said=say/VBD/root .", Safe = "the/DT bridge/NN/was/nsubj was=be/VBD/told/ccomp "
        + "safe/JJ/was/xcomp , ”";

    [Fact]
    public void Whom_a_quotation_makes_speak_is_another_report()
    {
        TokenAttribution report = Assert.Single(Find("“ The/DT inspectors=inspector/NNS/told/nsubj told=tell/VBD/said/ccomp "
            + $"us/PRP/told/obj {Safe} {Keller}", out AttributionSketch sketch));
        Assert.Equal(("The inspectors", "told", "the bridge was safe"),
            (sketch.Source(report), sketch.Words(report.Cue, report.Cue), sketch.Content(report)));
        Assert.NotNull(report.Reading);
        Assert.InRange(report.Confidence, 0.9, 1);
    }

    [Fact]
    public void What_the_speaker_takes_others_to_think_is_one() => Assert.Single(Find(
        "“ The/DT owners=owner/NNS/thought/nsubj thought=think/VBD/said/ccomp "
        + $"{Safe.Replace("told", "thought", StringComparison.Ordinal)} {Keller}", out _));

    /// <summary>What counts is learned: here that what "we" said is none.</summary>
    [Fact]
    public void The_judge_of_reports_sees_who_speaks_inside() => Assert.Empty(Find(
        $"“ We/PRP/told/nsubj told=tell/VBD/said/ccomp them/PRP/told/obj {Safe} {Keller}", out _));

    [Fact]
    public void What_nobody_is_said_to_say_is_none() => Assert.Empty(Find(
        $"“ There/EX/told/expl told=tell/VBD/said/ccomp us/PRP/told/obj {Safe} {Keller}", out _));

    [Fact]
    public void They_are_somebody_else() => Assert.Single(Find(
        $"“ They/PRP/told/nsubj told=tell/VBD/said/ccomp us/PRP/told/obj {Safe} {Keller}", out _));

    [Fact]
    public void A_quotation_of_a_few_words_is_not_searched() => Assert.Empty(Find(
        $"“ They/PRP/told/nsubj told=tell/VBD/said/ccomp us/PRP/told/obj so/RB , ” {Keller}", out _, content: "“They told us so,”"));

    [Fact]
    public void What_is_not_quoted_is_not_searched() => Assert.Empty(Find(
        "They/PRP/told/nsubj told=tell/VBD/said/ccomp us/PRP/told/obj the/DT old/JJ bridge/NN/was/nsubj was=be/VBD/told/ccomp "
        + $"safe/JJ/was/xcomp , {Keller}",
        out _, content: "They told us the old bridge was safe"));

    [Fact]
    public void A_quotation_of_nobody_is_not_searched() => Assert.Empty(Find(
        $"“ They/PRP/told/nsubj told=tell/VBD/said/ccomp us/PRP/told/obj {Safe} {Keller}", out _, cueProbability: 0.1));

    [Fact]
    public void A_report_that_the_judge_doubts_is_none() => Assert.Empty(Find(
        $"“ They/PRP/told/nsubj told=tell/VBD/said/ccomp us/PRP/told/obj {Safe} {Keller}", out _, judged: -2));

    /// <summary>Content that would reach beyond the quotation ends where the quotation does.</summary>
    [Fact]
    public void A_report_ends_with_its_quotation()
    {
        TokenAttribution report = Assert.Single(Find($"“ They/PRP/told/nsubj told=tell/VBD/said/ccomp us/PRP/told/obj {Safe} {Keller}",
            out AttributionSketch sketch, ends: "keller"));
        Assert.Equal("the bridge was safe", sketch.Content(report));
    }

    private static List<TokenAttribution> Find(string notation, out AttributionSketch sketch, string? content = null,
        double cueProbability = 0.9, float judged = 2, string ends = "safe")
    {
        sketch = AttributionSketch.ByHand(notation);
        string text = sketch.Context.Text.Text;
        TokenAttribution said = sketch.Attribution("said", "Keller", content ?? text[..(text.IndexOf('”', StringComparison.Ordinal) + 1)]);
        said.CueProbability = cueProbability;
        var weights = new List<(ulong, float)>
        {
            (FeatureHash.Feature(CueTemplate.Bias, 1), -3),
            (FeatureHash.Feature(SourceTemplate.TagRelationSide, (ulong)PennTag.NNS, (ulong)DependencyRelation.Nsubj, 0), 4),
            (FeatureHash.Feature(SourceTemplate.TagRelationSide, (ulong)PennTag.PRP, (ulong)DependencyRelation.Nsubj, 0), 4),
            (FeatureHash.Feature(SecondFragmentTemplate.NoneBias, 1), 6),
            (FeatureHash.Feature(JudgeTemplate.Bias, 1) ^ JudgeFeatures.ReportModel, judged),
            (FeatureHash.Feature(JudgeTemplate.InsideSource, FeatureHash.OfLower("we")) ^ JudgeFeatures.ReportModel, -6),
            (FeatureHash.Feature(PartsConfidenceTemplate.Bias, 1), 3),
        };
        foreach (string verb in (string[])["tell", "think"])
        {
            weights.Add((FeatureHash.Feature(CueTemplate.Word, FeatureHash.OfLower(verb)), 6));
            weights.Add((FeatureHash.Feature(ContentStartTemplate.WordCue, FeatureHash.OfLower("the"), FeatureHash.OfLower(verb)), 4));
        }

        foreach (ulong place in (ulong[])[1, 2, 3, 4, 5, 6])
        {
            weights.Add((FeatureHash.Feature(ContentEndTemplate.WordPlaceSide, FeatureHash.OfLower(ends), place, 1), 4));
        }

        return new RelayedReports(sketch.Context, HandMadeWeights.Of([.. weights]), HandMadeWeights.Silent, AttributionSketch.Tables)
            .Find([said]);
    }
}
