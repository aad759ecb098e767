using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>A description with an age.</summary>
public sealed class SameAgeRuleTests
{
    [Theory]
    [InlineData("The", "38", "Ada Brook")]
    [InlineData("The", "41", null)]
    [InlineData("A", "38", null)]
    public void The_only_one_of_that_age(string article, string age, string? name)
    {
        HandMadeScene scene = new HandMadeScene($"[Ada/NNP/left/nsubj Brook/NNP]PER , 38/CD/Ada/nummod , {Pieces.Left}"
            + $"{article}/DT {age}/CD/old/nummod - year/NN - old/JJ/lawyer/amod lawyer/NN/left/nsubj {Pieces.Left}").Resolved();
        Assert.Equal(name, scene.Referent("lawyer").Name);
        if (name is not null) Assert.Equal(LinkReason.SameAge, scene.Referent("lawyer").Reason);
    }
}
