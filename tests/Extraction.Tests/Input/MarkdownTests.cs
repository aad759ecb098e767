using Extraction.Calendar;
using Extraction.Input;
using Extraction.Layout;
using Extraction.Tests.Layout;
using NodaTime;

namespace Extraction.Tests.Input;

public sealed class MarkdownTests : IDisposable
{
    private const string Text = """
        ---
        title: "Council closes old harbour"
        author:
          - Jane Roe
          - John Doe
        date: 2021-05-03
        tags: [sea, law]
        ---

        Council closes old harbour
        ==========================

        The council voted on Tuesday to close the old harbour to cargo ships.

        > The harbour is our life.

        ## A long dispute

        Dockers said they would fight the vote in court.

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_text_stays_as_it_is_and_the_front_matter_tells()
    {
        _folder.Write("a.md", Text);
        Article article = Assert.Single(_folder.Read("a.md")).Article!;
        Assert.Equal((Text, true, "Council closes old harbour"), (article.Text, article.IsPlainText, article.Title));
        Assert.Equal(["Jane Roe", "John Doe"], article.Authors);
        Assert.Equal(new PublicationDate(new LocalDate(2021, 5, 3), DateBasis.Metadata), article.Published);
        Assert.Equal("> The harbour is our life.", Assert.Single(article.BlockQuotes).Of(Text));

        ArticleLayout layout = Layouts.Analyzer.Analyze(article);
        Assert.Equal("Council closes old harbour", layout.Title!.Value.Of(Text));
        Assert.Equal(["The council voted on Tuesday to close the old harbour to cargo ships.", "The harbour is our life.",
            "Dockers said they would fight the vote in court."],
            layout.Blocks.Where(b => b.Kind == BlockKind.Body).Select(b => b.Span.Of(Text)));
        Assert.Equal("A long dispute", layout.Blocks.Single(b => b.Kind == BlockKind.SectionHeading).Span.Of(Text));
    }

    [Theory]
    [InlineData("--- and so on\nThe council voted.\n---\n")]
    [InlineData("---\nThe council voted on Tuesday.\n---\n")]
    [InlineData("---\ntitle: x\nno end")]
    public void A_text_that_only_begins_with_dashes_has_no_front_matter(string text) => Assert.Equal(0, MarkdownHeader.End(text));
}
