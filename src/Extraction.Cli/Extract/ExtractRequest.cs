using Extraction.Input;
using Extraction.Output;
using NodaTime;

namespace Extraction.Cli.Extract;

/// <summary>What the command line of <c>extract</c> asks for.</summary>
internal sealed record ExtractRequest
{
    /// <summary>Files, folders, patterns, or <c>-</c>.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>How input is read.</summary>
    public InputOptions Input { get; init; } = SharedOptions.Input;

    /// <summary>Folder for the results, or null for standard output.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>The store to add the articles to, or null.</summary>
    public string? Store { get; init; }

    /// <summary>Formats to write, each once; none where the results go into the store alone.</summary>
    public required IReadOnlyList<OutputFormat> Formats { get; init; }

    /// <summary>The publication date of every article, or null.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>Folder of tables over the built-in ones, or null.</summary>
    public string? Resources { get; init; }

    /// <summary>The language that all articles are read in, or null to identify that of each.</summary>
    public string? Language { get; init; }

    /// <summary>Number of articles to work on at once.</summary>
    public required int Jobs { get; init; }

    /// <summary>Which part of the articles.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>Whether what an earlier run into the same folder finished is kept.</summary>
    public bool Resume { get; init; }

    /// <summary>Whether the table on the screen shows all quotes.</summary>
    public bool ShowAll { get; init; }

    /// <summary>Whether CSV begins with a UTF-8 byte order mark.</summary>
    public bool ByteOrderMark { get; init; }

    /// <summary>What goes into the results.</summary>
    public required ResultOptions Result { get; init; }
}
