using Extraction.Quotes;

namespace Extraction.Training.Quotes;

/// <summary>An annotated article with its gold over our tokens.</summary>
/// <typeparam name="T">How far it has been looked at: its facts, with what the network read, with the chances of cues.</typeparam>
/// <param name="Article">The article.</param>
/// <param name="Context">What is known of it.</param>
/// <param name="Gold">Its attributions; of an article read from inside its quotations those inside.</param>
/// <param name="Part">Its place among all articles, by which they are parted for stacking; the same for all readings of it.</param>
/// <param name="Asked">The tokens that the gold says something of; null for all.</param>
internal sealed record AnnotatedExample<T>(AnnotatedArticle Article, T Context, List<GoldAttribution> Gold, int Part,
    bool[]? Asked = null)
    where T : AttributionContext
{
    /// <summary>The same article, looked at further.</summary>
    public AnnotatedExample<TNext> With<TNext>(TNext context)
        where TNext : AttributionContext => new(Article, context, Gold, Part, Asked);
}

/// <summary>An article with what models that have not seen it found there.</summary>
internal sealed record JudgedExample(AnnotatedExample<CuedContext> Article, List<TokenAttribution> Found);
