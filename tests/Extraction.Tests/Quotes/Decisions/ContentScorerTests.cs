using Extraction.Models;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Decisions;

/// <summary>Which options for a fragment of content are looked at as a whole.</summary>
public sealed class ContentScorerTests
{
    [Fact]
    public void Use_looks_at_those_with_the_best_edges_and_at_all_that_are_as_good()
    {
        var scores = new List<int>();
        var scorer = new ContentScorer(HandMadeWeights.Of(), most: 2, scores);
        int[] edges = [3, 9, 5, 5, 1];
        List<ContentOption> options = [.. edges.Select((edge, i) => new ContentOption(new ContentCandidate(i, i), edge, 0))];
        scorer.Choose(options);
        foreach (ContentOption option in options) scorer.Whole(option, new FeatureBuffer());
        scorer.NoSecond(new FeatureBuffer());
        Assert.Equal([1, 2, 3], scorer.Stretches.Select(stretch => stretch.First));
        Assert.Equal([9, 5, 5, 0], scores);
    }
}
