using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Names;

/// <summary>Names that are introduced with their letters. Names are made up.</summary>
public sealed class AcronymDefinitionsTests
{
    [Theory]
    [InlineData("Union/NNP/left/nsubj to/TO Protect/VB/Union/acl Our/PRP$ Rivers/NNPS/Protect/obj ( UPOR/NNP/Union/appos )", "Union",
        "Union to Protect Our Rivers")]
    [InlineData("The/DT Ruritanian/JJ Farmers/NNPS Party/NNP/left/nsubj ( RFP/NNP/Party/appos )", "Ruritanian", "Ruritanian Farmers Party")]
    public void The_letters_are_those_of_the_words_before_the_bracket(string subject, string first, string name)
    {
        var scene = new HandMadeScene($"{subject} left=leave/VBD/root .");
        (int at, int end) = Assert.Single(AcronymDefinitions.Find(scene.Text));
        Assert.Equal((scene.At(first), name), (at, scene.Of(at, end)));
    }

    [Theory]
    [InlineData("The/DT Harbour/NNP League/NNP/left/nsubj ( XY/NNP/League/appos )")]
    [InlineData("The/DT harbour/NN league/NN/left/nsubj ( HL/NNP/league/appos )")]
    [InlineData("Ada/NNP/left/nsubj Brook/NNP ( Norvik/NNP/Ada/appos )")]
    public void Other_brackets_define_nothing(string subject) =>
        Assert.Empty(AcronymDefinitions.Find(new HandMadeScene($"{subject} left=leave/VBD/root .").Text));
}
