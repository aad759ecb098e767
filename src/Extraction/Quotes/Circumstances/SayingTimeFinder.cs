using Extraction.Calendar;
using Extraction.Dates;
using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>Finds the expression that dates an utterance: one that hangs on the reporting clause, on the occasion or text named in it, or on the text that speaks.</summary>
/// <remarks>For one article and thread. Linear in the time expressions of the cue's sentence.</remarks>
internal sealed class SayingTimeFinder(AttributionContext context, QuoteTables tables, IReadOnlyList<TimeExpression> dates, PublicationDate? published, IReadOnlyList<TokenAttribution> found)
{
    /// <summary>How many arcs a time can be below the clause that it dates.</summary>
    private const int MaxArcs = 6;

    /// <summary>How many words can stand between cue and time: "told the Harbour Times of Hull on Monday".</summary>
    private const int MaxRecipient = 8;

    /// <summary>What a time without a date ("recently") costs beside one that has a date.</summary>
    private const int VagueCost = MaxArcs;

    private readonly SayingAnchors _anchors = new(context, tables);
    private readonly AnalyzedText _text = context.Text;

    /// <summary>The expression that dates the utterance, or null.</summary>
    public TimeExpression? Find(TokenAttribution a)
    {
        Sentence sentence = context.SentenceOf(a.Cue);
        int from = _text.SpanArray[sentence.First].Start, to = _text.SpanArray[sentence.End - 1].End;
        TimeExpression? best = null;
        int bestScore = int.MaxValue;
        bool gathered = false;
        for (int i = FirstDate(from); i < dates.Count && dates[i].Span.Start < to; i++)
        {
            TimeExpression date = dates[i];
            if (date.Type is not (TimexType.Date or TimexType.Time) || date.Time.IsVagueFuture) continue;
            Time time = TimeAt(date);
            if (time.Top < 0 || IsQuoted(time.Top, a) || IsInName(time) || IsDateline(date)) continue;
            if (a.ContentCovers(time.Top) && !(IsTopicTime(date) && DatesTopic(time, a)) && !IsWhole(a.First, time) && !IsWhole(a.Second, time)) continue;
            if (IsToldByAnother(time, a) || OpensContent(time, a)) continue;
            if (!gathered) _anchors.Gather(a);
            gathered = true;
            int cost = Cost(time, a);
            if (cost < 0 || (cost > 1 && IsToCome(date, a))) continue;
            int score = ((cost + (date.Time.IsoDate is null ? VagueCost : 0)) * 1000) + Math.Abs(time.Top - a.Cue);
            if (score >= bestScore) continue;
            best = date;
            bestScore = score;
        }

        return best;
    }

    /// <summary>Whether the time can be that of talking about a thing: a day, week, month or year that has come, not the quarter that is talked about.</summary>
    private bool IsTopicTime(TimeExpression date) =>
        date.Time is { Unit: <= TimeUnit.Month or TimeUnit.Year, IsoDate: not null } && (published is null || !(date.Time.FirstDay > published.Date));

    /// <summary>Whether the time lies in what another attribution tells, while the cue does not.</summary>
    private bool IsToldByAnother(Time time, TokenAttribution a)
    {
        foreach (TokenAttribution other in found)
        {
            if (other == a || (other.Cue >= 0 && _text.HeadArray[other.Cue] == a.Cue)) continue; // "Asked about it during a debate in March, she said …"
            if (other.ContentCovers(time.Top) && !other.ContentCovers(a.Cue) && !a.ContentCovers(time.Top) && !DatesTopic(time, other)) return true;
        }

        return false;
    }

    /// <summary>A time expression over tokens: its ends, the token that hangs on something outside, whether it modifies a noun after it, whether it is a week or finer, or a year or coarser, and whether a clock tells it on a named day: before or after six, the day is the same.</summary>
    private readonly record struct Time(int First, int Last, int Top, bool Modifies, bool IsFine, bool IsYear, bool IsClock);

