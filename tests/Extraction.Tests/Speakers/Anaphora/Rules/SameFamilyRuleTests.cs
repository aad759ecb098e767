using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>A word for somebody of a walk of life, further from the name than a variation goes.</summary>
public sealed class SameFamilyRuleTests
{
    [Theory]
    [InlineData("", "The/DT boss/NN/said/nsubj", "Ada Brook")]
    [InlineData("Manager/NN [Eva/NNP/left/nsubj Lind/NNP]PER " + Pieces.Left, "The/DT boss/NN/said/nsubj", null)]
    [InlineData("", "The/DT [Norvik/NNP]ORG boss/NN/said/nsubj", null)]
    public void The_one_named_person_of_that_walk_of_life(string other, string boss, string? name)
    {
        HandMadeScene scene = new HandMadeScene($"Manager/NN {Pieces.Ada} {Pieces.Left}{other}{Pieces.Rain}{boss} {Pieces.Rained}");
        scene.Says(scene.Of(scene.At("The"), scene.At("said")), "it rained").Resolved();
        Assert.Equal((name, name is null ? LinkReason.New : LinkReason.Variation), scene.Referent("boss"));
    }
}
