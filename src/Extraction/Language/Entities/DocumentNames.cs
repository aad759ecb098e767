using System.Runtime.InteropServices;
using Extraction.Models;

namespace Extraction.Language.Entities;

/// <summary>
/// What a first pass over a document decided about each name, as evidence for a second look at names of one word: a name mostly
/// means the same all through a document (Krishnan and Manning 2006, "An effective two-stage model for exploiting non-local
/// dependencies in named entity recognition"). A surname that is part of a longer person's name elsewhere is a person; a word in
/// capitals that is made of the initials of an organisation is that organisation; a name keeps the type it has everywhere else.
/// </summary>
/// <remarks>
/// The weight of the evidence is set, not learned: annotation made sentence by sentence, as that of the training texts, cannot teach
/// it. Not thread-safe; reused from document to document.
/// </remarks>
internal sealed class DocumentNames
{
    /// <summary>What evidence adds to the score of a label; 256 are one unit of log-likelihood.</summary>
    private const int Weight = 3 * 256;

    /// <summary>Other occurrences that a name needs before its type there counts.</summary>
    private const int MinOthers = 3;

    private const int Types = 4;
    private const int Columns = 2 * Types;
    private const int InitialsSalt = 1;

    private readonly Dictionary<ulong, int> _rows = [];
    private readonly List<NamedEntity> _entities = [];
    private int[] _entityOf = [];
    private int[] _counts = new int[Columns * 256];

    /// <summary>Takes the labels of a first pass.</summary>
    public void Collect(EntityInput input, ReadOnlySpan<byte> labels)
    {
        _rows.Clear();
        _entities.Clear();
        Array.Clear(_counts);
        if (_entityOf.Length < labels.Length) _entityOf = new int[input.Words.Length];
        EntityReader.Read(input.Text.SentenceArray, labels, _entities);
        Array.Fill(_entityOf, -1, 0, labels.Length);
        for (int e = 0; e < _entities.Count; e++)
        {
            NamedEntity entity = _entities[e];
            _entityOf.AsSpan(entity.First..entity.End).Fill(e);
            if (entity.End - entity.First == 1) RowOf(input.Words[entity.First])[(int)entity.Type]++;
            else CollectLonger(input, entity);
        }
    }

    /// <summary>Adds the evidence about a token to its scores.</summary>
    /// <returns>Whether there was any.</returns>
    public bool AddEvidence(EntityInput input, Sentence sentence, int i, Span<int> scores)
    {
        if (!input.IsCapitalised(i)) return false;
        NamedEntity? own = _entityOf[i] >= 0 ? _entities[_entityOf[i]] : null;
        bool eligible = own is { } entity ? entity.End - entity.First == 1 : MayStandAlone(input, sentence, i);
        if (!eligible || TypeOf(input, i, own?.Type) is not { } type || type == own?.Type) return false;
        scores[EntityLabels.Unit(type)] += Weight;
        return true;
    }

    /// <summary>Whether a word outside of every name could be a name by itself: a proper noun between words that are none.</summary>
    private bool MayStandAlone(EntityInput input, Sentence sentence, int i) =>
        input.Text.TagArray[i].IsProperNoun()
        && input.Styles[i] == SentenceStyle.Plain
        && (i > sentence.First || (input.Spellings[i] & Spellings.Lower) == 0)
        && input.RunEnd[i] - input.RunFirst[i] == 1;

    private EntityType? TypeOf(EntityInput input, int i, EntityType? own)
    {
        if (_rows.TryGetValue(input.Words[i], out int row))
        {
            if (Majority(_counts.AsSpan(row + Types, Types), null, 1) == EntityType.Person) return EntityType.Person;
            if (Majority(_counts.AsSpan(row, Types), own, MinOthers) is { } same) return same;
        }

        ReadOnlySpan<char> form = input.Text.Form(i);
        if (input.Casings[i] != Casing.Upper || form.Length > 8) return null;
        ulong initials = InitialsSalt;
        foreach (char c in form)
        {
            if (char.IsLetter(c)) initials = FeatureHash.Combine(initials, char.ToLowerInvariant(c));
        }

        return _rows.TryGetValue(initials, out row) ? Majority(_counts.AsSpan(row, Types), null, 1) : null;
    }

    /// <summary>The type of at least three quarters of the names counted, without the one that asks.</summary>
    private static EntityType? Majority(ReadOnlySpan<int> counts, EntityType? own, int least)
    {
        int total = 0, best = 0, bestCount = 0;
        for (int type = 0; type < counts.Length; type++)
        {
            int count = counts[type] - (type == (int?)own ? 1 : 0);
            total += count;
            if (count > bestCount) (best, bestCount) = (type, count);
        }

        return total >= least && bestCount * 4 >= total * 3 ? (EntityType)best : null;
    }

    private void CollectLonger(EntityInput input, NamedEntity entity)
    {
        ulong initials = InitialsSalt;
        for (int i = entity.First; i < entity.End; i++)
        {
            if (!input.IsCapitalised(i)) continue;
            RowOf(input.Words[i])[Types + (int)entity.Type]++;
            initials = FeatureHash.Combine(initials, char.ToLowerInvariant(input.Text.Form(i)[0]));
        }

        if (entity.Type == EntityType.Organization) RowOf(initials)[(int)entity.Type]++;
    }

    /// <summary>How often the name stood alone, by type; then how often in longer names, by type.</summary>
    private Span<int> RowOf(ulong key)
    {
        ref int row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, key, out bool known);
        if (!known)
        {
            row = (_rows.Count - 1) * Columns;
            if (row + Columns > _counts.Length) Array.Resize(ref _counts, _counts.Length * 2);
        }

        return _counts.AsSpan(row, Columns);
    }
}
