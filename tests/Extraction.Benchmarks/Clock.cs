using System.Diagnostics;

namespace Extraction.Benchmarks;

/// <summary>Processor time of the whole process and time on the wall, in seconds.</summary>
internal readonly struct Clock
{
    private readonly TimeSpan _processor;
    private readonly long _wall;

    private Clock(TimeSpan processor, long wall) => (_processor, _wall) = (processor, wall);

    public static Clock Start() => new(Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());

    public (double Processor, double Elapsed) Stop() =>
        ((Environment.CpuUsage.TotalTime - _processor).TotalSeconds, Stopwatch.GetElapsedTime(_wall).TotalSeconds);
}
