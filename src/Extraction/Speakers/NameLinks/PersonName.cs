using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Decides whether two names of persons can be one person's. Parts are folded (<see cref="SpeakerTables.Fold"/>).</summary>
internal static class PersonName
{
    /// <summary>
    /// Whether the shorter name can stand for the longer one: the same parts in another order, or a part-by-part match with
    /// the same last part, where initials and short forms of given names match and middle names may be missing.
    /// </summary>
    public static bool Matches(string[] longer, string[] shorter, SpeakerTables tables)
    {
        if (longer.Length < shorter.Length) (longer, shorter) = (shorter, longer);
        if (shorter.Length < 2) return false;
        if (longer.Length == shorter.Length && SameParts(longer, shorter)) return true;
        return MatchesFromEnd(longer, shorter, tables) || MatchesSurnameFirst(longer, shorter);
    }

    /// <summary>Western order: the last parts agree, the others match from left to right.</summary>
    private static bool MatchesFromEnd(string[] longer, string[] shorter, SpeakerTables tables)
    {
        if (!SamePart(longer[^1], shorter[^1])) return false;
        if (!SameGivenName(longer[0], shorter[0], tables))
        {
            // "J. Edgar Moss" goes by "Edgar Moss".
            return longer.Length > shorter.Length && IsInitial(longer[0]) && Matches(longer[1..], shorter, tables);
        }

        int at = 1;
        for (int i = 1; i < shorter.Length - 1; i++)
        {
            while (at < longer.Length - 1 && !SameGivenName(longer[at], shorter[i], tables)) at++;
            if (at == longer.Length - 1) return false;
            at++;
        }

        return true;
    }

    /// <summary>Surname first: the shorter name is the beginning, the end, or the ends of the longer one.</summary>
    private static bool MatchesSurnameFirst(string[] longer, string[] shorter)
    {
        if (longer.Length == shorter.Length) return false;
        return longer.AsSpan(0, shorter.Length).SequenceEqual(shorter)
            || longer.AsSpan(longer.Length - shorter.Length).SequenceEqual(shorter);
    }

    private static bool SameParts(string[] a, string[] b)
    {
        if (a.Length > 6) return a.AsSpan().SequenceEqual(b);
        int matched = 0;
        foreach (string part in a)
        {
            for (int i = 0; i < b.Length; i++)
            {
                if ((matched & (1 << i)) != 0 || !SamePart(part, b[i])) continue;
                matched |= 1 << i;
                break;
            }
        }

        return matched == (1 << b.Length) - 1;
    }

    private static bool SamePart(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private static bool SameGivenName(string a, string b, SpeakerTables tables)
    {
        if (SamePart(a, b)) return true;
        if (IsInitial(a) || IsInitial(b)) return a[0] == b[0];
        return tables.AreShortForms(a, b);
    }

    private static bool IsInitial(string part) =>
        part.Length == 1 || (part.Length == 2 && part[1] == '.') || (part.Length == 4 && part[1] == '.' && part[3] == '.');
}
