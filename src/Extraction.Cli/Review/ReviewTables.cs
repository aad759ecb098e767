using Extraction.Output;
using Extraction.Output.Review;

namespace Extraction.Cli.Review;

/// <summary>A form in which corrected results are written.</summary>
internal enum ReviewFormat
{
    /// <summary>One result an article.</summary>
    Json,

    /// <summary>One table, with what was decided.</summary>
    Csv,

    /// <summary>ClaimReview (JSON-LD) of what was confirmed.</summary>
    Claims,
}

/// <summary>The files that hold all corrected results together; whole, or not there.</summary>
internal sealed class ReviewTables : IDisposable
{
    private readonly List<(PendingFile File, IResultWriter Writer)> _tables = [];

    /// <summary>Begins the tables.</summary>
    /// <param name="folder">Where to write.</param>
    /// <param name="formats">Which.</param>
    /// <param name="withIds">Whether speakers have identifiers.</param>
    public ReviewTables(OutputFolder folder, IReadOnlyList<ReviewFormat> formats, bool withIds)
    {
        if (formats.Contains(ReviewFormat.Csv))
        {
            Add(folder.Create("quotes.csv"), stream => new CsvResultWriter(stream, byteOrderMark: false, withReview: true, withIds));
        }
        if (formats.Contains(ReviewFormat.Claims)) Add(folder.Create("claims.jsonld"), stream => new ClaimReviewWriter(stream));
    }

    /// <summary>Writes one article.</summary>
    public void Write(ResultDocument document, string text)
    {
        foreach ((_, IResultWriter writer) in _tables) writer.Write(document, text);
    }

    /// <summary>Puts the files in place.</summary>
    public void Complete()
    {
        foreach ((PendingFile file, IResultWriter writer) in _tables)
        {
            writer.Complete();
            writer.Dispose();
            file.Complete();
        }
    }

    public void Dispose()
    {
        foreach ((PendingFile file, IResultWriter writer) in _tables)
        {
            writer.Dispose();
            file.Dispose();
        }
    }

    private void Add(PendingFile file, Func<Stream, IResultWriter> begin) => _tables.Add((file, begin(file.Stream)));
}
