using Extraction.Quotes;

namespace Extraction.Tests.Quotes;

public sealed class UnclosedQuotationsTests
{
    [Theory]
    [InlineData("Ada Brook said: “The mill is ready.\nRain fell.", "“")]
    [InlineData("\"The mill is ready,\" Ada Brook said. \"It opens in May.\nRain fell.", "\"")]
    [InlineData("«The mill is ready, said Ada Brook.\nRain fell.", "«")]
    public void A_mark_without_a_partner_is_told(string text, string mark) =>
        Assert.Equal([mark], Marks(text));

    [Theory]
    [InlineData("“The mill is ready,” Ada Brook said.")]
    [InlineData("Ada Brook said: “The mill is ready.\n“It opens in May.”")]
    [InlineData("Ada Brook said: “The mill is ready.\nIt opens in May.”")]
    [InlineData("’Twas in the ’90s that the Brooks’ mill burned.")]
    [InlineData("A board of 6\" was found.")]
    public void What_is_closed_goes_on_or_is_no_quotation_is_not(string text) => Assert.Empty(Marks(text));

    private static IEnumerable<string> Marks(string text) =>
        UnclosedQuotations.Marks(TestLanguage.Quotations(text, TestLanguage.LayoutOf(text))).Select(m => m.Of(text));
}
