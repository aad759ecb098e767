namespace Extraction.Speakers;

/// <summary>Why a mention refers to its entity. The numbers are keys of the weights of the confidence: new ones come last.</summary>
internal enum LinkReason : byte
{
    /// <summary>It refers to nothing yet.</summary>
    None,

    /// <summary>It is one of its names.</summary>
    Name,

    /// <summary>It is the first mention of something unnamed.</summary>
    New,

    /// <summary>It stands beside the name: "Anna Weber, a retired judge".</summary>
    Apposition,

    /// <summary>It is said of it: "Anna Weber is a judge".</summary>
    Predicate,

    /// <summary>It gives the same age: "the 38-year-old".</summary>
    SameAge,

    /// <summary>The same one has it under the same word: "Weber's daughter … her daughter".</summary>
    SamePossession,

    /// <summary>Who spoke just before goes on speaking.</summary>
    GoesOn,

    /// <summary>It is the only one that the paragraph has introduced.</summary>
    OnlyOne,

    /// <summary>The ranker found it the likeliest.</summary>
    Ranked,

    /// <summary>A description that varies the name of who spoke just before.</summary>
    Variation,

    /// <summary>The same was said of it before: "a retired navy captain … the retired navy captain".</summary>
    SameWords,

    /// <summary>A headline or lead speaks of whom the article then names.</summary>
    NamedLater,

    /// <summary>"I" in a quotation is its speaker.</summary>
    FirstPerson,

    /// <summary>It names the same state: "the Florida Democrat".</summary>
    SameState,

    /// <summary>It is a text in which its issuer speaks: "the Navy’s statement".</summary>
    Issued,
}
