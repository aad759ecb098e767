using Extraction.Models;

namespace Extraction.Lexicon;

/// <summary>What a determiner tells of the thing that is meant.</summary>
internal enum DeterminerKind : byte
{
    /// <summary>The word is in no table.</summary>
    None,

    /// <summary>the</summary>
    Definite,

    /// <summary>a</summary>
    Indefinite,

    /// <summary>this</summary>
    Demonstrative,

    /// <summary>every</summary>
    Quantity,
}

/// <summary>The determiners: the table <c>language/determiners.csv</c> in memory, without regard to case.</summary>
/// <remarks>Immutable once loaded; thread-safe.</remarks>
internal sealed class DeterminerTable
{
    private readonly Dictionary<string, DeterminerKind> _kinds = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _ofOne = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the table.</summary>
    /// <exception cref="InvalidDataException">A row names no kind of determiners.</exception>
    public DeterminerTable(IModelSource models)
    {
        foreach (string[] row in ResourceTable.Read(models, "language/determiners.csv", "word", "kind", "one"))
        {
            _kinds[row[0]] = Enum.TryParse(row[1], ignoreCase: true, out DeterminerKind kind) ? kind
                : throw new InvalidDataException($"determiners.csv: '{row[1]}' is no kind of determiners.");
            if (row[2] == "yes") _ofOne.Add(row[0]);
        }
    }

    /// <summary>What a word tells of the thing that is meant.</summary>
    public DeterminerKind KindOf(ReadOnlySpan<char> word) =>
        _kinds.BySpan().TryGetValue(word, out DeterminerKind kind) ? kind : DeterminerKind.None;

    /// <summary>Whether the word is "the", "a" or "an".</summary>
    public bool IsArticle(ReadOnlySpan<char> word) => KindOf(word) is DeterminerKind.Definite or DeterminerKind.Indefinite;

    /// <summary>Whether the word belongs to a single thing, so never to a plural behind it.</summary>
    public bool IsOfOne(ReadOnlySpan<char> word) => _ofOne.BySpan().Contains(word);
}
