using Extraction.Quotes.Reading;

namespace Extraction.Tests.Quotes.Reading;

/// <summary>What was read in an article, of every token and around each cue.</summary>
public sealed class ArticleReadingTests
{
    [Fact]
    public void Around_a_cue_is_read_once_and_only_when_it_is_asked_for()
    {
        var read = new List<int>();
        var reading = new ArticleReading([], cue =>
        {
            read.Add(cue);
            return new CueReading(cue, 1, new short[(int)CueScore.Count]);
        });
        Assert.Empty(read);
        Assert.Same(reading.Around(5), reading.Around(5));
        Assert.Equal(7, reading.Around(7).First);
        Assert.Equal([5, 7], read);
    }

    [Fact]
    public void Each_token_has_a_score_for_every_question()
    {
        int questions = (int)TokenScore.Count;
        var reading = new ArticleReading([.. Enumerable.Range(0, 3 * questions)], _ => throw new InvalidOperationException());
        Assert.Equal((0, questions + (int)TokenScore.InContent),
            (reading[TokenScore.IsCue, 0], reading[TokenScore.InContent, 1]));
    }
}
