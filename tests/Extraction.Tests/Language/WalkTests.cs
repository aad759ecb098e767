using Extraction.Language;
using Extraction.Models.English;

namespace Extraction.Tests.Language;

/// <summary>The walks that training and use share: over words that are tagged, over places where a sentence can end.</summary>
public class WalkTests
{
    [Fact]
    public void A_word_is_described_with_the_tags_of_the_two_before_it()
    {
        WordFeatures[] words = Read("one two three four");
        var walk = new TagWalk(words);
        var seen = new ulong[TaggerFeatures.Count];
        PennTag[] tags = [PennTag.NN, PennTag.VB, PennTag.DT, PennTag.JJ];
        for (int i = 0; walk.Next(seen); i++)
        {
            Assert.Equal(i, walk.Word);
            Assert.Null(walk.Fixed);
            var expected = new ulong[TaggerFeatures.Count];
            TaggerFeatures.Fill(words, i, CaseStyles.Of(words), i > 0 ? (uint)tags[i - 1] + 1 : 0, i > 1 ? (uint)tags[i - 2] + 1 : 0,
                expected);
            Assert.Equal(expected, seen);
            walk.Take(tags[i]);
        }

        Assert.Equal(words.Length, walk.Word);
    }

    [Fact]
    public void A_word_with_one_tag_is_not_described()
    {
        WordFeatures[] words = Read("the mill");
        words[0].Entry = LexiconEntry.Create([PennTag.DT], CasePreference.Lower, isFixed: true);
        var walk = new TagWalk(words);
        var seen = new ulong[TaggerFeatures.Count];
        Assert.True(walk.Next(seen));
        Assert.Equal(PennTag.DT, walk.Fixed);
        Assert.All(seen, feature => Assert.Equal(0UL, feature));
    }

    [Fact]
    public void Behind_an_end_the_walk_goes_on_with_the_next_sentence()
    {
        const string Text = "He left . ” ) . She came . It";
        (TextSpan[] spans, WordFeatures[] words) = Split(Text);
        var walk = new SentenceWalk(new SentenceFeatures(new WordTables(EnglishModel.Instance)), Text, spans, words, 0, spans.Length);
        var open = new List<int>();
        var ends = new List<int>();
        while (walk.Next())
        {
            if (!walk.IsOpen) continue;
            open.Add(walk.Token);
            ends.Add(walk.End());
        }

        Assert.Equal([2, 8], open); // The full stop among the closing marks belongs to the first end.
        Assert.Equal([6, 9], ends);
    }

    [Fact]
    public void Where_no_end_is_the_next_token_may_be_one()
    {
        const string Text = "He left . ” ) . She came . It";
        (TextSpan[] spans, WordFeatures[] words) = Split(Text);
        var walk = new SentenceWalk(new SentenceFeatures(new WordTables(EnglishModel.Instance)), Text, spans, words, 0, spans.Length);
        var open = new List<int>();
        while (walk.Next())
        {
            if (walk.IsOpen) open.Add(walk.Token);
        }

        Assert.Equal([2, 5, 8], open);
    }

    [Fact]
    public void A_bullet_begins_a_sentence_whatever_the_weights_say()
    {
        const string Text = "the list\n• one\n• two";
        (TextSpan[] spans, WordFeatures[] words) = Split(Text);
        var walk = new SentenceWalk(new SentenceFeatures(new WordTables(EnglishModel.Instance)), Text, spans, words, 0, spans.Length);
        var bullets = new List<int>();
        while (walk.Next())
        {
            if (!walk.IsOpen && walk.IsBeforeBullet) bullets.Add(walk.End());
        }

        Assert.Equal([2, 4], bullets);
    }

    private static WordFeatures[] Read(string text) => Split(text).Words;

    private static (TextSpan[] Spans, WordFeatures[] Words) Split(string text)
    {
        var spans = new List<TextSpan>();
        for (int at = 0; at < text.Length;)
        {
            int end = text.AsSpan(at).IndexOfAny(' ', '\n') is >= 0 and var blank ? at + blank : text.Length;
            if (end > at) spans.Add(new TextSpan(at, end));
            at = end + 1;
        }

        var words = new WordFeatures[spans.Count];
        for (int i = 0; i < words.Length; i++) WordFeatures.Read(text, spans[i], out words[i]);
        return ([.. spans], words);
    }
}
