using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>A description beside a name.</summary>
public sealed class AppositionRuleTests
{
    [Theory]
    [InlineData($"{Pieces.Ada} , a/DT retired=retire/VBN judge/NN/Ada/appos , {Pieces.Left}", "judge")]
    [InlineData("The/DT ambassador/NN/left/nsubj to/TO [Ruritania/NNP/ambassador/nmod]LOC , "
        + "[Ada/NNP/ambassador/appos Brook/NNP]PER , " + Pieces.Left, "ambassador")]
    [InlineData("A/DT sailor/NN/left/nsubj , who/WP/identified/nsubj identified=identify/VBD/sailor/acl:relcl himself/PRP/identified/obj "
        + "as/IN [Ada/NNP/identified/obl Brook/NNP]PER , " + Pieces.Left, "sailor")]
    [InlineData("A/DT sailor/NN/left/nsubj known=know/VBN/sailor/acl as/IN “ [Ada/NNP/known/obl Brook/NNP]PER ” " + Pieces.Left, "sailor")]
    public void What_stands_beside_a_name_describes_its_bearer(string notation, string words) =>
        Assert.Equal(("Ada Brook", LinkReason.Apposition), new HandMadeScene(notation).Resolved().Referent(words));

    [Fact]
    public void What_is_joined_to_a_description_describes_too()
    {
        HandMadeScene scene = new HandMadeScene($"{Pieces.Ada} , head/NN/Ada/appos and/CC judge/NN/head/conj of/IN "
            + $"[Acme/NNP/judge/nmod]ORG , {Pieces.Left}").Resolved();
        Assert.Equal(("Ada Brook", LinkReason.Apposition), scene.Referent("judge"));
    }

    [Fact]
    public void The_subject_behind_a_clause_is_not_whom_the_clause_ends_with()
    {
        HandMadeScene scene = new HandMadeScene("Asked=ask/VBN/left/advcl about/IN blocking=block/VBG/Asked/advcl "
            + "[Ada/NNP/blocking/obj Brook/NNP]PER , the/DT judge/NN/left/nsubj " + Pieces.Left).Resolved();
        Assert.Null(scene.Referent("judge").Name);
    }

    [Fact]
    public void An_object_may_have_an_apposition()
    {
        HandMadeScene scene = new HandMadeScene("Nets=net/NNS/left/nsubj left=leave/VBD/root [Ada/NNP/left/obj Brook/NNP]PER , "
            + "the/DT judge/NN/Ada/appos .").Resolved();
        Assert.Equal("Ada Brook", scene.Referent("judge").Name);
    }

    [Fact]
    public void A_second_subject_behind_a_comma_is_another()
    {
        HandMadeScene scene = new HandMadeScene("Near/IN [Ada/NNP/left/obl Brook/NNP]PER , the/DT judge/NN/left/nsubj "
            + Pieces.Left).Resolved();
        Assert.Null(scene.Referent("judge").Name);
    }
}
