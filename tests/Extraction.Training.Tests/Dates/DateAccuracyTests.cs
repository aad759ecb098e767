using Extraction.Training.Dates;

namespace Extraction.Training.Tests.Dates;

/// <summary>Holds the measured figures on TimeBank and AQUAINT, less a small margin.</summary>
public class DateAccuracyTests
{
    [CorpusFact]
    public void Figures_on_TimeBank_hold()
    {
        string model = Path.Combine(Repository.Root, "src", "Extraction.Models.English");
        var source = new DirectoryModelSource(Path.Combine(model, "weights"), Path.Combine(model, "resources"));
        DateFigures figures = DateEvaluator.Measure(new Corpora(CorpusFactAttribute.Root), source, null, null);

        Assert.InRange(figures.Relaxed, 94.7, 100);
        Assert.InRange(figures.Strict, 89.5, 100);
        Assert.InRange(figures.Value, 82.9, 100);
    }
}
