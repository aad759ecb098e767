using System.Runtime.InteropServices;

namespace Extraction.Speakers;

/// <summary>Parts of names that an article spells in two ways: "Zelinskiy" and "Zelinsky".</summary>
internal sealed class SpellingVariants
{
    /// <summary>Letters that two spellings of a name begin or end with, and letters of
    /// the shortest such name: shorter ones differ by more than a slip.</summary>
    private const int SameLetters = 4, FewestLetters = 6;

    /// <summary>Letters of the shorter of two spellings that differ in their first letters.</summary>
    private const int FewestOfSlip = 7;

    private readonly Dictionary<string, List<string>> _byStart = new(StringComparer.Ordinal), _byEnd = new(StringComparer.Ordinal);

    /// <summary>Remembers a part of a name by its first letters and its last.</summary>
    public void Add(string part)
    {
        if (part.Length < FewestLetters) return;
        Add(_byStart, part[..SameLetters], part);
        Add(_byEnd, part[^SameLetters..], part);
    }

    /// <summary>The other parts that differ from one by a letter.</summary>
    public IEnumerable<string> Of(string part)
    {
        if (part.Length < FewestLetters) return [];
        string start = part[..SameLetters];
        IEnumerable<string> alike = _byStart.TryGetValue(start, out List<string>? spellings)
            ? spellings.Where(s => s != part && DifferByOneLetter(s, part)) : [];
        return _byEnd.TryGetValue(part[^SameLetters..], out List<string>? ending)
            ? alike.Concat(ending.Where(s => !s.StartsWith(start, StringComparison.Ordinal) && IsSlipInStart(s, part))) : alike;
    }

    private static void Add(Dictionary<string, List<string>> spellings, string letters, string part)
    {
        ref List<string>? parts = ref CollectionsMarshal.GetValueRefOrAddDefault(spellings, letters, out _);
        parts ??= [];
        if (parts.Count < NamedEntities.MostRivals) parts.Add(part);
    }

    /// <summary>"Brevstim" for "Bervstim", "Scholvik" for "Sholvik": long names that begin with one letter, and of whose first ones two
    /// have changed places or one is missing. Another letter there makes another name: "Harvik" and "Halvik".</summary>
    private static bool IsSlipInStart(string a, string b) => a[0] == b[0] && Math.Min(a.Length, b.Length) >= FewestOfSlip
        && DifferByOneLetter(a, b) && (a.Length != b.Length || a.Order().SequenceEqual(b.Order()));

    /// <summary>Whether one letter is another, too many or missing, or two beside each other have changed places.</summary>
    public static bool DifferByOneLetter(string a, string b)
    {
        if (a.Length < b.Length) (a, b) = (b, a);
        if (a.Length - b.Length > 1) return false;
        int same = 0;
        while (same < b.Length && a[same] == b[same]) same++;
        bool swapped = a.Length == b.Length && same + 1 < b.Length && a[same] == b[same + 1] && a[same + 1] == b[same];
        if (swapped) return a.AsSpan(same + 2).SequenceEqual(b.AsSpan(same + 2));
        return a.AsSpan(same + 1).SequenceEqual(b.AsSpan(a.Length == b.Length ? same + 1 : same));
    }
}
