namespace Extraction.Output;

/// <summary>One line of JSON an article.</summary>
/// <param name="stream">Where to write; left open.</param>
public sealed class JsonLinesWriter(Stream stream) : IResultWriter
{
    /// <inheritdoc/>
    public void Write(ResultDocument document, string text) => stream.Write(ResultJson.ToLineBytes(document));

    /// <inheritdoc/>
    public void Complete() => stream.Flush();

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
