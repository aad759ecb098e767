using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>
/// Gives back to a source what belongs to its noun phrase: "…, Ruritanian newspaper Daily Quay reported", "University of Springfield professor Anna Weber
/// said". Where the tree cuts a name off from the nouns before it, these end up in the content.
/// </summary>
internal static class SourceEdges
{
    private const int Longest = 12;

    /// <summary>Moves the nouns right before a source's name from the content to the source.</summary>
    public static void Complete(AttributionContext context, TokenAttribution a)
    {
        AnalyzedText text = context.Text;
        int name = a.SourceFirst, noun = name - 1;
        if (name <= 0 || !text.TagArray[name].IsProperNoun() || !a.ContentCovers(noun) || context.QuoteOf[noun] >= 0 || text.TagArray[noun] is not PennTag.NN) return;
        if (text.SentenceIndexArray[noun] != text.SentenceIndexArray[name]) return;
        ContentCandidate content = a.First.Covers(noun) ? a.First : a.Second;
        if (content.Last != noun) return;
        int first = noun;
        while (first > content.First && noun - first < Longest && IsPremodifier(text, first - 1)) first--;
        a.SourceFirst = first;
        int last = first - 1;
        while (last >= content.First && context.IsPunctuation(last) && context.MarkKind[last] != QuoteMarkKind.Closes) last--;
        ContentCandidate? rest = last >= content.First ? content with { Last = last } : null;
        if (content == a.Second)
        {
            a.Second = rest ?? new ContentCandidate(-1, -1);
        }
        else if (rest is { } kept)
        {
            a.First = kept;
        }
        else if (a.Second.First >= 0)
        {
            a.First = a.Second;
            a.Second = new ContentCandidate(-1, -1);
        }
        else
        {
            a.SourceFirst = name;
        }
    }

    private static bool IsPremodifier(AnalyzedText text, int token)
    {
        PennTag tag = text.TagArray[token];
        bool insideName = token > 0 && text.EntityIndexArray[token] >= 0 && text.EntityIndexArray[token] == text.EntityIndexArray[token - 1];
        return tag.IsNoun() || tag is PennTag.JJ or PennTag.CD or PennTag.HYPH or PennTag.POS or PennTag.DT || (insideName && tag is PennTag.IN or PennTag.CC);
    }
}
