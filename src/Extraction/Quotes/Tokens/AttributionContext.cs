using Extraction.Dates;
using Extraction.Language;
using Extraction.Layout;
using Extraction.Models;

namespace Extraction.Quotes;

/// <summary>
/// The facts of one article that the attribution models look at, worked out once: values of features a token each, the tree, the
/// quotations. What is read and decided later is added by the classes that extend it; none of them changes what is here.
/// </summary>
/// <remarks>
/// Names never reach a feature: a token of a name is a name, a number is a number, a time is a time. So no weight can
/// remember a person or an organisation of the training articles.
/// </remarks>
internal class AttributionContext
{
    /// <summary>Value in <see cref="Lex"/> of every token of a time expression.</summary>
    public const ulong TimeLex = 2;

    /// <summary>Value in <see cref="Lex"/> of every token of a name. The type
    /// of a name told the models less than its errors cost them.</summary>
    private const ulong NameLex = 3;

    /// <summary>How far into a stretch, in tokens, a quotation that it holds is looked for.</summary>
    private const int LongestLook = 60;

    /// <summary>Value in <see cref="Lex"/> of every dash, whatever its width.</summary>
    private const ulong DashLex = 7;

    public AttributionContext(AnalyzedText text, ArticleLayout layout, IReadOnlyList<TimeExpression> dates, List<Quotation> quotations)
    {
        Text = text;
        Layout = layout;
        Quotations = [.. quotations.Where(q => !q.Closed || !Nicknames.Is(text, text.TokenAt(q.Span.Start), text.TokenAt(q.Span.End - 1)))];
        Tree = new DependencyTree(text);
        int count = text.TokenCount;
        Lex = new ulong[count];
        Cluster = new ushort[count];
        QuoteOf = new int[count];
        MarkKind = new QuoteMarkKind[count];
        FillQuotations();
        var isTime = new bool[count];
        foreach (TimeExpression date in dates)
        {
            for (int i = text.TokenAt(date.Span.Start); i < count && text.SpanArray[i].Start < date.Span.End; i++) isTime[i] = true;
        }

        for (int i = 0; i < count; i++)
        {
            PennTag tag = text.TagArray[i];
            if (isTime[i]) Lex[i] = TimeLex;
            else if (tag.IsProperNoun()) Lex[i] = NameLex;
            else if (tag == PennTag.CD) Lex[i] = 4;
            else if (FirstChar(i) is '—' or '–' or '―' || text.SpanArray[i] is { Length: 2 } && FirstChar(i) == '-') Lex[i] = DashLex;
            else
            {
                Lex[i] = FeatureHash.OfLower(text.LemmaArray[i]);
                Cluster[i] = text.ClusterArray[i];
            }
        }
    }

    /// <summary>The same facts.</summary>
    protected AttributionContext(AttributionContext same)
    {
        Text = same.Text;
        Layout = same.Layout;
        Tree = same.Tree;
        Quotations = same.Quotations;
        Lex = same.Lex;
        Cluster = same.Cluster;
        QuoteOf = same.QuoteOf;
        MarkKind = same.MarkKind;
        QuoteTokens = same.QuoteTokens;
        IsInside = same.IsInside;
    }

    private AttributionContext(AttributionContext same, List<Quotation> quotations)
    {
        Text = same.Text;
        Layout = same.Layout;
        Quotations = quotations;
        Tree = same.Tree;
        Lex = same.Lex;
        Cluster = same.Cluster;
        QuoteOf = new int[Text.TokenCount];
        MarkKind = new QuoteMarkKind[Text.TokenCount];
        IsInside = true;
        FillQuotations();
    }

    public AnalyzedText Text { get; }

    public ArticleLayout Layout { get; }

    public DependencyTree Tree { get; }

    public List<Quotation> Quotations { get; }

    /// <summary>Lemma of a word, one value for all names, numbers, times; a token each.</summary>
    public ulong[] Lex { get; }

    /// <summary>Whether a token is part of a time expression.</summary>
    public bool IsTime(int token) => Lex[token] == TimeLex;

    /// <summary>Word cluster; 0 for names, numbers and times.</summary>
    public ushort[] Cluster { get; }

    /// <summary>Index of the outermost quotation that covers the token, or -1.</summary>
    public int[] QuoteOf { get; }

    /// <summary>Whether the token is a quotation mark that opens or closes an outermost quotation.</summary>
    public QuoteMarkKind[] MarkKind { get; }

    /// <summary>First and last token of each outermost quotation, by index into <see cref="Quotations"/>; -1 for inner ones.</summary>
    public (int First, int Last)[] QuoteTokens { get; private set; } = [];

    /// <summary>Whether the article is read from inside its outermost quotations.</summary>
    public bool IsInside { get; }

