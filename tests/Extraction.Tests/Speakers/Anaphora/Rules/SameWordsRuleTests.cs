using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>A description whose words were said of somebody before, further from the name than a variation goes.</summary>
public sealed class SameWordsRuleTests
{
    [Theory]
    [InlineData("clerk", "Ada Brook")]
    [InlineData("captain", null)]
    public void The_only_one_of_whom_the_same_words_were_said(string other, string? name)
    {
        HandMadeScene scene = new HandMadeScene($"{Pieces.Ada} , a/DT navy/NN captain/NN/Ada/appos , {Pieces.Left}"
            + $"[Otto/NNP/left/nsubj Lind/NNP]PER , a/DT navy/NN {other}/NN/Otto/appos , {Pieces.Left}"
            + $"{Pieces.Rain}The/DT navy/NN captain/NN/left/nsubj {Pieces.Left}").Resolved();
        Assert.Equal((name, name is null ? LinkReason.New : LinkReason.SameWords), scene.Referent("captain left"));
    }
}
