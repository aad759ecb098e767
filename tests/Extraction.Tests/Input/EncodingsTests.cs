using System.IO.Compression;
using System.Text;
using Extraction.Input;

namespace Extraction.Tests.Input;

public sealed class EncodingsTests : IDisposable
{
    private const string Text = "Café “Zoë” — naïve.\r\nZweite Zeile";

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, byte[]> Encoded() => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Text) },
        { "UTF-8 with mark", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Text)] },
        { "UTF-16", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)] },
        { "UTF-16 big-endian", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "Windows-1252", Windows1252.GetBytes(Text) },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Every_encoding_comes_out_as_the_same_text(string name, byte[] bytes)
    {
        folder.Write("a.txt", bytes);
        Assert.Equal((name, Text), (name, Assert.Single(folder.Read("a.txt")).Article!.Text));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress)) gzip.Write(bytes);
        folder.Write("b.txt.gz", packed.ToArray());
        Article unpacked = Assert.Single(folder.Read("b.txt.gz")).Article!;
        Assert.Equal(("b", Text), (unpacked.Id, unpacked.Text));
    }

    [Fact]
    public void A_byte_of_windows_1252_after_a_long_plain_beginning_is_read_as_such()
    {
        folder.Write("a.txt", [.. Encoding.ASCII.GetBytes(new string('x', 100_000)), 0x93, (byte)'a', 0x94]);
        Assert.EndsWith("x“a”", Assert.Single(folder.Read("a.txt")).Article!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<meta charset=\"windows-1251\">")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=WINDOWS-1251'>")]
    public void A_page_declares_its_encoding(string meta)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        folder.Write("a.html", encoding.GetBytes($"<html><head>{meta}</head><body><p>Совет проголосовал во вторник за закрытие гавани.</p></body></html>"));
        Assert.Contains("Совет", Assert.Single(folder.Read("a.html")).Article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_utf8_is_told_with_its_line()
    {
        folder.Write("a.txt", [.. Encoding.UTF8.GetBytes("Café Zoë\nnaïve "), 0xFF, .. Encoding.UTF8.GetBytes(" fiancée")]);
        InputProblem problem = Assert.Single(folder.Read("a.txt")).Problem!;
        Assert.Equal(("wrong-encoding", 2L, 15L), (problem.Code, problem.Line!.Value, problem.Offset!.Value));
        folder.Write("a.csv", [.. Encoding.UTF8.GetBytes("id,text\n1,Café\n2,naïve "), 0xFF, .. Encoding.UTF8.GetBytes("\n3,fiancée\n")]);
        Assert.Equal(["1", "wrong-encoding 3", "3"], folder.Read("a.csv").Select(s => s.Article?.Id ?? $"{s.Problem!.Code} {s.Problem.Row}"));
        folder.Write("a.jsonl", [.. Encoding.UTF8.GetBytes("{\"text\":\"Café é\"}\n{\"text\":\"x"), 0xFF, .. Encoding.UTF8.GetBytes("\"}\n")]);
        Assert.Equal(["a-1", "wrong-encoding 2"], folder.Read("a.jsonl").Select(s => s.Article?.Id ?? $"{s.Problem!.Code} {s.Problem.Line}"));
    }

    [Fact]
    public void What_is_no_text_is_told()
    {
        folder.Write("a.txt", Enumerable.Range(0, 2000).Select(i => (byte)(i * 7)).ToArray());
        folder.Write("b.txt", [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', (byte)'1']);
        folder.Write("c.txt", Encoding.Unicode.GetBytes("No mark stands before this text."));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress)) gzip.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 10_000))));
        folder.Write("d.txt", packed.ToArray()[..1000]);
        folder.Write("e.txt", "");
        folder.Write("f.txt", " \r\n\t ");
        Assert.Equal(["binary-file", "binary-file", "binary-file", "unreadable", "empty-text", "empty-text"], folder.Read(".").Select(s => s.Problem!.Code));
        Assert.Contains("UTF-16", folder.Read("c.txt")[0].Problem!.Message, StringComparison.Ordinal);
        Assert.Equal("No mark stands before this text.", Assert.Single(folder.Read(new InputOptions { Encoding = Encoding.Unicode }, "c.txt")).Article!.Text);
    }

    [Fact]
    public void A_text_over_the_limit_is_told()
    {
        folder.Write("a.txt", new string('x', 101));
        folder.Write("b.jsonl", $"{{\"text\":\"{new string('x', 101)}\"}}\n{{\"text\":\"One.\"}}");
        Assert.Equal(["too-large", "too-large", "b-2"], folder.Read(new InputOptions { MaxTextLength = 100 }, ".").Select(s => s.Article?.Id ?? s.Problem!.Code));
    }
}
