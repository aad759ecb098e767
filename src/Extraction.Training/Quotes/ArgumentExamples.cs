using System.Globalization;
using Extraction.Quotes;

namespace Extraction.Training.Quotes;

/// <summary>Examples of what belongs to a cue: its extent, source and content.</summary>
internal sealed class ArgumentExamples(FeatureSpace space, IntPool pool) : AttributionExamples<CuedContext>(space, pool)
{
    private readonly ContentCandidates _contents = new();
    private readonly List<SourceCandidate> _sources = [];
    private readonly List<ContentCandidate> _candidates = [];
    private readonly List<(int, int)> _parts = [];
    private (int Found, int All) _sourceCoverage, _contentCoverage;

    /// <summary>Says how often the right source or content was among the candidates.</summary>
    public override void Report(TextWriter log) =>
        log.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  among the candidates: {100.0 * _sourceCoverage.Found / _sourceCoverage.All:F1} % of sources, " +
            $"{100.0 * _contentCoverage.Found / _contentCoverage.All:F1} % of contents"));

    protected override void Visit(CuedContext context, List<GoldAttribution> gold)
    {
        foreach (GoldAttribution a in gold)
        {
            Extent(context, a);
            Source(context, a);
            Content(context, a);
        }
    }

    private void Extent(CuedContext context, GoldAttribution a)
    {
        var sentence = context.SentenceOf(a.Cue);
        int first = a.Cue, last = a.Cue;
        while (first > sentence.First && a.Cue - first < CueExtentFeatures.MaxSteps)
        {
            Features.Clear();
            CueExtentFeatures.Extract(context, a.Cue, first, last, false, Features);
            Decide(first - 1 >= a.CueFirst, 1);
            if (first - 1 < a.CueFirst) break;
            first--;
        }

        while (last + 1 < sentence.End && last - a.Cue < CueExtentFeatures.MaxSteps)
        {
            Features.Clear();
            CueExtentFeatures.Extract(context, a.Cue, first, last, true, Features);
            Decide(last + 1 <= a.CueLast, 1);
            if (last + 1 > a.CueLast) break;
            last++;
        }
    }

    private void Source(CuedContext context, GoldAttribution a)
    {
        SourceCandidates.List(context, a.CueFirst, a.CueLast, _sources);
        var gold = new bool[_sources.Count + 1];
        gold[0] = a.SourceFirst < 0;
        for (int i = 0; i < _sources.Count; i++) gold[i + 1] = _sources[i].First == a.SourceFirst && _sources[i].Last == a.SourceLast;
        bool found = gold.AsSpan().Contains(true);
        if (!Counting) _sourceCoverage = (_sourceCoverage.Found + (found ? 1 : 0), _sourceCoverage.All + 1);
        if (!found) return;
        _parts.Clear();
        Features.Clear();
        SourceCandidates.ExtractNone(context, a.Cue, a.CueFirst, a.CueLast, Features);
        _parts.Add(Take());
        foreach (SourceCandidate candidate in _sources)
        {
            Features.Clear();
            SourceCandidates.Extract(context, a.Cue, a.CueFirst, a.CueLast, candidate, Features);
            _parts.Add(Take());
        }

        if (Counting) return;
        Choices.Add(new Choice([.. _parts], [.. Enumerable.Range(0, gold.Length).Select(i => (i, -1, -1))], gold, 1));
    }

    private void Content(CuedContext context, GoldAttribution a)
    {
        var cue = new CueSource(a.Cue, a.CueFirst, a.CueLast, a.SourceFirst, a.SourceLast);
        _contents.List(context, cue, _candidates);
        var all = _candidates.ToList();
        if (!Counting)
        {
            _contentCoverage = (_contentCoverage.Found + a.Content.Count(all.Contains), _contentCoverage.All + a.Content.Length);
        }

        Rank(context, cue, all, a.Content, null);
        foreach (ContentCandidate first in a.Content)
        {
            if (!all.Contains(first)) continue;
            Rank(context, cue, all.FindAll(c => c.First > first.Last || first.First > c.Last), [.. a.Content.Where(c => c != first)],
                first);
        }
    }

    private void Rank(CuedContext context, CueSource cue, List<ContentCandidate> candidates, ContentCandidate[] right,
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
                Features.Clear();
                ContentFeatures.ExtractStart(context, cue, c.First, templates, Features);
                starts[c.First] = start = _parts.Count;
                _parts.Add(Take());
            }

            if (!ends.TryGetValue(c.Last, out int end))
            {
                Features.Clear();
                ContentFeatures.ExtractEnd(context, cue, c.Last, templates, Features);
                ends[c.Last] = end = _parts.Count;
                _parts.Add(Take());
            }

            Features.Clear();
            ContentFeatures.ExtractWhole(context, cue, c, templates, Features);
            if (first is { } f) ContentFeatures.ExtractJoint(context, cue, f, c, Features);
            triples[i] = (start, end, _parts.Count);
            _parts.Add(Take());
        }

        if (none)
        {
            Features.Clear();
            ContentFeatures.ExtractNoSecond(context, cue, first!.Value, Features);
            triples[^1] = (_parts.Count, -1, -1);
            _parts.Add(Take());
        }

        if (!Counting) Choices.Add(new Choice([.. _parts], triples, gold, 1));
    }
}
