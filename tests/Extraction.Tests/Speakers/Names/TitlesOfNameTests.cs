using Extraction.Lexicon;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Names;

/// <summary>Which words before a name are its titles, and what they tell of the gender. Names are made up.</summary>
public sealed class TitlesOfNameTests
{
    private const string Ada = "[Ada/NNP/left/nsubj Brook/NNP]PER";

    [Theory]
    [InlineData("Deputy/NNP Mayor/NNP", "Deputy Mayor")]
    [InlineData("of/IN Mayor/NNP", "Mayor")] // A small word ends them.
    [InlineData("owner/NN and/CC director/NN", "owner and director")]
    [InlineData("rain/NN and/CC director/NN", "director")] // The rain is no office.
    [InlineData("hotel/NN/consultant/compound and/CC/restaurant restaurant/NN/hotel/conj consultant/NN", "hotel and restaurant consultant")]
    [InlineData("[Acme/NNP Workers/NNPS League/NNP]ORG ( AWL/NNP ) member/NN", "Acme Workers League (AWL) member")]
    [InlineData("[Acme/NNP]ORG convicted=convict/VBN director/NN", "director")] // It did so to her.
    [InlineData("[Rovers/NNPS]ORG sporting/VBG director/NN", "Rovers sporting director")]
    [InlineData("editor/NN -/HYPH in/IN -/HYPH chief/NN", "editor-in-chief")]
    [InlineData("the/DT “ mayor/NN ”", "“mayor”")]
    public void Titles_go_back_to_the_first_word_that_is_none(string before, string titles)
    {
        HandMadeScene scene = new($"{before} {Ada} left=leave/VBD/root .");
        int name = scene.At("Ada");
        Assert.Equal(titles, scene.Of(Titles(scene).Start(name), name));
    }

    [Theory]
    [InlineData("Mr./NNP", "Brook/NNP/left/nsubj", Gender.Male)]
    [InlineData("Spokeswoman/NN", "Brook/NNP/left/nsubj", Gender.Female)]
    [InlineData("Mayor/NN", "Brook/NNP/left/nsubj", Gender.Unknown)]
    [InlineData("Mayor/NN", "Anna/NNP/left/nsubj Brook/NNP/Anna/flat", Gender.Female)] // The given name.
    [InlineData("Mayor/NN", "Anna/NNP/left/nsubj", Gender.Unknown)] // A name alone may be a surname.
    [InlineData("Chairman/NN", "Anna/NNP/left/nsubj Brook/NNP/Anna/flat", Gender.Unknown)] // To some he, to others she.
    [InlineData("Chairman/NN", "Otto/NNP/left/nsubj Brook/NNP/Otto/flat", Gender.Male)]
    [InlineData("Mr./NNP", "Anna/NNP/left/nsubj Brook/NNP/Anna/flat", Gender.Male)] // An address is sure.
    public void The_title_tells_the_gender_before_the_given_name_does(string title, string name, object gender)
    {
        HandMadeScene scene = new($"{title} {name} left=leave/VBD/root .");
        Assert.Equal((Gender)gender, Titles(scene).GenderOf(1, scene.At("left"), 0));
    }

    private static TitlesOfName Titles(HandMadeScene scene) => new(new NameTokens(scene.Words, scene.Text.Sentences[0]), scene.Mentions);
}
