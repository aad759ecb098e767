using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Mentions;

/// <summary>Sources that are nothing but persons. Names are made up.</summary>
public sealed class JointPersonsTests
{
    private const string Ada = "[Ada/NNP/said/nsubj Brook/NNP]PER", Otto = "[Otto/NNP/Ada/conj Lind/NNP]PER",
        Ivo = "[Ivo/NNP/Ada/conj Falk/NNP]PER";

    [Theory]
    [InlineData($"{Ada} and/CC {Otto}", "Ada Brook and Otto Lind")]
    [InlineData($"Mayor/NNP {Ada} and/CC rector/NN {Otto}", "Mayor Ada Brook and rector Otto Lind")]
    [InlineData($"{Ada} , {Otto} and/CC {Ivo}", "Ada Brook, Otto Lind and Ivo Falk")]
    [InlineData($"{Ada} of/IN [Rovik/NNP/Ada/nmod]LOC and/CC {Otto} of/IN [Norvik/NNP/Otto/nmod]LOC",
        "Ada Brook of Rovik and Otto Lind of Norvik")]
    [InlineData($"{Ada} ( D-Va./NNP/Ada/appos ) and/CC {Otto}", "Ada Brook (D-Va.) and Otto Lind")]
    public void Persons_with_titles_and_places_are_joined(string notation, string source)
    {
        var scene = new HandMadeScene($"{notation} said=say/VBD/root so/RB .");
        (int first, int end) = scene.Range(source);
        Assert.True(JointPersons.Read(scene.Words, first, end, out int head, out int and));
        Assert.Equal((scene.At("Ada"), scene.At("and")), (head, and));
    }

    [Theory]
    [InlineData(Ada, "Ada Brook")]
    [InlineData($"{Ada} , {Otto}", "Ada Brook, Otto Lind")]
    [InlineData($"{Ada} and/CC her/PRP$ mother/NN/Ada/conj", "Ada Brook and her mother")]
    [InlineData($"Friends/NNS/said/nsubj of/IN {Ada} and/CC {Otto}", "Friends of Ada Brook and Otto Lind")]
    public void Other_phrases_are_no_such_source(string notation, string source)
    {
        var scene = new HandMadeScene($"{notation} said=say/VBD/root so/RB .");
        (int first, int end) = scene.Range(source);
        Assert.False(JointPersons.Read(scene.Words, first, end, out _, out _));
    }
}
