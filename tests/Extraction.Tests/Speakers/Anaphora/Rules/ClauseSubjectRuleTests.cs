using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>A pronoun in a clause that belongs to another one. Names are made up.</summary>
public sealed class ClauseSubjectRuleTests
{
    private const string Tom = "[Tom/NNP/left/nsubj Lind/NNP]PER left=leave/VBD/root .\n";

    [Theory]
    [InlineData("[Ben/NNP/signed/nsubj Grey/NNP]PER signed=sign/VBD/root orders/NNS/signed/obj that/WDT he/PRP/said/nsubj "
        + "said=say/VBD/orders/acl:relcl would/MD help/VB/said/ccomp .", "Ben Grey")] // The subject of the clause around.
    [InlineData("It/PRP/was/expl was=be/VBD/root [Ben/NNP/call/nmod:poss Grey/NNP]PER ’s call/NN/was/nsubj in/IN which/WDT "
        + "he/PRP/said/nsubj said=say/VBD/call/acl:relcl it/PRP/rained/expl rained=rain/VBD/said/ccomp .", "Ben Grey")] // Whose it is.
    [InlineData("[Ben/NNP/met/nsubj Grey/NNP]PER met=meet/VBD/root [Tom/NNP/met/obj Lind/NNP]PER after/IN he/PRP/said/nsubj "
        + "said=say/VBD/met/advcl it/PRP/rained/expl rained=rain/VBD/said/ccomp .", null)] // Somebody else stands between.
    [InlineData("[Ben/NNP/owns/nsubj Grey/NNP]PER , whom/WP he/PRP/said/nsubj said=say/VBD/Ben/acl:relcl it/PRP/rained/expl "
        + "rained=rain/VBD/said/ccomp , owns=own/VBZ/root it/PRP/owns/obj .", null)] // The clause tells of the name itself.
    public void The_subject_of_the_clause_around_speaks(string notation, string? name)
    {
        string content = notation.Contains("help", StringComparison.Ordinal) ? "help" : "it rained";
        HandMadeScene scene = new HandMadeScene(Tom + notation).Says("he", content, "said").Resolved();
        Assert.Equal((name, name is null ? LinkReason.None : LinkReason.OnlyOne), scene.Referent("he said"));
    }
}
