using Extraction.Calendar;
using Extraction.Dates;
using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>Reads what the reporting clause tells besides source and content: when, through what, to whom, where, and whom the source cites.</summary>
internal sealed class SayingFinder(AttributionContext context, QuoteTables tables, IReadOnlyList<TimeExpression> dates, PublicationDate? published, IReadOnlyList<TokenAttribution> found)
{
    private const int MaxDistance = 4;

    /// <summary>Length of an arc that leads through the content: a parser hangs "last week" on the noun before it as readily as on the verb.</summary>
    private const int ThroughContent = 2;

    private readonly SayingTimeFinder _times = new(context, tables, dates, published, found);

    /// <summary>Time, medium, recipient and place of the utterance; null when the clause tells none.</summary>
    public Saying? Find(TokenAttribution a)
    {
        bool uttered = CueJudge.Act(context, tables, a) == QuoteAct.Statement; // A belief is uttered at no time and in no place.
        TimeExpression? time = uttered ? _times.Find(a) : null;
        var (medium, mediumHead) = Medium(a);
        TextSpan? recipient = Recipient(a, mediumHead);
        TextSpan? place = uttered ? Place(a) : null;
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

    /// <summary>Arcs between a token and the cue; those that lead through the content count more.</summary>
    private int TreeDistance(int token, TokenAttribution a)
    {
        int[] heads = context.Text.HeadArray;
        DependencyTree tree = context.Tree;
        int x = token, y = a.Cue, distance = 0;
        while (x != y && distance <= MaxDistance)
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
            if ((text.RelationArray[i] != DependencyRelation.Conj && !IsThroughChannel(i)) || TreeDistance(i, a) > 2) continue;
            int first = i;
            while (first > sentence.First && text.HeadArray[first - 1] >= first && text.HeadArray[first - 1] <= i
                && text.RelationArray[first - 1] is DependencyRelation.Compound or DependencyRelation.Amod
                && text.EntityIndexArray[first - 1] < 0 && context.Lex[first - 1] != AttributionContext.TimeLex)
            {
                first--;
            }

            if (first > sentence.First && text.TagArray[first - 1] == PennTag.HYPH) first++; // "much-praised speech": half of a compound says nothing.
            return (text.Cover(Math.Min(first, i), i + 1), i);
        }

        return (null, -1);
    }

    private bool IsThroughChannel(int noun)
    {
        for (int child = context.Tree.FirstChild(noun); child >= 0 && child < noun; child = context.Tree.NextSibling(child))
        {
            if (context.Text.RelationArray[child] == DependencyRelation.Case) return tables.ChannelPrepositions.Contains(context.Text.LemmaArray[child]);
        }

        return false;
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
                    && !a.ContentCovers(child) && !(a.SourceFirst <= child && child <= a.SourceLast) && CanListen(child))
                {
                    return Phrase(child);
                }
            }
        }

        return Complement(a.Cue, a, "to", "with");
    }

    /// <summary>Whether a phrase names somebody: a name, a pronoun, a noun for people or organisations.</summary>
    private bool CanListen(int token)
    {
        AnalyzedText text = context.Text;
        return text.TagArray[token] is PennTag.PRP || text.TagArray[token].IsProperNoun()
            || (text.TagArray[token].IsNoun() && (tables.Addressees.Contains(text.LemmaArray[token]) || tables.Addressees.Contains(text.SpanArray[token].Of(text.Text))));
    }

    private TextSpan? Complement(int head, TokenAttribution a, string preposition, string other)
    {
        AnalyzedText text = context.Text;
        for (int child = context.Tree.FirstChild(head); child >= 0; child = context.Tree.NextSibling(child))
        {
            if (child < head || text.RelationArray[child] is not (DependencyRelation.Obl or DependencyRelation.Nmod) || a.ContentCovers(child)) continue;
            if (!CanListen(child)) continue;
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

        // A time is no part of it: "reporters on Monday", "a reporter Monday evening".
        for (int i = Math.Min(first, head) + 1; i <= last; i++)
        {
            if (context.Lex[i] != AttributionContext.TimeLex || text.EntityIndexArray[i] >= 0 || text.RelationArray[i] is DependencyRelation.NmodPoss || (i < head && context.Lex[head] != AttributionContext.TimeLex)) continue;
            last = text.TagArray[i - 1] == PennTag.IN ? i - 2 : i - 1;
            break;
        }

        return text.Cover(Math.Min(first, head), Math.Max(last, Math.Min(first, head)) + 1);
    }
}
