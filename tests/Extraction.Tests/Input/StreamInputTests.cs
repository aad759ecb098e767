using System.IO.Compression;
using System.Text;
using Extraction.Input;

namespace Extraction.Tests.Input;

/// <summary>Articles from a caller's streams and readers instead of files.</summary>
public sealed class StreamInputTests
{
    private const string Lines = "{\"id\":\"one\",\"text\":\"The “quay” is shut.\"}\n{\"id\":\"two\",\"text\":\"It opens in May.\"}\n";

    private const string Page =
        "<html><head><title>Quay</title></head><body><article><p>The “quay” is shut, Ada Brook said on Monday at " +
        "noon.</p></article></body></html>";

    [Fact]
    public void A_stream_of_JSON_Lines_is_its_articles()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Lines));
        Assert.Equal(["one", "two"], Ids(new ArticleReader().Read(stream, "wire.jsonl")));
        Assert.True(stream.CanRead, "the caller's stream stays open");
    }

    [Fact]
    public void A_packed_stream_is_unpacked()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(Lines));
        packed.Position = 0;
        Assert.Equal(["one", "two"], Ids(new ArticleReader().Read(packed, "wire.jsonl.gz")));
    }

    [Theory]
    [InlineData("page.html", Page, "The “quay” is shut, Ada Brook said on Monday at noon.")]
    [InlineData("note.txt", "The “quay” is shut.", "The “quay” is shut.")]
    public void A_reader_of_text_is_read_by_its_name(string name, string content, string expected)
    {
        using var reader = new StringReader(content);
        Article article = Assert.Single(new ArticleReader().Read(reader, name)).Article!;
        Assert.Contains(expected, article.Text, StringComparison.Ordinal);
        Assert.Equal(Path.GetFileNameWithoutExtension(name), article.Id);
    }

    [Fact]
    public void A_text_longer_than_any_buffer_arrives_whole()
    {
        string text = string.Concat(Enumerable.Repeat("Ägäis 😀 “so” sagt sie. ", 4000));
        using var reader = new StringReader(text);
        Assert.Equal(text.TrimEnd(), Assert.Single(new ArticleReader().Read(reader, "long.txt")).Article!.Text.TrimEnd());
    }

    [Fact]
    public void A_closed_stream_is_a_problem_and_no_crash()
    {
        var stream = new MemoryStream();
        stream.Dispose();
        ArticleSource source = Assert.Single(new ArticleReader().Read(stream, "gone.txt"));
        Assert.Equal(InputProblemKind.Unreadable, source.Problem?.Kind);
    }

    [Fact]
    public void Nothing_is_refused_at_the_border()
    {
        Assert.Throws<ArgumentNullException>(() => new ArticleReader().Read((Stream)null!));
        Assert.Throws<ArgumentNullException>(() => new ArticleReader().Read((TextReader)null!));
        Assert.Throws<ArgumentException>(() => new ArticleReader().Read(Stream.Null, " "));
    }

    private static IEnumerable<string> Ids(IEnumerable<ArticleSource> sources) => sources.Select(source => source.Article!.Id);
}
