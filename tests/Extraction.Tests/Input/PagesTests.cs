using Extraction.Input;

namespace Extraction.Tests.Input;

/// <summary>Pages in the style of many kinds of publishers, each beside the text that must come out.</summary>
public sealed class PagesTests
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "fixtures", "pages");

    private static Article Read(string name) =>
        Assert.Single(new ArticleReader(new InputOptions { BaseDirectory = Folder }).Read([name + ".html"])).Article!;

    public static TheoryData<string> Names() => [.. Directory.GetFiles(Folder, "*.html")
        .Select(static path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_body_comes_out_and_nothing_else(string name)
    {
        Article article = Read(name);
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, name + ".txt")).TrimEnd('\n'), article.Text);
        Assert.False(article.IsPlainText);
    }

    [Theory]
    [InlineData("agency-jsonld-graph", "Jane Roe; John Doe", "Northern Wire", "2023-12-01", "https://wire.example/2023/12/01/harbour")]
    [InlineData("broadcaster-divs", "Ann Poe", "Valley Radio", "2021-05-03", "https://valley.example/bridge")]
    [InlineData("tabloid-br", "", null, null, null)]
    [InlineData("quality-daily-itemprop", "Carla Senn", null, "2022-10-14", null)]
    [InlineData("blog-wordpress", "Tom Aske", "Field Notes", "2019-07-08", null)]
    [InlineData("portal-no-markers", "", null, "2020-02-29", null)]
    [InlineData("magazine-split-body", "Dee Marsh", "Slow Magazine", "2018-11-05", null)]
    [InlineData("daily-hashed-classes", "Ada Brook; Tomas Reed", "The Elm Times", "2023-11-08",
        "https://www.elmtimes.example/2023/11/08/harbour/ferry-strike.html")]
    [InlineData("broadcaster-components", "Petra Lowe", "Valley News", "2024-03-05", null)]
    [InlineData("agency-rich-text", "MARA STONE", "Northern Wire", "2022-06-02", null)]
    [InlineData("local-wordpress", "Nia Cole", "Harbour Post", "2020-01-08", null)]
    [InlineData("newsletter-platform", "Ida Frost", "Mill Notes", "2021-09-14", null)]
    [InlineData("amp-page", "Ann Poe", "Valley Radio", "2019-02-11", "https://valley.example/storm")]
    [InlineData("drupal-printed", "Nia Cole", null, "2015-04-21", null)]
    [InlineData("government-release", "", "Ministry of Schools", "2017-09-01", null)]
    public void Metadata(string name, string authors, string? publisher, string? published, string? url)
    {
        Article article = Read(name);
        Assert.Equal(authors, string.Join("; ", article.Authors));
        Assert.Equal(publisher, article.Publisher);
        Assert.Equal(published, article.Published?.Date.ToString("uuuu-MM-dd", null));
        Assert.Equal(url, article.Url);
        Assert.Equal(article.Text.Split('\n')[0], article.Title);
    }

    [Fact]
    public void Block_quotations_and_headings_are_marked()
    {
        Article article = Read("agency-jsonld-graph");
        Assert.Equal("The harbour is our life.\n\nWe shall not leave it.", Assert.Single(article.BlockQuotes).Of(article.Text));
        Assert.Equal("A long dispute", Assert.Single(article.Headings).Of(article.Text));
    }
}
