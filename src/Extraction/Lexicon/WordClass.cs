namespace Extraction.Lexicon;

/// <summary>Grammatical gender as far as a word or a name tells it.</summary>
internal enum Gender : byte
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary>He.</summary>
    Male,

    /// <summary>She.</summary>
    Female,
}

/// <summary>What the resource tables know about a word.</summary>
[Flags]
internal enum WordClass : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An office, occupation or part that can be a title: minister, fellow.</summary>
    Role = 1,

    /// <summary>A family relation: daughter.</summary>
    Kin = 1 << 1,

    /// <summary>A noun for one person that is no role: woman, witness.</summary>
    Person = 1 << 2,

    /// <summary>The head word of an organisation's name: ministry.</summary>
    Organization = 1 << 3,

    /// <summary>An organisation word that can stand alone for the whole name: "the ministry".</summary>
    ShortForm = 1 << 4,

    /// <summary>An organisation word for a news outlet: newspaper.</summary>
    Media = 1 << 5,

    /// <summary>A document that can be quoted as if it spoke: report.</summary>
    Document = 1 << 6,

    /// <summary>Several people who are not named: officials.</summary>
    Group = 1 << 7,

    /// <summary>A word that belongs to the title it precedes: vice, prime.</summary>
    TitleModifier = 1 << 8,

    /// <summary>Mr., Mrs.: stands before a name and names no office.</summary>
    Honorific = 1 << 9,

    /// <summary>Sen., Gen.: stands before a name and names an office.</summary>
    Title = 1 << 10,

    /// <summary>A lower-case word inside surnames: van, bin.</summary>
    Particle = 1 << 11,

    /// <summary>A word after a surname that is no part of it: Ph.D.</summary>
    Suffix = 1 << 12,

    /// <summary>A verb whose subject utters or thinks what follows.</summary>
    Reporting = 1 << 13,

    /// <summary>A month, a weekday, a feast.</summary>
    Calendar = 1 << 14,

    /// <summary>A government, parliament, court or office of one.</summary>
    Government = 1 << 15,

    /// <summary>A company or a word for one.</summary>
    Company = 1 << 16,

    /// <summary>A university, union, club or another body.</summary>
    Institution = 1 << 17,

    /// <summary>A party, campaign or movement.</summary>
    Party = 1 << 18,

    /// <summary>A role word that is something else when it stands alone: head, star.</summary>
    OnlyOfSomething = 1 << 19,

    /// <summary>A word before a title that says its bearer no longer holds the office: former.</summary>
    Past = 1 << 20,

    /// <summary>A title that stands before a given name, never before a surname: King.</summary>
    Regnal = 1 << 21,

    /// <summary>A role whose bearer is named by what he is in charge of: minister.</summary>
    Portfolio = 1 << 22,

    /// <summary>A noun for what only an organisation has: shares, headquarters.</summary>
    OfBody = 1 << 23,

    /// <summary>A verb whose object is the body that its subject leads: head, found.</summary>
    Heads = 1 << 24,

    /// <summary>A verb whose subject works where it says: teach.</summary>
    Works = 1 << 25,

    /// <summary>A verb behind which "as" tells what its subject is: serve, resign.</summary>
    Holds = 1 << 26,

    /// <summary>A word after a surname that tells father and son apart, and belongs to the name: Jr.</summary>
    Generation = 1 << 27,

    /// <summary>A verb whose passive has the hearer for its subject: tell.</summary>
    Hears = 1 << 28,

    /// <summary>A verb whose subject has just spoken: add.</summary>
    GoesOn = 1 << 29,

    /// <summary>A verb that leaves somebody dead: kill, drown.</summary>
    Kills = 1 << 30,

    /// <summary>A verb that says what somebody goes by: known as, dubbed.</summary>
    Names = 1u << 31,

    /// <summary>Any word for one person.</summary>
    AnyPerson = Role | Kin | Person,
}

/// <summary>Entry of a word in the resource tables.</summary>
/// <param name="Class">Everything it can be.</param>
/// <param name="Gender">The gender of the person it denotes.</param>
internal readonly record struct WordEntry(WordClass Class, Gender Gender)
{
    /// <summary>Whether the word has any of the classes.</summary>
    public bool Is(WordClass any) => (Class & any) != 0;
}
