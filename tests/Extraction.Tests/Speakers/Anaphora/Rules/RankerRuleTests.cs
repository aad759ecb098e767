using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>How likely what the judge finds must be.</summary>
public sealed class RankerRuleTests
{
    [Theory]
    [InlineData(0.9, "Ada Brook")]
    [InlineData(0.4, null)]
    public void A_description_is_whom_the_judge_finds_likely_enough(double probability, string? name)
    {
        HandMadeScene scene = new HandMadeScene($"Lawyer/NN {Pieces.Ada} {Pieces.Left}\nThe/DT lawyer/NN/left/nsubj {Pieces.Left}")
            .Resolved(new FirstJudge(probability));
        Assert.Equal(name, scene.Referent("lawyer").Name);
    }

    /// <summary>A pronoun without a name is lost, so less is enough.</summary>
    [Theory]
    [InlineData(0.4, "Ada Brook")]
    [InlineData(0.3, null)]
    public void A_pronoun_is_whom_the_judge_finds_half_likely(double probability, string? name)
    {
        HandMadeScene scene = new HandMadeScene($"{Pieces.Ada} {Pieces.Left}\nShe/PRP/left/nsubj {Pieces.Left}")
            .Resolved(new FirstJudge(probability));
        Assert.Equal((name, name is null ? LinkReason.None : LinkReason.Ranked), scene.Referent("She"));
    }
}
