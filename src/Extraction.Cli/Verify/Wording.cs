using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using DiffPlex.Model;
using Extraction.Output;

namespace Extraction.Cli.Verify;

/// <summary>How differences are put into words.</summary>
internal static class Wording
{
    private const int MaxLabelLength = 60;
    private const int WordsAroundChange = 4;

    /// <summary>The first words of a quote, for a reader who wants to know which one is meant.</summary>
    public static string Label(IEnumerable<TextSlice> content)
    {
        string all = Flatten(string.Join(" … ", content.Select(c => c.Text)));
        if (all.Length <= MaxLabelLength) return $"[{all}]";
        int space = all.LastIndexOf(' ', MaxLabelLength);
        int cut = space > MaxLabelLength / 2 ? space : MaxLabelLength;
        if (char.IsHighSurrogate(all[cut - 1])) cut--;
        return $"[{all[..cut]}…]";
    }

    /// <summary>Slices as one phrase, <c>none</c> for no slice.</summary>
    public static string Phrase(IEnumerable<TextSlice> slices)
    {
        string joined = Flatten(string.Join(" … ", slices.Select(s => s.Text)));
        return joined.Length == 0 ? "none" : joined;
    }

    /// <summary>Two wordings as one, in the manner of <c>git diff --word-diff</c>, long unchanged stretches left out.</summary>
    public static string WordChanges(string expected, string actual)
    {
        DiffResult diff = new Differ().CreateCustomDiffs(Flatten(expected), Flatten(actual), ignoreWhiteSpace: false, chunker: t =>
            t.Split(' '));
        var result = new StringBuilder();
        int position = 0;
        foreach (DiffBlock block in diff.DiffBlocks)
        {
            AppendUnchanged(result, diff.PiecesOld.AsSpan(position, block.DeleteStartA - position), isFirst: position == 0, isLast: false);
            Append(result, "[-", diff.PiecesOld.AsSpan(block.DeleteStartA, block.DeleteCountA), "-]");
            Append(result, "{+", diff.PiecesNew.AsSpan(block.InsertStartB, block.InsertCountB), "+}");
            position = block.DeleteStartA + block.DeleteCountA;
        }

        AppendUnchanged(result, diff.PiecesOld.AsSpan(position), isFirst: position == 0, isLast: true);
        return result.ToString();
    }

    /// <summary>The lines that differ between two files, at most a screenful.</summary>
    public static string LineChanges(string expected, string actual)
    {
        const int maxLines = 20;
        DiffPaneModel model = new InlineDiffBuilder(new Differ()).BuildDiffModel(expected, actual);
        var changed = model.Lines.Where(l => l.Type is ChangeType.Deleted or ChangeType.Inserted)
            .Select(l => (l.Type == ChangeType.Deleted ? "- " : "+ ") + l.Text).ToList();
        IEnumerable<string> shown = changed.Count > maxLines ? [.. changed.Take(maxLines), $"… and {changed.Count - maxLines} more lines"]
            : changed;
        return changed.Count == 0 ? "line ends or white space" : string.Join('\n', shown);
    }

    private static void AppendUnchanged(StringBuilder result, ReadOnlySpan<string> words, bool isFirst, bool isLast)
    {
        int before = isFirst ? 0 : Math.Min(WordsAroundChange, words.Length);
        int after = isLast ? 0 : Math.Min(WordsAroundChange, words.Length - before);
        Append(result, "", words[..before], "");
        if (before + after < words.Length) Append(result, "", ["…"], "");
        Append(result, "", words[^after..], "");
    }

    private static void Append(StringBuilder result, string open, ReadOnlySpan<string> words, string close)
    {
        if (words.Length == 0) return;
        if (result.Length > 0) result.Append(' ');
        result.Append(open).AppendJoin(' ', words).Append(close);
    }

    private static string Flatten(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
