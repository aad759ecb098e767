namespace Extraction.Training.Quotes;

/// <summary>How much an example counts, by the rules under which it was annotated.</summary>
internal static class SchemeWeights
{
    /// <summary>The few articles of many outlets count more than the many of one subject and year.</summary>
    private const float General = 3;

    public static float Of(AnnotationScheme scheme) => scheme == AnnotationScheme.General ? General : 1;
}
