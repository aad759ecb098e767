using System.Globalization;
using Extraction.Fuzz;
using Extraction.Fuzz.Targets;

// Extraction.Fuzz [TARGET...] [--seconds N] [--count N] [--seed N] [--failures DIR]: tries mutated inputs on every entry point.
int seconds = 60, count = int.MaxValue, seed = 1;
string failures = "fuzz-failures";
var names = new List<string>();
for (int i = 0; i < args.Length; i++)
{
    int Number() => int.Parse(args[++i], CultureInfo.InvariantCulture);
    switch (args[i])
    {
        case "--seconds": seconds = Number(); break;
        case "--count": count = Number(); break;
        case "--seed": seed = Number(); break;
        case "--failures": failures = args[++i]; break;
        default: names.Add(args[i]); break;
    }
}

int broken = 0;
foreach (Func<FuzzTarget> create in AllTargets.Create)
{
    using FuzzTarget target = create();
    if (names.Count > 0 && !names.Contains(target.Name)) continue;
    FuzzOutcome outcome = FuzzRun.Run(target, seed, count, TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(2));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{outcome.Target}: {outcome.Inputs} inputs, slowest {outcome.Slowest.TotalSeconds:F2} s, {outcome.Failures.Count} kinds of " +
        $"failure"));
    foreach ((string what, byte[] input) in outcome.Failures)
    {
        Directory.CreateDirectory(failures);
        string file = Path.Combine(failures, string.Create(CultureInfo.InvariantCulture, $"{outcome.Target}-{broken++}"));
        File.WriteAllBytes(file, input);
        Console.WriteLine($"  {file}: {what}");
    }
}

return broken == 0 ? 0 : 1;
