using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>"(R-Wis.)", ", D-N.Y.,", "(Vt.)", "(R)": party and state behind a name.</summary>
internal static class PartyTag
{
    private const int Longest = 32;

    /// <summary>Reads a tag from the characters, since tokenisers cut it in many ways.</summary>
    /// <param name="words">The article.</param>
    /// <param name="at">The token behind the name.</param>
    /// <param name="end">Where the sentence ends.</param>
    /// <param name="next">The token behind the tag.</param>
    /// <returns>Party and state without brackets; null where none stands there.</returns>
    public static TextSpan? Read(TokenWords words, int at, int end, out int next)
    {
        next = at;
        if (at >= end) return null;
        string text = words.Text.Text;
        int i = words.Text.Span(at - 1).End;
        int limit = Math.Min(text.Length, i + Longest);
        if (i < limit && text[i] == ',') i++;
        while (i < limit && text[i] == ' ') i++;
        bool bracket = i < limit && text[i] == '(';
        if (bracket) i++;
        int start = i;
        bool party = i + 2 < limit && IsParty(text.AsSpan(i)) && char.IsUpper(text[i + 2]);
        bool letter = bracket && i + 1 < limit && text[i] is 'R' or 'D' or 'I' && text[i + 1] == ')';
        if (party) i += 2;
        else if (!bracket) return null;
        while (i < limit && (char.IsLetter(text[i]) || text[i] == '.' || GoesOn(text.AsSpan(0, limit), i, bracket))) i++;
        if (i == start || (bracket && (i >= limit || text[i] != ')'))) return null;
        var span = new TextSpan(start, i);
        bool state = words.Tables.IsPlace(span.In(text), out PlaceEntry place) && place.Form == PlaceForm.State;
        if (!party && !letter && !state) return null;
        next = Math.Max(at, Math.Min(words.Text.TokenAt(bracket ? i + 1 : i), end));
        return span;
    }

    /// <summary>"D-New York,", "R-N. Mex.": whether a blank stands inside the name of a place, of which every word up to the next comma
    /// has a capital.</summary>
    private static bool GoesOn(ReadOnlySpan<char> text, int blank, bool bracket)
    {
        if (text[blank] != ' ' || blank + 1 >= text.Length || !char.IsUpper(text[blank + 1])) return false;
        if (bracket || text[blank - 1] == '.') return true;
        for (int i = blank; i < text.Length; i++)
        {
            if (text[i] is ',' or ';') return true;
            bool inName = text[i] == ' ' ? i + 1 < text.Length && char.IsUpper(text[i + 1]) : char.IsLetter(text[i]) || text[i] == '.';
            if (!inName) return false;
        }

        return false;
    }

    /// <summary>Whether a text begins with the letter of a party and a hyphen: "R-Wis."</summary>
    public static bool IsParty(ReadOnlySpan<char> text) =>
        text.Length > 2 && text[0] is 'R' or 'D' or 'I' or 'L' && text[1] is '-' or '–' or '‑';
}
