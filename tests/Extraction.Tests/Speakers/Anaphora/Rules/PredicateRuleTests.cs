using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>What is said of somebody with "be".</summary>
public sealed class PredicateRuleTests
{
    [Fact]
    public void What_is_said_of_a_person_describes_that_person()
    {
        HandMadeScene scene = new HandMadeScene("[Ada/NNP/judge/nsubj Brook/NNP]PER is=be/VBZ/judge/cop a/DT judge/NN/root .").Resolved();
        Assert.Equal(("Ada Brook", LinkReason.Predicate), scene.Referent("judge"));
    }

    [Fact]
    public void One_that_is_joined_has_the_subject_of_the_first()
    {
        HandMadeScene scene = new HandMadeScene("[Ada/NNP/left/nsubj Brook/NNP]PER , who/WP/ran/nsubj ran=run/VBD/Ada/acl:relcl "
            + "it/PRP/ran/obj and/CC is=be/VBZ/judge/cop a/DT judge/NN/ran/conj , " + Pieces.Left).Resolved();
        Assert.Equal(("Ada Brook", LinkReason.Predicate), scene.Referent("judge"));
    }

    [Theory]
    [InlineData("And/CC [Ada/NNP/judge/nsubj Brook/NNP]PER the/DT judge/NN/root ?")]
    [InlineData("[Acme/NNP/judge/nsubj]ORG is=be/VBZ/judge/cop the/DT judge/NN/root .")]
    public void Without_the_verb_or_of_a_body_it_describes_no_person(string notation) =>
        Assert.Null(new HandMadeScene(notation).Resolved().Referent("judge").Name);
}
