using Extraction.Models;

namespace Extraction.Speakers;

/// <summary>The people and organisations of <c>speakers/known.csv</c>, found by their names.</summary>
/// <remarks>Immutable once loaded; thread-safe.</remarks>
internal sealed class KnownEntities
{
    private readonly Dictionary<string, List<KnownEntity>> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KnownEntity>> _peopleOfOneName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<KnownEntity>> _organizations = new(StringComparer.Ordinal);

    private KnownEntities(PortraitTables? tables) => Tables = tables;

    /// <summary>The words by which names are compared; null where nobody is known.</summary>
    public PortraitTables? Tables { get; }

    /// <summary>Whether there is anybody.</summary>
    public bool Any => Tables is not null;

    /// <summary>Reads the table.</summary>
    /// <exception cref="FileNotFoundException">The source lacks a table.</exception>
    /// <exception cref="ResourceTableException">The table cannot be used; the message says where and why.</exception>
    public static KnownEntities Load(IModelSource source)
    {
        List<KnownRow> rows = KnownTable.Read(source);
        if (rows.Count == 0) return new KnownEntities(null);
        var entities = new KnownEntities(PortraitTables.Load(source));
        foreach (KnownEntity entity in KnownTable.Merge(rows, entities.Tables!)) entities.Add(entity);
        return entities;
    }

    /// <summary>People one of whose names can be this one, in the order of the table.</summary>
    public IReadOnlyList<KnownEntity> People(FullName name) => _people.GetValueOrDefault(name.Key(Tables!.Speakers)) ?? [];

    /// <summary>People one of whose names is this one of one part, folded.</summary>
    public IReadOnlyList<KnownEntity> PeopleOfOneName(string name) => _peopleOfOneName.GetValueOrDefault(name) ?? [];

    /// <summary>Organisations one of whose names is this one.</summary>
    public IReadOnlyList<KnownEntity> Organizations(string name) => _organizations.GetValueOrDefault(name) ?? [];

    private void Add(KnownEntity entity)
    {
        foreach (FullName name in entity.FullNames) Add(_people, name.Key(Tables!.Speakers), entity);
        foreach (string name in entity.OtherNames) Add(entity.Kind == SpeakerKind.Person ? _peopleOfOneName : _organizations, name, entity);
    }

    private static void Add(Dictionary<string, List<KnownEntity>> names, string name, KnownEntity entity)
    {
        if (!names.TryGetValue(name, out List<KnownEntity>? all)) names[name] = all = [];
        if (!all.Contains(entity)) all.Add(entity);
    }
}