    /// <summary>The same article read from inside its outermost quotations: their
    /// marks count for nothing, those inside them for outermost ones.</summary>
    public AttributionContext InsideQuotations() =>
        new(this, [.. Quotations.Where(q => q.Depth > 0).Select(q => q with { Depth = q.Depth - 1 })]);

    public Sentence SentenceOf(int token) => Text.SentenceArray[Text.SentenceIndexArray[token]];

    public bool IsPunctuation(int token) => Text.TagArray[token] is
        PennTag.Comma or PennTag.Period or PennTag.Colon or PennTag.OpenQuote or PennTag.CloseQuote
        or PennTag.LeftBracket or PennTag.RightBracket or PennTag.HYPH or PennTag.NFP
        || FirstChar(token) is '—' or '–' or '―' or '•';

    /// <summary>The word that the others of a stretch hang on: <see cref="DependencyTree.HeadOf"/> without punctuation.</summary>
    public int HeadOf(int first, int last) => Tree.HeadOf(first, last + 1, IsPunctuation);

    /// <summary>Whether a token can be the head of a cue: a word, or a colon or dash that sets a name off from what it said.</summary>
    public bool CanBeCue(int token) => !IsPunctuation(token) || FirstChar(token) is ':' or '-' or '—' or '–' or '―';

    /// <summary>The token's first character; enough to tell punctuation apart.</summary>
    public char FirstChar(int token) => Text.Text[Text.SpanArray[token].Start];

    /// <summary>Left edge of the maximal constituent that begins at <paramref name="token"/>
    /// and leaves <paramref name="outside"/> out: its top node.</summary>
    public int TopStartingAt(int token, int outside)
    {
        int node = token;
        while (true)
        {
            int head = Text.HeadArray[node];
            if (head < 0 || Tree.Left(head) != token || (Tree.Left(head) <= outside && outside <= Tree.Right(head))) return node;
            node = head;
        }
    }

    /// <summary>Top node of the maximal constituent that ends at
    /// <paramref name="token"/> and leaves <paramref name="outside"/> out.</summary>
    public int TopEndingAt(int token, int outside)
    {
        int node = token;
        while (true)
        {
            int head = Text.HeadArray[node];
            if (head < 0 || Tree.Right(head) != token || (Tree.Left(head) <= outside && outside <= Tree.Right(head))) return node;
            node = head;
        }
    }

    /// <summary>How quotation marks lie in a stretch.</summary>
    public QuotationShape ShapeOf(ContentCandidate stretch)
    {
        int firstQuote = QuoteOf[stretch.First], lastQuote = QuoteOf[stretch.Last];
        bool startsWhole = firstQuote >= 0 && QuoteTokens[firstQuote].First == stretch.First;
        bool endsWhole = lastQuote >= 0 && QuoteTokens[lastQuote].Last == stretch.Last;
        if (firstQuote >= 0 && firstQuote == lastQuote)
        {
            return startsWhole && endsWhole ? QuotationShape.Whole : startsWhole || endsWhole ? QuotationShape.Edge
                : QuotationShape.Inside;
        }

        if ((firstQuote >= 0 && !startsWhole) || (lastQuote >= 0 && !endsWhole)) return QuotationShape.Cuts;
        if (startsWhole && endsWhole) return QuotationShape.Several;
        if (startsWhole) return QuotationShape.Begins;
        if (endsWhole) return QuotationShape.Ends;
        for (int i = stretch.First + 1; i < stretch.Last && i - stretch.First < LongestLook; i++)
        {
            if (QuoteOf[i] >= 0) return QuotationShape.Holds;
        }

        return QuotationShape.None;
    }

    private void FillQuotations()
    {
        Array.Fill(QuoteOf, -1);
        QuoteTokens = new (int, int)[Quotations.Count];
        Array.Fill(QuoteTokens, (-1, -1));
        int count = Text.TokenCount;
        for (int q = 0; q < Quotations.Count; q++)
        {
            Quotation quotation = Quotations[q];
            if (quotation.Depth > 0) continue;
            int first = Text.TokenAt(quotation.Span.Start), last = Text.TokenAt(quotation.Span.End - 1);
            if (first >= count) continue;
            last = Math.Min(last, count - 1);
            if (QuoteOf[first] >= 0) continue; // A token can belong to one quotation only.
            QuoteTokens[q] = (first, last);
            for (int i = first; i <= last; i++) QuoteOf[i] = q;
            if (quotation.Opened) MarkKind[first] = QuoteMarkKind.Opens;
            if (quotation.Closed && last > first) MarkKind[last] = QuoteMarkKind.Closes;
        }
    }
}

/// <summary>What a token does as a quotation mark.</summary>
internal enum QuoteMarkKind : byte
{
    None,
    Opens,
    Closes,
}
