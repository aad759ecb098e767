using Extraction.Models;
using Extraction.Quotes.Reading;

namespace Extraction.Quotes;

/// <summary>Judges every token of an article as the head of a cue.</summary>
internal static class CueFinder
{
    /// <summary>Least probability of a token to be considered as a cue.</summary>
    private const double Least = 0.2;

    /// <summary>Judges the tokens.</summary>
    /// <param name="article">The article as the network read it.</param>
    /// <param name="weights">The trained weights.</param>
    /// <param name="readable">Tokens that may be cues; null for all.</param>
    public static CueCandidates Find(ReadContext article, CompactWeights weights, bool[]? readable = null)
    {
        var features = new FeatureBuffer();
        var probabilities = new double[article.Text.TokenCount];
        var candidates = new List<(int Token, double Probability)>();
        Visit(article, i => readable?[i] != false && article.CanBeCue(i) && !article.IsRuledOut(i), features, i =>
        {
            probabilities[i] = Logistic.Sigmoid((double)weights.Score(features.Features) / weights.UnitsPerLogit);
            if (probabilities[i] >= Least) candidates.Add((i, probabilities[i]));
        });
        return new CueCandidates(new CuedContext(article, probabilities), candidates);
    }

    /// <summary>Shows the features of tokens as heads of cues, in the order of the text.</summary>
    /// <param name="article">The article as the network read it.</param>
    /// <param name="isAsked">Which tokens are looked at.</param>
    /// <param name="features">Holds the features of the token at hand.</param>
    /// <param name="visit">Use scores the token, training learns from it.</param>
    public static void Visit(ReadContext article, Func<int, bool> isAsked, FeatureBuffer features, Action<int> visit)
    {
        for (int i = 0; i < article.Text.TokenCount; i++)
        {
            article.Text.Cancellation.ThrowIfCancellationRequested();
            if (!isAsked(i)) continue;
            features.Clear();
            CueFeatures.Extract(article, i, features);
            visit(i);
        }
    }
}

/// <summary>What <see cref="CueFinder"/> found in an article.</summary>
/// <param name="Article">The article with the chances of all its tokens.</param>
/// <param name="Tokens">Those that are likely enough to be looked at, in the order of the text.</param>
internal sealed record CueCandidates(CuedContext Article, List<(int Token, double Probability)> Tokens);
