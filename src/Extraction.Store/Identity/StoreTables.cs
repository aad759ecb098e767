using Extraction.Models;
using Extraction.Speakers;

namespace Extraction.Store.Identity;

/// <summary>The speaker tables as this program has them: what a store holds must not depend on the tables of whoever opens it.</summary>
internal sealed class StoreTables : IModelSource
{
    private static readonly Lazy<PortraitTables> Loaded = new(() => PortraitTables.Load(new StoreTables()));

    private StoreTables()
    {
    }

    /// <summary>The tables in memory.</summary>
    public static PortraitTables Portraits => Loaded.Value;

    public string Name => "store";

    public string Language => "en";

    public Stream OpenWeights(string name) => throw new FileNotFoundException($"A store has no weights '{name}'.", name);

    public Stream OpenResource(string name) => typeof(StoreTables).Assembly.GetManifestResourceStream(name)
        ?? throw new FileNotFoundException($"A store has no table '{name}'.", name);
}
