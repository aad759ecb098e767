using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Tokens;

/// <summary>Stretches of tokens that hold their last token too.</summary>
public sealed class ContentCandidateTests
{
    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void A_stretch_covers_both_its_ends(int token, bool covered)
    {
        Assert.Equal(covered, new ContentCandidate(3, 5).Covers(token));
        Assert.False(ContentCandidate.None.Covers(token));
    }

    [Theory]
    [InlineData(0, 2, false)]
    [InlineData(0, 3, true)]
    [InlineData(4, 4, true)]
    [InlineData(5, 9, true)]
    [InlineData(6, 9, false)]
    public void Two_overlap_that_share_a_token(int first, int last, bool overlap)
    {
        Assert.Equal(overlap, new ContentCandidate(3, 5).Overlaps(new ContentCandidate(first, last)));
        Assert.Equal(overlap, new ContentCandidate(first, last).Overlaps(new ContentCandidate(3, 5)));
    }
}
