using System.Globalization;
using Extraction.Speakers;
using Extraction.Store.Statements;
using Microsoft.Data.Sqlite;

namespace Extraction.Store.Identity;

/// <summary>Decides who is who among the portraits of some names, and writes it to the speakers.</summary>
internal sealed class IdentityTable : IDisposable
{
    /// <summary>Portraits that are kept in memory: those of a frequent name need not be read from their texts again and again.</summary>
    private const int MostKept = 50_000;

    private readonly Dictionary<string, Portrait> _kept = new(StringComparer.Ordinal);
    private readonly PreparedCommand _ofName, _idsOf, _namesOfId, _last, _setPortrait, _setSpeakers, _setAlone;

    public IdentityTable(SqliteConnection connection)
    {
        _ofName = new PreparedCommand(connection,
            "SELECT portrait_key, facts, alive, identity_key FROM portrait WHERE name_key = $0 ORDER BY facts", 1);
        _idsOf = new PreparedCommand(connection, "SELECT identifier FROM identifier WHERE portrait_key = $0 ORDER BY identifier", 1);
        _namesOfId = new PreparedCommand(connection,
            "SELECT DISTINCT p.name_key FROM identifier i JOIN portrait p USING (portrait_key) WHERE i.identifier = $0", 1);
        _last = new PreparedCommand(connection, "SELECT identity_key FROM speaker ORDER BY identity_key DESC LIMIT 1", 0);
        _setPortrait = new PreparedCommand(connection, "UPDATE portrait SET identity_key = $1 WHERE portrait_key = $0", 2);
        _setSpeakers = new PreparedCommand(connection, "UPDATE speaker SET identity_key = $1 WHERE portrait_key = $0", 2);
        _setAlone = new PreparedCommand(connection, "UPDATE speaker SET identity_key = -speaker_key WHERE portrait_key = $0", 1);
    }

    /// <summary>The identity of a speaker who is one with nobody.</summary>
    public static long Alone(long speakerKey) => -speakerKey;

    /// <summary>The identifiers of a portrait.</summary>
    public List<string> IdsOf(long portrait) => _idsOf.Texts(portrait);

    /// <summary>Decides who is who among all whom a change of some names and identifiers can concern.</summary>
    public void Decide(IEnumerable<string> names, IEnumerable<string> ids)
    {
        List<Row> rows = Concerned(names, ids);
        if (rows.Count == 0) return;
        Unify(rows);
        var free = new HashSet<long>();
        long last = Math.Max(0, _last.Scalar() as long? ?? 0);
        foreach (List<Row> one in Sets(rows))
        {
            if (one.Count == 1 && !one[0].IsJoined)
            {
                if (one[0].Identity is null) continue;
                _setPortrait.Execute(one[0].Key, null);
                _setAlone.Execute(one[0].Key);
                continue;
            }

            // A number that some of them have is kept, so that little is written.
            long identity = one.Select(row => row.Identity).Where(number => number is not null && free.Add(number.Value)).Min() ?? ++last;
            // New speakers have got that of their portrait: where it stays, so do they.
            foreach (Row row in one.Where(row => row.Identity != identity))
            {
                _setPortrait.Execute(row.Key, identity);
                _setSpeakers.Execute(row.Key, identity);
            }
        }
    }

    public void Dispose()
    {
        foreach (PreparedCommand command in new[] { _ofName, _idsOf, _namesOfId, _last, _setPortrait, _setSpeakers, _setAlone })
        {
            command.Dispose();
        }
    }

