using Extraction.Models;
using Extraction.Quotes;

namespace Extraction.Training.Quotes;

/// <summary>Makes the training examples of one of the attribution models from gold attributions.</summary>
/// <remarks>Goes over the data twice: once to count features, once to number those that are frequent enough.</remarks>
/// <typeparam name="T">What the model looks at.</typeparam>
internal abstract class AttributionExamples<T>(FeatureSpace space, IntPool pool)
    where T : AttributionContext
{
    private const int Least = 3;

    public List<Decision> Decisions { get; } = [];

    public List<Choice> Choices { get; } = [];

    /// <summary>By which rules the article at hand was annotated.</summary>
    protected AnnotationScheme Scheme { get; private set; }

    /// <summary>Whether features are only counted.</summary>
    protected bool Counting { get; private set; }

    /// <summary>Holds the features of the example at hand.</summary>
    protected FeatureBuffer Features { get; } = new();

    public void Count(AnnotatedExample<T> article) => Visit(article, counting: true);

    public void Add(AnnotatedExample<T> article) => Visit(article, counting: false);

    /// <summary>Says what is worth knowing about the examples.</summary>
    public virtual void Report(TextWriter log)
    {
    }

    /// <summary>Makes the examples of an article.</summary>
    protected abstract void Visit(T context, List<GoldAttribution> gold);

    /// <summary>Makes a decision of the features at hand.</summary>
    protected void Decide(bool gold, float weight)
    {
        var (start, length) = Take();
        if (!Counting) Decisions.Add(new Decision(start, length, gold, weight * SchemeWeights.Of(Scheme)));
    }

    /// <summary>Counts or numbers the features at hand; the place of the numbers in the pool.</summary>
    protected (int Start, int Length) Take() => Take(Features);

    /// <summary>Counts or numbers features; the place of the numbers in the pool.</summary>
    protected (int Start, int Length) Take(FeatureBuffer features)
    {
        if (Counting)
        {
            space.CountAll(features.Features);
            return default;
        }

        int start = pool.Count;
        space.Number(features.Features, Least, pool, own: Scheme == AnnotationScheme.General);
        return (start, pool.Count - start);
    }

    private void Visit(AnnotatedExample<T> article, bool counting)
    {
        Counting = counting;
        Scheme = article.Article.Scheme;
        Visit(article.Context, article.Gold);
    }
}
