using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>A pronoun beside a quotation, behind a story. Whom the judge finds is not asked.</summary>
public sealed class SubjectBeforeRuleTests
{
    [Theory]
    [InlineData("with/IN a/DT friend/NN/left/obl ", "Ada Brook")]
    [InlineData("with/IN [Eva/NNP/left/obl Lind/NNP]PER ", null)]
    [InlineData("with/IN [Eva/NNP/books/nmod:poss Lind/NNP]PER ’s books/NNS/left/obl ", "Ada Brook")]
    public void The_subject_of_the_story_speaks_unless_a_companion_has_a_name(string companion, string? name)
    {
        HandMadeScene scene = new HandMadeScene($"{Pieces.Ada} left=leave/VBD/root {companion}.\n\n“ It/PRP/snowed/expl "
            + "snowed=snow/VBD/said/ccomp , ” she/PRP/said/nsubj said=say/VBD/root .").Says("she", "“It snowed,”", "said").Resolved();
        Assert.Equal((name, name is null ? LinkReason.None : LinkReason.OnlyOne), scene.Referent("she said"));
    }

    [Theory]
    [InlineData("", "Ada Brook")]
    [InlineData("\n", null)]
    public void Of_the_sentence_before_the_main_subject_goes_on_with_a_report(string gap, string? name)
    {
        HandMadeScene scene = new HandMadeScene("[Ada/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root town/NN/left/obj where/WRB "
            + "[Eva/NNP/stayed/nsubj Lind/NNP]PER stayed=stay/VBD/town/acl:relcl .\n" + gap
            + "She/PRP/ruled/nsubj ruled=rule/VBD/root it/PRP/rained/expl rained=rain/VBD/ruled/ccomp .").Says("She", "it rained", "ruled")
            .Resolved();
        Assert.Equal((name, name is null ? LinkReason.None : LinkReason.OnlyOne), scene.Referent("She"));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("girls=girl/NNS/stayed/nsubj stayed=stay/VBD/ruled/advcl , ", false)]
    public void They_are_the_several_who_were_the_main_subject_unless_others_come_before(string before, bool same)
    {
        HandMadeScene scene = new HandMadeScene("The/DT guards=guard/NNS/left/nsubj left=leave/VBD/root towns/NNS/left/obj where/WRB "
            + "boys=boy/NNS/stayed/nsubj stayed=stay/VBD/towns/acl:relcl .\n" + before
            + "they/PRP/ruled/nsubj ruled=rule/VBD/root it/PRP/rained/expl rained=rain/VBD/ruled/ccomp .")
            .Says("they", "it rained", "ruled").Resolved();
        Assert.Equal(same ? LinkReason.OnlyOne : LinkReason.None, scene.Referent("they").Reason);
        if (same) Assert.Same(scene.EntityAt("guards"), scene.EntityAt("they"));
    }
}
