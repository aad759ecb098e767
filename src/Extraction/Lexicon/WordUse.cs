namespace Extraction.Lexicon;

/// <summary>What a word does in a name, a title or a description of somebody, by the table <c>speakers/word-uses.csv</c>.</summary>
[Flags]
internal enum WordUse
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Goes on with the name of a body: Committee <c>on</c> Rivers.</summary>
    NameLink = 1,

    /// <summary>May stand inside such a name: Institute for Rivers <c>and</c> Lakes.</summary>
    InnerLink = 1 << 1,

    /// <summary>Behind a body's name, a larger body or its subject follows: School of Law <c>at</c> Acme.</summary>
    Nested = 1 << 2,

    /// <summary>Behind an office, what it is about follows: ambassador <c>to</c> Ruritania.</summary>
    Task = 1 << 3,

    /// <summary>May stand inside the words for such a task: secretary of state <c>for</c> trade.</summary>
    TaskLink = 1 << 4,

    /// <summary>Names the body somebody works for: director <c>at</c> Acme.</summary>
    Employer = 1 << 5,

    /// <summary>Names a body or a place: director <c>in</c> Acme's office.</summary>
    Posting = 1 << 6,

    /// <summary>Tells what somebody deals with: expert <c>on</c> rivers.</summary>
    Subject = 1 << 7,

    /// <summary>Between a name and the body where somebody belongs: Anna Weber, <c>of</c> Acme.</summary>
    Member = 1 << 8,

    /// <summary>Behind a verb of work, where somebody works: teaches <c>at</c> Acme.</summary>
    Workplace = 1 << 9,

    /// <summary>Stands inside names of some languages.</summary>
    SurnameLink = 1 << 10,

    /// <summary>Stands before a description and is no part of it: only.</summary>
    Frame = 1 << 11,

    /// <summary>The same, before two that are joined: both.</summary>
    Pair = 1 << 12,

    /// <summary>Adds a description to others: including.</summary>
    Adds = 1 << 13,

    /// <summary>New, which belongs to the day and not to a name.</summary>
    Fresh = 1 << 14,

    /// <summary>Means one person, whatever noun stands beside it: another.</summary>
    Single = 1 << 15,

    /// <summary>Behind a place, where a body has its seat: based.</summary>
    Seated = 1 << 16,

    /// <summary>Before an organisation word, a part of no name: news.</summary>
    Agency = 1 << 17,

    /// <summary>Opens another name: known as.</summary>
    Known = 1 << 18,

    /// <summary>The name of a country or body that is as short as an adjective: UK.</summary>
    Initials = 1 << 19,

    /// <summary>Behind a description, the name of what it describes: a think tank <c>called</c> Acme.</summary>
    Called = 1 << 20,

    /// <summary>Behind an office, how it is held: Professor <c>Emerita</c>.</summary>
    Postposed = 1 << 21,

    /// <summary>What has it in its name where that tells a kind at all: court.</summary>
    OwnName = 1 << 22,

    /// <summary>A text in which its issuer speaks, and nobody else: statement.</summary>
    Issued = 1 << 23,

    /// <summary>Before the name of a saint, after whom a body may be called: <c>St</c> Anna's Palace.</summary>
    Saint = 1 << 24,

    /// <summary>A verb whose object its subject lets out into the world: issue, release.</summary>
    Issues = 1 << 25,

    /// <summary>The name of a day, which is nobody's: Monday.</summary>
    Weekday = 1 << 26,
}
