namespace Extraction.Speakers;

/// <summary>What a name looks like, as far as that tells whether it is whole and of the right kind.</summary>
[Flags]
internal enum NameShape : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It begins with a known given name.</summary>
    GivenName = 1,

    /// <summary>It holds the word of an office, a relation or a kind of organisation.</summary>
    CommonWord = 2,

    /// <summary>It stands in the article more than once.</summary>
    Repeated = 4,

    /// <summary>Named-entity recognition has found a name of the same kind there.</summary>
    Recognized = 8,

    /// <summary>Named-entity recognition has found another name there, or the same with other ends.</summary>
    Otherwise = 16,
}
