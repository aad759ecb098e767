using Extraction.Models;

namespace Extraction.Quotes;

/// <summary>
/// Scores the options for a fragment of content. The edges alone rule most stretches out: only those with the best edges are looked at as a
/// whole, the others are dropped.
/// </summary>
/// <param name="weights">The weights.</param>
/// <param name="most">How many stretches are looked at as a whole.</param>
/// <param name="scores">Receives the scores.</param>
internal sealed class ContentScorer(CompactWeights weights, int most, List<int> scores) : IContentVisitor
{
    private readonly List<ContentCandidate> _stretches = [];

    /// <summary>The stretches that were scored, in the order of their scores.</summary>
    public IReadOnlyList<ContentCandidate> Stretches => _stretches;

    /// <summary>Scores an edge: it is known by its score.</summary>
    public int Edge(FeatureBuffer features) => weights.Score(features.Features);

    /// <inheritdoc/>
    public void Choose(List<ContentOption> options)
    {
        if (options.Count <= most) return;
        int[] edges = [.. options.Select(EdgesOf)];
        Array.Sort(edges);
        int least = edges[^most];
        options.RemoveAll(option => EdgesOf(option) < least);
    }

    /// <inheritdoc/>
    public void Whole(ContentOption option, FeatureBuffer features)
    {
        _stretches.Add(option.Stretch);
        scores.Add(EdgesOf(option) + weights.Score(features.Features));
    }

    /// <inheritdoc/>
    public void NoSecond(FeatureBuffer features) => scores.Add(weights.Score(features.Features));

    private static int EdgesOf(ContentOption option) => option.Start + option.End;
}
