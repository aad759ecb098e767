using Extraction.Input.Lines;

namespace Extraction.Layout;

/// <summary>Finds the dateline that opens an article: "HANOI, Vietnam (AP)
/// —", "LONDON —", "WASHINGTON, Sept 3 (Reuters) -", "(CNN) —".</summary>
/// <param name="bylines">The table of bylines: its places have lower-case words too.</param>
internal sealed class DatelineReader(PhraseTable bylines)
{
    private const int MaxLength = 90;

    /// <summary>The dateline at the beginning of <paramref name="block"/>, its dash included; null where there is none.</summary>
    internal TextSpan? Find(string text, TextSpan block)
    {
        ReadOnlySpan<char> line = block.In(text);
        int end = DashEnd(line[..Math.Min(line.Length, MaxLength)], out int dash);
        if (end < 0) return null;
        ReadOnlySpan<char> place = line[..dash].TrimEnd();
        int bracket = place.IndexOf('(');
        bool hasAgency = bracket >= 0 && place[^1] == ')' && char.IsUpper(place[Math.Min(bracket + 1, place.Length - 1)]);
        if (bracket >= 0 && !hasAgency && !place[(bracket + 1)..].Contains(')')) return null;
        ReadOnlySpan<char> name = bracket >= 0 ? place[..bracket].TrimEnd() : place;
        return (hasAgency && (name.IsEmpty || IsPlace(name, capitalsNeeded: false))) || IsPlace(name, capitalsNeeded: true)
            ? new TextSpan(block.Start, block.Start + end) : null;
    }

    /// <summary>Whether the block is a dateline and nothing else, its paragraph following after a blank line.</summary>
    internal bool IsAll(string text, TextSpan block) => block.Length <= MaxLength && Find(text, block) == block;

    /// <summary>The first dash that stands free, or follows a bracket, and the end of it.</summary>
    private static int DashEnd(ReadOnlySpan<char> line, out int dash)
    {
        for (dash = 1; dash < line.Length; dash++)
        {
            if (line[dash] is not ('-' or '–' or '—' or '―' or '_')) continue;
            int end = dash;
            while (end < line.Length && line[end] == line[dash]) end++;
            bool free = line[dash - 1] is ' ' or '\u00A0' or ')' || line[dash] is '—' or '―';
            if (free) return end;
        }

        return -1;
    }

    /// <summary>
    /// Names of places and what may stand after them ("Ky.", "Sept. 3"). Without an agency to tell, the first name must
    /// be in capitals throughout, for "Paris — of all cities —" opens a sentence.
    /// </summary>
    private bool IsPlace(ReadOnlySpan<char> name, bool capitalsNeeded)
    {
        if (name.IsEmpty || name.IndexOfAny("\"“”?!;:") >= 0) return false;
        int comma = name.IndexOf(',');
        ReadOnlySpan<char> first = comma < 0 ? name : name[..comma];
        if (capitalsNeeded && (!LineSigns.IsAllCapitals(first) || first.Length < 3)) return false;
        int count = 0;
        foreach (Range range in name.Split(' '))
        {
            ReadOnlySpan<char> word = name[range].Trim(",/");
            if (word.IsEmpty) continue;
            bool fits = char.IsUpper(word[0]) || char.IsDigit(word[0]) || bylines.Is("place", word);
            if (!fits || ++count > 9) return false;
        }

        return count > 0;
    }
}
