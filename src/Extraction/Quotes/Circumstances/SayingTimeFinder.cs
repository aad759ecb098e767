using Extraction.Calendar;
using Extraction.Dates;
using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>Finds the expression that dates an utterance: one that hangs on the reporting clause, on the occasion or text named in it, or on the text that speaks.</summary>
/// <remarks>For one article and thread. Linear in the time expressions of the cue's sentence.</remarks>
internal sealed class SayingTimeFinder(AttributionContext context, QuoteTables tables, IReadOnlyList<TimeExpression> dates, PublicationDate? published)
{
    /// <summary>How many arcs a time can be below the clause that it dates.</summary>
    private const int MaxArcs = 6;

    /// <summary>How many words can stand between cue and time: "told the Harbour Times of Hull on Monday".</summary>
    private const int MaxRecipient = 8;

    private readonly SayingAnchors _anchors = new(context, tables);

    /// <summary>The expression that dates the utterance, or null.</summary>
    public TimeExpression? Find(TokenAttribution a)
    {
        AnalyzedText text = context.Text;
        Sentence sentence = context.SentenceOf(a.Cue);
        int from = text.SpanArray[sentence.First].Start, to = text.SpanArray[sentence.End - 1].End;
        TimeExpression? best = null;
        int bestScore = int.MaxValue;
        bool gathered = false;
        for (int i = FirstDate(from); i < dates.Count && dates[i].Span.Start < to; i++)
        {
            TimeExpression date = dates[i];
            if (date.Type is not (TimexType.Date or TimexType.Time) || date.Time.IsVagueFuture) continue;
            Time time = TimeAt(date);
            if (time.Top < 0 || (a.ContentCovers(time.Top) && !EndsNamedTopic(time, a) && !IsWhole(a.First, time) && !IsWhole(a.Second, time)) || IsQuoted(time.Top, a) || IsInName(time) || IsDateline(date) || IsToCome(date, a)) continue;
            if (!gathered) _anchors.Gather(a);
            gathered = true;
            int cost = Cost(time, a);
            if (cost < 0) continue;
            int score = (cost * 1000) + Math.Abs(time.Top - a.Cue);
            if (score >= bestScore) continue;
            best = date;
            bestScore = score;
        }

        return best;
    }

    /// <summary>A time expression over tokens: its ends, the token that hangs on something outside, whether it modifies a noun after it, and whether it is a week or finer.</summary>
    private readonly record struct Time(int First, int Last, int Top, bool Modifies, bool IsFine);

    private Time TimeAt(TimeExpression date)
    {
        AnalyzedText text = context.Text;
        int first = text.TokenAt(date.Span.Start), last = first;
        if (first >= text.TokenCount) return new Time(-1, -1, -1, false, false);
        while (last + 1 < text.TokenCount && text.SpanArray[last + 1].Start < date.Span.End) last++;
        int top = first;
        for (int i = last; i >= first; i--)
        {
            int head = text.HeadArray[i];
            if (head >= first && head <= last) continue;
            top = i;
            break;
        }

        int above = text.HeadArray[top];
        bool modifies = above > last && text.RelationArray[top] switch
        {
            DependencyRelation.Compound or DependencyRelation.Amod or DependencyRelation.Nummod or DependencyRelation.NmodPoss or DependencyRelation.Det or DependencyRelation.NmodUnmarked => true,
            DependencyRelation.Advmod => !text.TagArray[above].IsVerb(),
            _ => false,
        };
        // A day, a part of a day, "recently": what dates a clause wherever it stands; "in 2012" may as well belong to the noun before it.
        bool fine = date.Time.Unit is <= TimeUnit.Week && date.Time.FirstDay is not null;
        return new Time(first, last, top, modifies, fine);
    }

