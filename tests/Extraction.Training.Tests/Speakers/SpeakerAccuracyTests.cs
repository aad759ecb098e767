using System.Globalization;
using System.Text.RegularExpressions;
using Extraction.Training.Speakers;

namespace Extraction.Training.Tests.Speakers;

/// <summary>The measured figures minus a margin; <c>extraction-training evaluate speakers</c> prints them.</summary>
public sealed class SpeakerAccuracyTests
{
    [CorpusFact]
    public void Gold_attributions_lead_to_the_right_speakers()
    {
        using var log = new StringWriter(CultureInfo.InvariantCulture);
        string model = Path.Combine(Repository.Root, "src", "Extraction.Models.English");
        SpeakerEvaluation.EvaluateParts(new Corpora(CorpusFactAttribute.Root),
            new DirectoryModelSource(Path.Combine(model, "weights"), Path.Combine(model, "resources")), log,
            SpeakerEvaluation.PolnearDev);
        string report = log.ToString();
        Assert.True(Figure(report, @"right speaker ([\d.]+)%") >= 82.5, report);
        Assert.True(Figure(report, @"at 0\.9: \d+, precision ([\d.]+)%") >= 91.5, report);
        Assert.True(Figure(report, @"kind ([\d.]+)%") >= 95, report);
        Assert.True(Figure(report, @"title .* F1 ([\d.]+)") >= 86, report);
        Assert.True(Figure(report, @"organization .* F1 ([\d.]+)") >= 86, report);
    }

    private static double Figure(string report, string pattern) =>
        double.Parse(Regex.Match(report, pattern).Groups[1].Value, CultureInfo.InvariantCulture);
}
