using System.Globalization;

namespace Extraction.Tests.Cli;

/// <summary>A test that interrupts a process: skipped, and saying so, on Windows and
/// where a process that the tests start would ignore the interruption.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SignalFactAttribute : FactAttribute
{
    public SignalFactAttribute() => Skip = Signals.Obstacle;
}

/// <summary>The same with data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SignalTheoryAttribute : TheoryAttribute
{
    public SignalTheoryAttribute() => Skip = Signals.Obstacle;
}

internal static class Signals
{
    private const int Interrupt = 2;

    /// <summary>Why processes that are started now cannot be interrupted; null where they can.</summary>
    public static string? Obstacle { get; } = Find();

    private static string? Find()
    {
        if (OperatingSystem.IsWindows()) return "Windows has no signals.";
        if (!File.Exists("/proc/self/status")) return null;
        string ignored = File.ReadLines("/proc/self/status")
            .First(l => l.StartsWith("SigIgn:", StringComparison.Ordinal))["SigIgn:".Length..].Trim();
        bool ignores = (ulong.Parse(ignored, NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> (Interrupt - 1) & 1) != 0;

        // A shell without job control does that to what it starts in the background, and processes inherit it.
        return ignores ? "The tests were started with interruptions ignored, as in the background of a script." : null;
    }
}