    /// <summary>Arcs between the time and the cue by way of what shares its time; -1 where it dates something else.</summary>
    private int Cost(Time time, TokenAttribution a)
    {
        AnalyzedText text = context.Text;
        int own = _anchors.Cost(time.Top, time.Top);
        if (own >= 0) return own; // "In 2012, when she said …"
        if (_anchors.When(a) is > 0 and int when && (when - 1 == time.Last || (when - 2 == time.Last && context.IsPunctuation(when - 1)))) return 1;
        if (text.HeadArray[a.Cue] == time.Top && time.Last + 1 < a.Cue && text.LemmaArray[time.Last + 1].Equals("that", StringComparison.OrdinalIgnoreCase)) return 1; // "on the day that she said …"
        if (IsPrepositionOf(time.Top, tables.ApartPrepositions) || IsPrepositionOf(time.Top, tables.EarlierPrepositions)) return -1;
        if (IsBesideCue(time, a)) return 1;
        bool loose = !time.IsFine, modifies = time.Modifies, textSpeaks = _anchors.IsSourceText(a);
        int node = time.Top, clauses = 0;
        for (int arcs = 1; arcs <= MaxArcs; arcs++)
        {
            int head = text.HeadArray[node];
            if (head < 0) return -1;
            bool throughText = tables.Texts.Contains(text.LemmaArray[head]);
            bool isOccasion = IsOccasion(head, throughText, time.IsFine);
            int anchor = _anchors.Cost(head, time.Top);
            if (arcs > 1 && IsClause(node))
            {
                if (++clauses > 1 || a.ContentCovers(head) || !Leads(node, head, throughText, isOccasion, anchor >= 0)) return -1;
            }
            else if (modifies && !isOccasion && (anchor < 0 || !text.TagArray[head].IsNoun()))
            {
                if (!IsCompound(head)) return -1; // "A 2014 Senate committee report": the year hangs on "committee" or on "Senate".
            }
            else
            {
                modifies = false;
            }

            loose &= !throughText && !isOccasion && !a.ContentCovers(head);
            if (anchor >= 0) return loose && arcs > 2 ? -1 : anchor + arcs;
            if (loose && IsPrepositionOf(head, tables.ApartPrepositions)) return -1;
            if (!textSpeaks && a.SourceFirst <= head && head <= a.SourceLast && !(time.IsFine && time.Last >= a.SourceLast)) return -1;
            node = head;
        }

        return -1;
    }

    /// <summary>Whether the time of a clause is that of the word above: "an interview that aired on Sunday", "speaking on Monday, …".</summary>
    private bool Leads(int verb, int head, bool isText, bool isOccasion, bool isAnchor) => context.Text.RelationArray[verb] switch
    {
        DependencyRelation.Acl => isText || isOccasion || tables.IssueVerbs.Contains(context.Text.LemmaArray[verb]),
        DependencyRelation.AclRelcl => isText,
        DependencyRelation.Xcomp => true,
        DependencyRelation.Ccomp => isAnchor && verb < head && IsOccasionParticiple(verb, head), // "Asked on Monday, she said", read as what she said.
        DependencyRelation.Advcl or DependencyRelation.AdvclRelcl => isAnchor && (_anchors.SaysWhen(verb) || IsOccasionParticiple(verb, head)),
        _ => false,
    };

    /// <summary>"Asked on Monday, she said", "she said, speaking on Monday in Rome".</summary>
    private bool IsOccasionParticiple(int verb, int head)
    {
        AnalyzedText text = context.Text;
        if (text.TagArray[verb] is not (PennTag.VBG or PennTag.VBN or PennTag.VBD)) return false;
        if (verb > head && !tables.OccasionVerbs.Contains(text.LemmaArray[verb])) return false;
        for (int child = context.Tree.FirstChild(verb); child >= 0 && child < verb; child = context.Tree.NextSibling(child))
        {
            if (text.RelationArray[child] is DependencyRelation.Mark or DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Aux or DependencyRelation.Cop) return false;
        }

        return true;
    }

    /// <summary>Whether a noun is the text or the event in or at which something is said.</summary>
    private bool IsOccasion(int noun, bool isText, bool isFine)
    {
        if (!context.Text.TagArray[noun].IsNoun()) return false;
        if (IsAtEvent(noun)) return isText || isFine || IsPrepositionOf(noun, tables.EventPrepositions);
        return isText && context.Text.RelationArray[noun] is DependencyRelation.Obj or DependencyRelation.NsubjPass;
    }

    private bool IsAtEvent(int noun) => IsPrepositionOf(noun, tables.EventPrepositions) || IsPrepositionOf(noun, tables.OccasionPrepositions);

    /// <summary>Whether the time opens the clause of source and cue, stands between them, or after the cue with nothing but the one spoken to between: whatever the tree says.</summary>
    private bool IsBesideCue(Time time, TokenAttribution a)
    {
        AnalyzedText text = context.Text;
        if (time.Modifies || !text.TagArray[a.Cue].IsVerb()) return false;
        int before = time.First - 1;
        if (before > 0 && text.TagArray[before] == PennTag.IN) before--;
        if (time.Last + 1 == a.CueFirst) return a.SourceFirst <= before && before <= a.SourceLast && !IsBelowVerb(time.Top, a);
        if (time.IsFine && OpensClause(time, before, a)) return true;
        if (time.First < a.CueFirst || time.First > a.CueLast + MaxRecipient) return false;
        for (int i = before; i > a.CueLast; i--)
        {
            PennTag tag = text.TagArray[i];
            bool belongs = tag.IsNoun() || tag is PennTag.DT or PennTag.PRP or PennTag.PRPS or PennTag.JJ or PennTag.POS or PennTag.CD;
            if (!time.IsFine || !belongs && tag != PennTag.IN || a.ContentCovers(i)) return false;
        }

        return true;
    }

