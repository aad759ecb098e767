using Extraction.Input;
using Extraction.Language;
using Extraction.Layout;

namespace Extraction.Training.Speakers;

/// <summary>One news article whose quotes and speakers people have annotated.</summary>
/// <param name="Text">Its analysis.</param>
/// <param name="Layout">Its parts.</param>
/// <param name="Quotes">Its quotes in order.</param>
internal sealed record GoldNewsDocument(AnalyzedText Text, ArticleLayout Layout, GoldQuote[] Quotes);

/// <summary>The part of the gold speakers that models are trained on; the others are left for measuring.</summary>
internal static class GoldNews
{
    /// <summary>Reads and analyses articles.</summary>
    /// <param name="corpora">Where they lie.</param>
    /// <param name="models">What analyses them.</param>
    /// <param name="isKept">Which, by their place in the order of the names.</param>
    public static List<GoldNewsDocument> Read(Corpora corpora, DirectoryModelSource models, Func<int, bool> isKept)
    {
        var layout = new LayoutAnalyzer(models);
        var language = new LanguageEngine(models);
        var documents = new List<GoldNewsDocument>();
        foreach (GoldArticle article in SpeakerGold.Read(corpora.GoldTrain, corpora.GoldText).Where((_, i) => isKept(i)))
        {
            ArticleLayout parts = layout.Analyze(new Article { Id = article.Id, Text = article.Text });
            documents.Add(new GoldNewsDocument(language.Analyze(article.Text, parts), parts,
                [.. article.Quotes.Where(q => q.Attribution.Content.Count > 0)]));
        }

        return documents;
    }
}
