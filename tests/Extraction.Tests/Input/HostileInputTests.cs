using System.Diagnostics;
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

    public static TheoryData<string, string> Pages() => new()
    {
        { "nested", string.Concat(Enumerable.Repeat("<div>", 10_000)) + "The council voted on Tuesday." },
        { "nested quotations", string.Concat(Enumerable.Repeat("<blockquote><p>", 20_000)) + "The council voted on Tuesday." },
        { "nested inline", string.Concat(Enumerable.Repeat("<b><i>", 20_000)) + "The council voted on Tuesday." },
        { "one word", new string('x', 1_000_000) },
        { "line breaks", string.Concat(Enumerable.Repeat("a<br>", 100_000)) },
        { "paragraphs", string.Concat(Enumerable.Repeat("<p>The council voted on Tuesday.", 15_000)) },
        { "classes", "<p class=\"" + string.Concat(Enumerable.Repeat("a-b ", 200_000)) + "\">The council voted on Tuesday." },
        { "self-closing", string.Concat(Enumerable.Repeat("<div/>", 200_000)) + "The council voted on Tuesday." },
        { "odd comments", string.Concat(Enumerable.Repeat("<!--x--!><div>", 20_000)) + "The council voted on Tuesday." },
        { "no script", "<p>The council voted on Tuesday.</p>" + string.Concat(Enumerable.Repeat("<noscript><div>", 20_000)) },
        { "slashes in attributes", string.Concat(Enumerable.Repeat("<div a='/>'>", 20_000)) + "The council voted on Tuesday." },
        { "formatting opened anew", "<p>" + string.Concat(Enumerable.Range(0, 390).Select(i => $"<b a={i}>")) + "</p>"
            + string.Concat(Enumerable.Repeat("<p>x</p>", 30_000)) + "<p>The council voted on Tuesday." },
        { "attributes", "<p " + string.Join(' ', Enumerable.Range(0, 100_000).Select(i => $"a{i}=x")) + ">The council voted on Tuesday." },
        { "graph", "<script type=\"application/ld+json\">" + string.Concat(Enumerable.Repeat("[", 60))
            + string.Concat(Enumerable.Repeat("]", 60)) + "</script><p>The council voted on Tuesday." },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_hostile_page_takes_time_linear_in_its_length(string name, string html)
    {
        var watch = Stopwatch.StartNew();
        Assert.NotEmpty(HtmlPage.Read(html).Text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{name}: {watch.Elapsed}");
    }

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
