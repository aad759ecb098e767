using Extraction.Language;
using Extraction.Layout;

namespace Extraction.Quotes;

/// <summary>
/// Words whose speaker signs instead of a reporting clause: "“It was time.” — Ana Ruiz, baker", a post with "— Ana Ruiz (@ruiz)
/// June 2, 2023" under it, "“It was time,” Ana Ruiz, a baker.", and "Ana Ruiz, Daily Courier" as a line of its own below a quotation.
/// </summary>
internal sealed class SignedQuotations(AttributionContext context)
{
    private const int LongestSignature = 24, LongestLine = 12;

    /// <summary>A shorter quotation at the head of a headline may be a nickname or a scare quote.</summary>
    private const int LeastHeadWords = 4, LongestTitle = 4;

    private const double Sure = 0.95;

    private readonly AnalyzedText _text = context.Text;
    private readonly TextRanges _blocks = new(context.Layout.BlockQuotes);

    /// <summary>All signed quotations, in order.</summary>
    public List<TokenAttribution> Find()
    {
        var found = new List<TokenAttribution>();
        ParagraphUnit? before = null;
        foreach (ParagraphUnit unit in ParagraphUnit.Of(context))
        {
            _text.Cancellation.ThrowIfCancellationRequested();
            if (unit.Kind == BlockKind.Headline && Headed(unit) is { } headed) found.Add(headed);
            if (unit.Kind != BlockKind.Body)
            {
                // The line of a name may look like a heading.
                if (unit.Kind == BlockKind.SectionHeading && Below(unit, before) is { } below) found.Add(below);
                continue;
            }

            if ((Signed(unit, before) ?? Apposed(unit) ?? Below(unit, before)) is { } signed) found.Add(signed);
            before = unit;
        }

        return found;
    }

    private TokenAttribution? Signed(ParagraphUnit unit, ParagraphUnit? before)
    {
        for (int dash = Math.Max(unit.First, unit.Last - LongestSignature); dash < unit.Last; dash++)
        {
            if (context.FirstChar(dash) is not ('-' or '—' or '–' or '―') || context.QuoteOf[dash] >= 0) continue;
            bool quoted = dash > unit.First && context.MarkKind[dash - 1] == QuoteMarkKind.Closes && context.QuoteOf[unit.First] >= 0;
            bool alone = dash == unit.First && before is { } words && (IsQuoted(words) || IsBlockQuote(words));
            bool post = HasHandle(dash, unit.Last) || (dash > unit.First && IsMarked(unit));
            if (!quoted && !alone && !post) continue;
            if (!_text.TagArray[dash + 1].IsNoun() || HasVerb(dash + 1, unit.Last)) return null;
            if (dash > unit.First) return Made(dash, dash + 1, unit.Last, Trimmed(unit.First, dash - 1), !quoted);
            return before is { } above ? Made(dash, dash + 1, unit.Last, Trimmed(above.First, above.Last), !alone) : null;
        }

        return null;
    }

    /// <summary>"‘We will rebuild’ – Ruiz vows to fight on", "“It was a disaster”: coach Ruiz": a headline that begins with somebody's
    /// words and names him behind a dash or a colon.</summary>
    private TokenAttribution? Headed(ParagraphUnit unit)
    {
        int q = context.QuoteOf[unit.First];
        if (q < 0 || context.QuoteTokens[q].First != unit.First || !context.Quotations[q].Closed) return null;
        int last = context.QuoteTokens[q].Last, sign = last + 1;
        if (sign >= unit.Last || context.FirstChar(sign) is not ('-' or '—' or '–' or '―' or ':')) return null;
        if (last - unit.First < LeastHeadWords || context.QuoteOf[sign + 1] >= 0) return null;
        int name = sign + 1;
        // "coach Ruiz": what he is goes before the name.
        while (name < unit.Last && name < sign + LongestTitle && _text.EntityOf(name) < 0 && _text.TagArray[name].IsNoun()) name++;
        if (_text.EntityAt(name) is not { Type: EntityType.Person } person || person.First < sign) return null;
        int end = person.End - 1;
        if (end < unit.Last && context.FirstChar(end + 1) is '\'' or '’') return null;
        return Made(sign, sign + 1, end, new ContentCandidate(unit.First, last), verbatim: false);
    }

