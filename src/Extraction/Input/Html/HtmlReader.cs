using System.Text;

namespace Extraction.Input.Html;

/// <summary>Reads a file that is one web page.</summary>
internal static class HtmlReader
{
    /// <summary>A page may hold this many times the text that is wanted from it.</summary>
    internal const int MarkupFactor = 8;

    /// <summary>The article, or what is wrong with the file.</summary>
    internal static IEnumerable<ArticleSource> Read(InputFile file, TextReader reader, InputOptions options)
    {
        string? html = PlainTextReader.ReadToLimit(reader, (long)options.MaxTextLength * MarkupFactor);
        if (html is null)
        {
            yield return ArticleSource.Of(InputProblems.TooLarge(options) with { File = file.Name });
            yield break;
        }

        // Browsers show a sign in the place of a damaged byte; a page full of them is in another encoding.
        int damaged = html.AsSpan().Count(TextDecoding.Undecodable);
        if (damaged > 10 && damaged > html.Length / 500)
        {
            yield return ArticleSource.Of(InputProblems.WrongEncoding with { File = file.Name, Offset = html.IndexOf(TextDecoding.Undecodable, StringComparison.Ordinal) });
            yield break;
        }

        Article article = HtmlPage.Read(html.Replace(TextDecoding.Undecodable, '\uFFFD'));
        if (article.Text.Length == 0)
        {
            yield return ArticleSource.Of(InputProblems.NoArticle with { File = file.Name });
            yield break;
        }

        yield return ArticleSource.Of(article with { Id = file.Stem, Source = file.Source });
    }

    /// <summary>The encoding that the beginning of a page declares, or null.</summary>
    /// <remarks>A page that declares UTF-16 in ASCII letters is in UTF-8, says the HTML standard; UTF-8 itself is checked against the bytes.</remarks>
    internal static Encoding? DeclaredEncoding(ReadOnlySpan<byte> head)
    {
        string start = Encoding.Latin1.GetString(head[..Math.Min(head.Length, 4096)]);
        int at = start.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0 && start.StartsWith("<?xml", StringComparison.Ordinal)) at = start.IndexOf("encoding", StringComparison.Ordinal);
        int equals = at < 0 ? -1 : start.IndexOf('=', at);
        if (equals < 0 || equals > at + 12) return null;
        ReadOnlySpan<char> rest = start.AsSpan(equals + 1).TrimStart(" \"'");
        int end = rest.IndexOfAny(" \"'>;/?\r\n\t");
        string name = (end < 0 ? rest : rest[..end]).ToString();
        return name.StartsWith("utf", StringComparison.OrdinalIgnoreCase) ? null : TextDecoding.OfName(name);
    }
}
