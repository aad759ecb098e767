using Extraction.Models;

namespace Extraction.Lexicon;

/// <summary>How a place name stands to its country.</summary>
internal enum PlaceForm : byte
{
    /// <summary>The country's name or another name of it.</summary>
    Country,

    /// <summary>The adjective of nationality.</summary>
    Adjective,

    /// <summary>The capital, which can stand for the government.</summary>
    Capital,

    /// <summary>A federal state or its abbreviation.</summary>
    State,
}

/// <summary>A place that the tables know.</summary>
/// <param name="Id">Number of the country; the same for all its forms.</param>
/// <param name="Form">How the name stands to it.</param>
internal readonly record struct PlaceEntry(int Id, PlaceForm Form);

/// <summary>Countries and federal states under all their names: the tables <c>speakers/countries.csv</c> and <c>states.csv</c>.</summary>
/// <remarks>Of two rows with one name the first counts. Immutable; thread-safe.</remarks>
internal sealed class PlaceTable
{
    private readonly Dictionary<string, PlaceEntry> _places = new(1024, StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _names = [];

    /// <summary>Reads the tables.</summary>
    public PlaceTable(IModelSource source)
    {
        foreach (string[] row in ResourceTable.Read(source, "speakers/countries.csv", "country", "adjectives", "capitals", "names"))
        {
            Add([row[0]], PlaceForm.Country);
            Add(row[3].Split('|'), PlaceForm.Country);
            Add(row[1].Split('|'), PlaceForm.Adjective);
            Add(row[2].Split('|'), PlaceForm.Capital);
            _names.Add(row[0]);
        }

        foreach (string[] row in ResourceTable.Read(source, "speakers/states.csv", "state", "abbreviation", "postal"))
        {
            foreach (string name in row) _places.TryAdd(name, new PlaceEntry(_names.Count, PlaceForm.State));
            _names.Add(row[0]);
        }
    }

    /// <summary>Whether the words are a country, nationality, capital or state.</summary>
    public bool Is(ReadOnlySpan<char> words, out PlaceEntry place) => _places.BySpan().TryGetValue(words, out place);

    /// <summary>The country's or state's own name: places have numbers in memory only.</summary>
    public string NameOf(in PlaceEntry place) => _names[place.Id];

    private void Add(string[] names, PlaceForm form)
    {
        foreach (string name in names)
        {
            if (name.Length > 0) _places.TryAdd(name, new PlaceEntry(_names.Count, form));
        }
    }
}
