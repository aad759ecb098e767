using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>
/// Lists the stretches near a cue that could be its content: pairs of places where content can begin and end, by syntax,
/// punctuation and quotation marks. Wide on purpose, so that an error of the parser does not hide the right one.
/// </summary>
internal static class ContentCandidates
{
    private const int MaxSentenceReach = 120;

    /// <summary>Fills <paramref name="candidates"/>; each pair once, in a fixed order.</summary>
    public static void List(AttributionContext context, CueSource cue, List<ContentCandidate> candidates)
    {
        candidates.Clear();
        Sentence sentence = context.SentenceOf(cue.Head);
        int from = Math.Max(sentence.First, cue.CueFirst - MaxSentenceReach), to =
            Math.Min(sentence.End, cue.CueLast + 1 + MaxSentenceReach);
        var edges = new ContentEdgePlaces(context, cue, from, to);
        foreach (int start in edges.Starts)
        {
            foreach (int end in edges.Ends)
            {
                if (end < start || (start <= cue.CueFirst && cue.CueFirst <= end) || (start <= cue.CueLast && cue.CueLast <= end)) continue;
                if (cue.SourceFirst >= 0 && start <= cue.SourceFirst && cue.SourceLast <= end) continue;
                candidates.Add(new ContentCandidate(start, end));
            }
        }

        Quotations(context, cue, sentence, candidates);
        Neighbours(context, cue, sentence, candidates);
        if (candidates.Exists(c => !TokenValues.IsOnlyTime(context, c))) candidates.RemoveAll(c => TokenValues.IsOnlyTime(context, c));
    }

    /// <summary>Quotations of this paragraph and the next that reach beyond the cue's sentence, alone and joined.</summary>
    private static void Quotations(AttributionContext context, CueSource cue, Sentence sentence, List<ContentCandidate> candidates)
    {
        int before = cue.CueFirst, after = cue.CueLast;
        int anchor = NearestQuotation(context, cue.Head);
        for (int q = Math.Max(0, anchor - 3); q < Math.Min(context.Quotations.Count, anchor + 5); q++)
        {
            var (first, last) = context.QuoteTokens[q];
            if (first < 0 || (first <= after && before <= last)) continue;
            if (Distance(context, sentence, first, last) > 3) continue;
            Add(candidates, first, last);

            // Quotations that follow each other, as over paragraphs, count as one stretch.
            int end = last;
            for (int r = q + 1; r < context.Quotations.Count && r < q + 12; r++)
            {
                var (nextFirst, nextLast) = context.QuoteTokens[r];
                if (nextFirst < 0) continue;
                if (nextFirst != end + 1) break;
                end = nextLast;
                Add(candidates, first, end);
            }
        }
    }

    /// <summary>Whole sentences around the cue's: after a colon, before "he said".</summary>
    private static void Neighbours(AttributionContext context, CueSource cue, Sentence sentence, List<ContentCandidate> candidates)
    {
        AnalyzedText text = context.Text;
        int index = text.SentenceIndexArray[cue.Head];
        int first = -1;
        for (int k = 1; k <= 4 && index + k < text.SentenceArray.Length; k++)
        {
            Sentence next = text.SentenceArray[index + k];
            if (first < 0) first = next.First;
            Add(candidates, first, next.End - 1);
            if (context.MarkKind[next.End - 1] == QuoteMarkKind.None && context.IsPunctuation(next.End - 1) && next.Length > 1)
            {
                Add(candidates, first, next.End - 2);
            }
        }

        if (index > 0)
        {
            Sentence previous = text.SentenceArray[index - 1];
            Add(candidates, previous.First, previous.End - 1);
            if (context.IsPunctuation(previous.End - 1) && context.MarkKind[previous.End - 1] == QuoteMarkKind.None && previous.Length > 1)
            {
                Add(candidates, previous.First, previous.End - 2);
            }
        }
    }

    private static void Add(List<ContentCandidate> candidates, int first, int last)
    {
        var candidate = new ContentCandidate(first, last);
        if (!candidates.Contains(candidate)) candidates.Add(candidate);
    }

    internal static int NearestQuotation(AttributionContext context, int token)
    {
        int start = context.Text.SpanArray[token].Start;
        int low = 0, high = context.Quotations.Count;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (context.Quotations[middle].Span.Start < start) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    internal static int Distance(AttributionContext context, Sentence sentence, int first, int last)
    {
        AnalyzedText text = context.Text;
        int own = text.SentenceIndexArray[sentence.First];
        int a = text.SentenceIndexArray[first], b = text.SentenceIndexArray[last];
        return own < a ? a - own : own > b ? own - b : 0;
    }
}