    /// <summary>"…, and on Monday, the company said …".</summary>
    private bool OpensClause(Time time, int before, TokenAttribution a)
    {
        int after = time.Last + 1;
        if (after < a.SourceFirst && context.Text.TagArray[after] == PennTag.Comma) after++;
        if (after != a.SourceFirst || a.SourceLast + 1 != a.CueFirst) return false;
        return before < context.SentenceOf(a.Cue).First || context.Text.TagArray[before] == PennTag.CC;
    }

    /// <summary>Whether the time hangs on a verb inside the source: "the group that wrote on Monday".</summary>
    private bool IsBelowVerb(int token, TokenAttribution a)
    {
        int head = context.Text.HeadArray[token];
        return a.SourceFirst <= head && head <= a.SourceLast && context.Text.TagArray[head].IsVerb();
    }

    private bool IsClause(int token)
    {
        AnalyzedText text = context.Text;
        return text.RelationArray[token] switch
        {
            DependencyRelation.Acl or DependencyRelation.AclRelcl or DependencyRelation.Advcl or DependencyRelation.AdvclRelcl or DependencyRelation.Ccomp
                or DependencyRelation.Csubj or DependencyRelation.CsubjPass or DependencyRelation.Xcomp or DependencyRelation.Parataxis => true,
            DependencyRelation.Conj or DependencyRelation.Root or DependencyRelation.Dep => text.TagArray[token].IsVerb(),
            _ => false,
        };
    }

    /// <summary>Whether a word stands in front of the noun that it belongs to.</summary>
    private bool IsCompound(int token) =>
        context.Text.RelationArray[token] is DependencyRelation.Compound or DependencyRelation.NmodPoss or DependencyRelation.Flat && context.Text.HeadArray[token] > token;

    private bool IsPrepositionOf(int token, IReadOnlySet<string> prepositions)
    {
        for (int child = context.Tree.FirstChild(token); child >= 0 && child < token; child = context.Tree.NextSibling(child))
        {
            if (context.Text.RelationArray[child] is DependencyRelation.Case or DependencyRelation.Mark && prepositions.Contains(context.Text.LemmaArray[child])) return true;
        }

        return false;
    }

    /// <summary>Whether a fragment of content is nothing but the time: it was taken for content, being next to it.</summary>
    private static bool IsWhole(ContentCandidate fragment, Time time) => fragment.First >= time.First && fragment.Last <= time.Last;

    /// <summary>Whether the content is no clause but a thing talked about and the time follows a text at its end: "discussed the plan in an interview last week".</summary>
    private bool EndsNamedTopic(Time time, TokenAttribution a)
    {
        AnalyzedText text = context.Text;
        int noun = time.First - 1;
        if (noun > 0 && text.TagArray[noun] == PennTag.IN) noun--;
        if (time.Last != a.First.Last || a.Second.First >= 0 || noun < a.First.First || !tables.Media.Contains(text.LemmaArray[noun]) || !IsAtEvent(noun)) return false;
        for (int i = a.First.First; i < noun; i++)
        {
            if (text.TagArray[i] is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD) return false;
        }

        return true;
    }

    /// <summary>Whether the time stands in quotation marks that the cue does not stand in: it is part of what is cited or of a title.</summary>
    private bool IsQuoted(int token, TokenAttribution a) => context.QuoteOf[token] >= 0 && context.QuoteOf[token] != context.QuoteOf[a.Cue];

    /// <summary>Whether the time is a piece of a longer name.</summary>
    private bool IsInName(Time time)
    {
        int index = context.Text.EntityIndexArray[time.Top];
        if (index < 0) return false;
        NamedEntity entity = context.Text.EntityArray[index];
        return entity.First < time.First || entity.End > time.Last + 1;
    }

    /// <summary>Whether the time only tells where and when the article was filed.</summary>
    private bool IsDateline(TimeExpression date) => context.Layout.Dateline is { } dateline && dateline.Overlaps(date.Span);

    /// <summary>Whether a day after the publication stands beside a verb in the past: it is the day of something else, or was misread.</summary>
    private bool IsToCome(TimeExpression date, TokenAttribution a)
    {
        return published is not null && context.Text.TagArray[a.Cue] is PennTag.VBD or PennTag.VBG
            && date.Time is { Unit: <= TimeUnit.Day } && date.Time.FirstDay > published.Date
            && CueJudge.Modality(context, tables, a) == Modality.Actual;
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
}
