using Extraction.Models;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Decisions;

/// <summary>What the second judgement looks at: an attribution among the others. Trees are made by hand, names made up.</summary>
public sealed class JudgeFeaturesTests
{
    private const string Sentence = "[Brook/NNP/said/nsubj]PER said=say/VBD/root [Lind/NNP/added/nsubj]PER added=add/VBD/said/ccomp "
        + "it/PRP/rained/expl rained=rain/VBD/added/ccomp .";

    /// <summary>Buckets of probabilities.</summary>
    private const ulong Half = 6, NinetyFive = 11;

    [Fact]
    public void Probabilities_are_seen_in_buckets()
    {
        WrittenFeatures said = Of(0, 0.5);
        Assert.True(said.Has(JudgeTemplate.Cue, Half));
        Assert.True(said.Has(JudgeTemplate.CueWord, Half, FeatureHash.OfLower("say")));
        Assert.True(Of(0, 0.95).Has(JudgeTemplate.Cue, NinetyFive));
    }

    [Fact]
    public void A_report_sees_the_one_around_it_and_the_one_inside()
    {
        WrittenFeatures outer = Of(0, 0.5), inner = Of(1, 0.5);
        Assert.True(outer.Has(JudgeTemplate.CueInner, Half, Half));
        Assert.True(outer.Has(JudgeTemplate.CueOuter, Half, 0));
        Assert.True(inner.Has(JudgeTemplate.CueOuter, Half, Half));
        Assert.True(inner.Has(JudgeTemplate.CueInner, Half, 0));
        Assert.True(outer.Has(JudgeTemplate.InnerWordCue, Half, FeatureHash.OfLower("add"), Half));
    }

    [Fact]
    public void Another_with_the_same_source_is_seen_with_its_side()
    {
        Assert.False(Of(0, 0.5).Has(JudgeTemplate.SameSource, Half, Half, 0));
        Assert.True(Of(0, 0.5, sameSource: true).Has(JudgeTemplate.SameSource, Half, Half, 0));
        Assert.True(Of(1, 0.5, sameSource: true).Has(JudgeTemplate.SameSource, Half, Half, 1));
    }

    [Fact]
    public void The_question_for_a_report_has_features_of_its_own()
    {
        WrittenFeatures judged = Of(0, 0.5), reported = Of(0, 0.5, rekeyed: true);
        Assert.False(judged.Overlaps(reported));
    }

    [Fact]
    public void Confidence_is_told_by_how_sure_the_parts_were()
    {
        var sketch = AttributionSketch.ByHand(Sentence);
        TokenAttribution said = sketch.Attribution("said", null, "it rained");
        (said.Probability, said.SourceProbability, said.ContentProbability) = (0.5, 0.95, 0.5);
        var features = new WrittenFeatures(f => JudgeFeatures.ExtractConfidence(HandMadeWeights.Cued(sketch.Context), said, f));
        Assert.True(features.Has(PartsConfidenceTemplate.Judged, Half));
        Assert.True(features.Has(PartsConfidenceTemplate.SourceNone, NinetyFive, 1));
        Assert.True(features.Has(PartsConfidenceTemplate.Content, Half));
    }

    private static WrittenFeatures Of(int index, double probability, bool sameSource = false, bool rekeyed = false)
    {
        var sketch = AttributionSketch.ByHand(Sentence);
        List<TokenAttribution> found =
        [
            sketch.Attribution("said", "Brook", "Lind added it rained"),
            sketch.Attribution("added", sameSource ? "Brook" : "Lind", "it rained"),
        ];
        foreach (TokenAttribution a in found) a.CueProbability = probability;
        return new WrittenFeatures(f =>
        {
            JudgeFeatures.Extract(HandMadeWeights.Cued(sketch.Context), found, index, f);
            if (rekeyed) f.Rekey(JudgeFeatures.ReportModel);
        });
    }
}
