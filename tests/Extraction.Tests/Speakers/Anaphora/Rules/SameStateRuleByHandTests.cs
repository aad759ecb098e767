using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>A description that names a state. Trees are made by hand, names made up.</summary>
public sealed class SameStateRuleByHandTests
{
    [Theory]
    [InlineData("Ohio", "Ada Brook")]
    [InlineData("Florida", null)]
    public void The_only_senator_of_the_state_is_meant(string other, string? name)
    {
        HandMadeScene scene = new HandMadeScene("Sen./NNP [Ada/NNP/met/nsubj Brook/NNP]PER of/IN Florida/NNP/Ada/nmod met=meet/VBD/root "
            + $"Sen./NNP [Otto/NNP/met/obj Lind/NNP]PER of/IN {other}/NNP/Otto/nmod .\n"
            + $"{Pieces.Rain}The/DT Florida/NNP senator/NN/left/nsubj {Pieces.Left}").Resolved();
        Assert.Equal((name, name is null ? LinkReason.New : LinkReason.SameState), scene.Referent("senator"));
    }
}
