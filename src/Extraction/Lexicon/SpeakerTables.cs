using System.Globalization;
using System.Text;
using Extraction.Models;

namespace Extraction.Lexicon;

/// <summary>The resource tables of the speaker stage in memory. Of two
/// rows with one key the first sets the gender; classes add up.</summary>
/// <remarks>Immutable once loaded; thread-safe.</remarks>
internal sealed class SpeakerTables
{
    private readonly Dictionary<string, WordEntry> _words = new(4096, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Gender> _givenNames = new(4096, StringComparer.OrdinalIgnoreCase);
    private readonly PlaceTable _places;
    private readonly NounTable _nouns;
    private readonly Dictionary<string, string[]> _nicknames = new(256, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _titles = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, bool> _bodyOffices = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _teamOffices = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _longHonorifics = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _ranks = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _ordinals = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _nameEndings = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _askingVerbs = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, bool> _nobody = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _parties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _possessives = new(StringComparer.Ordinal);
    private readonly Dictionary<char, string> _letters = [];
    private readonly Dictionary<string, string> _organizations = new(1024, StringComparer.Ordinal);
    private readonly HashSet<string> _organizationStarts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordUse> _uses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordUse> _usesInAnyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _personEndings = [];
    private readonly List<string> _peopleEndings = [];

    private SpeakerTables(IModelSource source)
    {
        Pronouns = new PronounTable(source);
        Determiners = new DeterminerTable(source);
        _places = new PlaceTable(source);
        _nouns = new NounTable(source);
    }

    /// <summary>Longest name of a well-known organisation, in words.</summary>
    public int LongestOrganization { get; private set; }

    /// <summary>The table of the patterns of phrases.</summary>
    public const string PhrasesName = "speakers/phrases.csv";

    /// <summary>The lines of that table: phrase, meaning, pattern. Patterns speak of tags, which a later stage knows.</summary>
    public IReadOnlyList<(long Line, string[] Row)> Phrases { get; private set; } = [];

    /// <summary>Longest title of several words, in words.</summary>
    public const int LongestTitle = 4;

    /// <summary>Reads all tables.</summary>
    /// <exception cref="FileNotFoundException">The model lacks a table.</exception>
    /// <exception cref="InvalidDataException">A table lacks a column or holds an unknown class.</exception>
    public static SpeakerTables Load(IModelSource source)
    {
        var tables = new SpeakerTables(source);
        Read(source, "honorifics", ["form", "gender", "class"], r =>
            tables.AddHonorific(r[0], HonorificClass(r[2]), GenderOf(r[1])));
        Read(source, "person-nouns", ["noun", "gender", "class"], r =>
            tables.AddWord(r[0], PersonClass(r[2]), GenderOf(r[1])));
        Read(source, "person-endings", ["ending"], r => tables._personEndings.Add(r[0]));
        Read(source, "people-endings", ["ending"], r => tables._peopleEndings.Add(r[0]));
        Read(source, "word-uses", ["word", "use"], r => tables.AddUse(r[0], r[1]));
        Read(source, "organization-nouns", ["noun", "class", "short"], r =>
            tables.AddWord(r[0], OrganizationClass(r[1]) | (r[2] == "yes" ? WordClass.ShortForm : WordClass.None)));
        Read(source, "body-nouns", ["noun"], r => tables.AddWord(r[0], WordClass.OfBody));
        Read(source, "document-nouns", ["noun"], r => tables.AddWord(r[0], WordClass.Document));
        Read(source, "group-nouns", ["noun"], r => tables.AddWord(r[0], WordClass.Group));
        Read(source, "title-modifiers", ["word"], r => tables.AddWord(r[0], WordClass.TitleModifier));
        Read(source, "former-words", ["word"], r => tables.AddWord(r[0], WordClass.Past));
        Read(source, "name-particles", ["word"], r => tables.AddWord(r[0], WordClass.Particle));
        Read(source, "name-suffixes", ["word", "class"], r =>
            tables.AddWord(r[0], r[1] == "generation" ? WordClass.Generation : WordClass.Suffix));
        Read(source, "reporting-verbs", ["verb"], r => tables.AddWord(r[0], WordClass.Reporting));
        Read(source, "calendar", ["word"], r => tables.AddWord(r[0], WordClass.Calendar));
        Read(source, "titles", ["title"], r => tables._titles.Add(r[0]));
        Read(source, "team-offices", ["title"], r => tables._teamOffices.Add(r[0]));
        Read(source, "body-offices", ["title", "capitals"], r => tables._bodyOffices.TryAdd(r[0], r[1] == "yes"));
        Read(source, "given-names", ["name", "gender"], r => tables._givenNames.TryAdd(r[0], GenderOf(r[1])));
        Read(source, "nicknames", ["short", "full"], r => tables.AddNickname(r[0], r[1]));
        Read(source, "rank-words", ["word"], r => tables._ranks.Add(r[0]));
        Read(source, "ordinal-words", ["word"], r => tables._ordinals.Add(r[0]));
        Read(source, "name-endings", ["word"], r => tables._nameEndings.Add(r[0]));
        Read(source, "asking-verbs", ["verb"], r => tables._askingVerbs.Add(r[0]));
        Read(source, "verb-uses", ["verb", "use"], r => tables.AddWord(r[0], VerbUse(r[1])));
        Read(source, "nobody-words", ["word", "alone"], r => tables._nobody.TryAdd(r[0], r[1] == "yes"));
        Read(source, "parties", ["word", "party"], r => tables._parties.TryAdd(r[0], r[1]));
        Read(source, "possessive-names", ["word", "alone"], r => tables._possessives.TryAdd(r[0], r[1] == "yes"));
        Read(source, "letters", ["letter", "plain"], r => tables._letters.TryAdd(r[0][0], r[1]));
        Read(source, "organizations", ["name", "short"], r => tables.AddOrganization(r[0], r[1]));
        tables.Phrases = ResourceTable.ReadHandmade(source, PhrasesName, ["phrase", "meaning", "pattern"], ["example"]);
        return tables;
    }

    /// <summary>The personal pronouns.</summary>
    public PronounTable Pronouns { get; }

    /// <summary>The determiners.</summary>
    public DeterminerTable Determiners { get; }

    /// <summary>What a word does in names, titles and descriptions, as it is written.</summary>
    public WordUse UseOf(ReadOnlySpan<char> word) => _uses.BySpan().TryGetValue(word, out WordUse use) ? use : WordUse.None;

    /// <summary>What a word does in names, titles and descriptions, also where it begins a sentence or stands in capitals.</summary>
    public WordUse UseInAnyCase(ReadOnlySpan<char> word) =>
        _usesInAnyCase.BySpan().TryGetValue(word, out WordUse use) ? use : WordUse.None;

    /// <summary>Whether an adjective of nationality also names the people as a whole, by its ending.</summary>
    public bool CanNamePeople(ReadOnlySpan<char> adjective)
    {
        foreach (string ending in _peopleEndings)
        {
            if (adjective.EndsWith(ending)) return true;
        }

        return false;
    }

    /// <summary>What is known about a word; nothing when it is in no table.</summary>
    public WordEntry Word(ReadOnlySpan<char> word) =>
        _words.BySpan().TryGetValue(word, out WordEntry entry) ? entry : default;

    /// <summary>Whether a word behind a name is a degree or a rank, "MD", or tells when it was taken, "MBA’02", "’94".</summary>
    public bool IsSuffix(ReadOnlySpan<char> word)
    {
        int mark = word.LastIndexOfAny('\'', '’');
        if (mark < 0 || word.Length - mark != 3 || !char.IsAsciiDigit(word[mark + 1]) || !char.IsAsciiDigit(word[mark + 2]))
        {
            return Word(word).Is(WordClass.Suffix);
        }
        return mark == 0 || Word(word[..mark]).Is(WordClass.Suffix);
    }

    /// <summary>What the parts of a word tell that is in no table: "co-chair", "radioastronomer" are what somebody is.</summary>
    public WordEntry Compound(ReadOnlySpan<char> word)
    {
        int hyphen = word.LastIndexOf('-');
        if (hyphen > 0)
        {
            return Word(word[..hyphen]).Is(WordClass.TitleModifier) && Word(word[(hyphen + 1)..]) is var rest
                && rest.Is(WordClass.Role | WordClass.Title) ? rest : default;
        }
        foreach (string ending in _personEndings)
        {
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return new WordEntry(WordClass.Role, Gender.Unknown);
            }
        }

        return default;
    }

    /// <summary>Whether the word is a given name, and whose.</summary>
    public bool IsGivenName(ReadOnlySpan<char> word, out Gender gender) =>
        _givenNames.BySpan().TryGetValue(word, out gender);

    /// <summary>Whether the words are a country, nationality, capital or state.</summary>
    public bool IsPlace(ReadOnlySpan<char> words, out PlaceEntry place) =>
        _places.Is(words, out place);

    /// <summary>The country's or state's own name: places have numbers in memory only.</summary>
    public string NameOf(in PlaceEntry place) => _places.NameOf(place);

    /// <summary>Longest honorific, in words.</summary>
    public const int LongestHonorific = 3;

    /// <summary>Whether the words are an honorific of several words: Datuk Seri.</summary>
    public bool IsLongHonorific(ReadOnlySpan<char> words) => _longHonorifics.BySpan().Contains(words);

    /// <summary>Whether the word before an office makes it another's: deputy, shadow.</summary>
    public bool IsRank(ReadOnlySpan<char> word) => _ranks.BySpan().Contains(word);

    /// <summary>Whether the word ends full names of organisations and is left out of short ones: Networks.</summary>
    public bool IsNameEnding(ReadOnlySpan<char> word) => _nameEndings.BySpan().Contains(word);

    /// <summary>Whether the word before a noun tells one of its kind from the others: second, other.</summary>
    public bool IsOrdinal(ReadOnlySpan<char> word) => _ordinals.BySpan().Contains(word);

    /// <summary>Whether the subject of the verb asks.</summary>
    public bool IsAsking(string verb) => _askingVerbs.Contains(verb);

    /// <summary>Whether the word names no source, and whether only when it stands alone.</summary>
    public bool IsNobody(ReadOnlySpan<char> word, out bool alone) => _nobody.BySpan().TryGetValue(word, out alone);

    /// <summary>The party that a word of its members stands for, null for other words.</summary>
    public string? PartyOf(ReadOnlySpan<char> word) => _parties.BySpan().TryGetValue(word, out string? party) ? party : null;

    /// <summary>Whether "'s" after the word can be a part of an organisation's name, and whether the name can end there.</summary>
    public bool IsPossessiveName(ReadOnlySpan<char> word, out bool alone) => _possessives.BySpan().TryGetValue(word, out alone);

    /// <summary>The one name by which a well-known organisation is compared, null for other words; both are folded.</summary>
    public string? KnownOrganization(string folded) => _organizations.GetValueOrDefault(folded);

    /// <summary>Whether a folded word begins the name of a well-known organisation that has several words.</summary>
    public bool BeginsOrganization(string folded) => _organizationStarts.Contains(folded);

    /// <summary>Whether the words are a title of several words.</summary>
    public bool IsTitle(ReadOnlySpan<char> words) => _titles.BySpan().Contains(words);

    /// <summary>Whether the words are an office that is held in a body: chief executive.</summary>
    public bool IsBodyOffice(ReadOnlySpan<char> words) =>
        _bodyOffices.BySpan().TryGetValue(words, out bool capitals) && (capitals || char.IsLower(words[0]));

    /// <summary>Whether the words are what somebody is in a team: midfielder. A city before one is the team.</summary>
    public bool IsTeamOffice(ReadOnlySpan<char> words) => _teamOffices.BySpan().Contains(words);

    /// <summary>Whether two different given names can be one person's: one is a short form of the other.</summary>
    public bool AreShortForms(string a, string b) => IsShortFor(a, b) || IsShortFor(b, a);

    /// <summary>The one given name that a short form stands for; the name itself where it stands for none or several.</summary>
    public string FullForm(string given) => _nicknames.TryGetValue(given, out string[]? fulls) && fulls.Length == 1 ? fulls[0] : given;

    /// <summary>Whether a noun is another or a kind of it: a senator is a lawmaker.</summary>
    public bool IsKindOf(string specific, string general) => _nouns.IsKindOf(specific, general);

    /// <summary>Whether other nouns are kinds of the noun: a lawmaker may be a senator.</summary>
    public bool IsGeneral(string noun) => _nouns.IsGeneral(noun);

    /// <summary>Whether the walks of life have that of speaking for somebody: spokesman.</summary>
    public bool HasVoice(ulong families) => _nouns.HasVoice(families);

    /// <summary>Whether one person may be called so with other words before it: the Riverton striker is the national striker.</summary>
    public bool IsTalent(string noun) => _nouns.IsTalent(noun);

    /// <summary>Whether the walks of life have one with ranks: a colonel may be the spokesman.</summary>
    public bool HasRank(ulong families) => _nouns.HasRank(families);

    /// <summary>Whether the noun is one for those who do studies: researcher, author.</summary>
    public bool IsScience(string noun) => _nouns.IsScience(noun);

    /// <summary>The walks of life that a noun speaks of, a bit each: a manager may be the boss.</summary>
    public ulong FamiliesOf(string noun) => _nouns.FamiliesOf(noun);

    /// <summary>The word in lower case and without marks on its letters, as names are compared.</summary>
    public string Fold(ReadOnlySpan<char> word)
    {
        bool plain = true;
        foreach (char c in word)
        {
            if (c is > '\u007F' or (>= 'A' and <= 'Z'))
            {
                plain = false;
                break;
            }
        }

        if (plain) return word.ToString();
        var folded = new StringBuilder(word.Length);
        foreach (char c in word)
        {
            if (c <= '\u007F') folded.Append(char.ToLowerInvariant(c));
            else if (c == '’') folded.Append('\'');
            else if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            else if (_letters.TryGetValue(c, out string? base_)) folded.Append(base_.ToLowerInvariant());
            else folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    private bool IsShortFor(string shortForm, string full) =>
        _nicknames.TryGetValue(shortForm, out string[]? fulls) && Array.IndexOf(fulls, full) >= 0;

    private void AddWord(string word, WordClass wordClass, Gender gender = Gender.Unknown)
    {
        _words.TryGetValue(word, out WordEntry known);
        _words[word] = new WordEntry(known.Class | wordClass, known.Gender == Gender.Unknown ? gender : known.Gender);
    }

    private void AddUse(string word, string name)
    {
        if (!Enum.TryParse(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out WordUse use))
        {
            throw new InvalidDataException($"word-uses.csv: '{name}' is no use of words.");
        }
        _uses[word] = _uses.GetValueOrDefault(word) | use;
        _usesInAnyCase[word] = _usesInAnyCase.GetValueOrDefault(word) | use;
    }

    private void AddHonorific(string form, WordClass honorificClass, Gender gender)
    {
        if (form.Contains(' ')) _longHonorifics.Add(form);
        AddWord(form, honorificClass, gender);
    }

    private void AddNickname(string shortForm, string full)
    {
        _nicknames.TryGetValue(shortForm, out string[]? known);
        _nicknames[shortForm] = known is null ? [full] : [.. known, full];
    }

    private void AddOrganization(string name, string others)
    {
        string folded = Fold(name);
        _organizations.TryAdd(folded, folded);
        string[] words = folded.Split(' ');
        if (words.Length > 1)
        {
            _organizationStarts.Add(words[0].EndsWith("'s", StringComparison.Ordinal) ? words[0][..^2] : words[0]);
            LongestOrganization = Math.Max(LongestOrganization, words.Length);
        }

        if (others.Length == 0) return;
        foreach (string other in others.Split('|')) _organizations.TryAdd(Fold(other), folded);
    }

    private static Gender GenderOf(string name) => name switch
    {
        "male" => Gender.Male,
        "female" => Gender.Female,
        "any" => Gender.Unknown,
        _ => throw new InvalidDataException($"'{name}' is no gender: male, female or any."),
    };

    private static WordClass HonorificClass(string name) => name switch
    {
        "honorific" => WordClass.Honorific,
        "title" => WordClass.Title,
        "regnal" => WordClass.Title | WordClass.Regnal,
        _ => throw new InvalidDataException($"'{name}' is no class of honorifics."),
    };

    private static WordClass PersonClass(string name) => name switch
    {
        "person" => WordClass.Person,
        "role" => WordClass.Role,
        "role-of" => WordClass.Role | WordClass.OnlyOfSomething,
        "portfolio" => WordClass.Role | WordClass.Portfolio,
        "kin" => WordClass.Kin,
        _ => throw new InvalidDataException($"'{name}' is no class of nouns for persons."),
    };

    private static WordClass VerbUse(string name) => name switch
    {
        "hears" => WordClass.Hears,
        "goes-on" => WordClass.GoesOn,
        "kills" => WordClass.Kills,
        "names" => WordClass.Names,
        "heads" => WordClass.Heads,
        "works" => WordClass.Works,
        "holds" => WordClass.Holds,
        _ => throw new InvalidDataException($"'{name}' is no use of verbs."),
    };

    private static WordClass OrganizationClass(string name) => WordClass.Organization | name switch
    {
        "media" => WordClass.Media,
        "government" => WordClass.Government,
        "company" => WordClass.Company,
        "party" => WordClass.Party,
        "institution" => WordClass.Institution,
        "any" => WordClass.None,
        _ => throw new InvalidDataException($"'{name}' is no class of organisations."),
    };

    private static void Read(IModelSource source, string table, string[] columns, Action<string[]> add)
    {
        foreach (string[] row in ResourceTable.Read(source, $"speakers/{table}.csv", columns)) add(row);
    }
}
