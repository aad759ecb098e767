using System.Text;

namespace Extraction.Store.Statements;

/// <summary>Puts the difference of two wordings into words, in the manner of <c>git diff --word-diff</c>.</summary>
internal static class WordingChanges
{
    private const int WordsAround = 4;

    /// <summary>The changes from one wording to another; null where nothing differs.</summary>
    public static string? Between(string[] from, string[] to)
    {
        IReadOnlyList<WordAlignment.Step> steps = WordAlignment.Steps(from, to);
        if (steps.All(s => s.Kind != WordAlignment.StepKind.Changed)) return null;
        var text = new StringBuilder();
        for (int i = 0; i < steps.Count;)
        {
            int end = i;
            while (end < steps.Count && steps[end].Kind == steps[i].Kind) end++;
            switch (steps[i].Kind)
            {
                case WordAlignment.StepKind.Same:
                    AppendUnchanged(text, [.. steps.Skip(i).Take(end - i).Select(s => s.A!)], isFirst: i == 0, isLast: end == steps.Count);
                    break;
                case WordAlignment.StepKind.Gap:
                    Append(text, PlainWords.Gap);
                    break;
                default:
                    AppendMarked(text, "[-", steps.Skip(i).Take(end - i).Select(s => s.A), "-]");
                    AppendMarked(text, "{+", steps.Skip(i).Take(end - i).Select(s => s.B), "+}");
                    break;
            }

            i = end;
        }

        return text.ToString();
    }

    private static void AppendUnchanged(StringBuilder text, string[] words, bool isFirst, bool isLast)
    {
        int before = isFirst ? 0 : Math.Min(WordsAround, words.Length);
        int after = isLast ? 0 : Math.Min(WordsAround, words.Length - before);
        foreach (string word in words[..before]) Append(text, word);
        if (before + after < words.Length) Append(text, "…");
        foreach (string word in words[^after..]) Append(text, word);
    }

    private static void AppendMarked(StringBuilder text, string open, IEnumerable<string?> words, string close)
    {
        string joined = string.Join(' ', words.OfType<string>());
        if (joined.Length > 0) Append(text, open + joined + close);
    }

    private static void Append(StringBuilder text, string piece)
    {
        if (text.Length > 0) text.Append(' ');
        text.Append(piece);
    }
}
