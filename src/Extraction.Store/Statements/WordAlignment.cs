namespace Extraction.Store.Statements;

/// <summary>Lays two wordings side by side, as far as they overlap.</summary>
/// <remarks>
/// The overlap alignment of sequences (Needleman and Wunsch 1970 without costs for what stands out at the ends; Gusfield,
/// "Algorithms on Strings, Trees, and Sequences", 11.6.4): a match counts 1, a word changed, added or left out costs 1. At
/// each end one wording may stand out beyond the other, so that a shorter excerpt fits into a longer one, but a different
/// last word is seen. At a gap words may be missing for nothing. Symmetric; time and memory grow with the product of both
/// lengths.
/// </remarks>
internal static class WordAlignment
{
    /// <summary>Fewer words than this, and a wording is too common to be the same statement for being part of a longer one.</summary>
    private const int MinExcerptWords = 8;

    /// <summary>The part of the score of a perfect match that two wordings must reach: about one word in five may differ.</summary>
    private const double MinShare = 0.6;

    /// <summary>Whether two wordings are near enough to be one statement.</summary>
    public static bool IsSameStatement(string[] a, string[] b)
    {
        int wordsA = WordCount(a), wordsB = WordCount(b);
        int shorter = Math.Min(wordsA, wordsB), longer = Math.Max(wordsA, wordsB);
        int compared = shorter >= MinExcerptWords ? shorter : longer;
        // No alignment can score more than the shorter has words, and none less
        // than what both begin and end with, the rest set against each other.
        if (shorter < MinShare * compared) return false;
        return CommonEnds(a, b) >= MinShare * compared
            || Table(a, b, out _, out _, out int score) is not null && score >= MinShare * compared;
    }

    /// <summary>The score of one alignment that costs little to find: equal
    /// words at both ends matched, the words between changed.</summary>
    private static int CommonEnds(string[] a, string[] b)
    {
        int shorter = Math.Min(a.Length, b.Length), start = 0, end = 0, gaps = 0;
        while (start < shorter && a[start] == b[start]) gaps += a[start++] == PlainWords.Gap ? 1 : 0;
        while (end < shorter - start && a[^(end + 1)] == b[^(end + 1)]) gaps += a[^++end] == PlainWords.Gap ? 1 : 0;
        return start + end - gaps - (Math.Max(a.Length, b.Length) - start - end);
    }

    /// <summary>Words without gaps.</summary>
    public static int WordCount(IReadOnlyList<string> words) => words.Count(w => w != PlainWords.Gap);

    /// <summary>The words in which two wordings differ where they overlap;
    /// gaps and what stands out at the ends are no difference.</summary>
    /// <returns>The steps from <paramref name="a"/> to <paramref name="b"/>, in order, over the overlap.</returns>
    public static IReadOnlyList<Step> Steps(string[] a, string[] b)
    {
        int[,] table = Table(a, b, out int i, out int j, out _);
        var steps = new List<Step>();
        while (i > 0 && j > 0)
        {
            int here = table[i, j];
            bool isMatch = a[i - 1] == b[j - 1];
            if (here == table[i - 1, j - 1] + Pair(a[i - 1], b[j - 1]))
            {
                i--;
                j--;
                if (a[i] == PlainWords.Gap || b[j] == PlainWords.Gap) steps.Add(new Step(StepKind.Gap, a[i], b[j]));
                else steps.Add(isMatch ? new Step(StepKind.Same, a[i], b[j]) : new Step(StepKind.Changed, a[i], b[j]));
            }
            else if (here == table[i - 1, j] + Single(a[i - 1], b[j - 1]))
            {
                i--;
                steps.Add(new Step(Single(a[i], b[j - 1]) == 0 ? StepKind.Gap : StepKind.Changed, a[i], null));
            }
            else
            {
                j--;
                steps.Add(new Step(Single(b[j], a[i - 1]) == 0 ? StepKind.Gap : StepKind.Changed, null, b[j]));
            }
        }

        steps.Reverse();
        return steps;
    }

    /// <summary>The best scores of all beginnings, and where the overlap ends.</summary>
    private static int[,] Table(string[] a, string[] b, out int endA, out int endB, out int score)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int pair = table[i - 1, j - 1] + Pair(a[i - 1], b[j - 1]);
                int onlyA = table[i - 1, j] + Single(a[i - 1], b[j - 1]);
                int onlyB = table[i, j - 1] + Single(b[j - 1], a[i - 1]);
                table[i, j] = Math.Max(pair, Math.Max(onlyA, onlyB));
            }
        }

        // From the corner outwards: where scores are equal, the ends are aligned.
        (endA, endB, score) = (a.Length, b.Length, table[a.Length, b.Length]);
        for (int i = a.Length - 1; i > 0; i--)
        {
            if (table[i, b.Length] > score) (endA, endB, score) = (i, b.Length, table[i, b.Length]);
        }

        for (int j = b.Length - 1; j > 0; j--)
        {
            if (table[a.Length, j] > score) (endA, endB, score) = (a.Length, j, table[a.Length, j]);
        }

        return table;
    }

    private static int Pair(string a, string b) => a == PlainWords.Gap || b == PlainWords.Gap ? 0 : a == b ? 1 : -1;

    /// <summary>The cost of a word that stands in one wording only, after the other's word before it.</summary>
    private static int Single(string word, string before) => word == PlainWords.Gap || before == PlainWords.Gap ? 0 : -1;

    /// <summary>What happens at one place of an alignment.</summary>
    public enum StepKind
    {
        /// <summary>Both have the word.</summary>
        Same,

        /// <summary>They differ.</summary>
        Changed,

        /// <summary>An editor left something out or put something in: no difference that counts.</summary>
        Gap,
    }

    /// <summary>One place of an alignment.</summary>
    /// <param name="Kind">What happens there.</param>
    /// <param name="A">The word of the first wording, or null.</param>
    /// <param name="B">The word of the second wording, or null.</param>
    public readonly record struct Step(StepKind Kind, string? A, string? B);
}
