using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>How far the phrase around a noun of the reporting clause reaches.</summary>
internal sealed class CircumstancePhrases(AttributionContext context)
{
    private readonly AnalyzedText _text = context.Text;

    /// <summary>
    /// A noun phrase without its preposition, without the clauses, times and places behind it, and without what is said: "reporters" of
    /// "told reporters in Hanoi on Monday".
    /// </summary>
    /// <param name="head">Its noun.</param>
    /// <param name="a">The attribution.</param>
    /// <param name="place">The noun of the place where it was said, or -1.</param>
    public TextSpan Whole(int head, TokenAttribution a, int place = -1)
    {
        DependencyTree tree = context.Tree;
        int first = tree.Left(head), last = tree.Right(head);
        if (first <= a.CueLast && a.CueLast < head) first = a.CueLast + 1;
        while (first < head && _text.RelationArray[first] is DependencyRelation.Case or DependencyRelation.Mark or DependencyRelation.Punct
            or DependencyRelation.Fixed)
        {
            first++;
        }
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            if (child > head && EndsBefore(child, head)) last = Math.Min(last, tree.Left(child) - 1);
        }

        if (place > head && place <= last && !_text.TagArray[head].IsProperNoun()) last = tree.Left(place) - 1;

        // A time is no part of it: "reporters on Monday", "a reporter Monday evening".
        for (int i = first + 1; i <= last; i++)
        {
            if (context.Lex[i] != AttributionContext.TimeLex || _text.EntityIndexArray[i] >= 0
                || _text.RelationArray[i] is DependencyRelation.NmodPoss
                || (i < head && context.Lex[head] != AttributionContext.TimeLex)) continue;
            last = _text.TagArray[i - 1] == PennTag.IN ? i - 2 : i - 1;
            break;
        }

        last = Math.Max(last, first);
        if (_text.EntityIndexArray[head] is >= 0 and var index) last = Math.Max(last, _text.EntityArray[index].End - 1);
        if (last == head && _text.TagArray[head].IsProperNoun())
        {
            while (last + 1 < _text.TokenCount && GoesOn(last + 1)) last++; // A name that the tree breaks: "USA TODAY".
        }

        for (int i = head + 1; i <= last; i++)
        {
            if (!a.ContentCovers(i) && _text.SpanArray[i].Of(_text.Text) is not ("(" or "[")) continue;
            last = i - 1;
            break;
        }

        while (last > head && context.IsPunctuation(last) && context.QuoteOf[last] < 0) last--;
        return WithMarks(first, last);
    }

    /// <summary>A noun of a channel with the adjectives and nouns before it: "telephone interview"; a name as a whole.</summary>
    public TextSpan Medium(int head, TokenAttribution a)
    {
        if (_text.TagArray[head].IsProperNoun() && _text.EntityIndexArray[head] is >= 0 and var index
            && _text.EntityArray[index].First > a.Cue == head > a.Cue) return Entity(head);
        int first = head, least = context.SentenceOf(head).First;
        while (first > least && _text.HeadArray[first - 1] >= first && _text.HeadArray[first - 1] <= head
            && _text.RelationArray[first - 1] is DependencyRelation.Compound or DependencyRelation.Amod
            && _text.EntityIndexArray[first - 1] < 0 && context.Lex[first - 1] != AttributionContext.TimeLex && !a.ContentCovers(first - 1))
        {
            first--;
        }

        if (first > least && _text.TagArray[first - 1] == PennTag.HYPH) first++; // "much-praised speech": half of a compound says nothing.
        return _text.Cover(Math.Min(first, head), head + 1);
    }

    /// <summary>The name that a token belongs to, else the token.</summary>
    public TextSpan Entity(int token)
    {
        int index = _text.EntityIndexArray[token];
        return index < 0 ? _text.Cover(token, token + 1) : _text.Cover(_text.EntityArray[index].First, _text.EntityArray[index].End);
    }

    /// <summary>Whether a phrase ends before what hangs on its head there: a clause, a parenthesis.</summary>
    private bool EndsBefore(int child, int head) => _text.RelationArray[child] switch
    {
        DependencyRelation.AclRelcl or DependencyRelation.Acl or DependencyRelation.Parataxis or DependencyRelation.Advcl => true,
        DependencyRelation.Punct => context.QuoteOf[child] < 0 || context.QuoteOf[child] != context.QuoteOf[head],
        _ => false,
    };

    private bool GoesOn(int token) =>
        char.IsUpper(_text.Text[_text.SpanArray[token].Start]) && _text.TagArray[token].IsNoun()
            && context.Lex[token] != AttributionContext.TimeLex && context.QuoteOf[token] < 0;

    /// <summary>With the marks of a title that it ends with or that it is.</summary>
    private TextSpan WithMarks(int first, int last)
    {
        int quotation = context.QuoteOf[last];
        if (quotation >= 0)
        {
            var (open, close) = context.QuoteTokens[quotation];
            if (close == last + 1 && open >= first - 1) return _text.Cover(Math.Min(first, open), close + 1);
        }

        return _text.Cover(first, last + 1);
    }
}
