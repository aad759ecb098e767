using Extraction.Language;
using Extraction.Models;

namespace Extraction.Quotes;

/// <summary>An attribution over whole tokens with the scores that led to it; ends are included, -1 stands for "none".</summary>
internal sealed record TokenAttribution(int Cue, int CueFirst, int CueLast)
{
    public int SourceFirst { get; set; } = -1;

    public int SourceLast { get; set; } = -1;

    public int SourceHead { get; set; } = -1;

    public ContentCandidate First { get; set; } = new(-1, -1);

    public ContentCandidate Second { get; set; } = new(-1, -1);

    /// <summary>Probability that the token is a cue.</summary>
    public double CueProbability { get; set; }

    public double SourceProbability { get; set; } = 1;

    public double ContentProbability { get; set; } = 1;

    /// <summary>The strongest of the sources that were not chosen.</summary>
    public IReadOnlyList<TokenChoice> SourceRivals { get; set; } = [];

    /// <summary>The strongest of the contents that were not chosen (of the first stretch).</summary>
    public IReadOnlyList<TokenChoice> ContentRivals { get; set; } = [];

    public bool ContentCovers(int token) =>
        (First.First <= token && token <= First.Last) || (Second.First <= token && token <= Second.Last);
}

/// <summary>A stretch of tokens that was not chosen, and the probability that it had; -1 for "none".</summary>
internal readonly record struct TokenChoice(int First, int Last, double Probability);

/// <summary>Finds cue, source and content with the trained weights: for each cue its extent, then the best source, then the best content.</summary>
/// <remarks>Holds buffers: one for each article and thread.</remarks>
internal sealed class AttributionDecoder(CompactWeights weights, AttributionContext context)
{
    /// <summary>Rivals further than this behind the best (a hundred times less likely) explain nothing.</summary>
    private const double LeastRivalLogits = -4.6;

    private const int MaxRivals = 3;

    private readonly FeatureBuffer _features = new();
    private readonly ContentCandidates _contents = new();
    private readonly List<SourceCandidate> _sourceCandidates = [];
    private readonly List<ContentCandidate> _contentCandidates = [];
    private readonly Dictionary<int, int> _startScores = [];
    private readonly Dictionary<int, int> _endScores = [];
    private readonly List<int> _scores = [];

    /// <summary>Score of token <paramref name="i"/> as a cue, in logits.</summary>
    public double CueLogit(int i)
    {
        _features.Clear();
        CueFeatures.Extract(context, i, _features);
        return (double)weights.Score(_features.Features) / weights.UnitsPerLogit;
    }

    /// <summary>Everything that belongs to the cue at token <paramref name="cue"/>.</summary>
    public TokenAttribution Decode(int cue, double cueProbability)
    {
        var (first, last) = Extent(cue);
        var found = new TokenAttribution(cue, first, last) { CueProbability = cueProbability };
        FindSource(found);
        FindContent(found);
        return found;
    }

    private (int First, int Last) Extent(int cue)
    {
        Sentence sentence = context.SentenceOf(cue);
        int first = cue, last = cue;
        while (first > sentence.First && cue - first < CueExtentFeatures.MaxSteps && Takes(cue, first, last, false)) first--;
        while (last + 1 < sentence.End && last - cue < CueExtentFeatures.MaxSteps && Takes(cue, first, last, true)) last++;
        return (first, last);
    }

    private bool Takes(int cue, int first, int last, bool right)
    {
        _features.Clear();
        CueExtentFeatures.Extract(context, cue, first, last, right, _features);
        return weights.Score(_features.Features) > 0;
    }

    private void FindSource(TokenAttribution a)
    {
        SourceCandidates.List(context, a.CueFirst, a.CueLast, _sourceCandidates);
        _scores.Clear();
        _features.Clear();
        SourceCandidates.ExtractNone(context, a.Cue, a.CueFirst, a.CueLast, _features);
        _scores.Add(weights.Score(_features.Features));
        foreach (SourceCandidate candidate in _sourceCandidates)
        {
            _features.Clear();
            SourceCandidates.Extract(context, a.Cue, a.CueFirst, a.CueLast, candidate, _features);
            _scores.Add(weights.Score(_features.Features));
        }

        int best = Best(_scores, out double probability);
        a.SourceProbability = probability;
        a.SourceRivals = Rivals(best, probability, i => i == 0 ? (-1, -1) : (_sourceCandidates[i - 1].First, _sourceCandidates[i - 1].Last));
        if (best == 0) return;
        SourceCandidate chosen = _sourceCandidates[best - 1];
        a.SourceFirst = chosen.First;
        a.SourceLast = chosen.Last;
        a.SourceHead = chosen.Head;
    }

