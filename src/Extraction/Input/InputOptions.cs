using System.Text;
using NodaTime;

namespace Extraction.Input;

/// <summary>How input is read. Immutable; safe to share between threads.</summary>
public sealed record InputOptions
{
    /// <summary>Ten mebi characters: longer than any article, short enough that a wrong file does no harm.</summary>
    public const int DefaultMaxTextLength = 10 * 1024 * 1024;

    /// <summary>The defaults.</summary>
    public static InputOptions Default { get; } = new();

    /// <summary>Publication day of every article; stronger than what the input says.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>
    /// Names of columns (or JSON fields) that differ from the usual ones. A mapped field is read from that column only.
    /// </summary>
    public IReadOnlyDictionary<ArticleField, string> Columns { get; init; } = new Dictionary<ArticleField, string>();

    /// <summary>Length in UTF-16 code units above which a text is refused.</summary>
    public int MaxTextLength { get; init; } = DefaultMaxTextLength;

    /// <summary>The format of every input; null to tell by name, and by content where the name does not tell.</summary>
    public InputFormat? Format { get; init; }

    /// <summary>The encoding of every input without a byte order mark; null to find it out.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>Readers of further formats, for example <c>MoreFormats.Readers</c> of the package Extraction.Formats.</summary>
    public IReadOnlyList<FormatReader> Readers { get; init; } = [];

    /// <summary>What <c>-</c> stands for; null for the standard input of the process.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>The folder that relative paths start from; null for the current folder.</summary>
    public string? BaseDirectory { get; init; }

    /// <summary>The reader of a format that the library itself does not read; null for none.</summary>
    internal FormatReader? ReaderOf(InputFormat format) => Readers.FirstOrDefault(reader => reader.Reads(format));

    /// <summary>The encoding of a name as the web uses it, for example <c>windows-1252</c>; null when there is none of that name.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static Encoding? EncodingOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return TextDecoding.OfName(name);
    }
}
