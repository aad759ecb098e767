using System.Text;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
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
        DiffPaneModel model = new InlineDiffBuilder(new Differ())
            .BuildDiffModel(Flatten(expected), Flatten(actual), ignoreWhitespace: false, ignoreCase: false, new DelimiterChunker([' ']));
        DiffPiece[] words = [.. model.Lines.Where(l => l.Text.Trim().Length > 0)];
        var result = new StringBuilder();
        bool skipping = false;
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i].Type == ChangeType.Unchanged && !IsNearChange(words, i))
            {
                if (!skipping) Append(result, "…");
                skipping = true;
                continue;
            }

            skipping = false;
            Append(result, words[i].Type switch
            {
                ChangeType.Deleted => $"[-{words[i].Text}-]",
                ChangeType.Inserted => $"{{+{words[i].Text}+}}",
                _ => words[i].Text,
            });
        }

        return result.ToString();
    }

    /// <summary>The lines that differ between two files, at most a screenful.</summary>
    public static string LineChanges(string expected, string actual)
    {
        const int maxLines = 20;
        DiffPaneModel model = InlineDiffBuilder.Diff(expected, actual, ignoreWhiteSpace: false);
        var changed = model.Lines.Where(l => l.Type is ChangeType.Deleted or ChangeType.Inserted)
            .Select(l => (l.Type == ChangeType.Deleted ? "- " : "+ ") + l.Text).ToList();
        IEnumerable<string> shown = changed.Count > maxLines ? [.. changed.Take(maxLines), $"… and {changed.Count - maxLines} more lines"] : changed;
        return changed.Count == 0 ? "line ends or white space" : string.Join('\n', shown);
    }

    private static bool IsNearChange(DiffPiece[] words, int index)
    {
        for (int i = Math.Max(0, index - WordsAroundChange); i <= Math.Min(words.Length - 1, index + WordsAroundChange); i++)
        {
            if (words[i].Type != ChangeType.Unchanged) return true;
        }

        return false;
    }

    private static void Append(StringBuilder builder, string word)
    {
        if (builder.Length > 0) builder.Append(' ');
        builder.Append(word);
    }

    private static string Flatten(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