    private Time TimeAt(TimeExpression date)
    {
        int first = _text.TokenAt(date.Span.Start), last = first;
        if (first >= _text.TokenCount) return new Time(-1, -1, -1, false, false, false, false);
        while (last + 1 < _text.TokenCount && _text.SpanArray[last + 1].Start < date.Span.End) last++;
        int top = first;
        for (int i = last; i >= first; i--)
        {
            int head = _text.HeadArray[i];
            if (head >= first && head <= last) continue;
            top = i;
            break;
        }

        int above = _text.HeadArray[top];
        bool modifies = above > last && _text.RelationArray[top] switch
        {
            DependencyRelation.Compound or DependencyRelation.Amod or DependencyRelation.Nummod or DependencyRelation.NmodPoss or DependencyRelation.Det or DependencyRelation.NmodUnmarked => true,
            DependencyRelation.Advmod => !_text.TagArray[above].IsVerb(),
            _ => false,
        };
        // A day, a part of a day, "recently": what dates a clause wherever it stands; "in 2012" may as well belong to the noun before it.
        bool fine = date.Time.Unit is <= TimeUnit.Week && date.Time.FirstDay is not null;
        return new Time(first, last, top, modifies, fine, date.Time.Unit is >= TimeUnit.Year, date.Time.Clock is not null && _text.TagArray.AsSpan(first, last + 1 - first).ContainsAny(PennTag.NNP, PennTag.NNPS));
    }

    /// <summary>Arcs between the time and the cue by way of what shares its time; -1 where it dates something else.</summary>
    private int Cost(Time time, TokenAttribution a)
    {
        int own = _anchors.Cost(time.Top, time.Top);
        if (own >= 0) return own; // "In 2012, when she said …"
        if (_anchors.When(a) is > 0 and int when && (when - 1 == time.Last || (when - 2 == time.Last && context.IsPunctuation(when - 1)))) return 1;
        if (_text.HeadArray[a.Cue] == time.Top && time.Last + 1 < a.Cue && _text.LemmaArray[time.Last + 1].Equals("that", StringComparison.OrdinalIgnoreCase)) return 1; // "on the day that she said …"
        if (DatesText(time, a)) return 1;
        if (!time.IsClock && (IsBehind(time, tables.ApartPrepositions) || IsBehind(time, tables.EarlierPrepositions))) return -1;
        if (IsBesideCue(time, a) || IsBeforeThat(time, a) || FollowsContent(time, a) || a.ContentCovers(time.Top)) return 1;
        if (_anchors.VerbAfter(time.Last) is { } shared && IsBetweenSubjectAndVerb(time)) return shared + 1;
        bool loose = !time.IsFine, modifies = time.Modifies, textSpeaks = _anchors.IsSourceText(a);
        int node = time.Top, clauses = 0;
        for (int arcs = 1; arcs <= MaxArcs; arcs++)
        {
            int head = _text.HeadArray[node];
            if (head < 0) return -1;
            bool throughText = tables.Texts.Contains(_text.LemmaArray[head]);
            bool isOccasion = IsOccasion(head, throughText, time.IsFine);
            int anchor = _anchors.Cost(head, time.Top);
            if (arcs > 1 && IsClause(node))
            {
                if ((!IsWithin(node, head) && ++clauses > 1) || a.ContentCovers(head) || IsPrepositionOf(head, tables.EarlierPrepositions) || !Leads(node, head, throughText, isOccasion, anchor >= 0)) return -1;
            }
            else if (modifies && !isOccasion && (anchor < 0 || !_text.TagArray[head].IsNoun() || IsPrepositionOf(head, tables.ApartPrepositions)))
            {
                if (!IsCompound(head)) return -1; // "A 2014 Senate committee report": the year hangs on "committee" or on "Senate".
            }
            else
            {
                modifies = false;
            }

            // "Following the fire in 2029": what happened in that year may have been followed for years.
            if (time.IsYear && IsPrepositionOf(head, tables.EarlierPrepositions)) return -1;
            loose &= !throughText && !isOccasion && !a.ContentCovers(head);
            if (anchor >= 0) return loose && arcs > 2 ? -1 : anchor + arcs;
            if (loose && IsPrepositionOf(head, tables.ApartPrepositions)) return -1;
            if (!textSpeaks && head == a.SourceHead && !(time.IsFine && time.Last >= a.SourceLast)) return -1;
            node = head;
        }

        return -1;
    }

    /// <summary>Whether the time of a clause is that of the word above: "an interview that aired on Sunday", "speaking on Monday, …".</summary>
    private bool Leads(int verb, int head, bool isText, bool isOccasion, bool isAnchor) => _text.RelationArray[verb] switch
    {
        DependencyRelation.Acl => isText || isOccasion || tables.IssueVerbs.Contains(_text.LemmaArray[verb]),
        DependencyRelation.AclRelcl => isText,
        DependencyRelation.Xcomp => true,
        DependencyRelation.Ccomp => isAnchor && ((verb < head && IsOccasionParticiple(verb, head)) || IsOccasionNoun(verb)), // "Asked on Monday, she said", read as what she said.
        DependencyRelation.Advcl or DependencyRelation.AdvclRelcl =>
            IsWithin(verb, head) || (isAnchor && (_anchors.SaysWhen(verb) || IsOccasionParticiple(verb, head))),
        _ => false,
    };

