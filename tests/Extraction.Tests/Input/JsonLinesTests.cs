using Extraction.Calendar;
using Extraction.Input;
using NodaTime;

namespace Extraction.Tests.Input;

public sealed class JsonLinesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_field_finds_its_place()
    {
        _folder.Write("a.jsonl", """{"id":"x_2016-09-12_a-b","title":"T","text":"Some text.","url":"https://example.com/a","authors":["Jane Roe",{"name":"John Doe"}],"publisher":{"name":"The Daily"},"published":"2023-12-01T23:30:00-05:00"}""");
        Article article = Assert.Single(_folder.Read("a.jsonl")).Article!;
        Assert.Equal(("x_2016-09-12_a-b", "T", "Some text.", "https://example.com/a", "The Daily"),
            (article.Id, article.Title, article.Text, article.Url, article.Publisher));
        Assert.Equal(["Jane Roe", "John Doe"], article.Authors);
        Assert.Equal(new PublicationDate(new LocalDate(2023, 12, 1), DateBasis.Given), article.Published);
        Assert.Equal("a.jsonl:1", article.Source);
    }

    [Fact]
    public void Unknown_fields_are_carried_through_in_their_order()
    {
        _folder.Write("a.jsonl", """{"zeta":1.50,"text":"Some text.","alpha":{"b":[null,true]}}""");
        Article article = Assert.Single(_folder.Read("a.jsonl")).Article!;
        Assert.Equal([("zeta", "1.50"), ("alpha", """{"b":[null,true]}""")], article.Extra.Select(e => (e.Key, e.Value.GetRawText())));
    }

    [Fact]
    public void A_malformed_line_is_told_with_its_number_and_the_rest_is_read()
    {
        _folder.Write("a.jsonl", "{\"text\":\"One.\"}\r\n\r\n{\"text\": oops}\r\n[1]\r\n{\"note\":\"x\"}\r\n{\"text\":\"Two.\"}");
        IReadOnlyList<ArticleSource> read = _folder.Read("a.jsonl");
        Assert.Equal(["a-1", "malformed-line 3", "malformed-line 4", "missing-column 5", "a-6"],
            read.Select(s => s.Article?.Id ?? $"{s.Problem!.Code} {s.Problem.Line}"));
        Assert.Contains("'note'", read[3].Problem!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"text\":null}")]
    [InlineData("{\"text\":\"\"}")]
    [InlineData("{\"text\":\" \\n\"}")]
    public void A_text_without_a_word_is_told(string line)
    {
        _folder.Write("a.jsonl", line);
        Assert.Equal("a.jsonl:1: the text is empty; fill it in, or leave the article out.",
            Assert.Single(_folder.Read("a.jsonl")).Problem!.ToString());
    }

    [Theory]
    [InlineData("""{"text":"Left \ud83d right."}""", "Left \uFFFD right.")]
    [InlineData("""{"text":"\udc00\ud83d\ude00\\ud83d"}""", "\uFFFD\U0001F600\\ud83d")]
    [InlineData("""{"text":"One.","\ud800":[{"\udfff":"\ud83d"}]}""", "One.")]
    [InlineData("""{"text":"One.","author":["\ud800",{"name":"\udc00"}],"title":"\ud800","id":"\ud800"}""", "One.")]
    public void Half_a_character_becomes_a_sign_and_is_told_wherever_it_stands(string line, string text)
    {
        _folder.Write("a.jsonl", line);
        IReadOnlyList<ArticleSource> sources = _folder.Read("a.jsonl");
        Assert.Equal(("half-character", false, 1L), (sources[0].Problem!.Code, sources[0].Problem!.ArticleLost,
            sources[0].Problem!.Line!.Value));
        Article article = sources[1].Article!;
        Assert.Equal((2, text), (sources.Count, article.Text));
        string[] all = [article.Id, article.Title ?? "", .. article.Authors, .. article.Extra.Select(e => e.Key + e.Value.GetRawText())];
        Assert.DoesNotContain(all, s => s.Contains("\\ud", StringComparison.Ordinal) || s.Any(char.IsSurrogate));
    }

    [Fact]
    public void A_date_that_is_no_date_is_told_and_the_article_kept()
    {
        _folder.Write("a.jsonl", """{"text":"Some text.","published":"the other day"}""");
        IReadOnlyList<ArticleSource> read = _folder.Read("a.jsonl");
        Assert.Equal("invalid-date", read[0].Problem!.Code);
        Assert.False(read[0].Problem!.ArticleLost);
        Assert.Null(read[1].Article!.Published);
    }

    [Fact]
    public void Equal_identifiers_are_made_distinct_and_told()
    {
        _folder.Write("a.jsonl", string.Join('\n', Enumerable.Repeat("""{"id":"Story","text":"Some text."}""", 2)) + "\n{\"id\":\"story\",\"text\":\"x\"}");
        IReadOnlyList<ArticleSource> read = _folder.Read("a.jsonl");
        Assert.Equal(["Story", "duplicate-id", "Story-2", "duplicate-id", "story-3"], read.Select(s => s.Article?.Id ?? s.Problem!.Code));
    }
}
