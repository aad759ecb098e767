namespace Extraction.Output;

/// <summary>One indented JSON file an article, named after its id.</summary>
public sealed class JsonFilesWriter(OutputFolder folder) : IResultWriter
{
    /// <inheritdoc/>
    public void Write(ResultDocument document, string text) =>
        folder.Write(document.Article.Id + ".json", ResultJson.ToIndentedBytes(document));

    /// <inheritdoc/>
    public void Complete()
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