    /// <summary>"Speaking while visiting the port on Monday, …": a participle that tells when another one is.</summary>
    private bool IsWithin(int verb, int head) =>
        _text.TagArray[verb] is PennTag.VBG or PennTag.VBN && _text.TagArray[head] is PennTag.VBG or PennTag.VBN
        && _text.RelationArray[verb] is DependencyRelation.Advcl or DependencyRelation.AdvclRelcl && _anchors.SaysWhen(verb);

    /// <summary>"Asked on Monday, she said", "she said, speaking on Monday in Rome".</summary>
    private bool IsOccasionParticiple(int verb, int head)
    {
        if (_text.TagArray[verb] is not (PennTag.VBG or PennTag.VBN or PennTag.VBD)) return false;
        if (verb > head && !tables.OccasionVerbs.Contains(_text.LemmaArray[verb])) return false;
        for (int child = context.Tree.FirstChild(verb); child >= 0 && child < verb; child = context.Tree.NextSibling(child))
        {
            if (_text.RelationArray[child] is DependencyRelation.Mark or DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Aux or DependencyRelation.Cop) return false;
        }

        return true;
    }

    /// <summary>"After the 3-1 win on Monday", "following practice Monday": a noun or a preposition that was read as a verb.</summary>
    private bool IsOccasionNoun(int verb)
    {
        if (_text.TagArray[verb] == PennTag.VBG && tables.OccasionPrepositions.Contains(Form(verb))) return true;
        if (_text.TagArray[verb] != PennTag.VB) return false;
        bool introduced = false;
        for (int child = context.Tree.FirstChild(verb); child >= 0 && child < verb; child = context.Tree.NextSibling(child))
        {
            if (_text.RelationArray[child] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Aux || _text.TagArray[child] == PennTag.TO) return false;
            introduced |= _text.TagArray[child] == PennTag.IN && (tables.OccasionPrepositions.Contains(_text.LemmaArray[child]) || tables.EventPrepositions.Contains(_text.LemmaArray[child]));
        }

        return introduced;
    }

    /// <summary>Whether a noun is the text or the event in or at which something is said.</summary>
    private bool IsOccasion(int noun, bool isText, bool isFine)
    {
        if (!_text.TagArray[noun].IsNoun()) return false;
        if (IsAtEvent(noun)) return isText || isFine || IsPrepositionOf(noun, tables.EventPrepositions);
        return isText && _text.RelationArray[noun] is DependencyRelation.Obj or DependencyRelation.NsubjPass;
    }

    private bool IsAtEvent(int noun) => IsPrepositionOf(noun, tables.EventPrepositions) || IsPrepositionOf(noun, tables.OccasionPrepositions);

    /// <summary>Whether the time opens the clause of source and cue, stands between them, or after the cue with nothing but the one spoken to between: whatever the tree says.</summary>
    private bool IsBesideCue(Time time, TokenAttribution a)
    {
        if (time.Modifies || !_text.TagArray[a.Cue].IsVerb()) return false;
        int before = Before(time);
        if (time.Last + 1 == a.CueFirst) return a.SourceFirst <= before && before <= a.SourceLast && !IsBelowVerb(time.Top, a);
        if (time.IsFine && OpensClause(time, before, a)) return true;
        if (time.First < a.CueFirst || time.First > a.CueLast + MaxRecipient) return false;
        for (int i = before; i > a.CueLast; i--)
        {
            PennTag tag = _text.TagArray[i];
            bool belongs = tag.IsNoun() || tag is PennTag.DT or PennTag.PRP or PennTag.PRPS or PennTag.JJ or PennTag.POS or PennTag.CD;
            if (!time.IsFine || !belongs && tag != PennTag.IN || a.ContentCovers(i)) return false;
        }

        return true;
    }

