namespace Extraction.Cli.Extract;

/// <summary>A format of results, named on the command line in lower case.</summary>
internal enum OutputFormat
{
    /// <summary>JSON, one file an article.</summary>
    Json,

    /// <summary>JSON Lines.</summary>
    Jsonl,
}
