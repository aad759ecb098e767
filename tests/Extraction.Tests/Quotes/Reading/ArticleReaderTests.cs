using Extraction.Quotes.Reading;

namespace Extraction.Tests.Quotes.Reading;

/// <summary>Which tokens of an article are read, and for which cue. What a network makes of them is for other tests.</summary>
public sealed class ArticleReaderTests
{
    private const int Tokens = 3;

    private const string Sentence = "Rain/NN/fell/nsubj fell=fall/VBD/root .", Next = "\n" + Sentence, Paragraph = "\n\n" + Sentence;

    /// <summary>Two paragraphs of two sentences around one of three.</summary>
    private static readonly AttributionSketch Three = AttributionSketch.ByHand(
        Sentence + Next + Paragraph + Next + Next + Paragraph + Next);

    [Theory]
    [InlineData(3, 2, 5)]
    [InlineData(2, 1, 5)]
    [InlineData(4, 2, 6)]
    [InlineData(0, 0, 2)]
    [InlineData(6, 5, 7)]
    public void Its_paragraph_and_the_sentences_beside_its_own_are_read_for_a_cue(int sentence, int first, int end) =>
        Assert.Equal((first * Tokens, end * Tokens), Window(Three, (sentence * Tokens) + 1));

    [Fact]
    public void No_stretch_is_left() =>
        Assert.Equal((7, 10), ArticleReader.Window(Three.Context, 8, stretchFirst: 7, stretchEnd: 10));

    [Fact]
    public void No_more_is_read_than_the_window_has_place_for()
    {
        AttributionSketch sketch = AttributionSketch.ByHand(Sentence + string.Concat(Enumerable.Repeat(Next, 99)));
        const int Cue = 151;
        Assert.Equal((Cue - ReadingShape.Before, Cue + 1 + ReadingShape.After), Window(sketch, Cue));
    }

    [Theory]
    [InlineData("“ ", " ”", 0)]
    [InlineData("", "", 1)]
    public void A_quotation_is_read_from_its_beginning(string open, string close, int sentence)
    {
        AttributionSketch sketch = AttributionSketch.ByHand($"{open}{Sentence}{Next}{close}{Paragraph}");
        Assert.Equal(sketch.Context.Text.Sentences[sentence].First, Window(sketch, sketch.Context.Text.TokenCount - 2).First);
    }

    [Fact]
    public void Around_a_cue_its_window_is_read()
    {
        CueReading around = ArticleReader.Read(HandMadeWeights.Silent, Three.Context).Around(10);
        Assert.Equal((6, 15), (around.First, around.End));
        Assert.Equal(0, around[CueScore.InContent, 6]);
    }

    [Fact]
    public void A_sentence_without_a_wanted_token_is_not_read()
    {
        var wanted = new bool[Three.Context.Text.TokenCount];
        wanted[1] = true;
        ArticleReading reading = ArticleReader.Read(HandMadeWeights.Silent, Three.Context, wanted);
        Assert.Equal(Tokens, reading.Around(1).End);
        Assert.Throws<ArgumentOutOfRangeException>(() => reading.Around(10));
    }

    private static (int First, int End) Window(AttributionSketch sketch, int cue) =>
        ArticleReader.Window(sketch.Context, cue, stretchFirst: 0, stretchEnd: sketch.Context.Text.TokenCount);
}
