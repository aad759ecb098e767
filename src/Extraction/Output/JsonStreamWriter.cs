namespace Extraction.Output;

/// <summary>JSON for one stream: an indented document when there is a single article, JSON Lines when there are several.</summary>
/// <remarks>The first result is held back until a second one or the end tells which.</remarks>
/// <param name="stream">Where to write; left open.</param>
public sealed class JsonStreamWriter(Stream stream) : IResultWriter
{
    private ResultDocument? _first;
    private bool _several;

    /// <inheritdoc/>
    public void Write(ResultDocument document, string text)
    {
        if (_several)
        {
            stream.Write(ResultJson.ToLineBytes(document));
        }
        else if (_first is null)
        {
            _first = document;
        }
        else
        {
            _several = true;
            stream.Write(ResultJson.ToLineBytes(_first));
            stream.Write(ResultJson.ToLineBytes(document));
        }
    }

    /// <inheritdoc/>
    public void Complete()
    {
        if (_first is not null && !_several) stream.Write(ResultJson.ToIndentedBytes(_first));
        stream.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
