using Extraction.Dates;
using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>Reads what the reporting clause tells besides source and content: when, through what, to whom, where, and whom the source cites.</summary>
internal sealed class SayingFinder(AttributionContext context, QuoteTables tables, IReadOnlyList<TimeExpression> dates)
{
    private const int MaxTimeDistance = 4;

    /// <summary>Length of an arc that leads through the content: a parser hangs "last week" on the noun before it as readily as on the verb.</summary>
    private const int ThroughContent = 2;

    /// <summary>Time, medium, recipient and place of the utterance; null when the clause tells none.</summary>
    public Saying? Find(TokenAttribution a)
    {
        TimeExpression? time = CueJudge.Act(context, tables, a) == QuoteAct.Mental ? null : Time(a); // A belief is not uttered at a time.
        var (medium, mediumHead) = Medium(a);
        TextSpan? recipient = Recipient(a, mediumHead);
        TextSpan? place = Place(a);
        return time is null && medium is null && recipient is null && place is null
            ? null
            : new Saying { Time = time, Medium = medium, Recipient = recipient, Place = place };
    }

    /// <summary>What follows "citing" in the reporting clause.</summary>
    public IReadOnlyList<TextSpan> Citing(TokenAttribution a)
    {
        AnalyzedText text = context.Text;
        Sentence sentence = context.SentenceOf(a.Cue);
        var cited = new List<TextSpan>();
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (!IsCiting(i) || i == a.Cue || a.ContentCovers(i) || context.QuoteOf[i] >= 0) continue;
            for (int child = context.Tree.FirstChild(i); child >= 0; child = context.Tree.NextSibling(child))
            {
                if (child > i && text.RelationArray[child] == DependencyRelation.Obj && !a.ContentCovers(child)) cited.Add(Phrase(child));
            }
        }