    /// <summary>"Said during Monday's earnings call that …": all that stands between cue and "that" tells how it was said.</summary>
    private bool IsBeforeThat(Time time, TokenAttribution a)
    {
        int first = a.CueLast + 1, that = a.First.First;
        if (!time.IsFine || time.First < first || time.Last >= that || _text.TagArray[that] != PennTag.IN || _text.LemmaArray[that] != "that") return false;
        if (!IsOneOf(first, tables.EventPrepositions) && !IsOneOf(first, tables.OccasionPrepositions) && !IsOneOf(first, tables.ChannelPrepositions)) return false;
        if (IsBehind(time, tables.ApartPrepositions)) return false;
        for (int i = first; i < that; i++)
        {
            if (_text.TagArray[i] == PennTag.Comma) return false;
        }

        return true;
    }

    /// <summary>
    /// "Warned the council of the flood in 2019", "called for a vote last week": what was not taken into the content, and
    /// follows it with no more than a preposition between, belongs to the reporting clause.
    /// </summary>
    private bool FollowsContent(Time time, TokenAttribution a)
    {
        if (time.Modifies || !_text.TagArray[a.Cue].IsVerb()) return false;
        int before = Before(time);
        int last = a.Second.First >= 0 ? Math.Max(a.First.Last, a.Second.Last) : a.First.Last;
        return before == last && a.CueLast < last;
    }

    /// <summary>"On Monday, Bell said, the mill closed": between its commas the reporting clause interrupts a statement that the time opens.</summary>
    private bool OpensContent(Time time, TokenAttribution a)
    {
        int first = Math.Min(a.SourceFirst, a.CueFirst), last = Math.Max(a.SourceLast, a.CueLast);
        if (a.SourceFirst < 0 || time.Last + 2 != first || _text.TagArray[time.Last + 1] != PennTag.Comma || last + 1 >= _text.TokenCount) return false;
        return _text.TagArray[last + 1] == PennTag.Comma && a.First.First == last + 2 && context.QuoteOf[a.First.First] < 0;
    }

    /// <summary>"A study from 2028 found", "a poll, from March, shows": what speaks, or what something stands in, is a text with its date.</summary>
    private bool DatesText(Time time, TokenAttribution a)
    {
        int preposition = time.First - 1, noun = preposition - 1;
        if (preposition < 1 || !tables.DatingPrepositions.Contains(_text.LemmaArray[preposition])) return false;
        if (_text.TagArray[noun] == PennTag.Comma) noun--;
        return noun >= 0 && tables.Texts.Contains(_text.LemmaArray[noun]) && (noun == a.SourceHead ? !a.ContentCovers(noun) : IsAtEvent(noun) && _anchors.Cost(_text.HeadArray[noun], noun) >= 0);
    }

    /// <summary>"Lowe in July denied it, saying …": between a subject and a verb that shares its time with the cue.</summary>
    private bool IsBetweenSubjectAndVerb(Time time)
    {
        int verb = time.Last + 1, before = Before(time);
        return before >= 0 && before != time.First - 1 && _text.HeadArray[before] <= verb && _text.TagArray[before].IsNoun();
    }

    /// <summary>The token before a time and its preposition.</summary>
    private int Before(Time time) => time.First > 0 && _text.TagArray[time.First - 1] == PennTag.IN ? time.First - 2 : time.First - 1;

    /// <summary>"…, and on Monday, the company said …".</summary>
    private bool OpensClause(Time time, int before, TokenAttribution a)
    {
        int after = time.Last + 1;
        if (after < a.SourceFirst && _text.TagArray[after] == PennTag.Comma) after++;
        if (after != a.SourceFirst || a.SourceLast + 1 != a.CueFirst) return false;
        return before < context.SentenceOf(a.Cue).First || _text.TagArray[before] == PennTag.CC;
    }

    /// <summary>Whether the time hangs on a verb inside the source: "the group that wrote on Monday".</summary>
    private bool IsBelowVerb(int token, TokenAttribution a)
    {
        int head = _text.HeadArray[token];
        return a.SourceFirst <= head && head <= a.SourceLast && _text.TagArray[head].IsVerb();
    }

    private bool IsClause(int token)
    {
        return _text.RelationArray[token] switch
        {
            DependencyRelation.Acl or DependencyRelation.AclRelcl or DependencyRelation.Advcl or DependencyRelation.AdvclRelcl or DependencyRelation.Ccomp
                or DependencyRelation.Csubj or DependencyRelation.CsubjPass or DependencyRelation.Xcomp or DependencyRelation.Parataxis => true,
            DependencyRelation.Conj or DependencyRelation.Root or DependencyRelation.Dep => _text.TagArray[token].IsVerb(),
            _ => false,
        };
    }

