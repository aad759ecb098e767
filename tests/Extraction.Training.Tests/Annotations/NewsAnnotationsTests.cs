using Extraction.Training.Annotations;
using Extraction.Training.Speakers;

namespace Extraction.Training.Tests.Annotations;

public class NewsAnnotationsTests
{
    private static readonly Corpora Corpora = new(CorpusFactAttribute.Root);

    [CorpusFact]
    public void EveryPlaceIsOneOfWholeWordsInItsArticle()
    {
        foreach (GoldArticle article in NewsAnnotations.Train(Corpora).Concat(NewsAnnotations.Dev(Corpora)))
        {
            foreach (GoldQuote quote in article.Quotes)
            {
                Assert.NotEmpty(quote.Attribution.Content);
                foreach (TextSpan span in quote.Attribution.Content.Concat(quote.Attribution.Cue))
                {
                    Assert.InRange(span.End, span.Start + 1, article.Text.Length);
                    string words = span.Of(article.Text).ToString();
                    Assert.Equal(words.Trim(), words);
                    // Pages run words together ("DailyAnna"), though never before a small letter.
                    Assert.True(span.Start == 0 || !char.IsLower(words[0]) || !char.IsLetter(article.Text[span.Start - 1]), words);
                }
            }
        }
    }

    [CorpusFact]
    public void NoArticleIsBothLearnedFromAndMeasured()
    {
        string[] train = [.. NewsAnnotations.Train(Corpora).Select(a => a.Id)], dev = [.. NewsAnnotations.Dev(Corpora).Select(a => a.Id)];

        Assert.Equal(train.Length + dev.Length, train.Union(dev, StringComparer.Ordinal).Count());
        Assert.InRange(dev.Length / (double)(train.Length + dev.Length), 0.2, 0.3);
    }
}
