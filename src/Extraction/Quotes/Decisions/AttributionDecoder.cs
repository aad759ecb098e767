using Extraction.Language;
using Extraction.Models;

namespace Extraction.Quotes;

/// <summary>Finds cue, source and content with the trained weights: for each
/// cue its extent, then the best source, then the best content.</summary>
/// <remarks>Holds buffers: one for each article and thread.</remarks>
internal sealed class AttributionDecoder(CompactWeights weights, CuedContext context)
{
    /// <summary>How many stretches are looked at as a whole, for the first fragment and for the second.</summary>
    private const int MostStretches = 20, MostSecondStretches = 10;

    private readonly FeatureBuffer _features = new();
    private readonly ContentCandidates _contents = new();
    private readonly List<SourceCandidate> _sourceCandidates = [];
    private readonly List<ContentCandidate> _contentCandidates = [];
    private readonly Dictionary<int, int> _startScores = [];
    private readonly Dictionary<int, int> _endScores = [];
    private readonly List<int> _scores = [];
    private readonly List<int> _sorted = [];

    /// <summary>Judges all that were found, each by what stands around it:
    /// whether it stands for itself, whether it is a report at all.</summary>
    public void Judge(List<TokenAttribution> found)
    {
        for (int i = 0; i < found.Count; i++)
        {
            context.Text.Cancellation.ThrowIfCancellationRequested();
            _features.Clear();
            JudgeFeatures.Extract(context, found, i, _features);
            found[i].Probability = Logistic.Sigmoid((double)weights.Score(_features.Features) / weights.UnitsPerLogit);
            _features.Rekey(JudgeFeatures.ReportModel);
            found[i].ReportProbability = Logistic.Sigmoid((double)weights.Score(_features.Features) / weights.UnitsPerLogit);
        }
    }

    /// <summary>How likely content and source of a judged attribution are right, in logits.</summary>
    public double ConfidenceLogit(TokenAttribution a)
    {
        _features.Clear();
        JudgeFeatures.ExtractConfidence(context, a, _features);
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

        (int Index, double Probability)[] best = Best(_scores);
        a.SourceProbability = best[0].Probability;
        a.Sources = Array.ConvertAll(best, b => b.Index == 0 ? (-1, -1, b.Probability)
            : (_sourceCandidates[b.Index - 1].First, _sourceCandidates[b.Index - 1].Last, b.Probability));
        if (best[0].Index == 0) return;
        SourceCandidate chosen = _sourceCandidates[best[0].Index - 1];
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
        (int Index, double Probability)[] best = Best(_scores);
        a.First = _contentCandidates[best[0].Index];
        a.ContentProbability = best[0].Probability;
        a.Contents = Array.ConvertAll(best, b => (_contentCandidates[b.Index].First, _contentCandidates[b.Index].Last, b.Probability));

        ContentCandidate first = a.First;
        _contentCandidates.RemoveAll(c => c.First <= first.Last && first.First <= c.Last);
        ScoreAll(cue, ContentFeatures.Second, first);
        _features.Clear();
        ContentFeatures.ExtractNoSecond(context, cue, first, _features);
        _scores.Add(weights.Score(_features.Features));
        var (second, secondProbability) = Best(_scores)[0];
        a.ContentProbability *= secondProbability;
        if (second < _contentCandidates.Count) a.Second = _contentCandidates[second];
        a.First = Whole(cue, a.First);
        if (a.Second.First >= 0) a.Second = Whole(cue, a.Second);
        if (a.Second.First >= 0 && a.Second.First <= a.First.Last && a.First.First <= a.Second.Last)
        {
            a.First = new ContentCandidate(Math.Min(a.First.First, a.Second.First), Math.Max(a.First.Last, a.Second.Last));
            a.Second = ContentCandidate.None;
        }

        if (a.Second.First >= 0 && a.Second.First < a.First.First) (a.First, a.Second) = (a.Second, a.First);
    }

    /// <summary>A piece of a quotation that its reporting clause does not stand in stands for the whole quotation.</summary>
    private ContentCandidate Whole(CueSource cue, ContentCandidate c)
    {
        if (context.ShapeOf(c) is not (QuotationShape.Inside or QuotationShape.Edge)) return c;
        var (first, last) = context.QuoteTokens[context.QuoteOf[c.First]];
        return first <= cue.Head && cue.Head <= last || cue.SourceFirst >= first && cue.SourceFirst <= last ? c
            : new ContentCandidate(first, last);
    }

    /// <summary>
    /// Scores the candidates. The edges alone rule most stretches out: only those with the best edges are looked at as a whole, the others
    /// are dropped.
    /// </summary>
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

            _scores.Add(start + end);
        }

        int most = first is null ? MostStretches : MostSecondStretches;
        if (_scores.Count > most)
        {
            _sorted.Clear();
            _sorted.AddRange(_scores);
            _sorted.Sort();
            int least = _sorted[^most], kept = 0;
            for (int i = 0; i < _scores.Count; i++)
            {
                if (_scores[i] < least) continue;
                _scores[kept] = _scores[i];
                _contentCandidates[kept++] = _contentCandidates[i];
            }

            _scores.RemoveRange(kept, _scores.Count - kept);
            _contentCandidates.RemoveRange(kept, _contentCandidates.Count - kept);
        }

        for (int i = 0; i < _scores.Count; i++)
        {
            _features.Clear();
            ContentFeatures.ExtractWhole(context, cue, _contentCandidates[i], templates, _features);
            if (first is { } f) ContentFeatures.ExtractJoint(context, cue, f, _contentCandidates[i], _features);
            _scores[i] += weights.Score(_features.Features);
        }
    }

    /// <summary>Indices of the three highest scores, the first of equals first, each with its share of all in probability.</summary>
    private (int Index, double Probability)[] Best(List<int> scores)
    {
        int first = -1, second = -1, third = -1;
        for (int i = 0; i < scores.Count; i++)
        {
            if (first < 0 || scores[i] > scores[first]) (first, second, third) = (i, first, second);
            else if (second < 0 || scores[i] > scores[second]) (second, third) = (i, second);
            else if (third < 0 || scores[i] > scores[third]) third = i;
        }

        double sum = 0;
        foreach (int score in scores) sum += Share(score);
        var best = new (int, double)[third >= 0 ? 3 : second >= 0 ? 2 : 1];
        best[0] = (first, 1 / sum);
        if (second >= 0) best[1] = (second, Share(scores[second]) / sum);
        if (third >= 0) best[2] = (third, Share(scores[third]) / sum);
        return best;

        double Share(int score) => Logistic.Exp((double)(score - scores[first]) / weights.UnitsPerLogit);
    }
}
