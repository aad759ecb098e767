using System.Globalization;
using BenchmarkDotNet.Running;
using Extraction.Benchmarks;

switch (args)
{
    case ["profile", var path]:
        StageProfile.Write(path, Console.Out);
        return 0;
    case ["threads"]:
        LibraryFigures.WriteThreads(Console.Out);
        return 0;
    case ["streaming"]:
        await LibraryFigures.WriteStreamingAsync(Console.Out);
        return 0;
    case ["allocation"]:
        LibraryFigures.WriteAllocation(Console.Out);
        return 0;
    case ["cancellation", var characters]:
        CancellationLatency.Write(int.Parse(characters, CultureInfo.InvariantCulture), Console.Out);
        return 0;
    case ["growth", .. var stages]:
        return GrowthFigures.Write(stages, Console.Out) ? 0 : 1;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args);
        return 0;
}
