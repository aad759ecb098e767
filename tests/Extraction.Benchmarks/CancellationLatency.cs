using System.Diagnostics.Metrics;
using System.Globalization;
using Extraction.Input;
using Extraction.Models.English;

namespace Extraction.Benchmarks;

/// <summary>
/// How long a long article goes on after it was cancelled, at moments spread over its whole time: processor time of the process, whose
/// only busy thread reads the article.
/// </summary>
internal static class CancellationLatency
{
    private const int Moments = 48;

    public static void Write(int characters, TextWriter writer)
    {
        string paragraph = MadeUpArticle.Text(18);
        var article = new Article { Id = "long", Text = string.Concat(Enumerable.Repeat(paragraph + "\n\n", characters / paragraph.Length)) };
        var pipeline = ExtractionPipeline.Create(EnglishModel.Instance);
        string stage = "";
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Name == "extraction.stage.duration") l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) => stage = (string)tags[0].Value!);
        listener.Start();
        pipeline.Extract(article);
        Clock whole = Clock.Start();
        pipeline.Extract(article);
        double seconds = whole.Stop().Processor;
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{article.Text.Length} characters, read in {seconds:F2} s of processor time, cancelled at {Moments} moments"));

        var late = new SortedDictionary<string, List<double>>(StringComparer.Ordinal);
        for (int moment = 0; moment < Moments; moment++)
        {
            if (Cancelled(pipeline, article, seconds * (moment + 0.5) / Moments) is not { } latency) continue;
            if (!late.TryGetValue(stage, out List<double>? of)) late.Add(stage, of = []);
            of.Add(latency * 1000);
        }

        writer.WriteLine("| cancelled in | moments | median | longest |");
        writer.WriteLine("|---|---|---|---|");
        foreach ((string name, List<double> of) in late)
        {
            of.Sort();
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {of.Count} | {of[of.Count / 2]:F1} ms | {of[^1]:F1} ms |"));
        }
    }

    /// <summary>Seconds from the cancellation to the end; null for an article that was ready before.</summary>
    private static double? Cancelled(ExtractionPipeline pipeline, Article article, double after)
    {
        using var stop = new CancellationTokenSource();
        GC.Collect();
        Clock begun = Clock.Start();
        double? ended = null;
        var thread = new Thread(() =>
        {
            try
            {
                pipeline.Extract(article, stop.Token);
            }
            catch (OperationCanceledException)
            {
                ended = begun.Stop().Processor;
            }
        });
        thread.Start();
        double at;
        while ((at = begun.Stop().Processor) < after && thread.IsAlive) Thread.Sleep(1);
        stop.Cancel();
        thread.Join();
        return ended - at;
    }
}
