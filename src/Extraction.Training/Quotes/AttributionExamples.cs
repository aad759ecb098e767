using Extraction.Models;
using Extraction.Quotes;

namespace Extraction.Training.Quotes;

/// <summary>A gold attribution over our tokens; ends are included, -1 stands for "none".</summary>
internal sealed record GoldAttribution(
    int Cue, int CueFirst, int CueLast, int SourceFirst, int SourceLast, ContentCandidate[] Content, bool Optional = false)
{
    /// <summary>Lays the attributions of an article over its tokens; one without a cue or without content is left out.</summary>
    public static List<GoldAttribution> Align(AttributionContext context, AnnotatedArticle article)
    {
        var gold = new List<GoldAttribution>();
        foreach (AnnotatedAttribution a in article.Attributions)
        {
            if (a.Cue.Length == 0 || a.Content.Length == 0) continue;
            var (cueFirst, cueLast) = Tokens(context, a.Cue[0].Union(a.Cue[^1]));
            if (cueFirst < 0) continue;
            ContentCandidate[] content = [.. a.Content.Select(c => Tokens(context, c)).Where(c => c.First >= 0)
                .Select(c => new ContentCandidate(c.First, c.Last))];
            if (content.Length == 0) continue;
            var (sourceFirst, sourceLast) = a.Source.Length == 0 ? (-1, -1) : Tokens(context, a.Source[0].Union(a.Source[^1]));
            gold.Add(new GoldAttribution(Head(context, cueFirst, cueLast), cueFirst, cueLast, sourceFirst, sourceLast, content,
                a.Optional));
        }

        return gold;
    }

    /// <summary>The tokens that a span touches; (-1, -1) where there are none.</summary>
    public static (int First, int Last) Tokens(AttributionContext context, TextSpan span)
    {
        int first = context.Text.TokenAt(span.Start), last = first;
        if (first >= context.Text.TokenCount || context.Text.SpanArray[first].Start >= span.End) return (-1, -1);
        while (last + 1 < context.Text.TokenCount && context.Text.SpanArray[last + 1].Start < span.End) last++;
        return (first, last);
    }

    /// <summary>The token of the cue that hangs on something outside; of several the highest in the tree, then the first.</summary>
    private static int Head(AttributionContext context, int first, int last)
    {
        int best = -1;
        for (int i = first; i <= last; i++)
        {
            int head = context.Text.HeadArray[i];
            if ((head >= first && head <= last) || (context.IsPunctuation(i) && first != last)) continue;
            if (best < 0 || context.Tree.Depth(i) < context.Tree.Depth(best)) best = i;
        }

        return best < 0 ? first : best;
    }
}

/// <summary>Which of the models of attribution examples are made for.</summary>
internal enum AttributionParts
{
    /// <summary>Which tokens are the heads of cues.</summary>
    Cues,

    /// <summary>What belongs to a cue: its extent, source and content.</summary>
    Arguments,
}

/// <summary>Makes the training examples of of the attribution model from gold attributions.</summary>
/// <remarks>Goes over the data twice: once to count features, once to number those that are frequent enough.</remarks>
internal sealed class AttributionExamples(AttributionParts part, FeatureSpace space, IntPool pool)
{
    private const int Least = 3;
    private readonly FeatureBuffer _features = new();
    private readonly ContentCandidates _contents = new();
    private readonly List<SourceCandidate> _sources = [];
    private readonly List<ContentCandidate> _candidates = [];
    private readonly List<(int, int)> _parts = [];
    private bool _counting;
    private AnnotationScheme _scheme;

    public List<Decision> Decisions { get; } = [];

    public List<Choice> Choices { get; } = [];

    /// <summary>How often the right source or content was among the candidates, for the log.</summary>
    public (int Found, int All) SourceCoverage { get; private set; }

    /// <summary>See <see cref="SourceCoverage"/>; fragments of content.</summary>
    public (int Found, int All) ContentCoverage { get; private set; }

    public void Count(AnnotatedExample article)
    {
        _counting = true;
        Visit(article);
    }

    public void Add(AnnotatedExample article)
    {
        _counting = false;
        Visit(article);
    }

    private void Visit(AnnotatedExample article)
    {
        var (context, gold) = (article.Context, article.Gold);
        _scheme = article.Article.Scheme;
        if (part == AttributionParts.Cues)
        {
            Cues(context, gold);
            return;
        }

        foreach (GoldAttribution a in gold)
        {
            Extent(context, a);
            Source(context, a);
            Content(context, a);
        }
    }

    private void Cues(AttributionContext context, List<GoldAttribution> gold)
    {
        var isCue = new bool[context.Text.TokenCount];
        var isOptional = new bool[context.Text.TokenCount];
        var inContent = new bool[context.Text.TokenCount];
        foreach (GoldAttribution a in gold)
        {
            (a.Optional ? isOptional : isCue)[a.Cue] = true;
            if (_scheme == AnnotationScheme.General) continue;
            foreach (ContentCandidate c in a.Content) Array.Fill(inContent, true, c.First, c.Last - c.First + 1);
        }

        for (int i = 0; i < context.Text.TokenCount; i++)
        {
            // PolNeAR does not annotate attributions inside content, so a token there says little of what a cue is.
            float weight = inContent[i] && !isCue[i] ? 0.1f : 1f;
            if (!isCue[i] && (isOptional[i] || !context.CanBeCue(i))) continue;
            _features.Clear();
            CueFeatures.Extract(context, i, _features);
            Decide(isCue[i], weight);
        }
    }

