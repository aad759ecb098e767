using System.Reflection;

namespace Extraction.Models.English;

/// <summary>The embedded weights and resource tables of the English model.</summary>
/// <remarks>
/// Streams are opened straight over the assembly's memory-mapped image (<see cref="UnmanagedMemoryStream"/>), so that
/// nothing is copied. Thread-safe.
/// </remarks>
public sealed class EnglishModel : IModelSource
{
    private static readonly Assembly Assembly = typeof(EnglishModel).Assembly;

    private EnglishModel()
    {
    }

    /// <summary>The one instance.</summary>
    public static EnglishModel Instance { get; } = new();

    /// <inheritdoc/>
    public string Name => "en-1";

    /// <inheritdoc/>
    public string Language => "en";

    /// <inheritdoc/>
    public Stream OpenWeights(string name) => Open("weights/" + name);

    /// <inheritdoc/>
    public Stream OpenResource(string name) => Open("resources/" + name);

    private static Stream Open(string name) =>
        Assembly.GetManifestResourceStream(name)
        ?? throw new FileNotFoundException($"The English model has no '{name}'.", name);
}
