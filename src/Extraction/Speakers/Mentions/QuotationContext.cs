using Extraction.Language;
using Extraction.Quotes;

namespace Extraction.Speakers;

/// <summary>Tells each mention whose content it stands in, whether between quotation marks there, and whose words these are.</summary>
internal static class QuotationContext
{
    /// <summary>One sweep over mentions and contents; an inner content hides the one around it.</summary>
    public static void Mark(AnalyzedText text, MentionList mentions,
        IReadOnlyList<Attribution> attributions, IReadOnlyList<Quotation> quotations)
    {
        var spans = new List<(TextSpan Span, int Attribution)>();
        for (int a = 0; a < attributions.Count; a++)
        {
            foreach (TextSpan span in attributions[a].Content) spans.Add((span, a));
        }

        spans.Sort((x, y) => x.Span.CompareTo(y.Span) is not 0 and var c ? c : x.Attribution.CompareTo(y.Attribution));
        bool[] quoted = Quoted(text, quotations);
        var open = new Stack<(TextSpan Span, int Attribution)>();
        int next = 0;
        for (int m = 0; m < mentions.Count; m++)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            ref Mention mention = ref mentions[m];
            int at = text.Span(mention.Head).Start;
            while (next < spans.Count && spans[next].Span.Start <= at) open.Push(spans[next++]);
            while (open.Count > 0 && open.Peek().Span.End <= at) open.Pop();
            if (open.Count == 0) continue;
            mention.Inside = open.Peek().Attribution;
            mention.Quoted = quoted[mention.Head] || attributions[mention.Inside].Type == QuoteType.Direct;
            mention.Speech = mention.Quoted ? SpeechAround(open, attributions) : -1;
        }
    }

    /// <summary>The innermost attribution that is not reported speech: whose words these are.</summary>
    private static int SpeechAround(Stack<(TextSpan Span, int Attribution)> open, IReadOnlyList<Attribution> attributions)
    {
        foreach (var (_, attribution) in open)
        {
            if (attributions[attribution].Type != QuoteType.Indirect) return attribution;
        }

        return -1;
    }

    /// <summary>Tokens between quotation marks, the marks among them; nicknames stand between marks too and are nobody's words.</summary>
    private static bool[] Quoted(AnalyzedText text, IReadOnlyList<Quotation> quotations)
    {
        var quoted = new bool[text.TokenCount];
        foreach (Quotation quotation in quotations)
        {
            if (quotation.Depth > 0) continue;
            int first = text.TokenAt(quotation.Span.Start), end = Math.Min(text.TokenAt(quotation.Span.End - 1) + 1, text.TokenCount);
            if (first < end && !(quotation.Closed && Nicknames.Is(text, first, end - 1))) Array.Fill(quoted, true, first, end - first);
        }

        return quoted;
    }
}
