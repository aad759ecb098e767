using System.Text;
using Extraction.Input;

namespace Extraction.Tests.Input;

/// <summary>Texts that were decoded wrongly before they came here.</summary>
public sealed class DamagedCharactersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("“The weir holds,” Mara Quist’s deputy René said — “for now…”")]
    [InlineData("The café of Zoë, Łódź and 日本, “so far”.")]
    public void Utf8_that_was_read_as_Windows_1252_is_put_right(string text)
    {
        string damaged = string.Concat(Encoding.UTF8.GetBytes(text)
            .Select(b => b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D ? (char)b : Windows1252(b)));
        Article article = Only(damaged);
        Assert.Equal((text, false), (article.Text, article.IsPlainText));
        Assert.Equal("damaged-characters", Assert.Single(article.Notes).Code);
        string latin = string.Concat(Encoding.UTF8.GetBytes(text).Select(b => (char)b));
        Assert.Equal(text, Only(latin).Text);
    }

    [Theory]
    [InlineData("\u0093It holds,\u0094 she said. It\u0092s old\u0085", "“It holds,” she said. It’s old…")]
    [InlineData("â€œIt holds,â€ she said.", "“It holds,” she said.")]
    [InlineData("â€œIt holds,â€\uFFFD she said.", "“It holds,” she said.")]
    [InlineData("â€œIt holds,â€\u009d she said.", "“It holds,” she said.")]
    [InlineData("Ã¢â‚¬ËœIt holds,Ã¢â‚¬â„¢ she said.", "‘It holds,’ she said.")]
    [InlineData("It \u009dholds\u009d, she said.", "It \u009dholds\u009d, she said.")]
    public void Marks_of_both_accidents_are_put_right_and_what_nothing_stands_for_is_kept(string damaged, string text) =>
        Assert.Equal(text, Only(damaged).Text);

    [Theory]
    [InlineData("NÃO, CAFÉ, ÂÊÎ, the Château, €50 – “so”.")]
    [InlineData("One Ã© alone may be a name.")]
    [InlineData("A line\u0085and another.")]
    public void Sound_text_stays(string text)
    {
        Article article = Only(text);
        Assert.Equal((text, true), (article.Text, article.IsPlainText));
        Assert.Empty(article.Notes);
    }

    [Fact]
    public void Every_format_is_mended()
    {
        _folder.Write("a.jsonl", "{\"title\":\"Itâ€™s\",\"text\":\"<p>â€œIt holds,â€\u009d she said.</p>\"}");
        _folder.Write("b.html",
            "<html><head><meta charset=utf-8></head><body><article><p>â€œIt will hold for another forty years,â€\u009d the engineer " +
            "said on Monday.</p></article></body></html>");
        _folder.Write("c.md", "> â€œIt holds,â€\u009d\n\nshe said.");
        Article[] read = [.. _folder.Read("a.jsonl", "b.html", "c.md").Select(source => source.Article!)];
        Assert.Equal(["“It holds,” she said.", "“It will hold for another forty years,” the engineer said on Monday.",
            "> “It holds,”\n\nshe said."], read.Select(a => a.Text));
        Assert.Equal("It’s", read[0].Title);
        Assert.Equal(new TextSpan(0, 13), Assert.Single(read[2].BlockQuotes));
        Assert.All(read, article => Assert.Equal("damaged-characters", Assert.Single(article.Notes).Code));
    }

    private static char Windows1252(byte b) => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString([b])[0];

    private Article Only(string text)
    {
        _folder.Write("a.txt", text);
        return Assert.Single(_folder.Read("a.txt")).Article!;
    }
}
