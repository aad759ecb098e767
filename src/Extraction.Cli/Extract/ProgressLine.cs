using System.Diagnostics;
using System.Globalization;

namespace Extraction.Cli.Extract;

/// <summary>One line on a terminal that tells how many articles are done, how
/// fast, and how long the rest will take; silent where nobody looks.</summary>
internal sealed class ProgressLine(Terminal terminal) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly long _started = Stopwatch.GetTimestamp();
    private TimeSpan _last;
    private int _width;

    /// <summary>Shows how far the run is, a few times a second.</summary>
    /// <param name="tally">What has been done.</param>
    /// <param name="total">How many articles there are, or null where that is not known.</param>
    public void Show(RunTally tally, long? total)
    {
        if (!terminal.IsErrorInteractive) return;
        TimeSpan elapsed = Stopwatch.GetElapsedTime(_started);
        if (elapsed - _last < Interval) return;
        _last = elapsed;
        string line = Line(tally, total, elapsed);
        terminal.Error.Write("\r" + line.PadRight(_width));
        _width = line.Length;
    }

    public void Clear()
    {
        if (_width == 0) return;
        terminal.Error.Write("\r" + new string(' ', _width) + "\r");
        _width = 0;
    }

    public void Dispose() => Clear();

    /// <summary><c>1200 of 5000 articles, 104.2 a second, 0:00:36 left</c>.</summary>
    internal static string Line(RunTally tally, long? total, TimeSpan elapsed)
    {
        // What an earlier run finished passes in no time and says nothing about the speed.
        double rate = (tally.Articles + tally.Failures - tally.Kept) / elapsed.TotalSeconds;
        long gone = tally.Articles + tally.Failures;
        string of = total is { } all ? string.Create(CultureInfo.InvariantCulture, $"{gone} of {Plural.Of(all, "article")}")
            : Plural.Of(gone, "article");
        string left = total > gone && rate > 0 ? $", {Duration(TimeSpan.FromSeconds((total.Value - gone) / rate))} left" : "";
        string lost = tally.Failures > 0 ? $", {Plural.Of(tally.Failures, "failure")}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{of}, {rate:F1} a second{left}{lost}");
    }

    private static string Duration(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}");
}
