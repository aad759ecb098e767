using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Organisations that are introduced with their full name and go by its beginning: "Vexa Networks … Vexa".</summary>
internal sealed class NameBeginnings(SpeakerTables tables, FormMentions mentions)
{
    /// <summary>Finds the beginning of a full name among the names of the article.</summary>
    /// <param name="whole">The full name.</param>
    /// <param name="byKey">The names by their parts, with blanks between them.</param>
    public void Find(NameForm whole, Dictionary<string, NameForm> byKey)
    {
        if (whole.Parts.Length < 2 || whole.Class == EntityClass.Place || whole.Gender != Gender.Unknown) return;
        for (int length = whole.Parts.Length - 1; length > 0 && IsEnding(whole, length); length--)
        {
            if (!byKey.TryGetValue(string.Join(' ', whole.Parts[..length]), out NameForm? start) || !IsBeginning(start, whole)) continue;

            // Two that begin alike are both told in full.
            start.Whole = start.Whole is null || start.Whole == whole ? whole : start;
            whole.Class = start.Class = EntityClass.Organization;
            return;
        }
    }

    /// <summary>Whether the word behind the first parts ends names, as it is written.</summary>
    private bool IsEnding(NameForm whole, int part)
    {
        string word = whole.Parts[part];
        return tables.IsNameEnding(word) && mentions.IsNeverTitled(whole);
    }

    /// <summary>Whether a name is the beginning of a full one that came before it, and neither a person's nor a place's.</summary>
    private bool IsBeginning(NameForm start, NameForm whole)
    {
        if (start.Gender != Gender.Unknown || !mentions.IsNeverTitled(start) || start.Class == EntityClass.Place) return false;
        if (tables.IsPlace(string.Join(' ', start.Parts), out _) || tables.IsGivenName(start.Parts[0], out _)) return false;
        int first = start.Mentions.Find(mentions.IsInBody);
        return whole.Mentions[0] < first;
    }
}
