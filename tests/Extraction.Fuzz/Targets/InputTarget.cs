using System.IO.Compression;
using Extraction.Formats;
using Extraction.Input;

namespace Extraction.Fuzz.Targets;

/// <summary>The readers of one format, or of whatever the content shows.</summary>
internal sealed class InputTarget(string name, InputFormat? format) : FuzzTarget
{
    private const string Page =
        "<!DOCTYPE html><html><head><meta charset=utf-8><title>Harbour closes | Courier</title><meta property='og:title' " +
            "content='Harbour closes'>"
        + "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Harbour " +
            "closes\",\"author\":{\"@id\":\"#a\"},\"datePublished\":\"2023-12-01\"},{\"@id\":\"#a\",\"name\":\"Lena Fox\"}]}</script>"
        + "</head><body><nav><a href=/>Home</a></nav><article><h1>Harbour closes</h1><p class=byline>By Lena Fox</p><p>“The harbour " +
            "<b>closes</b> in May,” Ada Brook said on Monday, and nobody answered her.</p>"
        + "<blockquote><p>It is old &amp; costs too " +
            "much.</p></blockquote><table><tr><td>x</table><ul><li>One<li>Two</ul><noscript>No</noscript></article><!--end--></body></html>";

    private const string Record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/a\r\nWARC-Date: " +
            "2023-12-01T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: 195\r\n\r\n"
        + "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n70\r\n<html><body><p>“The harbour closes in " +
            "May,” Ada Brook said on Monday, and nobody answered.</p></body></html>\r\n0\r\n\r\n\r\n";

    private const string Mail =
        "From news@courier.example Fri Dec  1 10:00:00 2023\nFrom: =?utf-8?Q?Courier?= <news@courier.example>\nSubject: Harbour\n " +
            "closes\nDate: Fri, 1 Dec 2023 23:30:00 -0500\nMessage-ID: <1@courier.example>\n"
        + "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"b\"\n\n--b\nContent-Type: text/plain; " +
            "format=flowed\nContent-Transfer-Encoding: quoted-printable\n\n=E2=80=9CIt closes,=E2=80=9D Ada =\nBrook \nsaid.\n\n"
        + "--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: " +
            "base64\n\nPHA+SXQgY2xvc2VzLCBBZGEgQnJvb2sgc2FpZC48L3A+\n--b--\n\n";

    private const string Document =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 " +
            "obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
        + "4 0 obj<</Length 88>>stream\nBT /F 12 Tf 20 250 Td (The harbour clo-) Tj 0 -14 Td (ses in May, Ada Brook said.) Tj " +
            "ET\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R/Size 6>>\n%%EOF\n";

    private static readonly byte[][] Samples =
    [
        AllTargets.Utf8(Page),
        AllTargets.Utf8(AllTargets.Article),
        AllTargets.Utf8("---\ntitle: Harbour\nauthor: [Lena Fox, Tom Reed]\ndate: 2023-12-01\n---\n# Harbour\n\n> “It closes,” Ada " +
            "Brook said.\n\nNobody answered.\n"),
        AllTargets.Utf8("{\"id\":\"a\",\"text\":\"“It closes,” Ada Brook said.\",\"author\":[{\"name\":\"Lena " +
            "Fox\"}],\"published\":\"2023-12-01\",\"extra\":{\"x\":[1,\"\\u00e9\"]}}\n{\"id\":\"a\",\"html\":\"<p>Nobody spoke.</p>\"}\n"),
        AllTargets.Utf8("id,title,text,author,published,note\na,\"Harbour, old\",\"“It \"\"closes”,\nAda Brook said.\",Lena Fox; Tom " +
            "Reed,2023-12-01,x\nb,,Nobody spoke.,,,\n"),
        AllTargets.Utf8("id\ttext\na\tNobody spoke.\nb\t\"Nobody\"\"s\"\n"),
        Gzip(AllTargets.Utf8(AllTargets.Article)),
        AllTargets.Utf8(Record + Record),
        AllTargets.Utf8(Mail[(Mail.IndexOf('\n', StringComparison.Ordinal) + 1)..]),
        AllTargets.Utf8(Mail + Mail),
        AllTargets.Utf8(Document),
        [.. Gzip(AllTargets.Utf8(Record)), .. Gzip(AllTargets.Utf8(Record))],
    ];

    public override string Name => name;

    public override IReadOnlyList<byte[]> Seeds => Samples;

    public override IReadOnlyList<string> Words { get; } =
    [
        "<div>", "</div>", "<p>", "</p>", "<b a=1>", "<a href=x>", "<table>", "<td>", "<script>", "</script>", "<template>", "<svg>",
            "<noscript>", "<select>", "<option>", "<meta charset=utf-16>", "charset=", "&#0;", "&amp",
        "text", "html", "id", "author", "published", "2023-12-01", ",", "\n", "---\n", "> ", "# ", "\"text\":", "\\u0000", "true",
            "{\"text\":\"x\"}\n",
        "WARC/1.0\r\n", "\r\n\r\n", "Content-Length: ", "Content-Length: 5\r\n", "HTTP/1.1 200 OK\r\n", "Content-Encoding: gzip\r\n",
            "ffffffffffffffff\r\n",
        "From x\n", "\n--b\n", "--b--", "Content-Type: ", "message/rfc822", "=?utf-8?B?", "?=", "=\n", "obj<<", "endobj\n", "stream\n",
            "endstream", "3 0 R", "/Kids[3 0 R 2 0 R]", "/Length ", "[", "<<", ">>", "(", " Tj ", " Tf ",
    ];

    public override void Run(byte[] input)
    {
        var options = new InputOptions { StandardInput = new MemoryStream(input), Format = format, Readers = MoreFormats.Readers };
        foreach (ArticleSource source in new ArticleReader(options).Read(["-"]))
        {
            if (source.Problem is { Kind: InputProblemKind.InternalError } problem) throw new BrokenPromiseException(problem.Message);
            if (source.Article is not { } article) continue;
            if (ArticleIds.Sanitize(article.Id) != article.Id) throw new BrokenPromiseException("an identifier is no file name");
            if (string.IsNullOrWhiteSpace(article.Text)) throw new BrokenPromiseException("a text is empty");
            if (article.BlockQuotes.Concat(article.Headings).Any(s => s.Start < 0 || s.End > article.Text.Length || s.IsEmpty))
            {
                throw new BrokenPromiseException("a span lies outside the text");
            }
            IEnumerable<string?> all = [article.Id, article.Text, article.Title, article.Publisher, article.Url, .. article.Authors,
                .. article.Extra.Select(e => e.Key)];
            if (all.OfType<string>().Any(HasHalf)) throw new BrokenPromiseException("half a character came in");
            foreach ((_, System.Text.Json.JsonElement value) in article.Extra) _ = value.ToString();
        }
    }

    private static bool HasHalf(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[++i])) return true;
        }

        return false;
    }

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(content);
        return packed.ToArray();
    }
}
