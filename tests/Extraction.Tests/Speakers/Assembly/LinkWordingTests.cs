using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Assembly;

/// <summary>Why a mention is somebody's, in words.</summary>
public sealed class LinkWordingTests
{
    [Fact]
    public void Every_reason_is_a_sentence_about_the_mention_and_the_speaker()
    {
        foreach (LinkReason reason in Enum.GetValues<LinkReason>())
        {
            string sentence = LinkWording.Of(reason, "the mayor", "Ada Brook");
            Assert.True(sentence.StartsWith("\"the mayor\" ", StringComparison.Ordinal) && sentence.Contains("Ada Brook", StringComparison.Ordinal)
                && sentence.EndsWith('.'), $"{reason}: {sentence}");
        }
    }

    [Theory]
    [InlineData("None", "Name", "New", "Ranked")]
    public void Only_what_the_ranker_or_nothing_tells_shares_its_words(params string[] alike)
    {
        string[] sentences = [.. Enum.GetValues<LinkReason>().Where(r => !alike.Contains(r.ToString()))
            .Select(r => LinkWording.Of(r, "the mayor", "Ada Brook"))];
        Assert.Equal(sentences.Length, sentences.Distinct().Count());
        Assert.DoesNotContain(LinkWording.Of(LinkReason.Ranked, "the mayor", "Ada Brook"), sentences);
    }
}
