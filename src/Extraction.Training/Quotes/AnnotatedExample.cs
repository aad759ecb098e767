using Extraction.Quotes;

namespace Extraction.Training.Quotes;

/// <summary>An annotated article with its gold over our tokens.</summary>
/// <typeparam name="T">How far it has been looked at: its facts, with what the network read, with the chances of cues.</typeparam>
internal sealed record AnnotatedExample<T>(AnnotatedArticle Article, T Context, List<GoldAttribution> Gold)
    where T : AttributionContext
{
    /// <summary>The same article, looked at further.</summary>
    public AnnotatedExample<TNext> With<TNext>(TNext context)
        where TNext : AttributionContext => new(Article, context, Gold);
}

/// <summary>An article with what models that have not seen it found there.</summary>
internal sealed record JudgedExample(AnnotatedExample<CuedContext> Article, List<TokenAttribution> Found);
