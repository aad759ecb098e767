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
    private readonly ContentOptions _options = new(context);
    private readonly List<SourceCandidate> _sourceCandidates = [];
    private readonly List<ContentCandidate> _contentCandidates = [];
    private readonly List<int> _scores = [];

    /// <summary>Judges all that were found, each by what stands around it:
    /// whether it stands for itself, whether it is a report at all.</summary>
    public void Judge(List<TokenAttribution> found)
    {
        JudgeFeatures.Visit(context, found, _features, a =>
        {
            a.Probability = Logistic.Sigmoid((double)weights.Score(_features.Features) / weights.UnitsPerLogit);
            _features.Rekey(JudgeFeatures.ReportModel);
            a.ReportProbability = Logistic.Sigmoid((double)weights.Score(_features.Features) / weights.UnitsPerLogit);
        });
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
        var (first, last) = CueExtent.Grow(context, cue, _features, _ => weights.Score(_features.Features) > 0);
        var found = new TokenAttribution(cue, first, last) { CueProbability = cueProbability };
        FindSource(found);
        FindContent(found);
        return found;
    }

    private void FindSource(TokenAttribution a)
    {
        SourceCandidates.List(context, a.CueFirst, a.CueLast, _sourceCandidates);
        _scores.Clear();
        SourceFeatures.Visit(context, a.Cue, a.CueFirst, a.CueLast, _sourceCandidates, _features,
            features => _scores.Add(weights.Score(features.Features)));
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
        ContentCandidates.List(context, cue, _contentCandidates);
        if (_contentCandidates.Count == 0) return;
        ScoreAll(cue, null);
        (int Index, double Probability)[] best = Best(_scores);
        a.First = _contentCandidates[best[0].Index];
        a.ContentProbability = best[0].Probability;
        a.Contents = Array.ConvertAll(best, b => (_contentCandidates[b.Index].First, _contentCandidates[b.Index].Last, b.Probability));

        ContentCandidate first = a.First;
        _contentCandidates.RemoveAll(first.Overlaps);
        ScoreAll(cue, first);
        var (second, secondProbability) = Best(_scores)[0];
        a.ContentProbability *= secondProbability;
        if (second < _contentCandidates.Count) a.Second = _contentCandidates[second];
        a.First = Whole(cue, a.First);
        if (a.Second.First >= 0) a.Second = Whole(cue, a.Second);
        if (a.Second.First >= 0 && a.Second.Overlaps(a.First))
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

    /// <summary>Scores the stretches that could be content, and behind them "no second fragment"; those that are ruled out go.</summary>
    private void ScoreAll(CueSource cue, ContentCandidate? first)
    {
        var scorer = new ContentScorer(weights, first is null ? MostStretches : MostSecondStretches, _scores);
        _scores.Clear();
        _options.Visit(cue, _contentCandidates, first, scorer);
        _contentCandidates.Clear();
        _contentCandidates.AddRange(scorer.Stretches);
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
