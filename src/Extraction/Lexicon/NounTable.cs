using Extraction.Models;

namespace Extraction.Lexicon;

/// <summary>
/// Nouns that can be said of one and the same person: kinds of another noun, and those of one walk of life (a family). The tables
/// <c>speakers/noun-kinds.csv</c>, <c>noun-families.csv</c> and <c>family-uses.csv</c>.
/// </summary>
/// <remarks>Immutable; thread-safe.</remarks>
internal sealed class NounTable
{
    /// <summary>A bit for each family.</summary>
    private const int MostFamilies = 64;

    /// <summary>The family of those who speak for others.</summary>
    private const string VoiceFamily = "voice";

    /// <summary>The family of those who do studies.</summary>
    private const string ScienceFamily = "science";

    /// <summary>The families whose members have a rank besides what they do.</summary>
    private static readonly string[] RankFamilies = ["arms", "police"];

    /// <summary>What is said of families of those who are what they are wherever they are engaged.</summary>
    private const string AnywhereUse = "anywhere";

    private readonly Dictionary<string, HashSet<string>> _kinds = new(256, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ulong> _families = new(512, StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _familyNames = [];
    private readonly ulong _voice, _ranked, _science, _talent;

    /// <summary>Reads the tables.</summary>
    /// <exception cref="InvalidDataException">There are too many families.</exception>
    public NounTable(IModelSource source)
    {
        foreach (string[] row in ResourceTable.Read(source, "speakers/noun-kinds.csv", "general", "specific")) AddKind(row[0], row[1]);
        foreach (string[] row in ResourceTable.Read(source, "speakers/noun-families.csv", "family", "noun"))
        {
            _families[row[1]] = _families.GetValueOrDefault(row[1]) | Bit(row[0]);
        }

        _voice = Bit(VoiceFamily);
        _science = Bit(ScienceFamily);
        foreach (string family in RankFamilies) _ranked |= Bit(family);
        foreach (string[] row in ResourceTable.Read(source, "speakers/family-uses.csv", "family", "use"))
        {
            if (row[1] == AnywhereUse) _talent |= Bit(row[0]);
            else throw new InvalidDataException($"family-uses.csv: '{row[1]}' is no use of families.");
        }
    }

    /// <summary>Whether a noun is another or a kind of it: a senator is a lawmaker.</summary>
    public bool IsKindOf(string specific, string general) => specific.Equals(general, StringComparison.OrdinalIgnoreCase)
        || (_kinds.TryGetValue(general, out HashSet<string>? kinds) && kinds.Contains(specific));

    /// <summary>Whether other nouns are kinds of the noun: a lawmaker may be a senator.</summary>
    public bool IsGeneral(string noun) => _kinds.ContainsKey(noun);

    /// <summary>The families that a noun speaks of, a bit each: a manager may be the boss.</summary>
    public ulong FamiliesOf(string noun) => _families.GetValueOrDefault(noun);

    /// <summary>Whether the families have that of speaking for somebody: spokesman.</summary>
    public bool HasVoice(ulong families) => (families & _voice) != 0;

    /// <summary>Whether the families have one with ranks: a colonel may be the spokesman.</summary>
    public bool HasRank(ulong families) => (families & _ranked) != 0;

    /// <summary>Whether one person may be called so with other words before it: the Riverton striker is the national striker.</summary>
    public bool IsTalent(string noun) => FamiliesOf(noun) is > 0 and var families && (families & ~_talent) == 0;

    /// <summary>Whether the noun is one for those who do studies: researcher, author.</summary>
    public bool IsScience(string noun) => (FamiliesOf(noun) & _science) != 0;

    private void AddKind(string general, string specific)
    {
        if (!_kinds.TryGetValue(general, out HashSet<string>? kinds))
        {
            _kinds[general] = kinds = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        }
        kinds.Add(specific);
    }

    /// <summary>The bit of a family, the next one where it is new.</summary>
    private ulong Bit(string family)
    {
        int number = _familyNames.IndexOf(family);
        if (number < 0)
        {
            if (_familyNames.Count == MostFamilies) throw new InvalidDataException($"noun-families.csv: more than {MostFamilies} families");
            number = _familyNames.Count;
            _familyNames.Add(family);
        }

        return 1UL << number;
    }
}
