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
        "<p>", "</p>", "<div>", "</div>", "<div class=\"ad\">", "<article>", "</article>", "<blockquote>", "</blockquote>", "<q>", "</q>", "<a href=x>", "</a>", "<br>", "<li>", "<h2>", "</h2>", "<time>",
        "</time>", "<span class=byline>", "</span>", "<script>", "</script>", "<!--", "-->", "<table><td>", "&nbsp;", "&#xD800;", "&amp", "<title>x", "</title>", "\0", "\ud83d", "“No,” she said. ", "The council voted on Tuesday to close the old harbour.",
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":[{}],\"author\":{\"@id\":\"#a\"},\"@id\":\"#a\"}</script>", "<meta property=og:title content=x>", "<svg>", "<template>",
    ];

    [Fact]
    public void Any_page_gives_spans_inside_its_text() => Prop.ForAll(Gen.ListOf(Gen.Elements(Tags)).Select(string.Concat).ToArbitrary(), html =>
    {
        Article article = HtmlPage.Read(html);
        return article.BlockQuotes.Concat(article.Headings).All(span => span.Start >= 0 && span.End <= article.Text.Length && !span.IsEmpty);
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
        { "graph", "<script type=\"application/ld+json\">" + string.Concat(Enumerable.Repeat("[", 60)) + string.Concat(Enumerable.Repeat("]", 60)) + "</script><p>The council voted on Tuesday." },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_hostile_page_takes_time_linear_in_its_length(string name, string html)
    {
        var watch = Stopwatch.StartNew();
        Assert.NotEmpty(HtmlPage.Read(html).Text);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{name}: {watch.Elapsed}");
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
        string[] pieces = ["{", "}", "\"text\":", "\"id\":", "\"a\"", ",", "\n", "\r\n", "\"", "\\ud800", "text", "id", "\t", ";", "\0", "[", "]", "null", "1e9", "é", "\"\"", "published", "x"];
        Prop.ForAll(Gen.ListOf(Gen.Elements(pieces)).Select(string.Concat).ToArbitrary(), text =>
        {
            foreach (InputFormat? format in new InputFormat?[] { null, InputFormat.JsonLines, InputFormat.Csv, InputFormat.Tsv, InputFormat.Markdown })
            {
                var options = new InputOptions { StandardInput = new MemoryStream(Encoding.UTF8.GetBytes("text,id\n" + text)), Format = format };
                if (new ArticleReader(options).Read(["-"]).Any(source => source.Article is { } article && string.IsNullOrWhiteSpace(article.Text))) return false;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(40));
    }
}
