namespace Extraction.Input;

/// <summary>Reads formats that the library itself does not, as those of the package Extraction.Formats. Thread-safe.</summary>
public abstract class FormatReader
{
    internal FormatReader()
    {
    }

    /// <summary>Whether it reads a format.</summary>
    internal abstract bool Reads(InputFormat format);

    /// <summary>The articles and problems of a file, in their order.</summary>
    /// <param name="file">The file.</param>
    /// <param name="stream">Its content at the beginning, unpacked.</param>
    /// <param name="format">Its format, one of those that are read.</param>
    /// <param name="options">How input is read.</param>
    internal abstract IEnumerable<ArticleSource> Read(InputFile file, Stream stream, InputFormat format, InputOptions options);

    /// <summary>The whole content, or null where it is longer than so many bytes.</summary>
    private protected static ReadOnlyMemory<byte>? ReadToLimit(Stream stream, InputOptions options) =>
        Html.HtmlReader.ReadToLimit(stream, Html.HtmlReader.ByteLimit(options));
}
