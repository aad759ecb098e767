using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>A pronoun in a paragraph that names one person.</summary>
public sealed class OnlyOneHereRuleTests
{
    [Theory]
    [InlineData($"{Pieces.Ada} {Pieces.Left}She/PRP/came/nsubj came=come/VBD/root .", "Ada Brook")]
    [InlineData($"{Pieces.Ada} {Pieces.Left}[Eva/NNP/left/nsubj Lind/NNP]PER {Pieces.Left}She/PRP/came/nsubj came=come/VBD/root .", null)]
    [InlineData($"{Pieces.Ada} {Pieces.Left}\nShe/PRP/came/nsubj came=come/VBD/root .", null)]
    public void Whom_the_paragraph_introduces_alone(string notation, string? name)
    {
        (string? found, LinkReason reason) = new HandMadeScene(notation).Resolved().Referent("She");
        Assert.Equal((name, name is null ? LinkReason.None : LinkReason.OnlyOne), (found, reason));
    }
}
