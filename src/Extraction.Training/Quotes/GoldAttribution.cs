using Extraction.Language;
using Extraction.Quotes;

namespace Extraction.Training.Quotes;

/// <summary>A gold attribution over our tokens; ends are included, -1 stands for "none".</summary>
internal sealed record GoldAttribution(
    int Cue, int CueFirst, int CueLast, int SourceFirst, int SourceLast, ContentCandidate[] Content, bool Optional = false)
{
    /// <summary>Lays the attributions of an article over its tokens; one without a cue or without content is left out.</summary>
    public static List<GoldAttribution> Align(AttributionContext context, AnnotatedArticle article)
    {
        var gold = new List<GoldAttribution>();
        foreach (AnnotatedAttribution a in article.Attributions)
        {
            if (a.Cue.Length == 0 || a.Content.Length == 0) continue;
            var (cueFirst, cueLast) = Tokens(context, a.Cue[0].Union(a.Cue[^1]));
            if (cueFirst < 0) continue;
            ContentCandidate[] content = [.. a.Content.Select(c => Tokens(context, c)).Where(c => c.First >= 0)
                .Select(c => new ContentCandidate(
                    article.Scheme == AnnotationScheme.General ? WithComplementizer(context, c.First) : c.First, c.Last))];
            if (content.Length == 0) continue;
            var (sourceFirst, sourceLast) = a.Source.Length == 0 ? (-1, -1) : Tokens(context, a.Source[0].Union(a.Source[^1]));
            gold.Add(new GoldAttribution(context.HeadOf(cueFirst, cueLast), cueFirst, cueLast, sourceFirst, sourceLast, content,
                a.Optional));
        }

        return gold;
    }

    /// <summary>The fact-checker's rules leave out the "that" before a content, PolNeAR has it: edges are learned from both, as PolNeAR has
    /// them.</summary>
    private static int WithComplementizer(AttributionContext context, int first) =>
        first > 0 && context.Text.Tag(first - 1) == PennTag.IN && context.Text.Form(first - 1) is "that" ? first - 1 : first;

    /// <summary>The tokens that a span touches; (-1, -1) where there are none.</summary>
    public static (int First, int Last) Tokens(AttributionContext context, TextSpan span)
    {
        int first = context.Text.TokenAt(span.Start), last = first;
        if (first >= context.Text.TokenCount || context.Text.SpanArray[first].Start >= span.End) return (-1, -1);
        while (last + 1 < context.Text.TokenCount && context.Text.SpanArray[last + 1].Start < span.End) last++;
        return (first, last);
    }
}