    /// <summary>Whether a word stands in front of the noun that it belongs to.</summary>
    private bool IsCompound(int token) =>
        _text.RelationArray[token] is DependencyRelation.Compound or DependencyRelation.NmodPoss or DependencyRelation.Flat && _text.HeadArray[token] > token;

    private bool IsPrepositionOf(int token, IReadOnlySet<string> prepositions)
    {
        for (int child = context.Tree.FirstChild(token); child >= 0 && child < token; child = context.Tree.NextSibling(child))
        {
            if (_text.RelationArray[child] is DependencyRelation.Case or DependencyRelation.Mark && IsOneOf(child, prepositions)) return true;
        }

        return false;
    }

    /// <summary>Whether one of these prepositions stands before a time, whichever of its words it is tied to.</summary>
    private bool IsBehind(Time time, IReadOnlySet<string> prepositions)
    {
        if (IsPrepositionOf(time.Top, prepositions)) return true;
        int before = time.First - 1;
        return before >= 0 && _text.HeadArray[before] >= time.First && _text.HeadArray[before] <= time.Last && _text.RelationArray[before] == DependencyRelation.Case && IsOneOf(before, prepositions);
    }

    /// <summary>Whether a word is in a list by its lemma, or as it stands: "following" is no form of "follow" there.</summary>
    private bool IsOneOf(int token, IReadOnlySet<string> words) => words.Contains(_text.LemmaArray[token]) || words.Contains(Form(token));

    private string Form(int token) => _text.SpanArray[token].Of(_text.Text);

    /// <summary>Whether a fragment of content is nothing but the time: it was taken for content, being next to it.</summary>
    private static bool IsWhole(ContentCandidate fragment, Time time) => fragment.First >= time.First && fragment.Last <= time.Last;

    /// <summary>
    /// Whether the content is no clause but a thing talked about, and the time after its first noun is that of the talking:
    /// "warned the council of the flood in 2019", "criticised the minister on Monday for selling the mill".
    /// </summary>
    private bool DatesTopic(Time time, TokenAttribution a)
    {
        ContentCandidate fragment = a.First.First <= time.First && time.Last <= a.First.Last ? a.First : a.Second;
        if (fragment.First <= a.CueLast || time.Modifies || time.First < fragment.First || time.Last > fragment.Last) return false;
        int before = Before(time);
        bool isLast = time.Last == fragment.Last, isAtText = isLast && before >= fragment.First && tables.Media.Contains(_text.LemmaArray[before]) && IsAtEvent(before);
        if (!isLast && before >= fragment.First && tables.Texts.Contains(_text.LemmaArray[before])) return false; // "concerns about the speech on Monday that …"
        if ((!time.IsFine && !isLast) || (before >= fragment.First && !_text.TagArray[before].IsNoun() && !context.IsPunctuation(before))) return false;
        for (int i = fragment.First; i <= before; i++)
        {
            if (context.QuoteOf[i] < 0 && BeginsClause(i, isAtText)) return false;
        }

        return true;
    }

    /// <summary>Whether a word shows that a content is a clause, not a thing; participles only matter where no text is named as the occasion.</summary>
    private bool BeginsClause(int token, bool isAtText) => _text.TagArray[token] switch
    {
        PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD => true,
        PennTag.VB or PennTag.VBG or PennTag.VBN or PennTag.TO or PennTag.WDT or PennTag.WP or PennTag.WRB => !isAtText,
        _ => _text.RelationArray[token] == DependencyRelation.Mark,
    };

    /// <summary>Whether the time stands in quotation marks that the cue does not stand in: it is part of what is cited or of a title.</summary>
    private bool IsQuoted(int token, TokenAttribution a) => context.QuoteOf[token] >= 0 && context.QuoteOf[token] != context.QuoteOf[a.Cue];

    /// <summary>Whether the time is a piece of a longer name.</summary>
    private bool IsInName(Time time)
    {
        int index = _text.EntityIndexArray[time.Top];
        if (index < 0) return false;
        NamedEntity entity = _text.EntityArray[index];
        return entity.First < time.First || entity.End > time.Last + 1;
    }

    /// <summary>Whether the time only tells where and when the article was filed.</summary>
    private bool IsDateline(TimeExpression date) => context.Layout.Dateline is { } dateline && dateline.Overlaps(date.Span);

    /// <summary>Whether a day after the publication stands beside a verb in the past: it is the day of something else, or was misread.</summary>
    private bool IsToCome(TimeExpression date, TokenAttribution a)
    {
        return published is not null && _text.TagArray[a.Cue] is PennTag.VBD or PennTag.VBG
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
