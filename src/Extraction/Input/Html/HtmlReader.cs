using System.Buffers;

namespace Extraction.Input.Html;

/// <summary>Reads a file that is one web page.</summary>
internal static class HtmlReader
{
    /// <summary>A page may hold this many times the text that is wanted from it.</summary>
    internal const int MarkupFactor = 8;

    /// <summary>UTF-8 takes up to three bytes for what UTF-16 writes with one unit.</summary>
    private const int MaxBytesPerUnit = 3;

    /// <summary>The article, or what is wrong with the file.</summary>
    internal static IEnumerable<ArticleSource> Read(InputFile file, Stream stream, InputOptions options)
    {
        long limit = (long)options.MaxTextLength * MarkupFactor;
        string? html = ReadToLimit(stream, limit * MaxBytesPerUnit) is { } bytes ? PageEncoding.Decode(bytes.Span, options.Encoding) : null;
        if (html is null || html.Length > limit)
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

    /// <summary>The whole content, or null where it is longer than so many bytes.</summary>
    private static ReadOnlyMemory<byte>? ReadToLimit(Stream stream, long limit)
    {
        var content = new ArrayBufferWriter<byte>();
        while (stream.Read(content.GetSpan(1 << 16)) is > 0 and var count)
        {
            content.Advance(count);
            if (content.WrittenCount > limit) return null;
        }

        return content.WrittenMemory;
    }
}
