using System.Diagnostics;
using System.Globalization;

namespace Extraction.Cli.Extract;

/// <summary>One line on a terminal that counts the articles done; silent where nobody looks.</summary>
internal sealed class ProgressLine(Terminal terminal) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly long _started = Stopwatch.GetTimestamp();
    private TimeSpan _last;
    private int _width;

    public void Show(int articles, int failed)
    {
        if (!terminal.IsErrorInteractive) return;
        TimeSpan elapsed = Stopwatch.GetElapsedTime(_started);
        if (elapsed - _last < Interval) return;
        _last = elapsed;
        string rate = (articles / elapsed.TotalSeconds).ToString("F0", CultureInfo.InvariantCulture);
        string lost = failed > 0 ? $", {Plural.Of(failed, "failure")}" : "";
        string line = $"{Plural.Of(articles, "article")} ({rate} a second){lost}";
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
}
