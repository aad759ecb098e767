namespace Extraction.Models;

/// <summary>Loads the weights of a model; what is wrong with them is said in one sentence that names them.</summary>
internal static class ModelWeights
{
    /// <summary>Opens weights and reads them.</summary>
    /// <param name="models">The model.</param>
    /// <param name="name">Name of the weights, for example <c>tagger.bin</c>.</param>
    /// <param name="read">Makes something of the bytes; throws <see cref="InvalidDataException"/> where it cannot.</param>
    /// <exception cref="FileNotFoundException">The model has no such weights.</exception>
    /// <exception cref="InvalidDataException">They are cut short, damaged, or of another version of the program.</exception>
    public static T Load<T>(IModelSource models, string name, Func<MappedBytes, T> read)
    {
        try
        {
            using Stream stream = models.OpenWeights(name);
            return read(MappedBytes.From(stream));
        }
        catch (FileNotFoundException e)
        {
            throw new FileNotFoundException($"The model '{models.Name}' has no weights '{name}'; every model needs the whole set of one " +
                $"version.", name, e);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"The weights '{name}' of the model '{models.Name}' are cut short, damaged or of another " +
                $"version; take those that came with this one. ({e.Message})", e);
        }
    }
}
