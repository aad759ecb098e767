using System.Globalization;
using Extraction.Models;
using Extraction.Quotes;

namespace Extraction.Training.Quotes;

/// <summary>Examples of what belongs to a cue: its extent, source and content.</summary>
internal sealed class ArgumentExamples(FeatureSpace space, IntPool pool) : AttributionExamples<CuedContext>(space, pool), IContentVisitor
{
    private readonly List<SourceCandidate> _sources = [];
    private readonly List<ContentCandidate> _candidates = [];
    private readonly List<(int, int)> _parts = [];
    private readonly List<(int, int, int)> _options = [];
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

    private void Extent(CuedContext context, GoldAttribution a) => CueExtent.Grow(context, a.Cue, Features, next =>
    {
        bool taken = next >= a.CueFirst && next <= a.CueLast;
        Decide(taken, 1);
        return taken;
    });

    private void Source(CuedContext context, GoldAttribution a)
    {
        SourceCandidates.List(context, a.CueFirst, a.CueLast, _sources);
        bool[] gold = [a.SourceFirst < 0, .. _sources.Select(s => s.First == a.SourceFirst && s.Last == a.SourceLast)];
        bool found = gold.AsSpan().Contains(true);
        if (!Counting) _sourceCoverage = (_sourceCoverage.Found + (found ? 1 : 0), _sourceCoverage.All + 1);
        if (!found) return;
        _parts.Clear();
        SourceFeatures.Visit(context, a.Cue, a.CueFirst, a.CueLast, _sources, Features, _ => _parts.Add(Take()));
        Add(Enumerable.Range(0, gold.Length).Select(i => (i, -1, -1)), gold);
    }

    private void Content(CuedContext context, GoldAttribution a)
    {
        var cue = new CueSource(a.Cue, a.CueFirst, a.CueLast, a.SourceFirst, a.SourceLast);
        ContentCandidates.List(context, cue, _candidates);
        var all = _candidates.ToList();
        if (!Counting)
        {
            _contentCoverage = (_contentCoverage.Found + a.Content.Count(all.Contains), _contentCoverage.All + a.Content.Length);
        }

        var options = new ContentOptions(context);
        Rank(all, a.Content, null);
        foreach (ContentCandidate first in a.Content)
        {
            if (!all.Contains(first)) continue;
            Rank(all.FindAll(c => !c.Overlaps(first)), [.. a.Content.Where(c => c != first)], first);
        }

        void Rank(List<ContentCandidate> stretches, ContentCandidate[] right, ContentCandidate? first)
        {
            IEnumerable<bool> gold = stretches.Select(c => Array.IndexOf(right, c) >= 0);
            bool[] answers = first is null ? [.. gold] : [.. gold, right.Length == 0];
            if (!answers.AsSpan().Contains(true)) return;
            _parts.Clear();
            _options.Clear();
            options.Visit(cue, stretches, first, this);
            Add(_options, answers);
        }
    }

    int IContentVisitor.Edge(FeatureBuffer features) => Part(features);

    /// <summary>Learns from all.</summary>
    void IContentVisitor.Choose(List<ContentOption> options)
    {
    }

    void IContentVisitor.Whole(ContentOption option, FeatureBuffer features) =>
        _options.Add((option.Start, option.End, Part(features)));

    void IContentVisitor.NoSecond(FeatureBuffer features) => _options.Add((Part(features), -1, -1));

    /// <summary>Adds a part of an option and tells which it is.</summary>
    private int Part(FeatureBuffer features)
    {
        _parts.Add(Take(features));
        return _parts.Count - 1;
    }

    private void Add(IEnumerable<(int, int, int)> options, bool[] gold)
    {
        if (!Counting) Choices.Add(new Choice([.. _parts], [.. options], gold, 1));
    }
}
