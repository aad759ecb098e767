namespace Extraction.Cli.Extract;

/// <summary>A format of results, named on the command line in lower case.</summary>
internal enum OutputFormat
{
    /// <summary>JSON, one file an article.</summary>
    Json,

    /// <summary>JSON Lines.</summary>
    Jsonl,

    /// <summary>A table with one row a quote.</summary>
    Csv,

    /// <summary>The review page, one file for all articles.</summary>
    Html,

    /// <summary>brat standoff, two files an article.</summary>
    Brat,

    /// <summary>W3C Web Annotation and schema.org, one file an article.</summary>
    WebAnnotation,

    /// <summary>The table of <see cref="Csv"/> as Apache Parquet.</summary>
    Parquet,
}
