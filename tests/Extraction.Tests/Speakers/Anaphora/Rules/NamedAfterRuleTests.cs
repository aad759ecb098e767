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

    [Theory]
    [InlineData("The/DT minister/NN/left/nsubj", "Ada Brook")]
    [InlineData("A/DT minister/NN/left/nsubj", null)]
    public void An_office_without_a_name_hides_nobody_but_somebody_introduced_does(string before, string? name)
    {
        HandMadeScene scene = new HandMadeScene($"{Pieces.Rain}{Pieces.Rain}{Pieces.Rain}{before} {Pieces.Left}\nThe/DT minister/NN/said/nsubj {Pieces.Rained}"
            + $"\nMinister/NNP [Ada/NNP/left/nsubj Brook/NNP]PER {Pieces.Left}")
            .Says("The minister", "it rained", occurrence: before[0] == 'T' ? 1 : 0).Resolved();
        Assert.Equal(name, scene.Referent("minister", 1).Name);
    }
}
