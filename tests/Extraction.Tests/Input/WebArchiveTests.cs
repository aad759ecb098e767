using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Extraction.Calendar;
using Extraction.Input;
using NodaTime;

namespace Extraction.Tests.Input;

/// <summary>Web archives, plain and packed record by record, sound and broken.</summary>
public sealed class WebArchiveTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Each_page_is_an_article_with_its_address_and_the_rest_is_passed_over(bool packed)
    {
        Write("a.warc", packed,
            Record("warcinfo", "application/warc-fields", "software: crawler\r\n"),
            Record("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"),
            Response("Content-Type: text/html; charset=ISO-8859-1",
                Encoding.Latin1.GetBytes(Page("Café").Replace('“', '"').Replace('”', '"'))),
            Response("Content-Type: image/png", new byte[200_000]),
            Response("Content-Type: text/html", Encoding.UTF8.GetBytes(Page("Gone")), "404 Not Found"),
            Record("resource", "text/html", Page("Kept")),
            Record("conversion", "text/plain", "The weir of Ashby\nMara Quist said it holds."));
        IReadOnlyList<ArticleSource> read = _folder.Read(packed ? "a.warc.gz" : "a.warc");
        Assert.Equal([("a-3", "Café"), ("a-6", "Kept"), ("a-7", null)], read.Select(s => (s.Article!.Id, s.Article.Title)));
        Article first = read[0].Article!;
        Assert.Equal("https://ash.example/weir", first.Url);
        Assert.EndsWith(":record 3", first.Source, StringComparison.Ordinal);
        Assert.Equal(new PublicationDate(new LocalDate(2024, 3, 5), DateBasis.Inferred), first.Published);
        Assert.Equal("Café\n\n\"The weir of the town will hold for many more years,\" engineer Mara Quist said on Monday.", first.Text);
    }

    [Theory]
    [InlineData("Content-Encoding", "gzip")]
    [InlineData("Content-Encoding", "deflate")]
    [InlineData("Content-Encoding", "br")]
    [InlineData("Content-Encoding", "none")]
    [InlineData("Transfer-Encoding", "chunked")]
    public void Bodies_are_decoded_as_they_were_sent(string field, string coding)
    {
        byte[] page = Encoding.UTF8.GetBytes(Page("Weir"));
        byte[] sent = coding switch
        {
            "gzip" => Packed(page, static target => new GZipStream(target, CompressionLevel.Fastest)),
            "deflate" => Packed(page, static target => new ZLibStream(target, CompressionLevel.Fastest)),
            "br" => Packed(page, static target => new BrotliStream(target, CompressionLevel.Fastest)),
            "chunked" => [.. "8\r\n"u8, .. page[..8], .. "\r\n"u8,
                .. Encoding.ASCII.GetBytes((page.Length - 8).ToString("x", CultureInfo.InvariantCulture)), .. ";x=y\r\n"u8, .. page[8..],
                .. "\r\n0\r\n\r\n"u8],
            _ => page,
        };
        // A crawler may have decoded the body and kept the field.
        foreach (byte[] body in new[] { sent, page })
        {
            Write("a.warc", false, Response($"Content-Type: text/html\r\n{field}: {coding}", body));
            Assert.Equal("Weir", Assert.Single(_folder.Read("a.warc")).Article!.Title);
        }
    }

    [Fact]
    public void A_day_in_the_page_or_its_text_comes_before_that_of_the_crawl()
    {
        string dated = Page("Weir").Replace("<head>",
            "<head><meta property=\"article:published_time\" content=\"2024-03-01T08:00:00+01:00\">", StringComparison.Ordinal);
        Write("a.warc", false, Response("Content-Type: text/html", Encoding.UTF8.GetBytes(dated)));
        Assert.Equal(new PublicationDate(new LocalDate(2024, 3, 1), DateBasis.Metadata),
            Assert.Single(_folder.Read("a.warc")).Article!.Published);
    }

    [Fact]
    public void A_damaged_part_of_a_packed_archive_costs_its_own_record_alone()
    {
        byte[][] parts = [.. Enumerable.Range(1, 6).Select(i =>
            Gzip(Response("Content-Type: text/html", Encoding.UTF8.GetBytes(Page("Weir " + i)))))];
        for (int at = 0; at < parts[2].Length; at++)
        {
            byte[] damaged = [.. parts[2]];
            damaged[at] ^= 0x5A;
            // Name, time and system in the header of a part are not looked at.
            if (at is >= 4 and < 10) continue;
            _folder.Write("a.warc.gz", [.. parts[0], .. parts[1], .. damaged, .. parts[3], .. parts[4], .. parts[5][..^9]]);
            IReadOnlyList<ArticleSource> read = _folder.Read("a.warc.gz");
            Assert.Equal(["Weir 1", "Weir 2", "malformed-record 3", "Weir 4", "Weir 5", "malformed-record 6"], read.Select(Outcome));
        }

        Assert.Equal($"a.warc.gz (record 3): the record cannot be read: the gzip data are damaged or cut off; fetch the archive again.",
            _folder.Read("a.warc.gz")[2].Problem!.ToString());
    }

    [Fact]
    public void A_broken_record_of_a_plain_archive_costs_itself_alone()
    {
        byte[] sound = Response("Content-Type: text/html", Encoding.UTF8.GetBytes(Page("Weir")));
        byte[] Changed(string from, string to) => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(sound)
            .Replace(from, to, StringComparison.Ordinal));
        _folder.Write("a.warc", [.. sound, .. Changed("Content-Length", "Content-Width"), .. sound, .. sound[..^40], .. sound, .. sound,
            .. "stray\r\nlines\r\n"u8, .. sound, .. Changed("WARC/1.0\r\n", ""), .. sound, .. sound[..^40]]);
        Assert.Equal(["Weir", "malformed-record 2", "Weir", "malformed-record 4", "Weir", "Weir", "malformed-record 7", "Weir",
            "malformed-record 9", "Weir", "malformed-record 11"],
            _folder.Read("a.warc").Select(Outcome));
    }

    [Theory]
    [InlineData(false, 400)]
    [InlineData(false, 100_000)]
    [InlineData(false, 999_999_999)]
    [InlineData(true, 400)]
    [InlineData(true, 100_000)]
    [InlineData(true, 999_999_999)]
    public void A_record_that_claims_more_than_it_has_takes_no_other_along(bool packed, int more)
    {
        byte[][] records = [.. Enumerable.Range(1, 300).Select(i => Response("Content-Type: text/html",
            Encoding.UTF8.GetBytes(Page("Weir " + i))))];
        foreach (int i in new[] { 1, 2, 200 }) records[i] = Claiming(records[i], more);
        Write("a.warc", packed, records);
        Assert.Equal(Enumerable.Range(1, 300).Select(i => i is 2 or 3 or 201 ? $"malformed-record {i}" : $"Weir {i}"),
            _folder.Read(packed ? "a.warc.gz" : "a.warc").Select(Outcome));
    }

    [Fact]
    public void A_record_that_claims_a_damaged_one_costs_no_sound_one()
    {
        byte[][] parts = [.. Enumerable.Range(1, 6).Select(i =>
            Response("Content-Type: text/html", Encoding.UTF8.GetBytes(Page("Weir " + i))))];
        parts[1] = Claiming(parts[1], 5000);
        parts = [.. parts.Select(Gzip)];
        parts[3][^6] ^= 1;
        _folder.Write("a.warc.gz", [.. parts.SelectMany(static part => part)]);
        Assert.Equal(["Weir 1", "malformed-record 2", "Weir 3", "malformed-record 4", "Weir 5", "Weir 6"],
            _folder.Read("a.warc.gz").Select(Outcome));
    }

    [Fact]
    public void A_record_that_breaks_off_in_its_header_costs_itself_alone()
    {
        byte[] sound = Response("Content-Type: text/html", Encoding.UTF8.GetBytes(Page("Weir")));
        _folder.Write("a.warc", [.. sound, .. sound[..40], .. sound, .. sound]);
        Assert.Equal(["Weir", "malformed-record 2", "Weir", "Weir"], _folder.Read("a.warc").Select(Outcome));
    }

    [Fact]
    public void Many_records_that_claim_the_whole_rest_take_time_linear_in_the_archive()
    {
        byte[] record = Claiming(Response("Content-Type: text/html", Encoding.UTF8.GetBytes(Page("Weir"))), 999_999_999);
        byte[] archive = [.. Enumerable.Repeat(record, 20_000).SelectMany(static r => r)];
        var counted = new CountedStream(archive);
        Assert.Equal(20_000, new ArticleReader().Read(counted, "a.warc").Count(static source => source.Problem is not null));
        Assert.Equal(archive.Length, counted.Given);
    }

    [Theory]
    [InlineData("Content-Type: text/html", true)]
    [InlineData("Content-Type: image/png", true)]
    [InlineData("Content-Type: text/html\r\nContent-Encoding: gzip", false)]
    public void A_record_that_unpacks_to_far_more_than_a_page_is_told_and_not_unpacked(string type, bool packsRecord)
    {
        byte[] zeros = new byte[50_000_000], weir = Gzip(Response("Content-Type: text/html", Encoding.UTF8.GetBytes(Page("Weir"))));
        byte[] bomb = Gzip(Response(type, packsRecord ? zeros : Gzip(zeros)));
        _folder.Write("a.warc.gz", [.. weir, .. bomb, .. weir]);
        Assert.Equal(["Weir", "too-large 2", "Weir"], _folder.Read("a.warc.gz").Select(Outcome));
        var packed = new CheckedGzipStream(new MemoryStream(bomb));
        byte[] buffer = new byte[1 << 16];
        long read = 0;
        while (!packed.IsBlownUp && packed.Read(buffer) is > 0 and var count) read += count;
        Assert.Equal(packsRecord, read < 20_000_000 && packed.IsBlownUp);
    }

    [Fact]
    public void A_page_over_the_limit_and_one_without_text_are_told_with_their_records()
    {
        Write("a.warc", true, Response("Content-Type: text/html",
            Encoding.UTF8.GetBytes(Page("Weir").Replace("<p>", "<!--" + new string('x', 30_000) + "--><p>", StringComparison.Ordinal))),
            Response("Content-Type: text/html", "<html></html>"u8.ToArray()),
                Response("Content-Type: text/html", Encoding.UTF8.GetBytes(Page("Weir"))));
        IReadOnlyList<ArticleSource> read = _folder.Read(new InputOptions { MaxTextLength = 1000 }, "a.warc.gz");
        Assert.Equal(["too-large 1", "empty-text 2", "Weir"], read.Select(Outcome));
    }

    [Fact]
    public void The_content_tells_an_archive_without_a_name()
    {
        byte[] archive = Response("Content-Type: text/html", Encoding.UTF8.GetBytes(Page("Weir")));
        Assert.Equal("Weir", Assert.Single(new ArticleReader().Read(new MemoryStream(archive), "x")).Article!.Title);
        Assert.Equal("Weir", Assert.Single(new ArticleReader().Read(new MemoryStream(Gzip(archive)), "x")).Article!.Title);
    }

    private static byte[] Claiming(byte[] record, int more)
    {
        string text = Encoding.Latin1.GetString(record);
        return Encoding.Latin1.GetBytes(Regex.Replace(text, @"Content-Length: (\d+)", m => "Content-Length: "
            + (int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) + more).ToString(CultureInfo.InvariantCulture)));
    }

    private static string Outcome(ArticleSource source) => source.Article?.Title ?? $"{source.Problem!.Code} {source.Problem.Record}";

    private static string Page(string title) =>
        $"<html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>“The weir of the town will hold for many more " +
            $"years,” engineer Mara Quist said on Monday.</p></article></body></html>";

    private static byte[] Response(string header, byte[] body, string status = "200 OK") =>
        Record("response", "application/http; msgtype=response",
            [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{header}\r\n\r\n"), .. body]);

    private static byte[] Record(string type, string contentType, string block) => Record(type, contentType, Encoding.UTF8.GetBytes(block));

    private static byte[] Record(string type, string contentType, byte[] block) =>
    [
        .. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: <https://ash.example/weir>\r\nWARC-Date: " +
            $"2024-03-05T22:10:00Z\r\nContent-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n"),
        .. block, .. "\r\n\r\n"u8,
    ];

    private void Write(string name, bool packed, params byte[][] records) =>
        _folder.Write(packed ? name + ".gz" : name, [.. records.SelectMany(record => packed ? Gzip(record) : record)]);

    private static byte[] Gzip(byte[] content) => Packed(content, static target => new GZipStream(target, CompressionLevel.Fastest));

    private static byte[] Packed(byte[] content, Func<Stream, Stream> open)
    {
        var packed = new MemoryStream();
        using (Stream stream = open(packed)) stream.Write(content);
        return packed.ToArray();
    }

    /// <summary>Tells how many bytes were asked for, and gave.</summary>
    private sealed class CountedStream(byte[] content) : MemoryStream(content)
    {
        public long Given { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            int read = base.Read(buffer);
            Given += read;
            return read;
        }
    }
}
