using System.Globalization;

namespace Extraction.Models;

/// <summary>A resource table that somebody wrote by hand cannot be used; the message says where and what to do.</summary>
public sealed class ResourceTableException : Exception
{
    /// <summary>Tells what is wrong with a table.</summary>
    /// <param name="table">Its path among the resources.</param>
    /// <param name="line">The line, from one; null where it is the table as a whole.</param>
    /// <param name="problem">What is wrong and what to do.</param>
    public ResourceTableException(string table, long? line, string problem)
        : base(line is null ? $"The table '{table}': {problem}"
            : string.Create(CultureInfo.InvariantCulture, $"The table '{table}', line {line}: {problem}")) =>
        (Table, Line, Problem) = (table, line, problem);

    /// <summary>Its path among the resources, with forward slashes.</summary>
    public string Table { get; }

    /// <summary>The line, from one; null where it is the table as a whole.</summary>
    public long? Line { get; }

    /// <summary>What is wrong and what to do.</summary>
    public string Problem { get; }
}
