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
}
