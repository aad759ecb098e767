using Extraction.Language;
using Extraction.Quotes;

namespace Extraction.Speakers;

/// <summary>Tells each mention whose content it stands in, whether between quotation marks there, and whose words these are.</summary>
internal static class QuotationContext
{
    /// <summary>One sweep over mentions and contents; an inner content hides the one around it.</summary>
    public static void Mark(AnalyzedText text, MentionList mentions, IReadOnlyList<Attribution> attributions)
    {
        var spans = new List<(TextSpan Span, int Attribution)>();
        for (int a = 0; a < attributions.Count; a++)
        {
            foreach (TextSpan span in attributions[a].Content) spans.Add((span, a));
        }

        spans.Sort((x, y) => x.Span.CompareTo(y.Span) is not 0 and var c ? c : x.Attribution.CompareTo(y.Attribution));
        bool[] quoted = Quoted(text);
        var open = new Stack<(TextSpan Span, int Attribution)>();
        int next = 0;
        for (int m = 0; m < mentions.Count; m++)
        {
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

    /// <summary>Tokens between double quotation marks; a paragraph's end closes what is open.</summary>
    private static bool[] Quoted(AnalyzedText text)
    {
        var quoted = new bool[text.TokenCount];
        bool inside = false;
        int block = -1;
        foreach (Sentence sentence in text.Sentences)
        {
            if (sentence.Block != block) inside = false;
            block = sentence.Block;
            for (int t = sentence.First; t < sentence.End; t++)
            {
                switch (text.Text[text.Span(t).Start])
                {
                    case '“' or '`' or '«':
                        inside = true;
                        break;
                    case '”' or '»':
                        inside = false;
                        break;
                    case '\'' when text.Form(t) is "''":
                        inside = false;
                        break;
                    case '"':
                        inside = !inside;
                        break;
                }

                quoted[t] = inside;
            }
        }

        return quoted;
    }
}
