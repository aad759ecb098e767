namespace Extraction.Models;

/// <summary>Where trained weights and resource tables of one language come from.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface IModelSource
{
    /// <summary>Name of this set of weights, written into every output as <c>generator.model</c>.</summary>
    string Name { get; }

    /// <summary>The language that it is for (BCP 47), for example <c>en</c>.</summary>
    string Language { get; }

    /// <summary>Opens trained weights, for example <c>tagger.bin</c>.</summary>
    /// <exception cref="FileNotFoundException">There are no weights of that name.</exception>
    Stream OpenWeights(string name);

    /// <summary>Opens a resource table by its path with forward slashes, for example <c>dates/holidays.csv</c>.</summary>
    /// <exception cref="FileNotFoundException">There is no table of that name.</exception>
    Stream OpenResource(string name);
}
