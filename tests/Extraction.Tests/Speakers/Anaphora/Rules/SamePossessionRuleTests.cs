using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>What somebody has under one word.</summary>
public sealed class SamePossessionRuleTests
{
    [Fact]
    public void What_one_owner_has_under_one_word()
    {
        HandMadeScene scene = new HandMadeScene("[Ada/NNP/daughter/nmod:poss Brook/NNP]PER 's daughter/NN/left/nsubj " + Pieces.Left
            + "[Ada/NNP/daughter/nmod:poss Brook/NNP]PER 's daughter/NN/left/nsubj " + Pieces.Left).Resolved();
        Assert.Equal(LinkReason.SamePossession, scene.Referent("daughter", 1).Reason);
        Assert.Equal(scene.Mentions[scene.MentionAt("daughter")].Entity, scene.Mentions[scene.MentionAt("daughter", 1)].Entity);
    }

    [Fact]
    public void What_has_another_name_is_another()
    {
        HandMadeScene scene = new HandMadeScene("[Ada/NNP/daughter/nmod:poss Brook/NNP]PER 's daughter/NN/left/nsubj " + Pieces.Left
            + "[Ada/NNP/cousin/nmod:poss Brook/NNP]PER 's cousin/NN/left/nsubj " + Pieces.Left).Resolved();
        Assert.NotEqual(scene.Mentions[scene.MentionAt("daughter")].Entity, scene.Mentions[scene.MentionAt("cousin")].Entity);
    }
}
