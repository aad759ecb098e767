using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Tokens;

public sealed class TokenAttributionTests
{
    [Fact]
    public void Fragments_that_touch_become_one()
    {
        var a = new TokenAttribution(5, 5, 5);
        a.SetFragments([new ContentCandidate(0, 2), new ContentCandidate(3, 4), new ContentCandidate(7, 8), new ContentCandidate(10, 12)]);
        Assert.Equal([new ContentCandidate(0, 4), new ContentCandidate(7, 8), new ContentCandidate(10, 12)], a.Fragments());
    }

    [Fact]
    public void A_token_is_looked_for_in_all_fragments()
    {
        var a = new TokenAttribution(50, 50, 50);
        a.SetFragments(Enumerable.Range(0, 12).Select(i => new ContentCandidate(i * 4, (i * 4) + 1)));
        Assert.Equal([.. Enumerable.Range(0, 48).Where(t => t % 4 < 2)], Enumerable.Range(0, 48).Where(a.ContentCovers));
        Assert.False(a.ContentCovers(50));
    }

    [Fact]
    public void The_last_token_is_the_last_of_content_cue_and_source()
    {
        var a = new TokenAttribution(5, 5, 6) { First = new ContentCandidate(0, 3) };
        Assert.Equal((6, 5), (a.LastToken, a.Anchor));
        a.SourceFirst = 8;
        a.SourceLast = 9;
        Assert.Equal(9, a.LastToken);
        a.SetFragments([new ContentCandidate(0, 3), new ContentCandidate(12, 14), new ContentCandidate(20, 22)]);
        Assert.Equal(22, a.LastToken);
    }

    [Fact]
    public void Without_a_cue_it_stands_where_its_content_does() =>
        Assert.Equal(7, new TokenAttribution(-1, -1, -1) { First = new ContentCandidate(7, 9) }.Anchor);
}
