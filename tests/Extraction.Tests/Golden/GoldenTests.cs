using Extraction.Tests.Cli;

namespace Extraction.Tests.Golden;

/// <summary>The results for the seed articles are the goldens, by meaning and by bytes.</summary>
public sealed class GoldenTests
{
    [Fact]
    public void The_seeds_give_the_goldens()
    {
        CommandOutcome outcome = CommandTester.Run(
            "verify", Path.Combine(Repository.Root, "seeds"), "--golden", Path.Combine(Repository.Root, "golden"));
        Assert.True(outcome.ExitCode == 0, outcome.Output
            + "If this is what should come out: extraction verify seeds --golden golden --update");
    }
}
