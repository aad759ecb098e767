using BenchmarkDotNet.Running;
using Extraction.Benchmarks;

if (args is ["profile", var path])
{
    StageProfile.Write(path, Console.Out);
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args);
return 0;
