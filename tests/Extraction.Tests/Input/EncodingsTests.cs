using System.IO.Compression;
using System.Text;
using Extraction.Input;

namespace Extraction.Tests.Input;

public sealed class EncodingsTests : IDisposable
{
    private const string Text = "Café “Zoë” — naïve.\r\nZweite Zeile";

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, byte[]> Encoded() => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Text) },
        { "UTF-8 with mark", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Text)] },
        { "UTF-16", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)] },
        { "UTF-16 big-endian", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "Windows-1252", Windows1252.GetBytes(Text) },
    };

    /// <summary>Of whatever name the system knows: read, or refused, and never a failure over the bytes.</summary>
    [Fact]
    public void Every_encoding_of_the_system_is_read_or_refused()
    {
        byte[] bytes = [.. Enumerable.Range(0, 4096).Select(static i => (byte)(i * 151 >> (i % 3)))];
        IEnumerable<string> names = CodePagesEncodingProvider.Instance.GetEncodings().Concat(Encoding.GetEncodings())
            .Select(static info => info.Name);
        Assert.All(names.Concat(["utf-7", "unicode-1-1-utf-7", "csUnicode11UTF7", "x-user-defined", "iso-2022-cn", "hz-gb-2312"]), name =>
        {
            if (TextDecoding.OfName(name) is not { } encoding) return;
            using var stream = new PeekableStream(new MemoryStream(bytes));
            using StreamReader reader = TextDecoding.OpenText(stream, encoding);
            Assert.NotEmpty(reader.ReadToEnd());
        });
        Assert.Null(TextDecoding.OfName("utf-7"));
    }

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Every_encoding_comes_out_as_the_same_text(string name, byte[] bytes)
    {
        _folder.Write("a.txt", bytes);
        Assert.Equal((name, Text), (name, Assert.Single(_folder.Read("a.txt")).Article!.Text));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress)) gzip.Write(bytes);
        _folder.Write("b.txt.gz", packed.ToArray());
        Article unpacked = Assert.Single(_folder.Read("b.txt.gz")).Article!;
        Assert.Equal(("b", Text), (unpacked.Id, unpacked.Text));
    }

    [Fact]
    public void A_byte_of_windows_1252_after_a_long_plain_beginning_is_read_as_such()
    {
        _folder.Write("a.txt", [.. Encoding.ASCII.GetBytes(new string('x', 100_000)), 0x93, (byte)'a', 0x94]);
        Assert.EndsWith("x“a”", Assert.Single(_folder.Read("a.txt")).Article!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<meta charset=\"windows-1251\">")]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=WINDOWS-1251'>")]
    public void A_page_declares_its_encoding(string meta)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        _folder.Write("a.html",
            encoding.GetBytes($"<html><head>{meta}</head><body><p>Совет проголосовал во вторник за закрытие гавани.</p></body></html>"));
        Assert.Contains("Совет", Assert.Single(_folder.Read("a.html")).Article!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script charset=\"windows-1251\" src=\"a.js\"></script>")]
    [InlineData("<!-- charset=windows-1251 --><meta charset=\"utf-8\">")]
    [InlineData("<link charset='windows-1251'><meta name=description content='text/html; charset=windows-1251'>")]
    [InlineData("<script>document.write('<meta charset=windows-1251>')</script>")]
    [InlineData("<meta charset=\"windows-1251\">")]
    public void A_page_in_utf8_stays_so_whatever_it_declares(string head)
    {
        _folder.Write("a.html",
            Encoding.UTF8.GetBytes($"<html><head>{head}</head><body><p>“The harbour closes in May,” said Ada Brook.</p></body></html>"));
        Assert.StartsWith("“The harbour closes in May,”", Assert.Single(_folder.Read("a.html")).Article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf8_that_begins_late_in_a_page_with_another_declaration_is_read_as_such()
    {
        string plain = string.Concat(Enumerable.Repeat("<p>The council voted on Tuesday to close the old harbour.</p>", 2000));
        _folder.Write("a.html",
            Encoding.UTF8.GetBytes($"<meta charset=iso-8859-1>{plain}<p>“The harbour closes in May,” said Ada Brook of the council.</p>"));
        Assert.EndsWith("“The harbour closes in May,” said Ada Brook of the council.", Assert.Single(_folder.Read("a.html")).Article!.Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script charset='utf-8'></script><!--<meta charset=shift_jis>--><meta charset=windows-1251>")]
    [InlineData("<meta content='text/html;charset = \"windows-1251\"' http-equiv=content-type>")]
    [InlineData("<?xml version='1.0' encoding='windows-1251'?>")]
    public void Only_meta_and_the_xml_declaration_count(string head)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        Assert.Contains("Совет", Extraction.Input.Html.PageEncoding.Decode(encoding.GetBytes(head + "<p>Совет проголосовал во вторник."),
            null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_is_stronger_than_the_markup_and_weaker_than_the_bytes()
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        const string page = "<meta charset=windows-1252><p>Совет проголосовал во вторник.";
        Assert.Equal(page, Extraction.Input.Html.PageEncoding.Decode(encoding.GetBytes(page), null, "text/html; charset=windows-1251"));
        Assert.Equal(page, Extraction.Input.Html.PageEncoding.Decode(Encoding.UTF8.GetBytes(page), null,
            "text/html; charset=windows-1251"));
        Assert.Equal(page, Extraction.Input.Html.PageEncoding.Decode(encoding.GetBytes(page), encoding, "text/html; charset=utf-8"));
    }

    [Fact]
    public void A_gzip_file_cut_off_anywhere_is_told()
    {
        using var packed = new MemoryStream();
        for (int member = 0; member < 2; member++)
        {
            using var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true);
            gzip.Write(Encoding.UTF8.GetBytes($"Nobody spoke in the harbour, {member} times."));
        }

        byte[] whole = packed.ToArray();
        _folder.Write("whole.txt", [.. whole, 0, 0, 0]);
        Assert.EndsWith("1 times.", Assert.Single(_folder.Read("whole.txt")).Article!.Text, StringComparison.Ordinal);
        int first = whole.AsSpan(2).IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B]) + 2;
        for (int length = 2; length < whole.Length; length++)
        {
            _folder.Write("cut.txt", whole[..length]);
            // Where the second member begins, the first is whole.
            Assert.Equal(length == first ? null : "unreadable", Assert.Single(_folder.Read("cut.txt")).Problem?.Code);
        }
    }

    [Fact]
    public void Many_small_and_equal_gzip_members_are_read_to_the_end()
    {
        using var packed = new MemoryStream();
        for (int member = 0; member < 1000; member++)
        {
            using var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true);
            gzip.Write(Encoding.UTF8.GetBytes(new string('x', member % 3 == 0 ? 0 : 10)));
        }

        _folder.Write("whole.txt", packed.ToArray());
        Assert.Equal(6660, Assert.Single(_folder.Read("whole.txt")).Article!.Text.Length);
    }

    [Fact]
    public void A_gzip_member_that_ends_between_its_blocks_lacks_its_trailer()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes("Nobody spoke."));
            gzip.Flush();
            _folder.Write("cut.txt", packed.ToArray());
        }

        Assert.Equal("unreadable", Assert.Single(_folder.Read("cut.txt")).Problem?.Code);
    }

    [Fact]
    public void Damaged_utf8_is_told_with_its_line()
    {
        _folder.Write("a.txt", [.. Encoding.UTF8.GetBytes("Café Zoë\nnaïve "), 0xFF, .. Encoding.UTF8.GetBytes(" fiancée")]);
        InputProblem problem = Assert.Single(_folder.Read("a.txt")).Problem!;
        Assert.Equal(("wrong-encoding", 2L, 15L), (problem.Code, problem.Line!.Value, problem.Offset!.Value));
        _folder.Write("a.csv", [.. Encoding.UTF8.GetBytes("id,text\n1,Café\n2,naïve "), 0xFF, .. Encoding.UTF8.GetBytes("\n3,fiancée\n")]);
        Assert.Equal(["1", "wrong-encoding 3", "3"], _folder.Read("a.csv")
            .Select(s => s.Article?.Id ?? $"{s.Problem!.Code} {s.Problem.Row}"));
        _folder.Write("a.jsonl", [.. Encoding.UTF8.GetBytes("{\"text\":\"Café é\"}\n{\"text\":\"x"), 0xFF,
            .. Encoding.UTF8.GetBytes("\"}\n")]);
        Assert.Equal(["a-1", "wrong-encoding 2"], _folder.Read("a.jsonl")
            .Select(s => s.Article?.Id ?? $"{s.Problem!.Code} {s.Problem.Line}"));
    }

    [Fact]
    public void What_is_no_text_is_told()
    {
        _folder.Write("a.txt", Enumerable.Range(0, 2000).Select(i => (byte)(i * 7)).ToArray());
        _folder.Write("b.txt", [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', (byte)'1']);
        _folder.Write("c.txt", Encoding.Unicode.GetBytes("No mark stands before this text."));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed,
            CompressionMode.Compress)) gzip.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 10_000))));
        _folder.Write("d.txt", packed.ToArray()[..1000]);
        _folder.Write("e.txt", "");
        _folder.Write("f.txt", " \r\n\t ");
        Assert.Equal(["binary-file", "binary-file", "binary-file", "unreadable", "empty-text", "empty-text"], _folder.Read(".")
            .Select(s => s.Problem!.Code));
        Assert.Contains("UTF-16", _folder.Read("c.txt")[0].Problem!.Message, StringComparison.Ordinal);
        Assert.Equal("No mark stands before this text.",
            Assert.Single(_folder.Read(new InputOptions { Encoding = Encoding.Unicode }, "c.txt")).Article!.Text);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><item><title>Baths</title></item></channel></rss>", "'rss'")]
    [InlineData("\uFEFF<?xml version=\"1.0\"?><!-- export --><feed><entry/></feed>", "'feed'")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE nitf SYSTEM \"nitf.dtd\"><nitf><body/></nitf>", "'nitf'")]
    public void Xml_that_is_no_page_is_told(string xml, string root)
    {
        _folder.Write("a.xml", xml);
        InputProblem problem = Assert.Single(_folder.Read("a.xml")).Problem!;
        Assert.Equal("binary-file", problem.Code);
        Assert.Contains(root, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_over_the_limit_is_told()
    {
        _folder.Write("a.txt", new string('x', 101));
        _folder.Write("b.jsonl", $"{{\"text\":\"{new string('x', 101)}\"}}\n{{\"text\":\"One.\"}}");
        Assert.Equal(["too-large", "too-large", "b-2"], _folder.Read(new InputOptions { MaxTextLength = 100 }, ".")
            .Select(s => s.Article?.Id ?? s.Problem!.Code));
    }
}
