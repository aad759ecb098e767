using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Extraction;

/// <summary>
/// What an operator can listen to under the name <c>Extraction</c>: one activity an article, and the metrics <c>extraction.articles</c>,
/// <c>extraction.quotes</c> and <c>extraction.stage.duration</c> (seconds,
/// by <c>stage</c>). Nobody listening costs nothing that can be measured,
/// and no clock ever reaches a result.
/// </summary>
internal static class Telemetry
{
    private const string Name = "Extraction";

    private static readonly ActivitySource Activities = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Articles =
        Meter.CreateCounter<long>("extraction.articles", "{article}", "Articles read to their end.");
    private static readonly Counter<long> Quotes = Meter.CreateCounter<long>("extraction.quotes", "{quote}", "Attributed quotes found.");
    private static readonly Histogram<double> Durations =
        Meter.CreateHistogram<double>("extraction.stage.duration", "s", "Time that a stage took for one article.");

    public static Activity? Article(string id) => Activities.StartActivity("extract")?.SetTag("article.id", id);

    public static void Finished(int quotes)
    {
        Articles.Add(1);
        Quotes.Add(quotes);
    }

    /// <summary>Measures from here to its disposal.</summary>
    public static StageClock Stage(string stage) => new(stage, Durations.Enabled ? Stopwatch.GetTimestamp() : 0);

    internal readonly ref struct StageClock(string stage, long started)
    {
        public void Dispose()
        {
            if (started != 0)
            {
                Durations.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("stage", stage));
            }
        }
    }
}
