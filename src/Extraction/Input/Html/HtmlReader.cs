using System.Buffers;

namespace Extraction.Input.Html;

/// <summary>Reads a file that is one web page.</summary>
internal static class HtmlReader
{
    /// <summary>A page may hold this many times the text that is wanted from it.</summary>
    internal const int MarkupFactor = 8;

    /// <summary>UTF-8 takes up to three bytes for what UTF-16 writes with one unit.</summary>
    private const int MaxBytesPerUnit = 3;

    /// <summary>Bytes that a page may have, or another file that holds more than its text.</summary>
    internal static long ByteLimit(InputOptions options) => (long)options.MaxTextLength * MarkupFactor * MaxBytesPerUnit;

    /// <summary>The article, or what is wrong with the file.</summary>
    internal static IEnumerable<ArticleSource> Read(InputFile file, Stream stream, InputOptions options)
    {
        InputProblem? problem = InputProblems.TooLarge(options);
        Article? article = ReadToLimit(stream, ByteLimit(options)) is { } bytes ? Read(bytes.Span, options, contentType: null, out problem)
            : null;
        yield return article is null ? ArticleSource.Of(problem! with { File = file.Name })
            : ArticleSource.Of(article with { Id = file.Stem, Source = file.Source });
    }

    /// <summary>The article of a page.</summary>
    /// <param name="page">The whole page.</param>
    /// <param name="options">How input is read.</param>
    /// <param name="contentType">What its server said of it, where that is known.</param>
    /// <param name="problem">What is wrong with it, where it gives no article.</param>
    internal static Article? Read(ReadOnlySpan<byte> page, InputOptions options, string? contentType, out InputProblem? problem)
    {
        string html = PageEncoding.Decode(page, options.Encoding, contentType);
        // Browsers show a sign in the place of a damaged byte; a page full of them is in another encoding.
        int damaged = html.AsSpan().Count(TextDecoding.Undecodable);
        problem = html.Length > (long)options.MaxTextLength * MarkupFactor ? InputProblems.TooLarge(options)
            : damaged > 10 && damaged > html.Length / 500
                ? InputProblems.WrongEncoding with { Offset = html.IndexOf(TextDecoding.Undecodable, StringComparison.Ordinal) }
                : null;
        if (problem is not null) return null;
        Article article = HtmlPage.Read(html.Replace(TextDecoding.Undecodable, '\uFFFD'));
        if (article.Text.Length == 0) problem = InputProblems.NoArticle;
        return article.Text.Length == 0 ? null : article;
    }

    /// <summary>The whole content, or null where it is longer than so many bytes.</summary>
    internal static ReadOnlyMemory<byte>? ReadToLimit(Stream stream, long limit)
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
