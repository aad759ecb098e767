using Extraction.Dates;
using Extraction.Language;
using Extraction.Layout;
using Extraction.Models.English;
using Extraction.Quotes;
using Extraction.Quotes.Reading;

namespace Extraction.Tests.Quotes.Reading;

public class PairKeysTests
{
    private const string Text =
        "“The mill will close,” the owner said on Monday. Critics laughed.\nThe town, which owns the river, will not pay for it.";

    [Fact]
    public void RowsAreWithinTheTableAndTellTheSidesApart()
    {
        AttributionContext context = Context(Text);
        int count = context.Text.TokenCount, cue = Token(context, "said");
        var rows = new byte[count * PairKeys.PerPair];

        PairKeys.Fill(context, cue, 0, count, rows);

        Assert.All(rows, r => Assert.InRange(r, 0, PairKeys.Count - 1));
        Assert.Equal(0, rows[cue * PairKeys.PerPair]);
        Assert.NotEqual(rows[(cue - 1) * PairKeys.PerPair], rows[(cue + 1) * PairKeys.PerPair]);
        Assert.NotEqual(Row(cue - 1, 1), Row(Token(context, "town"), 1)); // Another paragraph.
        Assert.NotEqual(Row(Token(context, "owner"), 2), Row(Token(context, "Monday"), 2)); // Another dependent of the cue.
        Assert.NotEqual(Row(Token(context, "mill"), 3), Row(Token(context, "owner"), 3)); // Inside and outside a quotation.

        byte Row(int token, int kind) => rows[(token * PairKeys.PerPair) + kind];
    }

    [Fact]
    public void ACueIsReadWithItsParagraphAndTheSentencesBesideIt()
    {
        AttributionContext context = Context(Text + "\nNothing was decided.\nNobody knew.");
        int cue = Token(context, "laughed");

        var (first, end) = ArticleReader.Window(context, cue, 0, context.Text.TokenCount);

        Assert.Equal(0, first);
        Assert.Equal(Token(context, "Nothing"), end);
    }

    private static AttributionContext Context(string text)
    {
        ArticleLayout layout = TestLanguage.LayoutOf(text);
        AnalyzedText analyzed = TestLanguage.Analyze(text, layout);
        return new AttributionContext(analyzed, layout, Array.Empty<TimeExpression>(), new QuotationFinder(EnglishModel.Instance)
            .Find(text, layout));
    }

    private static int Token(AttributionContext context, string word) =>
        context.Text.TokenAt(context.Text.Text.IndexOf(word, StringComparison.Ordinal));
}
