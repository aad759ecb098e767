using System.Text;

namespace Extraction.Models;

/// <summary>A folder of the user's own tables laid over the tables of a model.</summary>
/// <remarks>
/// A file of the folder at the same path as a table (<c>speakers/given-names.csv</c>) extends that table: its rows are
/// read first, so that of two rows with one key the user's wins. A file whose first line is <c># replaces</c> takes the
/// table's place altogether. Weights are the model's own. Thread-safe as long as the folder does not change.
/// </remarks>
/// <example><code>var pipeline = ExtractionPipeline.Create(new ResourceOverlay(EnglishModel.Instance, "my-tables"));</code></example>
public sealed class ResourceOverlay : IModelSource
{
    private readonly IModelSource _model;
    private readonly string _directory;

    /// <summary>Lays a folder over a model.</summary>
    /// <param name="model">The model below.</param>
    /// <param name="directory">Folder of tables.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public ResourceOverlay(IModelSource model, string directory)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!Directory.Exists(directory)) throw new DirectoryNotFoundException($"There is no folder '{directory}'.");
        _model = model;
        _directory = directory;
    }

    /// <inheritdoc/>
    public string Name => _model.Name;

    /// <inheritdoc/>
    public string Language => _model.Language;

    /// <inheritdoc/>
    public Stream OpenWeights(string name) => _model.OpenWeights(name);

    /// <inheritdoc/>
    public Stream OpenResource(string name)
    {
        string path = Path.Combine(_directory, name.Replace('/', Path.DirectorySeparatorChar));
        if (!File.Exists(path)) return _model.OpenResource(name);
        string own = File.ReadAllText(path);
        if (own.StartsWith("# replaces", StringComparison.Ordinal)) return new MemoryStream(Encoding.UTF8.GetBytes(own));
        using var reader = new StreamReader(_model.OpenResource(name), Encoding.UTF8);
        return new MemoryStream(Encoding.UTF8.GetBytes(own.TrimEnd() + "\n" + WithoutHeader(reader.ReadToEnd())));
    }

    private static string WithoutHeader(string table)
    {
        int at = 0;
        while (at < table.Length)
        {
            bool comment = table[at] == '#';
            int end = table.IndexOf('\n', at);
            at = end < 0 ? table.Length : end + 1;
            if (!comment) break;
        }

        return table[at..];
    }
}
