using System.Runtime.InteropServices;

namespace Extraction.Speakers;

/// <content>Names that an article spells in two ways: "Zelinskiy" and "Zelinsky".</content>
internal sealed partial class NameLinker
{
    /// <summary>Letters that two spellings of a name begin with, and letters of
    /// the shortest such name: shorter ones differ by more than a slip.</summary>
    private const int SameLetters = 4, FewestLetters = 6;

    /// <summary>Remembers a part of a name by its first letters.</summary>
    private void AddSpelling(string part)
    {
        if (part.Length < FewestLetters) return;
        ref List<string>? spellings = ref CollectionsMarshal.GetValueRefOrAddDefault(_spellings, part[..SameLetters], out _);
        spellings ??= [];
        if (spellings.Count < MostRivals) spellings.Add(part);
    }

    /// <summary>The person whose full name differs by one letter in the surname only, -1 without one.</summary>
    private int FindMisspelt(NameForm form)
    {
        string surname = form.Parts[^1];
        foreach (string spelling in Spellings(surname))
        {
            string[] corrected = [.. form.Parts[..^1], spelling];
            foreach (int entity in WithPart(spelling))
            {
                foreach (NameForm known in FirstForms(entity))
                {
                    if (known.Parts.AsSpan().SequenceEqual(corrected)) return entity;
                }
            }
        }

        return -1;
    }

    /// <summary>A bare surname that nobody bears is the surname of the one person
    /// whose name differs by a letter: articles introduce in full.</summary>
    private void AddMisspelt(NameForm form)
    {
        int found = -1;
        foreach (string spelling in Spellings(form.Parts[0]))
        {
            foreach (int entity in WithPart(spelling))
            {
                if (entity == found || !IsSurname(entity, spelling) || Conflict(_entities[entity].Gender, form.Gender)) continue;
                if (found >= 0) return;
                found = entity;
            }
        }

        if (found >= 0) Join(form, found);
    }

    private IEnumerable<string> Spellings(string part)
    {
        if (part.Length < FewestLetters || !_spellings.TryGetValue(part[..SameLetters], out List<string>? spellings)) return [];
        return spellings.Where(s => s != part && DifferByOneLetter(s, part));
    }

    /// <summary>Whether one letter is another, too many or missing, or two beside each other have changed places.</summary>
    internal static bool DifferByOneLetter(string a, string b)
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
