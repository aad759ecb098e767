using Extraction.Lexicon;
using Extraction.Models.English;

namespace Extraction.Tests.Lexicon;

public sealed class DeterminerTableTests
{
    private static readonly DeterminerTable Determiners = new(EnglishModel.Instance);

    [Theory]
    [InlineData("The", "Definite", true, false)]
    [InlineData("an", "Indefinite", true, true)]
    [InlineData("these", "Demonstrative", false, false)]
    [InlineData("every", "Quantity", false, true)]
    [InlineData("harbour", "None", false, false)]
    public void A_determiner_tells_which_thing_is_meant(string word, string kind, bool article, bool one)
    {
        Assert.Equal(Enum.Parse<DeterminerKind>(kind), Determiners.KindOf(word));
        Assert.Equal((article, one), (Determiners.IsArticle(word), Determiners.IsOfOne(word)));
    }
}
