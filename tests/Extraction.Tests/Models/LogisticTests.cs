using Extraction.Models;

namespace Extraction.Tests.Models;

public sealed class LogisticTests
{
    [Theory]
    [InlineData(-30)]
    [InlineData(-1.5)]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(12)]
    public void Agrees_with_the_platforms_exponential(double x)
    {
        Assert.Equal(Math.Exp(x), Logistic.Exp(x), Math.Exp(x) * 1e-12);
        Assert.Equal(1 / (1 + Math.Exp(-x)), Logistic.Sigmoid(x), 1e-12);
    }

    [Fact]
    public void Stays_within_its_bounds()
    {
        Assert.Equal(0, Logistic.Sigmoid(-10_000));
        Assert.Equal(1, Logistic.Sigmoid(10_000));
    }
}
