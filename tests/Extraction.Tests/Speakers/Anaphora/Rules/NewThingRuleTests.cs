using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>Descriptions that take up nothing, whatever the judge finds.</summary>
public sealed class NewThingRuleTests
{
    [Theory]
    [InlineData("Some/DT lawyer/NN/left/nsubj", "A/DT lawyer/NN/left/nsubj", false)]
    [InlineData("Some/DT lawyer/NN/left/nsubj", "The/DT lawyer/NN/left/nsubj", true)]
    [InlineData("Some/DT lawyers=lawyer/NNS/left/nsubj", "Nine/CD lawyers=lawyer/NNS/left/nsubj", false)]
    [InlineData("Some/DT lawyers=lawyer/NNS/left/nsubj", "The/DT lawyers=lawyer/NNS/left/nsubj", true)]
    public void What_is_counted_or_new_takes_up_nothing_and_what_is_definite_may(string first, string second, bool same)
    {
        HandMadeScene scene = new HandMadeScene($"{first} {Pieces.Left}{second} {Pieces.Left}").Resolved(new FirstJudge(0.9));
        Assert.Equal(same, scene.Mentions[scene.MentionAt("lawyer")].Entity == scene.Mentions[scene.MentionAt("lawyer", 1)].Entity);
        Assert.Equal(same ? LinkReason.Ranked : LinkReason.New, scene.Referent("lawyer", 1).Reason);
    }
}
