using Extraction.Training.Quotes;

namespace Extraction.Training.Tests.Quotes;

/// <summary>Holds the figures of the model card on PolNeAR's development part, from raw text on.</summary>
public sealed class AttributionAccuracyTests
{
    [CorpusFact]
    public void Finds_sources_cues_and_contents_with_calibrated_confidence()
    {
        string english = Path.Combine(Repository.Root, "src", "Extraction.Models.English");
        var models = new DirectoryModelSource(Path.Combine(english, "weights"), Path.Combine(english, "resources"));
        AttributionEvaluation evaluation = AttributionEvaluation.Of(new Corpora(CorpusFactAttribute.Root), models);
        SpanScorer spans = evaluation.Spans();
        Assert.InRange(spans.F1(0), 79.0, 100);
        Assert.InRange(spans.F1(1), 72.4, 100);
        Assert.InRange(spans.F1(2), 67.4, 100);
        QuotedScorer quoted = evaluation.Quoted();
        Assert.InRange(quoted.Found, 94.0, 100);
        Assert.InRange(quoted.FoundWithSource, 89.8, 100);
        Assert.InRange(evaluation.CalibrationError(), 0, 0.05);
    }
}
