using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>
/// Lists the stretches near a cue that could be its content: pairs of places where content can begin and end, by syntax,
/// punctuation and quotation marks. Wide on purpose, so that an error of the parser does not hide the right one.
/// </summary>
internal sealed class ContentCandidates
{
    private const int MaxEdges = 40;
    private const int MaxSentenceReach = 120;

    /// <summary>Most tokens of the phrase between "for" and "to".</summary>
    private const int LongestForPhrase = 6;
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];

    /// <summary>Fills <paramref name="candidates"/>; each pair once, in a fixed order.</summary>
    public void List(AttributionContext context, CueSource cue, List<ContentCandidate> candidates)
    {
        candidates.Clear();
        Sentence sentence = context.SentenceOf(cue.Head);
        int from = Math.Max(sentence.First, cue.CueFirst - MaxSentenceReach), to =
            Math.Min(sentence.End, cue.CueLast + 1 + MaxSentenceReach);
        Edges(context, cue, from, to);
        foreach (int start in _starts)
        {
            foreach (int end in _ends)
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

    private void Edges(AttributionContext context, CueSource cue, int from, int to)
    {
        AnalyzedText text = context.Text;
        DependencyTree tree = context.Tree;
        _starts.Clear();
        _ends.Clear();
        Start(from);
        End(to - 1);
        Start(cue.CueLast + 1);
        End(cue.CueFirst - 1);
        if (cue.SourceFirst >= 0)
        {
            Start(cue.SourceLast + 1);
            End(cue.SourceFirst - 1);
        }

        // Constituents that hang on the way from the cue up to the root, and what hangs on those below the cue.
        for (int node = cue.Head, steps = 0; node >= 0 && steps < 8; node = text.HeadArray[node], steps++)
        {
            Start(tree.Left(node));
            End(tree.Right(node));
            End(tree.Left(node) - 1);
            Start(tree.Right(node) + 1);
            for (int child = tree.FirstChild(node); child >= 0; child = tree.NextSibling(child))
            {
                if (context.IsPunctuation(child)) continue;
                Start(tree.Left(child));
                End(tree.Right(child));
                if (steps == 0)
                {
                    for (int inner = tree.FirstChild(child); inner >= 0; inner = tree.NextSibling(inner))
                    {
                        if (context.IsPunctuation(inner)) continue;
                        Start(tree.Left(inner));
                        End(tree.Right(inner));
                        if (tree.Left(inner) > child) End(tree.Left(inner) - 1);
                    }
                }
            }
        }

        // What a reader sees without a tree: marks of clauses and punctuation.
        for (int i = from; i < to; i++)
        {
            PennTag tag = text.TagArray[i];
            if (tag is PennTag.Comma or PennTag.Colon or PennTag.LeftBracket or PennTag.RightBracket)
            {
                Start(i + 1);
                End(i - 1);
            }
            else if (tag is PennTag.TO or PennTag.WDT or PennTag.WP or PennTag.WRB
                || (tag == PennTag.IN && text.RelationArray[i] == DependencyRelation.Mark))
            {
                Start(i);
                End(i - 1);
            }
            else if (context.MarkKind[i] == QuoteMarkKind.Opens)
            {
                Start(i);
                End(i - 1);
            }
            else if (context.MarkKind[i] == QuoteMarkKind.Closes)
            {
                End(i);
                Start(i + 1);
            }
        }

        // A quotation that begins in the sentence and goes on after it, or the other way round.
        if (context.QuoteOf[to - 1] is >= 0 and var over && context.QuoteTokens[over].Last >= to && context.QuoteTokens[over].First > from)
        {
            _ends.Add(context.QuoteTokens[over].Last);
        }
        if (context.QuoteOf[from] is >= 0 and var under && context.QuoteTokens[under].First < from && context.QuoteTokens[under].Last < to)
        {
            _starts.Add(context.QuoteTokens[under].First);
        }

        void Start(int i)
        {
            while (i < to && i >= from && context.IsPunctuation(i) && context.MarkKind[i] != QuoteMarkKind.Opens
                && text.TagArray[i] != PennTag.LeftBracket)
            {
                i++;
            }
            if (i < from || i >= to || cue.Covers(i) || _starts.Count >= MaxEdges || _starts.Contains(i)) return;
            _starts.Add(i);
        }

        void End(int i)
        {
            if (i >= from && i < to && context.FirstChar(i) is '?' or '!' && !cue.Covers(i) && _ends.Count < MaxEdges && !_ends.Contains(i))
            {
                _ends.Add(i);
            }
            while (i >= from && i < to && context.IsPunctuation(i) && context.MarkKind[i] != QuoteMarkKind.Closes
                && text.TagArray[i] != PennTag.RightBracket)
            {
                i--;
            }
            if (i < from || i >= to || cue.Covers(i) || _ends.Count >= MaxEdges || _ends.Contains(i) || PartsForFromTo(context, i)) return;
            _ends.Add(i);
        }
    }

    /// <summary>
    /// Whether the words right after are the "to" of a "for … to …" begun
    /// just before ("support for the town | to host the games"), which is one
    /// constituent, whatever the parser makes of it. No gold content of the training corpus ends there.
    /// </summary>
    private static bool PartsForFromTo(AttributionContext context, int end)
    {
        AnalyzedText text = context.Text;
        if (end + 2 >= text.TokenCount || text.TagArray[end + 1] != PennTag.TO || text.TagArray[end + 2] != PennTag.VB) return false;
        for (int i = end - 1; i >= Math.Max(0, end - LongestForPhrase); i--)
        {
            if (context.IsPunctuation(i) || text.TagArray[i].IsVerb()) return false;
            if (text.TagArray[i] == PennTag.IN && text.LemmaArray[i] == FunctionWord.For) return true;
        }

        return false;
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
