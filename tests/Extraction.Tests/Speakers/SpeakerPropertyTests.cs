using System.Text;
using Extraction.Layout;
using Extraction.Language;
using Extraction.Models.English;
using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers;

/// <summary>What holds for every article, however odd.</summary>
public sealed class SpeakerPropertyTests
{
    private static readonly string[] Words =
    [
        "Anna", "Weber", "he", "she", "it", "they", "I", "said", "the", "spokesman", "of", "and", ",", "Acme", "Institute", "(", ")",
            "R-Ohio", "“", "”", "\"",
        "who", "president", "newspaper", "'s", "-", "van", "Mr.", "Jr.", "percent", "46", "U.S.", "WALLACE", ":", "a", "report", ".", "\n",
    ];

    private static readonly SpeakerResolver Resolver = new(EnglishModel.Instance);

    [Fact]
    public void Random_words_give_sound_speakers_and_the_same_twice()
    {
        var random = new Random(7);
        for (int n = 0; n < 150; n++)
        {
            var (text, layout, language, attributions) = Scene(random, 20 + random.Next(120));
            SpeakerAnalysis first = Resolver.Resolve(language, layout, TestLanguage.Quotations(text, layout), attributions);
            SpeakerAnalysis second = Resolver.Resolve(language, layout, TestLanguage.Quotations(text, layout), attributions);
            Assert.Equal(attributions.Count, first.Links.Count);
            Assert.Equal(first.Links, second.Links);
            Assert.All(first.Links, l => Assert.InRange(l.Score, 0, 1));
            Assert.All(first.Links, l => Assert.True(l.Speaker is null || (l.Speaker >= 0 && l.Speaker < first.Speakers.Count)));
            Assert.All(first.Speakers, s => Assert.False(string.IsNullOrWhiteSpace(s.Name.Of(text))));
            Assert.All(first.Speakers, s => Assert.Equal(s.Mentions.Order(), s.Mentions));
        }
    }

    [Fact]
    public void A_long_article_costs_no_more_a_word_than_a_short_one()
    {
        Cost(500);
        (long bytes, int rounds) = Cost(1_000);
        (long bytesOfAll, int roundsOfAll) = Cost(8_000);
        Assert.True(bytesOfAll < 16 * bytes, $"{bytes} bytes for one part, {bytesOfAll} for eight");
        Assert.True(roundsOfAll < 16 * rounds, $"{rounds} rounds for one part, {roundsOfAll} for eight");
    }

    /// <summary>What the stage allocates, and how often its loops ask whether the article is wanted.</summary>
    private static (long Bytes, int Rounds) Cost(int words)
    {
        var (text, layout, language, attributions) = Scene(new Random(11), words);
        List<Quotation> quotations = TestLanguage.Quotations(text, layout);
        int asked = language.Cancellation.Asked;
        long before = GC.GetAllocatedBytesForCurrentThread();
        Resolver.Resolve(language, layout, quotations, attributions);
        return (GC.GetAllocatedBytesForCurrentThread() - before, language.Cancellation.Asked - asked);
    }

    private static (string Text, ArticleLayout Layout, AnalyzedText Language, List<Attribution> Attributions) Scene(Random random,
        int words)
    {
        var builder = new StringBuilder();
        for (int i = 0; i < words; i++) builder.Append(Words[random.Next(Words.Length)]).Append(' ');
        string text = builder.ToString();
        ArticleLayout layout = TestLanguage.LayoutOf(text);
        AnalyzedText language = TestLanguage.Analyze(text, layout);
        var attributions = new List<Attribution>();
        for (int t = 0; t + 12 < language.TokenCount; t += 5 + random.Next(20))
        {
            int head = t + random.Next(3);
            attributions.Add(new Attribution
            {
                Content = [language.Cover(t + 4, t + 10)],
                Source = random.Next(5) == 0 ? null : language.Cover(t, t + 3),
                SourceHead = random.Next(2) == 0 ? null : head,
                CarriedFrom = random.Next(4) == 0 && random.Next(attributions.Count + 1) is > 0 and var before ? before - 1 : null,
            });
        }

        return (text, layout, language, attributions);
    }
}
