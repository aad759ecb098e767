using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>Whoever adds something, although others were named since.</summary>
public sealed class AddsRuleTests
{
    [Theory]
    [InlineData("added=add", "Ada Brook")]
    [InlineData("said=say", null)]
    public void Who_adds_something_has_just_spoken_and_who_says_something_need_not(string cue, string? name)
    {
        string verb = cue.Split('=')[0];
        HandMadeScene scene = new HandMadeScene($"[Ada/NNP/said/nsubj Brook/NNP]PER {Pieces.Rained}"
            + $"[Eva/NNP/left/nsubj Lind/NNP]PER {Pieces.Left}"
            + $"\nShe/PRP/{verb}/nsubj {cue}/VBD/root that/IN/snowed/mark it/PRP/snowed/expl snowed=snow/VBD/{verb}/ccomp .")
            .Says("Ada Brook", "it rained", "said").Says("She", "that it snowed", $"{verb} that").Resolved();
        Assert.Equal((name, name is null ? LinkReason.None : LinkReason.GoesOn), scene.Referent("She"));
    }
}
