using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>An office whose holder is named behind, whomever the judge finds before.</summary>
public sealed class NamedAfterRuleTests
{
    [Theory]
    [InlineData("Health/NNP Minister/NNP [Ada/NNP/left/nsubj Brook/NNP]PER", "Ada Brook")]
    [InlineData("Sports/NNP Minister/NNP [Ada/NNP/left/nsubj Brook/NNP]PER", "Eva Lind")]
    public void The_office_is_that_of_whom_the_text_names_with_it_later(string named, string name)
    {
        HandMadeScene scene = new HandMadeScene($"[Eva/NNP/left/nsubj Lind/NNP]PER {Pieces.Left}"
            + $"\nThe/DT health/NN minister/NN/said/nsubj {Pieces.Rained}"
            + $"\n{named} {Pieces.Left}")
            .Says("The health minister", "it rained").Resolved(new FirstJudge(0.9));
        Assert.Equal((name, name == "Ada Brook" ? LinkReason.NamedLater : LinkReason.Ranked), scene.Referent("minister"));
    }
}
