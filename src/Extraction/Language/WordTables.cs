using Extraction.Models;

namespace Extraction.Language;

/// <summary>What an abbreviation with a full stop stands for, as far as tokens and sentences depend on it.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>No known abbreviation.</summary>
    None,

    /// <summary>Stands before a name: hardly ever ends a sentence.</summary>
    Title,

    /// <summary>Stands before a number, and is an ordinary word elsewhere.</summary>
    Number,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A day of the week.</summary>
    Weekday,

    /// <summary>Follows the name of a company or person.</summary>
    Company,

    /// <summary>A state, province or kind of street.</summary>
    Place,

    /// <summary>Any other.</summary>
    General,
}

/// <summary>The tables of words that the tokeniser and the sentence splitter know. Immutable, thread-safe.</summary>
internal sealed class WordTables
{
    private readonly SpanLookup<AbbreviationKind> _abbreviations;
    private readonly SpanLookup<int[]> _contractions;
    private readonly SpanSet _hyphenPrefixes;
    private readonly SpanSet _joinedWords;
    private readonly SpanSet _domainSuffixes;
    private readonly SpanSet _units;

    /// <summary>Reads the tables <c>language/*.csv</c>.</summary>
    public WordTables(IModelSource models)
    {
        _abbreviations = ResourceTable.Read(models, "language/abbreviations.csv", "Form", "Kind")
            .ToDictionary(r => r[0], r => Enum.Parse<AbbreviationKind>(r[1]), StringComparer.Ordinal)
            .BySpan();
        _contractions = ResourceTable.Read(models, "language/contractions.csv", "Form", "Parts")
            .ToDictionary(r => r[0], r => PartEnds(r[1]), StringComparer.OrdinalIgnoreCase)
            .BySpan();
        _hyphenPrefixes = Set(models, "language/hyphen-prefixes.csv").BySpan();
        HashSet<string> joined = Set(models, "language/joined-words.csv");
        _joinedWords = joined.BySpan();
        _domainSuffixes = Set(models, "language/domain-suffixes.csv").BySpan();
        _units = Set(models, "language/units.csv").BySpan();
        LongestJoinedWord = joined.Max(w => w.Length);
    }

    /// <summary>Length of the longest word of <see cref="IsJoinedWord"/>.</summary>
    public int LongestJoinedWord { get; }

    /// <summary>The kind of an abbreviation, given without its last full stop.</summary>
    public AbbreviationKind Abbreviation(ReadOnlySpan<char> word)
    {
        const int longest = 8;
        if (word.Length is 0 or > longest) return AbbreviationKind.None;
        if (_abbreviations.TryGetValue(word, out AbbreviationKind kind)) return kind;
        if (word.Length < 2 || !char.IsUpper(word[^1])) return AbbreviationKind.None;
        Span<char> title = stackalloc char[longest];
        title = title[..word.Length];
        word[1..].ToLowerInvariant(title[1..]);
        title[0] = word[0];
        return _abbreviations.TryGetValue(title, out kind) ? kind : AbbreviationKind.None;
    }

    /// <summary>Ends of the parts of a contraction written as one word
    /// ("can|not"), relative to its start; null when the word is none.</summary>
    public int[]? ContractionParts(ReadOnlySpan<char> word) =>
        word.Length is >= 2 and <= 8 && _contractions.TryGetValue(word, out int[]? ends) ? ends : null;

    /// <summary>Whether a part of a word stays joined with what follows its hyphen.</summary>
    public bool IsHyphenPrefix(ReadOnlySpan<char> part) => _hyphenPrefixes.Contains(part);

    /// <summary>Whether a stretch with marks in it is one word ("w/o", ":)").</summary>
    public bool IsJoinedWord(ReadOnlySpan<char> word) => _joinedWords.Contains(word);

    /// <summary>Whether a dot before these letters is the dot of an address or a file name.</summary>
    public bool IsDomainSuffix(ReadOnlySpan<char> letters) => _domainSuffixes.Contains(letters);

    /// <summary>Whether letters written onto a number are a unit.</summary>
    public bool IsUnit(ReadOnlySpan<char> letters) => _units.Contains(letters);

    private static int[] PartEnds(string parts)
    {
        int end = 0;
        return [.. parts.Split(' ').Select(part => end += part.Length)];
    }

    private static HashSet<string> Set(IModelSource models, string name) =>
        ResourceTable.Read(models, name, "Form").Select(r => r[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
