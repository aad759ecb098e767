using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>
/// "called [the deal that both sides had signed “absurd”]": what is said of an
/// object is the predicate; an object that outweighs it is left out of the content.
/// </summary>
/// <remarks>
/// The two golds differ: PolNeAR's contents have the object, the fact-checker's
/// have not. A short one ("it", "the plan") does no harm to either.
/// </remarks>
internal sealed class SpokenPredicates(AttributionContext context, QuoteTables tables)
{
    private readonly AnalyzedText _text = context.Text;

    /// <summary>Leaves a long object out.</summary>
    public void Bare(TokenAttribution a)
    {
        if (a.Cue < 0 || a.IsVerbatim || a.First.First <= a.CueLast || a.Second.First >= 0 || context.QuoteOf[a.First.First] >= 0) return;
        int quoted = FirstQuoted(a.First);
        if (quoted < 0) return;
        foreach (string link in Links(a))
        {
            int first = link == QuoteTables.NoLink ? BarePredicate(a.First, quoted) : Linked(a, link, quoted);
            bool onlyLink = first == a.First.First + 1 && link != QuoteTables.NoLink;
            if (first <= a.First.First || (!onlyLink && Length(a.First.First, first - 1) < Length(first, a.First.Last))) continue;
            a.First = a.First with { First = first };
            return;
        }
    }

    /// <summary>What the cue's head, or the verb that it governs ("went on to describe"), puts before the predicate.</summary>
    private IEnumerable<string> Links(TokenAttribution a)
    {
        for (int i = a.Cue; i <= a.CueLast; i++)
        {
            if (tables.PredicateLinks.Contains(_text.LemmaArray[i])) return tables.PredicateLinks[_text.LemmaArray[i]];
        }

        return [];
    }

    private int FirstQuoted(ContentCandidate content)
    {
        int quoted = content.First;
        while (quoted <= content.Last && context.QuoteOf[quoted] < 0) quoted++;
        return quoted <= content.Last ? quoted : -1;
    }

    /// <summary>"called the plan [an “absurd” idea]", "called the plan [“absurd”]".</summary>
    private int BarePredicate(ContentCandidate content, int quoted)
    {
        for (int i = content.First; i < quoted; i++)
        {
            bool finite = _text.TagArray[i] is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD or PennTag.VB;
            if (finite && !IsInRelative(i, content)) return -1;
        }

        return quoted - 1 > content.First && _text.TagArray[quoted - 1] == PennTag.DT ? quoted - 1 : quoted;
    }

    private bool IsInRelative(int verb, ContentCandidate content)
    {
        for (int i = verb; i >= content.First && i <= content.Last; i = _text.HeadArray[i])
        {
            if (_text.RelationArray[i] == DependencyRelation.AclRelcl) return true;
        }

        return false;
    }

    /// <summary>"described the plan as [“absurd”]": behind the preposition that joins
    /// the predicate to the verb, or stands before the mark.</summary>
    private int Linked(TokenAttribution a, string link, int quoted)
    {
        for (int i = a.First.First; i < quoted; i++)
        {
            if (_text.TagArray[i] != PennTag.IN || !_text.LemmaArray[i].Equals(link, StringComparison.OrdinalIgnoreCase)) continue;
            bool before = i == quoted - 1 || (i == quoted - 2 && _text.TagArray[quoted - 1] == PennTag.DT);
            bool joins = _text.HeadArray[i] is >= 0 and var head && _text.HeadArray[head] == a.Cue;
            if (before || joins) return i + 1;
        }

        return -1;
    }

    private int Length(int first, int last) => first > last ? 0 : _text.SpanArray[last].End - _text.SpanArray[first].Start;
}