    /// <summary>The portraits of the names and of all names that identifiers tie to them, by name and facts.</summary>
    private List<Row> Concerned(IEnumerable<string> names, IEnumerable<string> ids)
    {
        var open = new Queue<string>(names);
        var seenIds = new HashSet<string>(StringComparer.Ordinal);
        var seenNames = new HashSet<string>(StringComparer.Ordinal);
        void Follow(string id)
        {
            if (!seenIds.Add(id)) return;
            foreach (string name in _namesOfId.Texts(id)) open.Enqueue(name);
        }

        foreach (string id in ids) Follow(id);
        var rows = new List<Row>();
        while (open.TryDequeue(out string? name))
        {
            if (!seenNames.Add(name)) continue;
            int before = rows.Count;
            using (SqliteDataReader row = _ofName.Read(name))
            {
                while (row.Read())
                {
                    string facts = row.GetString(1);
                    rows.Add(new Row(row.Whole(0), name, facts, Parse(facts, row.IsDBNull(2) ? null : row.Count(2)), row.WholeOrNull(3)));
                }
            }

            for (int i = before; i < rows.Count; i++)
            {
                foreach (string id in rows[i].Portrait.Ids) Follow(id);
            }
        }

        rows.Sort(static (a, b) => string.CompareOrdinal(a.NameKey, b.NameKey) is not 0 and var order ? order
            : string.CompareOrdinal(a.Facts, b.Facts));
        return rows;
    }

    private Portrait Parse(string facts, int? alive)
    {
        if (!_kept.TryGetValue(facts, out Portrait? portrait))
        {
            if (_kept.Count == MostKept) _kept.Clear();
            _kept[facts] = portrait = PortraitFacts.Parse(facts);
        }

        return alive is null ? portrait : portrait with { Alive = alive };
    }

    /// <summary>Gives identifiers of one entity one name: two portraits that a third ties together do not contradict each other.</summary>
    private static void Unify(List<Row> rows)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var sets = new DisjointSets();
        foreach (Row row in rows)
        {
            foreach (string id in row.Portrait.Ids)
            {
                numbers.TryAdd(id, numbers.Count);
                sets.Union(numbers[row.Portrait.Ids[0]], numbers[id]);
            }
        }

        var entities = sets.Components().SelectMany((set, i) => set.Select(number => (number, i)))
            .ToDictionary(p => (int)p.number, p => p.i);
        foreach (Row row in rows.Where(row => row.Portrait.Ids.Count > 0))
        {
            row.Entity = entities[numbers[row.Portrait.Ids[0]]];
            row.Portrait = row.Portrait with { Ids = [row.Entity.Value.ToString(CultureInfo.InvariantCulture)] };
        }
    }

    /// <summary>Who is one: under each name, and under several names where an identifier says so.</summary>
    private static IEnumerable<List<Row>> Sets(List<Row> rows)
    {
        var sets = new DisjointSets();
        for (int i = 0; i < rows.Count; i++) sets.Add(i);
        var ofEntity = new Dictionary<int, int>();
        for (int from = 0, to; from < rows.Count; from = to)
        {
            for (to = from; to < rows.Count && rows[to].NameKey == rows[from].NameKey;) to++;
            Portrait[] portraits = [.. rows.GetRange(from, to - from).Select(row => row.Portrait)];
            bool byIdOnly = rows[from].NameKey.StartsWith(NameKeys.PersonOfOneName, StringComparison.Ordinal);
            foreach (List<int> one in Namesakes.Together(portraits, byIdOnly))
            {
                foreach (int number in one)
                {
                    sets.Union(from + one[0], from + number);
                    rows[from + number].IsJoined = true;
                    if (rows[from + number].Entity is { } entity && !ofEntity.TryAdd(entity, from + number))
                        sets.Union(ofEntity[entity], from + number);
                }
            }
        }

        return sets.Components().Select(set => set.ConvertAll(number => rows[(int)number]));
    }

    /// <summary>A portrait of the file.</summary>
    private sealed class Row(long key, string nameKey, string facts, Portrait portrait, long? identity)
    {
        public long Key => key;

        public string NameKey => nameKey;

        public string Facts => facts;

        public Portrait Portrait { get; set; } = portrait;

        public long? Identity => identity;

        /// <summary>The entity that its identifiers stand for, numbered anew by each decision.</summary>
        public int? Entity { get; set; }

        /// <summary>Whether all speakers who have it are one.</summary>
        public bool IsJoined { get; set; }
    }
}
