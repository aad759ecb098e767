using System.Text;
using Extraction.Input;
using Extraction.Input.Html;
using FsCheck;
using FsCheck.Fluent;

namespace Extraction.Tests.Input;

public sealed class HostileInputTests
{
    private static readonly string[] Tags =
    [
        "<p>", "</p>", "<div>", "</div>", "<div class=\"ad\">", "<article>", "</article>", "<blockquote>", "</blockquote>", "<q>", "</q>",
            "<a href=x>", "</a>", "<br>", "<li>", "<h2>", "</h2>", "<time>",
        "</time>", "<span class=byline>", "</span>", "<script>", "</script>", "<!--", "-->", "<table><td>", "&nbsp;", "&#xD800;", "&amp",
            "<title>x", "</title>", "\0", "\ud83d", "“No,” she said. ", "The council voted on Tuesday to close the old harbour.",
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":[{}],\"author\":{\"@id\":\"#a\"},\"@id\":\"#a\"}</script>", "<meta property=og:title content=x>", "<svg>", "<template>",
    ];

    [Fact]
    public void Any_page_gives_spans_inside_its_text() =>
        Prop.ForAll(Gen.ListOf(Gen.Elements(Tags)).Select(string.Concat).ToArbitrary(), html =>
    {
        Article article = HtmlPage.Read(html);
        return article.BlockQuotes.Concat(article.Headings)
            .All(span => span.Start >= 0 && span.End <= article.Text.Length && !span.IsEmpty);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(50));

    public static TheoryData<string> Pages() => [.. HostileText.Pages.Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_hostile_page_costs_no_more_a_character_than_less_of_it(string name) =>
        Growth.IsLinear(HostileText.Pages.Single(p => p.Name == name), 100_000, html => Assert.NotEmpty(HtmlPage.Read(html).Text));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<div/>")]
    [InlineData("<!--x--!><div>")]
    [InlineData("<noscript></noscript><div title='/>'>")]
    public void The_text_of_a_page_that_nests_too_deep_is_kept_without_its_scripts(string tag)
    {
        string page = string.Concat(Enumerable.Repeat(tag, 2000))
            + "<p>The council voted on Tuesday.</p><script>var hidden;</script><p>The harbour stays &amp; grows.</p>";
        string text = HtmlPage.Read(page).Text.TrimStart();
        Assert.Equal("The council voted on Tuesday.\n\nThe harbour stays & grows.", text);
    }

    [Fact]
    public void A_page_of_bearable_depth_keeps_its_markup()
    {
        string page = string.Concat(Enumerable.Repeat("<div>", 300))
            + "<h2>Harbour</h2><blockquote><p>The council voted on Tuesday.</p></blockquote>";
        Article article = HtmlPage.Read(page);
        Assert.Equal(("The council voted on Tuesday.", "Harbour"),
            (Assert.Single(article.BlockQuotes).Of(article.Text).ToString(), Assert.Single(article.Headings).Of(article.Text).ToString()));
    }

    [Fact]
    public void Any_bytes_give_articles_or_problems_and_never_an_exception() => Prop.ForAll<byte[], int>((bytes, format) =>
    {
        var options = new InputOptions { StandardInput = new MemoryStream([.. bytes]), Format = (InputFormat)(Math.Abs((long)format) % 6) };
        return new ArticleReader(options).Read(["-"]).All(source => source.Article is null != (source.Problem is null));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Any_json_or_table_like_text_gives_articles_or_problems()
    {
        string[] pieces = ["{", "}", "\"text\":", "\"id\":", "\"a\"", ",", "\n", "\r\n", "\"", "\\ud800", "text", "id", "\t", ";", "\0",
            "[", "]", "null", "1e9", "é", "\"\"", "published", "x"];
        Prop.ForAll(Gen.ListOf(Gen.Elements(pieces)).Select(string.Concat).ToArbitrary(), text =>
        {
            foreach (InputFormat? format in new InputFormat?[] { null, InputFormat.JsonLines, InputFormat.Csv, InputFormat.Tsv,
                InputFormat.Markdown })
            {
                var options = new InputOptions { StandardInput = new MemoryStream(Encoding.UTF8.GetBytes("text,id\n" + text)), Format =
                    format };
                if (new ArticleReader(options).Read(["-"]).Any(source =>
                    source.Article is { } article && string.IsNullOrWhiteSpace(article.Text)))
                {
                    return false;
                }
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(40));
    }
}
