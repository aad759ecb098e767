using Extraction.Training.Annotations;
using Extraction.Training.Speakers;

namespace Extraction.Training;

/// <summary>The attributions of the gold of many outlets, without its speakers.</summary>
internal static class GeneralGold
{
    /// <summary>Reads the training part, in ordinal order of the names, then the annotated news.</summary>
    public static IEnumerable<AnnotatedArticle> Train(Corpora corpora) =>
        Read(corpora.GoldTrain, corpora.GoldText).Concat(NewsAnnotations.Train(corpora).Select(Article));

    /// <summary>Reads a folder of annotations.</summary>
    public static IEnumerable<AnnotatedArticle> Read(string folder, string texts) => SpeakerGold.Read(folder, texts).Select(Article);

    private static AnnotatedArticle Article(GoldArticle article) =>
        new(article.Id, article.Text, AnnotationScheme.General, [.. article.Quotes.Select(Attribution)]);

    private static AnnotatedAttribution Attribution(GoldQuote quote) => new(
        quote.Attribution.Source is { } source ? [source] : [],
        [.. quote.Attribution.Cue],
        [.. quote.Attribution.Content],
        quote.Optional);
}
