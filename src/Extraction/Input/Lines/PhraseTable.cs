using System.Collections.Frozen;
using System.Text;
using Extraction.Models;

namespace Extraction.Input.Lines;

/// <summary>Phrases of one kind, matched against lines in a plain form: lower case, words with single blanks between.</summary>
internal sealed class PhraseTable
{
    private const int MaxPhraseWords = 6;

    private static readonly HashSet<string> NoPhrases = new(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, HashSet<string>> _byColumn;

    private PhraseTable(FrozenDictionary<string, HashSet<string>> byColumn) => _byColumn = byColumn;

    /// <summary>Reads a table of two columns, the second of which is <c>phrase</c>.</summary>
    /// <param name="models">Where the table comes from.</param>
    /// <param name="name">Its path.</param>
    /// <param name="column">The first column, whose values group the phrases.</param>
    internal static PhraseTable Read(IModelSource models, string name, string column) =>
        Of(ResourceTable.Read(models, name, column, "phrase"));

    /// <summary>Reads a table of this library, which belongs to the reading of pages.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="column">The first column, whose values group the phrases.</param>
    internal static PhraseTable ReadOwn(string name, string column) =>
        Of(ResourceTable.Read(typeof(PhraseTable).Assembly.GetManifestResourceStream(name)!, name, column, "phrase"));

    private static PhraseTable Of(List<string[]> rows) =>
        new(rows
            .GroupBy(static row => row[0], StringComparer.Ordinal)
            .ToFrozenDictionary(static group => group.Key, static group =>
                group.Select(static row => row[1]).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal));

    /// <summary>The phrases of a group; none where the table of somebody else lacks it.</summary>
    private HashSet<string> Group(string name) => _byColumn.GetValueOrDefault(name) ?? NoPhrases;

    /// <summary>Whether the plain line is a phrase of the group.</summary>
    internal bool Is(string group, ReadOnlySpan<char> plain) => Group(group).BySpan().Contains(plain);

    /// <summary>Number of words of the longest phrase of the group that the plain line begins with; 0 for none.</summary>
    internal int WordsAtStart(string group, string plain)
    {
        var phrases = Group(group).BySpan();
        int longest = 0;
        for (int words = 1, end = 0; words <= MaxPhraseWords && end < plain.Length; words++)
        {
            int blank = plain.IndexOf(' ', end + 1);
            end = blank < 0 ? plain.Length : blank;
            if (phrases.Contains(plain.AsSpan(0, end))) longest = words;
        }

        return longest;
    }

    /// <summary>Whether the plain line ends with a phrase of the group.</summary>
    internal bool IsAtEnd(string group, string plain)
    {
        var phrases = Group(group).BySpan();
        for (int words = 1, start = plain.Length; words <= MaxPhraseWords && start > 0; words++)
        {
            start = plain.LastIndexOf(' ', start - 1);
            if (phrases.Contains(plain.AsSpan(start + 1))) return true;
        }

        return false;
    }

    /// <summary>Whether a phrase of the group stands anywhere in the plain line.</summary>
    internal bool IsInside(string group, string plain)
    {
        var phrases = Group(group).BySpan();
        for (int start = 0; start >= 0 && start < plain.Length; start = plain.IndexOf(' ', start) is var blank and >= 0 ? blank + 1 : -1)
        {
            for (int words = 1, end = start; words <= MaxPhraseWords && end < plain.Length; words++)
            {
                int blank = plain.IndexOf(' ', end + 1);
                end = blank < 0 ? plain.Length : blank;
                if (phrases.Contains(plain.AsSpan(start, end - start))) return true;
            }
        }

        return false;
    }

    /// <summary>The plain form of a line: "Read more: Ties – and why" becomes "read more ties and why".</summary>
    internal static string Plain(ReadOnlySpan<char> line)
    {
        var plain = new StringBuilder(line.Length);
        bool gap = false;
        foreach (char c in line)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (gap && plain.Length > 0) plain.Append(' ');
                gap = false;
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’'))
            {
                gap = true;
            }
        }

        return plain.ToString();
    }
}
