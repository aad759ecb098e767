using System.Numerics;
using Extraction.Lexicon;
using Extraction.Models;

namespace Extraction.Speakers;

/// <summary>What a word does in telling a person from others of the name.</summary>
[Flags]
internal enum PortraitWord : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>He.</summary>
    Male = 1,

    /// <summary>She.</summary>
    Female = 1 << 1,

    /// <summary>Stands before the name of somebody dead: late.</summary>
    Late = 1 << 2,

    /// <summary>What somebody does who is dead.</summary>
    Died = 1 << 3,

    /// <summary>Stands before an age.</summary>
    Aged = 1 << 4,

    /// <summary>Ends "46-year-old".</summary>
    Old = 1 << 5,

    /// <summary>Behind a name: Jr.</summary>
    Generation = 1 << 6,

    /// <summary>Ends the noun of a title: of.</summary>
    Complement = 1 << 7,

    /// <summary>Stands between two titles.</summary>
    And = 1 << 8,

    /// <summary>Stands behind the noun that it belongs to: general.</summary>
    Postposed = 1 << 9,

    /// <summary>Part of an organisation's name that tells only its legal form: Ltd.</summary>
    LegalForm = 1 << 10,

    /// <summary>A word of names that tells none from another: of.</summary>
    Filler = 1 << 11,

    /// <summary>The.</summary>
    Definite = 1 << 12,

    /// <summary>Who.</summary>
    Who = 1 << 13,
}

/// <summary>The tables by which portraits are read: the speaker tables, walks of life, words around names, and the
/// pronouns, determiners and suffixes that stand in tables of their own.</summary>
/// <remarks>Immutable once loaded; thread-safe.</remarks>
internal sealed class PortraitTables
{
    /// <summary>The walk that stands for offices of every walk.</summary>
    private const string Any = "any";

    /// <summary>The walk whose people act for a country.</summary>
    private const string Politics = "politics";

    /// <summary>A bit for each walk.</summary>
    private const int MostWalks = 64;

    private readonly Dictionary<string, PortraitWord> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> _walks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _anyWalk = new(StringComparer.Ordinal);
    private readonly List<string> _walkNames = [];

    private PortraitTables(SpeakerTables speakers) => Speakers = speakers;

    /// <summary>What is known of words and names.</summary>
    public SpeakerTables Speakers { get; }

    /// <summary>Reads all tables.</summary>
    /// <exception cref="FileNotFoundException">The source lacks a table.</exception>
    /// <exception cref="InvalidDataException">A table lacks a column or holds an unknown use.</exception>
    public static PortraitTables Load(IModelSource source)
    {
        var tables = new PortraitTables(SpeakerTables.Load(source));
        foreach (string[] row in ResourceTable.Read(source, "speakers/portrait-words.csv", "word", "use"))
        {
            tables.Add(row[0], Use(row[1]));
        }
        tables.AddOfOtherTables(source);
        foreach (string[] row in ResourceTable.Read(source, "speakers/walks.csv", "walk", "noun"))
        {
            tables.AddWalk(row[0], tables.Speakers.Fold(row[1]));
        }

        return tables;
    }

    /// <summary>What a folded word does.</summary>
    public PortraitWord Word(string folded) => _words.GetValueOrDefault(folded);

    /// <summary>Whether a folded word has a use.</summary>
    public bool Is(string folded, PortraitWord use) => (Word(folded) & use) != 0;

    /// <summary>The folded words that have a use, in ordinal order.</summary>
    public IEnumerable<string> WordsOf(PortraitWord use) =>
        _words.Where(word => (word.Value & use) != 0).Select(word => word.Key).Order(StringComparer.Ordinal);

    /// <summary>The walks of life of a folded noun, a bit each.</summary>
    public ulong WalksOf(string noun) => _walks.GetValueOrDefault(noun);

    /// <summary>Whether a folded noun is known to be an office that every walk of life has.</summary>
    public bool IsOfAnyWalk(string noun) => _anyWalk.Contains(noun);

    /// <summary>Whether some of the walks act for a country.</summary>
    public bool IsPolitics(ulong walks) => _walkNames.IndexOf(Politics) is >= 0 and var bit && (walks & (1ul << bit)) != 0;

    /// <summary>The names of walks, in ordinal order.</summary>
    public IEnumerable<string> NamesOf(ulong walks)
    {
        var names = new List<string>();
        for (ulong rest = walks; rest != 0; rest &= rest - 1) names.Add(_walkNames[BitOperations.TrailingZeroCount(rest)]);
        names.Sort(StringComparer.Ordinal);
        return names;
    }

    /// <summary>The bit of a walk; 0 for one that there is not.</summary>
    public ulong WalkOf(string name) => _walkNames.IndexOf(name) is >= 0 and var bit ? 1ul << bit : 0;

    private void Add(string word, PortraitWord use)
    {
        string folded = Speakers.Fold(word);
        _words[folded] = _words.GetValueOrDefault(folded) | use;
    }

    /// <summary>Words whose use here follows from what another table says of them.</summary>
    private void AddOfOtherTables(IModelSource source)
    {
        foreach (string[] row in ResourceTable.Read(source, "language/pronouns.csv", "form", "person", "gender", "number"))
        {
            if (row[1] != "3" || row[3] != "one") continue;
            if (row[2] == "male") Add(row[0], PortraitWord.Male);
            else if (row[2] == "female") Add(row[0], PortraitWord.Female);
        }
        foreach (string[] row in ResourceTable.Read(source, "language/determiners.csv", "word", "kind"))
        {
            if (row[1] == "definite") Add(row[0], PortraitWord.Definite);
        }
        foreach (string[] row in ResourceTable.Read(source, "speakers/name-suffixes.csv", "word", "class"))
        {
            // Without an analysis, the "v" behind a name is that of "Reed v. Brook" as likely as a number.
            if (row[1] == "generation" && row[0].Length > 1) Add(row[0].TrimEnd('.'), PortraitWord.Generation);
        }
    }

    private void AddWalk(string walk, string noun)
    {
        if (walk == Any)
        {
            _anyWalk.Add(noun);
            return;
        }

        int bit = _walkNames.IndexOf(walk);
        if (bit < 0)
        {
            if (_walkNames.Count == MostWalks) throw new InvalidDataException($"walks.csv: more than {MostWalks} walks of life");
            bit = _walkNames.Count;
            _walkNames.Add(walk);
        }

        _walks[noun] = _walks.GetValueOrDefault(noun) | (1ul << bit);
    }

    private static PortraitWord Use(string name) => name switch
    {
        "late" => PortraitWord.Late,
        "died" => PortraitWord.Died,
        "aged" => PortraitWord.Aged,
        "old" => PortraitWord.Old,
        "complement" => PortraitWord.Complement,
        "and" => PortraitWord.And,
        "postposed" => PortraitWord.Postposed,
        "legal-form" => PortraitWord.LegalForm,
        "filler" => PortraitWord.Filler,
        "who" => PortraitWord.Who,
        _ => throw new InvalidDataException($"'{name}' is no use of words around names."),
    };
}
