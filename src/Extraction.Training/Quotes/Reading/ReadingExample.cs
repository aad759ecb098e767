using Extraction.Quotes;
using Extraction.Quotes.Reading;

namespace Extraction.Training.Quotes.Reading;

/// <summary>A stretch of an article ready for training.</summary>
/// <param name="Rows">Rows of the embedding table, those of each token one after another.</param>
/// <param name="RowStart">Where a token's rows begin; one more entry than tokens.</param>
/// <param name="Meanings">Row of each token's word in the table of meanings, then of each token's head, or -1.</param>
/// <param name="Answers">The right answers to <see cref="TokenScore"/>, a bit each.</param>
/// <param name="Certain">How much the answer on a token as a cue counts: little inside content where cues are not annotated.</param>
/// <param name="Cues">The gold cues.</param>
/// <param name="Scheme">By which rules the article was annotated.</param>
/// <param name="Asked">The tokens that the gold says something of; null for all.</param>
internal sealed record ReadingExample(int[] Rows, int[] RowStart, int[] Meanings, byte[] Answers, float[] Certain, CueExample[] Cues,
    AnnotationScheme Scheme, bool[]? Asked)
{
    /// <summary>Share of a cue's loss for a token inside content where cues are not annotated.</summary>
    private const float Unannotated = 0.1f;

    public int Length => Answers.Length;

    public int CueRows { get; } = Cues.Sum(c => c.Length);

    /// <summary>The stretches of an article.</summary>
    public static IEnumerable<ReadingExample> Of(AnnotatedExample<AttributionContext> article, ReadingVocabulary vocabulary)
    {
        AttributionContext context = article.Context;
        List<GoldAttribution> gold = article.Gold;
        AnnotationScheme scheme = article.Article.Scheme;
        var extractor = new TokenKeys(context);
        int count = context.Text.TokenCount;
        var answers = new byte[count];
        var certain = new float[count];
        Array.Fill(certain, 1);
        foreach (GoldAttribution a in gold)
        {
            answers[a.Cue] |= 1 << (int)TokenScore.IsCue;
            if (!a.Optional) answers[a.Cue] |= 1 << (int)TokenScore.IsReport;
            for (int i = a.SourceFirst; i >= 0 && i <= a.SourceLast; i++) answers[i] |= 1 << (int)TokenScore.InSource;
            foreach (ContentCandidate c in a.Content)
            {
                for (int i = c.First; i <= c.Last; i++)
                {
                    answers[i] |= 1 << (int)TokenScore.InContent;
                    if (scheme == AnnotationScheme.Polnear) certain[i] = Unannotated;
                }
            }
        }

        foreach (GoldAttribution a in gold) certain[a.Cue] = a.Optional ? 0 : 1;

        var keys = new ulong[TokenKeys.Capacity];
        foreach (var (first, end) in article.Asked is null ? Stretches.Of(context.Text) : Stretches.Of(context.Text, article.Asked))
        {
            var rows = new List<int>();
            var starts = new int[end - first + 1];
            var meanings = new int[2 * (end - first)];
            for (int i = first; i < end; i++)
            {
                starts[i - first] = rows.Count;
                vocabulary.Rows(keys.AsSpan(0, extractor.Extract(i, keys)), rows);
                int head = context.Text.HeadArray[i];
                meanings[i - first] = vocabulary.Meanings.RowOf(context.Lex[i]);
                meanings[end - first + i - first] = head < 0 ? -1 : vocabulary.Meanings.RowOf(context.Lex[head]);
            }

            starts[^1] = rows.Count;
            CueExample[] cues = [.. gold.Where(a => a.Cue >= first && a.Cue < end).Select(a => Of(context, a, first, end))];
            yield return new ReadingExample([.. rows], starts, meanings, answers[first..end], certain[first..end], cues, scheme,
                article.Asked?[first..end]);
        }
    }

    private static CueExample Of(AttributionContext context, GoldAttribution a, int stretchFirst, int stretchEnd)
    {
        var (first, end) = ArticleReader.Window(context, a.Cue, stretchFirst, stretchEnd);
        int length = end - first;
        var pairs = new byte[length * PairKeys.PerPair];
        PairKeys.Fill(context, a.Cue, first, length, pairs);
        var choices = new int[(int)CueScore.Choices][];
        choices[(int)CueScore.SourceFirst] = Within(a.SourceFirst < 0 ? a.Cue : a.SourceFirst);
        choices[(int)CueScore.SourceLast] = Within(a.SourceFirst < 0 ? a.Cue : a.SourceLast);
        choices[(int)CueScore.ContentFirst] = Within([.. a.Content.Select(c => c.First)]);
        choices[(int)CueScore.ContentLast] = Within([.. a.Content.Select(c => c.Last)]);
        choices[(int)CueScore.CueFirst] = Within(a.CueFirst);
        choices[(int)CueScore.CueLast] = Within(a.CueLast);
        var inside = new byte[length];
        for (int k = 0; k < length; k++)
        {
            int i = first + k;
            if (a.SourceFirst >= 0 && i >= a.SourceFirst && i <= a.SourceLast) inside[k] |= 1;
            if (a.Content.Any(c => i >= c.First && i <= c.Last)) inside[k] |= 2;
        }

        return new CueExample(first - stretchFirst, length, pairs, choices, inside);

        int[] Within(params int[] tokens) => [.. tokens.Where(t => t >= first && t < end).Select(t => t - first)];
    }
}
