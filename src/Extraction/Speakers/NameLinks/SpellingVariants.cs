using System.Runtime.InteropServices;

namespace Extraction.Speakers;

/// <summary>Parts of names that an article spells in two ways: "Zelinskiy" and "Zelinsky".</summary>
internal sealed class SpellingVariants
{
    /// <summary>Letters that two spellings of a name begin with, and letters of
    /// the shortest such name: shorter ones differ by more than a slip.</summary>
    private const int SameLetters = 4, FewestLetters = 6;

    private readonly Dictionary<string, List<string>> _spellings = new(StringComparer.Ordinal);

    /// <summary>Remembers a part of a name by its first letters.</summary>
    public void Add(string part)
    {
        if (part.Length < FewestLetters) return;
        ref List<string>? spellings = ref CollectionsMarshal.GetValueRefOrAddDefault(_spellings, part[..SameLetters], out _);
        spellings ??= [];
        if (spellings.Count < NamedEntities.MostRivals) spellings.Add(part);
    }

    /// <summary>The other parts that differ from one by a letter.</summary>
    public IEnumerable<string> Of(string part)
    {
        if (part.Length < FewestLetters || !_spellings.TryGetValue(part[..SameLetters], out List<string>? spellings)) return [];
        return spellings.Where(s => s != part && DifferByOneLetter(s, part));
    }

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