    /// <summary>"“The mill is ours,” Ana Ruiz, a miller.": a name and what it is, no verb.</summary>
    private TokenAttribution? Apposed(ParagraphUnit unit)
    {
        int q = context.QuoteOf[unit.First];
        if (q < 0 || context.QuoteTokens[q].First != unit.First || !context.Quotations[q].Closed) return null;
        int last = context.QuoteTokens[q].Last, name = last + 1;
        if (name >= unit.Last || unit.Last - name > LongestSignature
            || context.FirstChar(last - 1) is not (',' or '.' or '!' or '?' or '…')) return null;
        if (_text.EntityAt(name) is not { Type: EntityType.Person } person || HasVerb(name, unit.Last)) return null;
        int after = person.End;
        bool described = after > unit.Last || context.FirstChar(after) is ',' or '.' or '(';
        for (int t = after; described && t <= unit.Last; t++) described = context.QuoteOf[t] < 0;
        return described ? Made(-1, name, unit.Last, new ContentCandidate(unit.First, last), false) : null;
    }

    /// <summary>A line with nothing but a name, and behind a comma an outlet or an office, below a paragraph that is all
    /// quotation.</summary>
    private TokenAttribution? Below(ParagraphUnit unit, ParagraphUnit? before)
    {
        if (before is not { } words || !IsQuoted(words) || unit.Last - unit.First >= LongestLine) return null;
        if (_text.EntityAt(unit.First) is not { Type: EntityType.Person } person || person.First != unit.First
            || person.End >= unit.Last || context.FirstChar(person.End) != ',') return null;
        bool line = !HasVerb(unit.First, unit.Last)
            && (!context.IsPunctuation(unit.Last) || _text.TagArray[unit.Last] == PennTag.RightBracket);
        for (int t = unit.First; line && t <= unit.Last; t++) line = context.QuoteOf[t] < 0;
        return line ? Made(-1, unit.First, unit.Last, Trimmed(words.First, words.Last), verbatim: false) : null;
    }

    private TokenAttribution Made(int cue, int first, int end, ContentCandidate content, bool verbatim)
    {
        int last = end;
        for (int t = first; t <= end; t++)
        {
            if (context.FirstChar(t) == '(' && t > first && t < end && context.FirstChar(t + 1) == '@') last = t - 1;
            if (last < end) break;
        }

        while (last > first && (context.Lex[last] == AttributionContext.TimeLex || (context.IsPunctuation(last)
            && _text.TagArray[last] != PennTag.RightBracket))) last--;
        return new TokenAttribution(cue, cue, cue)
        {
            SourceFirst = first,
            SourceLast = last,
            SourceHead = context.HeadOf(first, last),
            First = content,
            Signature = new ContentCandidate(first, end),
            IsVerbatim = verbatim,
            Probability = Sure,
            CueProbability = Sure,
            Confidence = Sure,
        };
    }

    private bool IsQuoted(ParagraphUnit unit) =>
        context.QuoteOf[unit.First] is >= 0 and var q && context.QuoteTokens[q].First == unit.First && context.QuoteOf[unit.Last] >= 0;

    private bool IsBlockQuote(ParagraphUnit unit) => IsMarked(unit) || _blocks.Contains(unit.Span);

    /// <summary>Whether the sign of a block quotation in Markdown and mail stands at the beginning.</summary>
    private bool IsMarked(ParagraphUnit unit)
    {
        int at = unit.Span.Start;
        while (at > 0 && _text.Text[at] != '>' && _text.Text[at - 1] is ' ' or '>') at--;
        return _text.Text[at] == '>';
    }

    private bool HasHandle(int first, int last)
    {
        TextSpan span = _text.Cover(first, last + 1);
        return span.In(_text.Text).IndexOf("(@", StringComparison.Ordinal) > 0;
    }

    private bool HasVerb(int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (_text.TagArray[i] is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD) return true;
        }

        return false;
    }

    /// <summary>A post without the signs of markup and the addresses around it.</summary>
    private ContentCandidate Trimmed(int first, int last)
    {
        while (first < last && context.FirstChar(first) == '>') first++;
        while (last > first && (context.FirstChar(last) == '>' || IsAddress(last))) last--;
        return new ContentCandidate(first, last);
    }

    private bool IsAddress(int token) => _text.Form(token) is var form && (form.StartsWith("http", StringComparison.Ordinal)
        || form.StartsWith("pic.", StringComparison.Ordinal));
}
