using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>"They" for one person whose gender nobody tells.</summary>
public sealed class SingularTheyRuleTests
{
    [Theory]
    [InlineData("spokesperson", true)]
    [InlineData("spokeswoman", false)]
    public void The_nameless_person_who_was_reported_just_before_unless_she_is_a_woman(string noun, bool same)
    {
        HandMadeScene scene = new HandMadeScene($"A/DT {noun}/NN/said/nsubj {Pieces.Rained}They/PRP/said/nsubj {Pieces.Snowed}")
            .Says($"A {noun}", "it rained").Says("They", "it snowed").Resolved();
        Assert.Equal(same ? LinkReason.GoesOn : LinkReason.None, scene.Referent("They").Reason);
        Assert.Equal(same, scene.Mentions[scene.MentionAt(noun)].Entity == scene.Mentions[scene.MentionAt("They")].Entity);
    }
}
