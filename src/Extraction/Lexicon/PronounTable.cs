using Extraction.Models;

namespace Extraction.Lexicon;

/// <summary>The cases of a pronoun.</summary>
[Flags]
internal enum PronounCases
{
    None = 0,

    /// <summary>he</summary>
    Subject = 1,

    /// <summary>him</summary>
    Object = 1 << 1,

    /// <summary>my</summary>
    Determiner = 1 << 2,

    /// <summary>mine</summary>
    Possessive = 1 << 3,

    /// <summary>himself</summary>
    Reflexive = 1 << 4,
}

/// <summary>What a form of a personal pronoun tells.</summary>
/// <param name="Person">1 for who speaks, 3 for who is spoken of; 0 where the word is no personal pronoun.</param>
/// <param name="Gender">Whether it is said of a man or a woman.</param>
/// <param name="IsThing">Whether it is said of what is neither.</param>
/// <param name="IsPlural">Whether it is said of several.</param>
/// <param name="Cases">The cases that it is the form of.</param>
internal readonly record struct Pronoun(int Person, Gender Gender, bool IsThing, bool IsPlural, PronounCases Cases);

/// <summary>The personal pronouns: the table <c>language/pronouns.csv</c> in memory.</summary>
/// <remarks>Immutable once loaded; thread-safe.</remarks>
internal sealed class PronounTable
{
    private readonly Dictionary<string, Pronoun> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Pronoun> _anyCase = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the table.</summary>
    /// <exception cref="InvalidDataException">A row names no person, gender, number or case.</exception>
    public PronounTable(IModelSource models)
    {
        foreach (string[] row in ResourceTable.Read(models, "language/pronouns.csv", "form", "person", "gender", "number", "case"))
        {
            var pronoun = new Pronoun(Part(row[1], ("1", 1), ("3", 3)),
                Part(row[2], ("", Gender.Unknown), ("thing", Gender.Unknown), ("male", Gender.Male), ("female", Gender.Female)),
                row[2] == "thing", Part(row[3], ("one", false), ("several", true)),
                Enum.TryParse(row[4], ignoreCase: true, out PronounCases cases) ? cases : throw Unknown(row[4]));
            _forms[row[0]] = _anyCase[row[0]] = pronoun with { Cases = cases | _forms.GetValueOrDefault(row[0]).Cases };
        }
    }

    /// <summary>What a form tells, however it is written; <see cref="Pronoun.Person"/> is 0 for other words.</summary>
    public Pronoun Of(ReadOnlySpan<char> form) => _anyCase.BySpan().TryGetValue(form, out Pronoun pronoun) ? pronoun : default;

    /// <summary>Whether a lemma is a pronoun of the one who speaks, by himself or as one of several.</summary>
    public bool IsFirstPerson(string lemma) => Is(lemma, 1, PronounCases.Subject | PronounCases.Object | PronounCases.Determiner);

    /// <summary>Whether the lemma of a pronoun means neither the one who speaks nor the one spoken to.</summary>
    public bool IsThirdPerson(string lemma) => Is(lemma, 3, PronounCases.Subject | PronounCases.Determiner);

    private bool Is(string lemma, int person, PronounCases cases) =>
        _forms.TryGetValue(lemma, out Pronoun pronoun) && pronoun.Person == person && (pronoun.Cases & cases) != 0;

    private static T Part<T>(string name, params ReadOnlySpan<(string Name, T Value)> values)
    {
        foreach ((string known, T value) in values)
        {
            if (known == name) return value;
        }

        throw Unknown(name);
    }

    private static InvalidDataException Unknown(string name) => new($"pronouns.csv: '{name}' is nothing that a pronoun tells.");
}
