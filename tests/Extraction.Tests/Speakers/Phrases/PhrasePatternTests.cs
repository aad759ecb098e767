using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Phrases;

/// <summary>How the notation of a pattern is read, one sign at a time.</summary>
public sealed class PhrasePatternTests
{
    [Theory]
    [InlineData("NN", 1, 1, false)]
    [InlineData("NN?", 0, 1, false)]
    [InlineData("NN*", 0, int.MaxValue, false)]
    [InlineData("NN+", 1, int.MaxValue, false)]
    [InlineData("NN*?", 0, int.MaxValue, true)]
    [InlineData("NN+?", 1, int.MaxValue, true)]
    [InlineData("NN{2,5}", 2, 5, false)]
    [InlineData("NN{2,5}?", 2, 5, true)]
    [InlineData("NN{2,}", 2, int.MaxValue, false)]
    public void A_sign_behind_tokens_tells_how_many(string notation, int least, int most, bool lazy)
    {
        PhraseElement element = Assert.Single(Read(notation));
        Assert.Equal((ElementKind.Tokens, least, most, lazy), (element.Kind, element.Least, element.Most, element.IsLazy));
        Assert.NotNull(element.Test);
    }

    [Theory]
    [InlineData("[", "Open", 0)]
    [InlineData("]", "Close", 0)]
    [InlineData("~NN", "Not", 0)]
    [InlineData("<body>", "Body", 1)]
    [InlineData("<office>", "Phrase", 1)]
    [InlineData("<office>?", "Phrase", 0)]
    public void Other_elements_have_signs_of_their_own(string notation, string kind, int least)
    {
        PhraseElement element = Assert.Single(Read(notation));
        Assert.Equal((Enum.Parse<ElementKind>(kind), least), (element.Kind, element.Least));
        Assert.Equal(kind == "Not", element.Test is not null);
        if (kind == "Phrase") Assert.Equal(Phrase.Office, element.Inner);
    }

    [Fact]
    public void Blanks_part_the_elements()
    {
        var pattern = new PhrasePattern(PhraseMeaning.Role, "DT  [ NN+ ]");
        Assert.Equal((PhraseMeaning.Role, "DT  [ NN+ ]"), (pattern.Meaning, pattern.Notation));
        Assert.Equal([ElementKind.Tokens, ElementKind.Open, ElementKind.Tokens, ElementKind.Close],
            pattern.Elements.Select(element => element.Kind));
    }

    [Theory]
    [InlineData("<fishes>")]
    [InlineData("~")]
    [InlineData("NN fishes?")]
    [InlineData("NN{2,x}")]
    public void What_is_no_element_is_told(string notation) => Assert.Throws<FormatException>(() => Read(notation));

    private static PhraseElement[] Read(string notation) => new PhrasePattern(PhraseMeaning.None, notation).Elements;
}
