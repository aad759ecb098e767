using Extraction.Language;
using Extraction.Models.English;

namespace Extraction.Tests.Language;

public class TaggerTests
{
    private static readonly Tagger Tagger = new(EnglishModel.Instance);
    private static readonly WordReader Words = new(EnglishModel.Instance);

    [Fact]
    public void HasNoDoubtAboutAWordThatHasOneTagOnly()
    {
        var (tags, doubts) = Tag("the");

        Assert.Equal(PennTag.DT, tags[0]);
        Assert.Equal(default, doubts[0]);
    }

    [Fact]
    public void GivesTheSameTagsWhenNobodyAsksForDoubts()
    {
        var (tags, _) = Tag("Her left hand hurt .");
        var own = new PennTag[tags.Length];

        Tagger.Tag(Read("Her left hand hurt ."), own);

        Assert.Equal(tags, own);
    }

    [Fact]
    public void DoubtsLessTheFurtherTheRivalIsBehind()
    {
        Assert.Equal(TagDoubt.Of(PennTag.NN, 0), TagDoubt.Of(PennTag.NN, 100));
        Assert.NotEqual(TagDoubt.Of(PennTag.NN, 0), TagDoubt.Of(PennTag.NN, 1000));
        Assert.NotEqual(TagDoubt.Of(PennTag.NN, 0), TagDoubt.Of(PennTag.NNP, 0));
        Assert.Equal(default, TagDoubt.Of(PennTag.NN, 100_000));
    }

    [Fact]
    public void KeepsEveryDoubtApart()
    {
        int distinct = Enumerable.Range(0, PennTags.Count)
            .SelectMany(t => new[] { 0, 300, 1000, 2000, 5000 }.Select(lead => TagDoubt.Of((PennTag)t, lead)))
            .Append(default).Distinct().Count();

        Assert.Equal((PennTags.Count * 5) + 1, distinct);
    }

    private static (PennTag[] Tags, TagDoubt[] Doubts) Tag(string text)
    {
        WordFeatures[] words = Read(text);
        var tags = new PennTag[words.Length];
        var doubts = new TagDoubt[words.Length];
        Tagger.Tag(words, tags, doubts);
        return (tags, doubts);
    }

    private static WordFeatures[] Read(string text)
    {
        var spans = new List<TextSpan>();
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf(' ', start);
            if (end < 0) end = text.Length;
            spans.Add(new TextSpan(start, end));
        }

        var words = new WordFeatures[spans.Count];
        Words.Read(text, [.. spans], words);
        return words;
    }
}