        return cited;
    }

    /// <summary>Whether the attribution's own cue is the participle "citing".</summary>
    public bool IsCiting(TokenAttribution a) => IsCiting(a.Cue);

    private bool IsCiting(int token) =>
        context.Text.TagArray[token] == PennTag.VBG && context.Text.LemmaArray[token].Equals("cite", StringComparison.OrdinalIgnoreCase);

    /// <summary>The point in time nearest to the cue by the tree, outside the content and the source.</summary>
    private TimeExpression? Time(TokenAttribution a)
    {
        AnalyzedText text = context.Text;
        Sentence sentence = context.SentenceOf(a.Cue);
        int from = text.SpanArray[sentence.First].Start, to = text.SpanArray[sentence.End - 1].End;
        TimeExpression? best = null;
        int bestDistance = int.MaxValue;
        for (int i = FirstDate(from); i < dates.Count && dates[i].Span.Start < to; i++)
        {
            TimeExpression date = dates[i];
            if (date.Type is not (TimexType.Date or TimexType.Time)) continue;
            int token = Top(date.Span);
            if (token < 0 || a.ContentCovers(token) || (a.SourceFirst <= token && token <= a.SourceLast)) continue;
            int distance = TreeDistance(token, a);
            if (distance > MaxTimeDistance) continue;
            int score = (distance * 1000) + Math.Abs(token - a.Cue);
            if (score >= bestDistance) continue;
            best = date;
            bestDistance = score;
        }

        return best;
    }

    /// <summary>Index of the first time expression at or after an offset.</summary>
    private int FirstDate(int offset)
    {
        int low = 0, high = dates.Count;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (dates[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The token of a span that hangs on something outside it.</summary>
    private int Top(TextSpan span)
    {
        AnalyzedText text = context.Text;
        int first = text.TokenAt(span.Start), last = first;
        if (first >= text.TokenCount) return -1;
        while (last + 1 < text.TokenCount && text.SpanArray[last + 1].Start < span.End) last++;
        for (int i = last; i >= first; i--)
        {
            int head = text.HeadArray[i];
            if (head < first || head > last) return i;
        }

        return first;
    }

    /// <summary>Arcs between a token and the cue; those that lead through the content count more.</summary>
    private int TreeDistance(int token, TokenAttribution a)
    {
        int[] heads = context.Text.HeadArray;
        DependencyTree tree = context.Tree;
        int x = token, y = a.Cue, distance = 0;
        while (x != y && distance <= MaxTimeDistance)
        {
            if (tree.Depth(x) >= tree.Depth(y)) x = heads[x];
            else y = heads[y];
            if (x < 0 || y < 0) return int.MaxValue;
            distance += x != a.Cue && a.ContentCovers(x) ? ThroughContent : 1;
        }

        return distance;
    }

    private (TextSpan? Span, int Head) Medium(TokenAttribution a)
    {
        AnalyzedText text = context.Text;
        Sentence sentence = context.SentenceOf(a.Cue);
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (!text.TagArray[i].IsNoun() || a.ContentCovers(i) || (a.SourceFirst <= i && i <= a.SourceLast)) continue;
            if (!tables.Media.Contains(text.LemmaArray[i]) || text.RelationArray[i] is not (DependencyRelation.Obl or DependencyRelation.Nmod or DependencyRelation.Conj)) continue;
            if (CueFeatures.CaseOf(context, i) == 1 || TreeDistance(i, a) > 2) continue;
            int first = i;
            while (first > sentence.First && text.HeadArray[first - 1] == i
                && text.RelationArray[first - 1] is DependencyRelation.Compound or DependencyRelation.Amod
                && text.EntityIndexArray[first - 1] < 0 && context.Lex[first - 1] != AttributionContext.TimeLex)
            {
                first--;
            }

            return (text.Cover(first, i + 1), i);
        }

        return (null, -1);
    }

    private TextSpan? Recipient(TokenAttribution a, int medium)
    {
        AnalyzedText text = context.Text;
        if (medium >= 0 && Complement(medium, a, "with", "to") is { } listener) return listener;
        if (!text.TagArray[a.Cue].IsVerb()) return null;
        if (tables.RecipientVerbs.Contains(text.LemmaArray[a.Cue]))
        {
            for (int child = context.Tree.FirstChild(a.Cue); child >= 0; child = context.Tree.NextSibling(child))
            {
                if (text.RelationArray[child] is DependencyRelation.Obj or DependencyRelation.Iobj or DependencyRelation.NsubjPass
                    && !a.ContentCovers(child) && !(a.SourceFirst <= child && child <= a.SourceLast)
                    && text.TagArray[child] is not (PennTag.WP or PennTag.WDT))
                {
                    return Phrase(child);
                }
            }
        }

        return Complement(a.Cue, a, "to", "with");
    }

    private TextSpan? Complement(int head, TokenAttribution a, string preposition, string other)
    {
        AnalyzedText text = context.Text;
        for (int child = context.Tree.FirstChild(head); child >= 0; child = context.Tree.NextSibling(child))
        {
            if (child < head || text.RelationArray[child] is not (DependencyRelation.Obl or DependencyRelation.Nmod) || a.ContentCovers(child)) continue;
            if (!text.TagArray[child].IsNoun() && text.TagArray[child] != PennTag.PRP) continue;
            if (a.SourceFirst <= child && child <= a.SourceLast) continue;
            for (int inner = context.Tree.FirstChild(child); inner >= 0 && inner < child; inner = context.Tree.NextSibling(inner))
            {
                if (text.RelationArray[inner] == DependencyRelation.Case && text.LemmaArray[inner] is { } lemma && (lemma == preposition || lemma == other)) return Phrase(child);
            }
        }

        return null;
    }

    private TextSpan? Place(TokenAttribution a)
    {
        AnalyzedText text = context.Text;
        for (int child = context.Tree.FirstChild(a.Cue); child >= 0; child = context.Tree.NextSibling(child))
        {
            if (text.RelationArray[child] is not (DependencyRelation.Obl or DependencyRelation.Advcl) || a.ContentCovers(child)) continue;
            int place = text.RelationArray[child] == DependencyRelation.Obl ? child : ObliqueOf(child);
            if (place < 0 || a.ContentCovers(place) || (a.SourceFirst <= place && place <= a.SourceLast)) continue;
            int entity = text.EntityIndexArray[place];
            if (entity >= 0 && text.EntityArray[entity].Type == EntityType.Location && Locative(place)) return text.Cover(text.EntityArray[entity].First, text.EntityArray[entity].End);
        }

        return null;

        // "Speaking in Geneva, she said …"
        int ObliqueOf(int verb)
        {
            if (text.TagArray[verb] != PennTag.VBG) return -1;
            for (int child = context.Tree.FirstChild(verb); child >= 0; child = context.Tree.NextSibling(child))
            {
                if (text.RelationArray[child] == DependencyRelation.Obl && text.EntityIndexArray[child] >= 0) return child;
            }

            return -1;
        }
    }

    private bool Locative(int token)
    {
        for (int child = context.Tree.FirstChild(token); child >= 0 && child < token; child = context.Tree.NextSibling(child))
        {
            if (context.Text.RelationArray[child] == DependencyRelation.Case && context.Text.LemmaArray[child] is "in" or "at" or "from" or "near" or "outside") return true;
        }

        return false;
    }

    /// <summary>A noun phrase without its preposition and without the clauses that hang on it.</summary>
    private TextSpan Phrase(int head)
    {
        AnalyzedText text = context.Text;
        DependencyTree tree = context.Tree;
        int first = tree.Left(head), last = tree.Right(head);
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            DependencyRelation relation = text.RelationArray[child];
            if (child < head && relation is DependencyRelation.Case or DependencyRelation.Punct or DependencyRelation.Mark) first = Math.Max(first, tree.Right(child) + 1);
            if (child > head && relation is DependencyRelation.AclRelcl or DependencyRelation.Acl or DependencyRelation.Punct or DependencyRelation.Parataxis or DependencyRelation.Advcl) last = Math.Min(last, tree.Left(child) - 1);
        }

        // A time or a channel is no part of it: "reporters on Monday".
        for (int i = head + 1; i <= last; i++)
        {
            if (context.Lex[i] != AttributionContext.TimeLex) continue;
            last = text.TagArray[i - 1] == PennTag.IN ? i - 2 : i - 1;
            break;
        }

        return text.Cover(Math.Min(first, head), Math.Max(last, head) + 1);
    }
}
