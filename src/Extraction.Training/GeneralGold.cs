using Extraction.Training.Speakers;

namespace Extraction.Training;

/// <summary>The attributions of the gold of many outlets, without its speakers.</summary>
internal static class GeneralGold
{
    /// <summary>Reads the training part, in ordinal order of the names.</summary>
    public static IEnumerable<AnnotatedArticle> Train(Corpora corpora) => Read(corpora.GoldTrain, corpora.GoldText);

    /// <summary>Reads a folder of annotations.</summary>
    public static IEnumerable<AnnotatedArticle> Read(string folder, string texts) =>
        SpeakerGold.Read(folder, texts).Select(a => new AnnotatedArticle(a.Id, a.Text, AnnotationScheme.General,
            [.. a.Quotes.Select(Attribution)]));

    private static AnnotatedAttribution Attribution(GoldQuote quote) => new(
        quote.Attribution.Source is { } source ? [source] : [],
        [.. quote.Attribution.Cue],
        [.. quote.Attribution.Content],
        quote.Optional);
}
