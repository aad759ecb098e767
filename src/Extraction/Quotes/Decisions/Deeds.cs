using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>Tells deeds from reports: "the dockers blocked both contracts", "Lind shared a photo of the bay".</summary>
/// <remarks>
/// The training corpus counts plans and measures as attitudes, so to its models a verb of doing may well be a cue. A table has the verbs
/// that report nothing where what follows is neither a clause nor quoted.
/// </remarks>
internal sealed class Deeds(AttributionContext context, QuoteTables tables)
{
    private readonly AnalyzedText _text = context.Text;

    /// <summary>Whether nothing is said or thought.</summary>
    public bool Is(TokenAttribution a) => a.Cue >= 0 && !a.IsVerbatim && (IsDeed(a) || IsAskedOfReader(a) || IsTurn(a));

    private bool IsDeed(TokenAttribution a)
    {
        IEnumerable<Deed> rows = tables.Deeds[_text.LemmaArray[a.Cue]];
        string form = _text.SpanArray[a.Cue].Of(_text.Text);
        if (!form.Equals(_text.LemmaArray[a.Cue], StringComparison.OrdinalIgnoreCase)) rows = rows.Concat(tables.Deeds[form]);
        return rows.Any(row => Fits(a, row)) && a.Fragments().All(IsBare);
    }

    private bool Fits(TokenAttribution a, Deed row)
    {
        if (row.Unless.Length > 0
            && (Holds(a.CueFirst, a.CueLast, row.Unless) || a.Fragments().Any(f => Holds(f.First, f.Last, row.Unless))))
        {
            return false;
        }
        if (row.With.Length == 0) return !NamesUtterance(a);
        return Holds(a.Cue + 1, a.CueLast, row.With)
            || a.Fragments().Any(f => IsWord(context.HeadOf(f.First, f.Last), row.With)
                || (_text.TagArray[f.First] is PennTag.TO or PennTag.IN && IsWord(f.First, row.With)));
    }

    /// <summary>"Signed a letter urging", "cast doubt on": the cue goes on to a noun that reports.</summary>
    private bool NamesUtterance(TokenAttribution a)
    {
        for (int i = a.Cue + 1; i <= a.CueLast; i++)
        {
            if (_text.TagArray[i] is PennTag.NN or PennTag.NNS && context.Lex[i] != AttributionContext.TimeLex) return true;
        }

        return false;
    }

    private bool IsBare(ContentCandidate content)
    {
        for (int i = content.First; i <= content.Last; i++)
        {
            if (context.QuoteOf[i] >= 0) return false;
        }

        return !ContentForms.IsClause(context, tables, content);
    }

    /// <summary>"That said, the road is open": the words turn from what was said before.</summary>
    private bool IsTurn(TokenAttribution a) => a.Cue == context.SentenceOf(a.Cue).First + 1
        && _text.LemmaArray[a.Cue] == FunctionWord.Say
        && _text.LemmaArray[a.Cue - 1].Equals(FunctionWord.That, StringComparison.OrdinalIgnoreCase);

    /// <summary>"What has the council said?": a question of the article's own.</summary>
    private bool IsAskedOfReader(TokenAttribution a)
    {
        int end = context.SentenceOf(a.Cue).End - 1;
        return context.FirstChar(end) == '?' && a.First.First == a.First.Last && a.Second.First < 0 && context.QuoteOf[a.Cue] < 0
            && _text.TagArray[a.First.First] is PennTag.WP or PennTag.WRB or PennTag.WDT;
    }

    private bool Holds(int first, int last, string lemma)
    {
        for (int i = first; i <= last; i++)
        {
            if (IsWord(i, lemma)) return true;
        }

        return false;
    }

    private bool IsWord(int token, string lemma) => _text.LemmaArray[token].Equals(lemma, StringComparison.OrdinalIgnoreCase);
}
