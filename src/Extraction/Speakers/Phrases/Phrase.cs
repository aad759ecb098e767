namespace Extraction.Speakers;

/// <summary>What the patterns of the table <c>speakers/phrases.csv</c> are for.</summary>
internal enum Phrase : byte
{
    /// <summary>Right behind somebody's name: ", who heads Acme".</summary>
    BehindName,

    /// <summary>Behind the "who" of a clause about somebody: "heads Acme".</summary>
    BehindWho,

    /// <summary>Right behind "he" or "she": "is the mayor".</summary>
    BehindPronoun,

    /// <summary>Right behind what somebody is: "working at Acme".</summary>
    BehindRole,

    /// <summary>Whatever somebody does, and where: "studies moss at Acme".</summary>
    Workplace,

    /// <summary>An age between a name and what follows it.</summary>
    Age,

    /// <summary>A mark that sets off what follows a name.</summary>
    Break,

    /// <summary>What can stand between a name and the role noun of the next phrase.</summary>
    BeforeSubject,

    /// <summary>Where somebody has his seat, before what he is.</summary>
    Seat,

    /// <summary>An office, with the words that may stand before it.</summary>
    Office,

    /// <summary>A noun that is no office, "and" an office behind it.</summary>
    JoinedOffice,

    /// <summary>A further field before the one office that several belong to.</summary>
    JoinedField,

    /// <summary>The name of a body behind a word for it.</summary>
    CalledName,

    /// <summary>The name of a body in apposition to a word for it.</summary>
    AppositeName,

    /// <summary>What tells of a name that it is a body's.</summary>
    Description,

    /// <summary>A number that begins a body's name, with the name.</summary>
    NumberedName,

    /// <summary>The rest of a list inside a body's name, from a comma on.</summary>
    ListInName,

    /// <summary>Nouns in capitals of which the last is a word for a body.</summary>
    BodyInCapitals,

    /// <summary>A further noun before the one word for a body that several belong to.</summary>
    JoinedBody,

    /// <summary>What a body is about, as a part of its name.</summary>
    Topic,

    /// <summary>The short form of a body's name, in brackets behind it.</summary>
    Acronym,
}

/// <summary>What a pattern behind a name says of somebody.</summary>
internal enum PhraseMeaning : byte
{
    /// <summary>The phrase means one thing only.</summary>
    None,

    /// <summary>What he is stands where the marked part begins.</summary>
    Role,

    /// <summary>The same, unless a new clause begins there.</summary>
    Apposition,

    /// <summary>A clause about him goes on where the marked part begins.</summary>
    Clause,

    /// <summary>He belongs to the body that follows his name, where that surely is one.</summary>
    OfBody,

    /// <summary>He belongs to the body set off from his name, if it is no place.</summary>
    FromBody,

    /// <summary>He leads the body.</summary>
    Leads,

    /// <summary>He works at the body.</summary>
    WorksAt,
}
