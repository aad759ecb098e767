namespace Extraction.Training;

/// <summary>By which rules an article was annotated.</summary>
internal enum AnnotationScheme
{
    /// <summary>PolNeAR's: broad (plans, attitudes, polls), and without reports that lie in the content of others.</summary>
    Polnear,

    /// <summary>The fact-checker's: what was said or thought, with reports within reports.</summary>
    General,
}

/// <summary>One attribution of human gold; spans are UTF-16 offsets into the article.</summary>
/// <param name="Source">Who is said to have said it; empty where nobody is named.</param>
/// <param name="Cue">What signals it; empty where nothing does.</param>
/// <param name="Content">What is attributed.</param>
/// <param name="Optional">Whether the annotator held both answers for right: an attribution, or none.</param>
internal sealed record AnnotatedAttribution(TextSpan[] Source, TextSpan[] Cue, TextSpan[] Content, bool Optional = false);

/// <summary>One article with its attributions.</summary>
internal sealed record AnnotatedArticle(string Id, string Text, AnnotationScheme Scheme, AnnotatedAttribution[] Attributions);
