using Extraction.Formats;
using Extraction.Input;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Extraction.Tests.Input;

/// <summary>The text of PDFs.</summary>
public sealed class PdfTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Columns_are_read_one_after_the_other_without_the_lines_that_pages_repeat()
    {
        Article article = Read(Document(
            [
                (20, 380, 8, "The Ashby Courier  5 March 2024"), (20, 350, 18, "Weir to stay, council told"),
                (30, 320, 10, "\"The weir will hold for forty"), (20, 308, 10, "years,\" the engineer Mara Quist told"),
                    (20, 296, 10, "the council after a long inspec-"), (20, 284, 10, "tion of the well-known foundations."),
                (30, 272, 10, "Her deputy, Olu Senn, said that the"), (20, 260, 10, "hospitality of the town had been over-"),
                (220, 320, 10, "whelming, and the well-"), (220, 308, 10, "known miller agreed. He will"), (20, 15, 8, "Page 1 of 2"),
            ],
            [(20, 380, 8, "The Ashby Courier  5 March 2024"), (20, 350, 10, "come back in May, he said."),
                (30, 320, 10, "Nobody answered him."), (20, 15, 8, "Page 2 of 2")]));
        Assert.Equal(
            "Weir to stay, council told\n\n\"The weir will hold for forty years,\" the engineer Mara Quist told the council after a " +
                "long inspection of the well-known foundations.\n\n"
            + "Her deputy, Olu Senn, said that the hospitality of the town had been overwhelming, and the well-known miller agreed. He " +
                "will come back in May, he said.\n\nNobody answered him.",
            article.Text);
        Assert.Equal("approximate-layout", Assert.Single(article.Notes).Code);
        Assert.False(article.IsPlainText);
    }

    [Fact]
    public void A_short_last_line_of_a_sentence_ends_a_paragraph()
    {
        Article article = Read(Document([(20, 320, 10, "The weir of the town will hold for many years,"), (20, 308, 10, "Quist said."),
            (20, 296, 10, "Nobody answered him, and the meeting ended soon.")]));
        Assert.Equal("The weir of the town will hold for many years, Quist said.\n\nNobody answered him, and the meeting ended soon.",
            article.Text);
    }

    [Fact]
    public void What_holds_no_text_or_is_cut_off_is_told()
    {
        byte[] whole = Document([(20, 320, 10, "The weir stays.")]);
        _folder.Write("empty.pdf", Document([]));
        _folder.Write("cut.pdf", whole[..(whole.Length / 3)]);
        _folder.Write("long.pdf", Document([(20, 320, 10, new string('x', 200))]));
        Assert.Equal("empty-text", Problem("empty.pdf", Options));
        Assert.Equal("unreadable", Problem("cut.pdf", Options));
        Assert.Equal("too-large", Problem("long.pdf", Options with { MaxTextLength = 100 }));
        Assert.Equal("missing-reader", Problem("cut.pdf", InputOptions.Default));
    }

    private static InputOptions Options { get; } = InputOptions.Default with { Readers = MoreFormats.Readers };

    private string Problem(string name, InputOptions options) => Assert.Single(_folder.Read(options, name)).Problem!.Code;

    private Article Read(byte[] pdf)
    {
        _folder.Write("a.pdf", pdf);
        return Assert.Single(_folder.Read(Options, "a.pdf")).Article!;
    }

    private static byte[] Document(params (double X, double Y, double Size, string Text)[][] pages)
    {
        using var builder = new PdfDocumentBuilder();
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach ((double X, double Y, double Size, string Text)[] lines in pages)
        {
            PdfPageBuilder page = builder.AddPage(400, 400);
            foreach ((double x, double y, double size, string text) in lines) page.AddText(text, size, new PdfPoint(x, y), font);
        }

        return builder.Build();
    }
}
