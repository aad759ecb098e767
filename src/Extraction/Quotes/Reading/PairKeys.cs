using Extraction.Language;

namespace Extraction.Quotes.Reading;

/// <summary>How a token stands to a cue: rows of a small table of learned vectors.</summary>
internal static class PairKeys
{
    /// <summary>Rows that a pair has.</summary>
    public const int PerPair = 4;

    private const int Distances = 21, Sentences = 14, Ancestors = 4;
    private const int FirstSentence = Distances, FirstTree = FirstSentence + Sentences, Relations = 64, FirstQuote = FirstTree + Ancestors
        + (2 * Relations);

    /// <summary>Number of rows of the table.</summary>
    public const int Count = FirstQuote + 4;

    private static readonly byte[] Magnitudes = [0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9,
        9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 10];

    /// <summary>Writes the rows of each token from <paramref name="first"/> on, <see cref="PerPair"/> each.</summary>
    /// <param name="context">The article.</param>
    /// <param name="cue">The cue's head.</param>
    /// <param name="first">First token of the window.</param>
    /// <param name="length">Tokens of the window.</param>
    /// <param name="rows">Receives the rows.</param>
    public static void Fill(AttributionContext context, int cue, int first, int length, Span<byte> rows)
    {
        AnalyzedText text = context.Text;
        int own = text.SentenceIndexArray[cue];
        Sentence ownSentence = text.SentenceArray[own];
        int cueQuote = context.QuoteOf[cue];
        for (int k = 0; k < length; k++)
        {
            int i = first + k;
            int distance = i - cue, magnitude = Magnitudes[Math.Min(40, Math.Abs(distance))];
            int index = text.SentenceIndexArray[i];
            Sentence sentence = text.SentenceArray[index];
            int same = sentence.Block == ownSentence.Block && sentence.Paragraph == ownSentence.Paragraph ? 7 : 0;
            int quote = context.QuoteOf[i];
            Span<byte> row = rows.Slice(k * PerPair, PerPair);
            row[0] = (byte)(distance > 0 ? 10 + magnitude : magnitude);
            row[1] = (byte)(FirstSentence + same + 3 + Math.Clamp(index - own, -3, 3));
            row[2] = FirstTree;
            row[3] = (byte)(FirstQuote + (quote < 0 ? 0 : 1) + (cueQuote < 0 ? 0 : quote == cueQuote ? 2 : quote >= 0 ? 1 : 2));
        }

        FillTree(context, cue, first, length, rows);
    }

    /// <summary>On which branch a token hangs: one of the cue's own dependents, or one of those of what the cue hangs on.</summary>
    private static void FillTree(AttributionContext context, int cue, int first, int length, Span<byte> rows)
    {
        AnalyzedText text = context.Text;
        int head = text.HeadArray[cue];
        if (head >= 0) FillBranches(context, head, cue, FirstTree + Ancestors + Relations, first, length, rows);
        FillBranches(context, cue, -1, FirstTree + Ancestors, first, length, rows);
        for (int node = head, steps = 1; node >= 0; node = text.HeadArray[node], steps++)
        {
            if (node >= first && node < first + length)
            {
                rows[((node - first) * PerPair) + 2] = (byte)(FirstTree + Math.Min(Ancestors - 1, steps));
            }
        }
    }

    private static void FillBranches(AttributionContext context, int node, int except, int row, int first, int length, Span<byte> rows)
    {
        for (int child = context.Tree.FirstChild(node); child >= 0; child = context.Tree.NextSibling(child))
        {
            if (child == except) continue;
            byte value = (byte)(row + (int)context.Text.RelationArray[child]);
            int from = Math.Max(first, context.Tree.Left(child)), to = Math.Min(first + length - 1, context.Tree.Right(child));
            for (int i = from; i <= to; i++)
            {
                if (i != node && i != except) rows[((i - first) * PerPair) + 2] = value;
            }
        }
    }
}
