namespace Extraction.Cli.Verify;

/// <summary>A form of report.</summary>
internal enum ReportForm
{
    /// <summary>For a person.</summary>
    Text,

    /// <summary>For a program.</summary>
    Json,

    /// <summary>Workflow commands, which GitHub shows beside the lines.</summary>
    Github,
}

/// <summary>What the command line of <c>verify</c> asks for.</summary>
internal sealed record VerifyRequest
{
    /// <summary>Files, folders, patterns, or <c>-</c>.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The folder of goldens.</summary>
    public required string GoldenFolder { get; init; }

    /// <summary>Whether to write goldens anew.</summary>
    public bool Update { get; init; }

    /// <summary>Whether goldens that a person decided on are written anew too.</summary>
    public bool Force { get; init; }

    /// <summary>Articles to look at; all where empty.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Form of the report.</summary>
    public ReportForm Report { get; init; }

    /// <summary>Folder of tables over the built-in ones, or null.</summary>
    public string? Resources { get; init; }

    /// <summary>The language that all articles are read in, or null to identify that of each.</summary>
    public string? Language { get; init; }

    /// <summary>Number of articles to work on at once.</summary>
    public required int Jobs { get; init; }
}