    private void Extent(AttributionContext context, GoldAttribution a)
    {
        var sentence = context.SentenceOf(a.Cue);
        int first = a.Cue, last = a.Cue;
        while (first > sentence.First && a.Cue - first < CueExtentFeatures.MaxSteps)
        {
            _features.Clear();
            CueExtentFeatures.Extract(context, a.Cue, first, last, false, _features);
            Decide(first - 1 >= a.CueFirst, 1);
            if (first - 1 < a.CueFirst) break;
            first--;
        }

        while (last + 1 < sentence.End && last - a.Cue < CueExtentFeatures.MaxSteps)
        {
            _features.Clear();
            CueExtentFeatures.Extract(context, a.Cue, first, last, true, _features);
            Decide(last + 1 <= a.CueLast, 1);
            if (last + 1 > a.CueLast) break;
            last++;
        }
    }

    private void Source(AttributionContext context, GoldAttribution a)
    {
        SourceCandidates.List(context, a.CueFirst, a.CueLast, _sources);
        var gold = new bool[_sources.Count + 1];
        gold[0] = a.SourceFirst < 0;
        for (int i = 0; i < _sources.Count; i++) gold[i + 1] = _sources[i].First == a.SourceFirst && _sources[i].Last == a.SourceLast;
        bool found = gold.AsSpan().Contains(true);
        if (!_counting) SourceCoverage = (SourceCoverage.Found + (found ? 1 : 0), SourceCoverage.All + 1);
        if (!found) return;
        _parts.Clear();
        _features.Clear();
        SourceCandidates.ExtractNone(context, a.Cue, a.CueFirst, a.CueLast, _features);
        _parts.Add(Take());
        foreach (SourceCandidate candidate in _sources)
        {
            _features.Clear();
            SourceCandidates.Extract(context, a.Cue, a.CueFirst, a.CueLast, candidate, _features);
            _parts.Add(Take());
        }

        if (_counting) return;
        Choices.Add(new Choice([.. _parts], [.. Enumerable.Range(0, gold.Length).Select(i => (i, -1, -1))], gold, 1));
    }

    private void Content(AttributionContext context, GoldAttribution a)
    {
        var cue = new CueSource(a.Cue, a.CueFirst, a.CueLast, a.SourceFirst, a.SourceLast);
        _contents.List(context, cue, _candidates);
        var all = _candidates.ToList();
        if (!_counting)
        {
            ContentCoverage = (ContentCoverage.Found + a.Content.Count(all.Contains), ContentCoverage.All + a.Content.Length);
        }

        Rank(context, cue, all, a.Content, null);
        foreach (ContentCandidate first in a.Content)
        {
            if (!all.Contains(first)) continue;
            Rank(context, cue, all.FindAll(c => c.First > first.Last || first.First > c.Last), [.. a.Content.Where(c => c != first)],
                first);
        }
    }

    private void Rank(AttributionContext context, CueSource cue, List<ContentCandidate> candidates, ContentCandidate[] right,
        ContentCandidate? first)
    {
        int templates = first is null ? ContentFeatures.Primary : ContentFeatures.Second;
        bool none = first is not null;
        var gold = new bool[candidates.Count + (none ? 1 : 0)];
        for (int i = 0; i < candidates.Count; i++) gold[i] = Array.IndexOf(right, candidates[i]) >= 0;
        if (none && right.Length == 0) gold[^1] = true;
        if (!gold.AsSpan().Contains(true)) return;
        _parts.Clear();
        var starts = new Dictionary<int, int>();
        var ends = new Dictionary<int, int>();
        var triples = new (int, int, int)[gold.Length];
        for (int i = 0; i < candidates.Count; i++)
        {
            ContentCandidate c = candidates[i];
            if (!starts.TryGetValue(c.First, out int start))
            {
                _features.Clear();
                ContentFeatures.ExtractStart(context, cue, c.First, templates, _features);
                starts[c.First] = start = _parts.Count;
                _parts.Add(Take());
            }

            if (!ends.TryGetValue(c.Last, out int end))
            {
                _features.Clear();
                ContentFeatures.ExtractEnd(context, cue, c.Last, templates, _features);
                ends[c.Last] = end = _parts.Count;
                _parts.Add(Take());
            }

            _features.Clear();
            ContentFeatures.ExtractWhole(context, cue, c, templates, _features);
            if (first is { } f) ContentFeatures.ExtractJoint(context, cue, f, c, _features);
            triples[i] = (start, end, _parts.Count);
            _parts.Add(Take());
        }

        if (none)
        {
            _features.Clear();
            ContentFeatures.ExtractNoSecond(context, cue, first!.Value, _features);
            triples[^1] = (_parts.Count, -1, -1);
            _parts.Add(Take());
        }

        if (!_counting) Choices.Add(new Choice([.. _parts], triples, gold, 1));
    }

    private void Decide(bool gold, float weight)
    {
        var (start, length) = Take();
        if (!_counting) Decisions.Add(new Decision(start, length, gold, weight * SchemeWeights.Of(_scheme)));
    }

    private (int Start, int Length) Take()
    {
        if (_counting)
        {
            space.CountAll(_features.Features);
            return default;
        }

        int start = pool.Count;
        space.Number(_features.Features, Least, pool, own: _scheme == AnnotationScheme.General);
        return (start, pool.Count - start);
    }
}