    private void FindContent(TokenAttribution a)
    {
        var cue = new CueSource(a.Cue, a.CueFirst, a.CueLast, a.SourceFirst, a.SourceLast);
        _contents.List(context, cue, _contentCandidates);
        if (_contentCandidates.Count == 0) return;
        ScoreAll(cue, ContentFeatures.Primary, null);
        int best = Best(_scores, out double probability);
        a.First = _contentCandidates[best];
        a.ContentProbability = probability;
        a.ContentRivals = Rivals(best, probability, i => (_contentCandidates[i].First, _contentCandidates[i].Last));

        ContentCandidate first = a.First;
        _contentCandidates.RemoveAll(c => c.First <= first.Last && first.First <= c.Last);
        ScoreAll(cue, ContentFeatures.Second, first);
        _features.Clear();
        ContentFeatures.ExtractNoSecond(context, cue, first, _features);
        _scores.Add(weights.Score(_features.Features));
        int second = Best(_scores, out double secondProbability);
        a.ContentProbability *= secondProbability;
        if (second < _contentCandidates.Count) a.Second = _contentCandidates[second];
        if (a.Second.First >= 0 && a.Second.First < a.First.First) (a.First, a.Second) = (a.Second, a.First);
    }

    private void ScoreAll(CueSource cue, int templates, ContentCandidate? first)
    {
        _startScores.Clear();
        _endScores.Clear();
        _scores.Clear();
        foreach (ContentCandidate candidate in _contentCandidates)
        {
            if (!_startScores.TryGetValue(candidate.First, out int start))
            {
                _features.Clear();
                ContentFeatures.ExtractStart(context, cue, candidate.First, templates, _features);
                _startScores[candidate.First] = start = weights.Score(_features.Features);
            }

            if (!_endScores.TryGetValue(candidate.Last, out int end))
            {
                _features.Clear();
                ContentFeatures.ExtractEnd(context, cue, candidate.Last, templates, _features);
                _endScores[candidate.Last] = end = weights.Score(_features.Features);
            }

            _features.Clear();
            ContentFeatures.ExtractWhole(context, cue, candidate, templates, _features);
            if (first is { } f) ContentFeatures.ExtractJoint(context, cue, f, candidate, _features);
            _scores.Add(start + end + weights.Score(_features.Features));
        }
    }

    /// <summary>The candidates that came closest to the best one, by the scores at hand.</summary>
    private List<TokenChoice> Rivals(int best, double bestProbability, Func<int, (int First, int Last)> stretch)
    {
        var rivals = new List<TokenChoice>(MaxRivals + 1);
        for (int i = 0; i < _scores.Count; i++)
        {
            double logits = (double)(_scores[i] - _scores[best]) / weights.UnitsPerLogit;
            if (i == best || logits < LeastRivalLogits) continue;
            double probability = bestProbability * Logistic.Exp(logits);
            int place = rivals.FindIndex(r => r.Probability < probability);
            (int first, int last) = stretch(i);
            rivals.Insert(place < 0 ? rivals.Count : place, new TokenChoice(first, last, probability));
            if (rivals.Count > MaxRivals) rivals.RemoveAt(MaxRivals);
        }

        return rivals;
    }

    /// <summary>Index of the highest score (the first of equals) and its share of all in probability.</summary>
    private int Best(List<int> scores, out double probability)
    {
        int best = 0;
        for (int i = 1; i < scores.Count; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }

        double sum = 0;
        foreach (int score in scores) sum += Logistic.Exp((double)(score - scores[best]) / weights.UnitsPerLogit);
        probability = 1 / sum;
        return best;
    }
}
