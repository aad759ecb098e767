using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>Finds words that a label gives to their speaker instead of a reporting clause.</summary>
/// <remarks>
/// Two forms: the turn of a transcript, a paragraph that opens with a name and a colon ("MODERATOR: Good evening."), and the signed
/// quotation, a paragraph that ends with a dash and a name after the closing mark ("“It was time.” — Ana Ruiz, baker"). A label in small
/// letters counts as one only where the article uses several, for "Note: the fee has changed" is no turn.
/// </remarks>
internal sealed class LabelledTurns(AttributionContext context)
{
    private const int LongestLabel = 5;
    private const int LongestSignature = 16;
    private const int LeastTurns = 3;
    private const double Sure = 0.95;

    /// <summary>The colon of a dateline ("SPRINGFIELD: The mayor said …") that <see cref="Find"/> came upon, which is no cue; -1 without one.</summary>
    public int DatelineMark { get; private set; } = -1;

    /// <summary>All turns and signed quotations, in order.</summary>
    public List<TokenAttribution> Find()
    {
        AnalyzedText text = context.Text;
        var found = new List<TokenAttribution>();
        var small = new List<TokenAttribution>();
        for (int first = 0; first < text.SentenceArray.Length;)
        {
            int paragraph = text.SentenceArray[first].Paragraph, end = first + 1;
            while (end < text.SentenceArray.Length && text.SentenceArray[end].Paragraph == paragraph) end++;
            if (paragraph >= 0)
            {
                int from = text.SentenceArray[first].First, to = text.SentenceArray[end - 1].End - 1;
                if (Turn(from, to, out bool capitals) is { } turn) (capitals ? found : small).Add(turn);
                else if (Signed(from, to) is { } signed) found.Add(signed);
            }

            first = end;
        }

        // "SPRINGFIELD: The mayor said …": one label before everything else, and a place's, is no turn.
        if (found is [{ SourceFirst: var label }] && text.SentenceArray[text.SentenceOf(label)].Paragraph == 0 && IsPlace(label))
        {
            DatelineMark = found[0].Cue;
            found.Clear();
        }

        if (small.Count >= LeastTurns) found.AddRange(small);
        return found;
    }

    private bool IsPlace(int token) => context.Text.EntityOf(token) is >= 0 and var entity && context.Text.Entities[entity].Type == EntityType.Location;

    private TokenAttribution? Turn(int from, int to, out bool capitals)
    {
        AnalyzedText text = context.Text;
        capitals = true;
        if (context.MarkKind[from] == QuoteMarkKind.Opens && from < to) from++; // A transcript given as one long quotation.
        int colon = -1;
        for (int i = from; i < Math.Min(to, from + LongestLabel + 1); i++)
        {
            if (context.FirstChar(i) == ':')
            {
                colon = i;
                break;
            }

            ReadOnlySpan<char> form = text.Form(i);
            if (!char.IsUpper(form[0]) && form[0] != '.' && form[0] != '-') return null;
            if (char.IsLetter(form[0]) && form.Length > 1 && form.ContainsAnyInRange('a', 'z')) capitals = false;
        }

        if (colon <= from || colon == to) return null;
        for (int i = from; i < colon; i++)
        {
            if (!text.TagArray[i].IsNoun() && char.IsLetter(context.FirstChar(i)) && text.TagArray[i] is not (PennTag.FW or PennTag.JJ)) return null;
        }

        return new TokenAttribution(colon, colon, colon)
        {
            SourceFirst = from,
            SourceLast = colon - 1,
            SourceHead = HeadOf(from, colon - 1),
            First = new ContentCandidate(colon + 1, to),
            IsVerbatim = true,
            Probability = Sure,
            CueProbability = Sure,
        };
    }

    private TokenAttribution? Signed(int from, int to)
    {
        AnalyzedText text = context.Text;
        for (int dash = Math.Max(from + 1, to - LongestSignature); dash < to; dash++)
        {
            if (context.FirstChar(dash) is not ('-' or '—' or '–' or '―') || context.MarkKind[dash - 1] != QuoteMarkKind.Closes) continue;
            if (context.QuoteOf[from] < 0 || !text.TagArray[dash + 1].IsNoun()) return null;
            int last = to;
            while (last > dash + 1 && context.IsPunctuation(last) && text.TagArray[last] != PennTag.RightBracket) last--;
            for (int i = dash + 1; i <= last; i++)
            {
                if (text.TagArray[i] is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD) return null;
            }

            return new TokenAttribution(dash, dash, dash)
            {
                SourceFirst = dash + 1,
                SourceLast = last,
                SourceHead = HeadOf(dash + 1, last),
                First = new ContentCandidate(from, dash - 1),
                Probability = Sure,
                CueProbability = Sure,
            };
        }

        return null;
    }

    /// <summary>The token of a stretch that is highest in the tree.</summary>
    private int HeadOf(int first, int last)
    {
        int best = first;
        for (int i = first; i <= last; i++)
        {
            if (!context.IsPunctuation(i) && context.Tree.Depth(i) < context.Tree.Depth(best)) best = i;
        }

        return best;
    }
}
