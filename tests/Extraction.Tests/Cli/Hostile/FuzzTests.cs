using Extraction.Fuzz;
using Extraction.Fuzz.Targets;

namespace Extraction.Tests.Cli.Hostile;

/// <summary>Every entry point with inputs mutated from a fixed seed, for about five
/// seconds in all; the fuzz project itself runs as long as one likes.</summary>
public sealed class FuzzTests
{
    public static TheoryData<string> Names() => new(AllTargets.Create.Select(create =>
    {
        using FuzzTarget target = create();
        return target.Name;
    }));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_input_breaks_a_promise(string name)
    {
        // A number rather than a time, so that the same inputs are tried on every machine, however busy it is.
        int count = name is "article" or "journal" ? 12 : name is "result" or "decisions" or "golden" or "store" or "desk" ? 60 : 400;
        foreach (Func<FuzzTarget> create in AllTargets.Create)
        {
            using FuzzTarget target = create();
            if (target.Name != name) continue;
            FuzzOutcome outcome = FuzzRun.Run(target, seed: 21, count, TimeSpan.MaxValue, TimeSpan.MaxValue);
            Assert.Equal(count, outcome.Inputs);
            Assert.All(outcome.Failures, failure => Assert.Fail(failure.What + "\n" + Convert.ToBase64String(failure.Input)));
        }
    }

    [Fact]
    public void The_same_seed_makes_the_same_inputs()
    {
        Mutator one = new(3, [AllTargets.Utf8(AllTargets.Article)], ["a"]), two = new(3, [AllTargets.Utf8(AllTargets.Article)], ["a"]);
        for (int i = 0; i < 50; i++) Assert.Equal(one.Next(), two.Next());
    }
}
