using Extraction.Lexicon;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Mentions;

/// <summary>A pronoun tells the gender of the only one who can be meant. Names are made up.</summary>
public sealed class PronounGenderTests
{
    private const string Zelvik = "[Zelvik/NNP/spoke/nsubj Frith/NNP]PER spoke=speak/VBD/root .\n",
        Morvan = "[Morvan/NNP/spoke/nsubj Hale/NNP]PER spoke=speak/VBD/root .\n";

    [Theory]
    [InlineData(Zelvik + "He/PRP/left/nsubj left=leave/VBD/root .", "Male")]
    [InlineData(Zelvik + "She/PRP/left/nsubj left=leave/VBD/root .", "Female")]
    [InlineData(Morvan + Zelvik + "He/PRP/left/nsubj left=leave/VBD/root .", "Unknown")]
    [InlineData(Zelvik + Morvan + "He/PRP/left/nsubj left=leave/VBD/root .", "Unknown")]
    [InlineData(Zelvik + "\nHe/PRP/left/nsubj left=leave/VBD/root .", "Unknown")]
    public void In_the_paragraph_of_the_name(string notation, string gender)
    {
        var scene = new HandMadeScene(notation);
        PronounGender.Read(scene.Words, scene.Mentions);
        Assert.Equal(Enum.Parse<Gender>(gender), scene.Mentions[scene.MentionAt("Zelvik")].Gender);
    }
}
