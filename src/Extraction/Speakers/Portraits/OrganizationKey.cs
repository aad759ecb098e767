namespace Extraction.Speakers;

/// <summary>The name of an organisation as it is compared across articles.</summary>
/// <param name="Words">Its words, folded and in ordinal order, without articles, prepositions and legal forms: "lund university".</param>
/// <param name="Initials">The initials of several words in their own order, by which it may go; empty for one word.</param>
internal readonly record struct OrganizationKey(string Words, string Initials)
{
    /// <summary>Takes a name apart.</summary>
    public static OrganizationKey Of(string name, PortraitTables tables)
    {
        var words = new List<string>();
        foreach (string word in FoldedWords.Of(name, tables.Speakers))
        {
            string bare = word.Replace(".", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
            if (bare.Length > 0 && !tables.Is(bare, PortraitWord.Filler | PortraitWord.LegalForm)) words.Add(bare);
        }

        // A name of nothing but such words is itself.
        if (words.Count == 0) words.AddRange(FoldedWords.Of(name, tables.Speakers));
        string initials = words.Count < 2 ? "" : string.Concat(words.Select(word => word[0]));
        return new OrganizationKey(string.Join(' ', words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)), initials);
    }

    /// <summary>Whether both can be one organisation's: the same words in any order, or one the initials of the other.</summary>
    public bool Matches(OrganizationKey other) => Words == other.Words || (Initials.Length > 0 && Initials == other.Words)
        || (other.Initials.Length > 0 && other.Initials == Words);
}
