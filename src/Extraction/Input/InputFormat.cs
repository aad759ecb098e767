namespace Extraction.Input;

/// <summary>A format that articles come in.</summary>
public enum InputFormat
{
    /// <summary>Plain text, one article a file.</summary>
    PlainText,

    /// <summary>Markdown, one article a file, with or without front matter.</summary>
    Markdown,

    /// <summary>A web page, one article a file.</summary>
    Html,

    /// <summary>One JSON object a line.</summary>
    JsonLines,

    /// <summary>A table with commas (or semicolons) between the columns and a header.</summary>
    Csv,

    /// <summary>A table with tabs between the columns and a header.</summary>
    Tsv,

    /// <summary>A web archive (WARC): pages as a crawler got them.</summary>
    Warc,

    /// <summary>One e-mail (RFC 5322 and MIME); needs the package Extraction.Formats.</summary>
    Email,

    /// <summary>A mailbox: e-mails one after the other (mbox); needs the package Extraction.Formats.</summary>
    Mailbox,

    /// <summary>PDF; needs the package Extraction.Formats.</summary>
    Pdf,
}

/// <summary>Tells the format from the name of a file.</summary>
internal static class InputFormats
{
    /// <summary>The format that the name tells, the suffix <c>.gz</c> ignored; null when it does not tell.</summary>
    internal static InputFormat? OfName(string fileName) => Path.GetExtension(WithoutGzip(fileName)).ToLowerInvariant() switch
    {
        ".txt" or ".text" => InputFormat.PlainText,
        ".md" or ".markdown" => InputFormat.Markdown,
        ".html" or ".htm" or ".xhtml" => InputFormat.Html,
        ".jsonl" or ".ndjson" or ".json" => InputFormat.JsonLines,
        ".csv" => InputFormat.Csv,
        ".warc" or ".wet" => InputFormat.Warc,
        ".eml" => InputFormat.Email,
        ".mbox" or ".mbx" => InputFormat.Mailbox,
        ".pdf" => InputFormat.Pdf,
        ".tsv" or ".tab" => InputFormat.Tsv,
        _ => null,
    };

    /// <summary>
    /// Whether a file met in a folder is read: its name tells a format that
    /// there is a reader for, and it is not <c>.json</c>, which in a folder
    /// of articles is more often the result of an earlier run or something of the web page's.
    /// </summary>
    internal static bool IsReadInFolder(string fileName, InputOptions options) =>
        OfName(fileName) is { } format && (!NeedsReader(format) || options.ReaderOf(format) is not null) && !WithoutGzip(fileName)
            .EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the library itself does not read the format.</summary>
    internal static bool NeedsReader(InputFormat format) => format is InputFormat.Email or InputFormat.Mailbox or InputFormat.Pdf;

    /// <summary>The name without folder, without <c>.gz</c> and without the ending that tells the format.</summary>
    internal static string Stem(string path)
    {
        string name = WithoutGzip(Path.GetFileName(path));
        return OfName(name) is null ? name : Path.GetFileNameWithoutExtension(name);
    }

    private static string WithoutGzip(string name) =>
        name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
}
