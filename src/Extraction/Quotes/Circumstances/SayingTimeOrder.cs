using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>
/// Ties a time to an utterance, or keeps it from one, by where it stands among cue, source and content, whatever the tree makes of it.
/// </summary>
internal sealed class SayingTimeOrder(AttributionContext context, QuoteTables tables, SayingAnchors anchors, SayingLinks links)
{
    /// <summary>How many words can stand between cue and time: "told the Harbour Times of Hull on Monday".</summary>
    private const int MaxRecipient = 8;

    /// <summary>How many words before a time belong to it: "on", "later on".</summary>
    private const int MaxLead = 2;

    /// <summary>How many words can stand between a verb of issuing and the time of it: to whom, by whom, where.</summary>
    private const int MaxIssue = 12;

    private readonly AnalyzedText _text = context.Text;

    /// <summary>
    /// Whether the time opens the clause of source and cue, stands between them, or after the cue with nothing but the one spoken to
    /// between, or behind a source that follows the cue ("said Bell, 43, on Monday"): whatever the tree says.
    /// </summary>
    public bool IsBesideCue(SayingTime time, TokenAttribution a)
    {
        int before = Before(time);
        if (IsBetweenCueAndContent(time, a)) return true;
        if (time.Modifies && EndsTitle(time.Last + 1, a) && _text.TagArray[time.First - 1 < 0 ? 0 : time.First - 1] == PennTag.IN)
        {
            return OpensClause(time, before, a); // "On Monday Mayor Ada Brook said": read as what modifies the mayor.
        }
        if (time.Modifies || !_text.TagArray[a.Cue].IsVerb()) return false;
        if (time.Last + 1 == a.CueFirst || (time.IsFine && time.Last + 2 == a.CueFirst && _text.TagArray[time.Last + 1] == PennTag.Comma
            && _text.TagArray[time.Last] == PennTag.CD))
        {
            if (before == a.SourceLast + 1 && _text.TagArray[before] == PennTag.Comma) before--;
            return a.SourceFirst <= before && before <= a.SourceLast && !IsBelowVerb(time.Top, a);
        }
        bool isBare = before < context.SentenceOf(a.Cue).First && time.Last > time.First; // "Last year the mill said it would close."
        if (((time.IsFine || isBare) && OpensClause(time, before, a)) || (time.IsFine && FollowsSource(before, a))) return true;
        if (time.First < a.CueFirst || time.First > a.CueLast + MaxRecipient) return false;
        bool leads = LeadsThat(time, a); // "told the guild of Hull in May that …": the month is not that of the guild.
        for (int i = before; i > a.CueLast; i--)
        {
            PennTag tag = _text.TagArray[i];
            bool belongs = tag.IsNoun() || tag is PennTag.DT or PennTag.PRP or PennTag.PRPS or PennTag.JJ or PennTag.POS or PennTag.CD;
            if (!(time.IsFine || leads) || !belongs && tag != PennTag.IN || a.ContentCovers(i)) return false;
        }

        return true;
    }

    /// <summary>Whether what is said begins right behind a time, with "that" or with a quotation mark.</summary>
    private bool LeadsThat(SayingTime time, TokenAttribution a)
    {
        int next = time.Last + 1;
        return next == a.First.First && (context.QuoteOf[next] >= 0
            || _text.LemmaArray[next].Equals(FunctionWord.That, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// "Said Sunday President Brook would go", "her vow last week to go": between cue and content stands nothing but the time.
    /// </summary>
    public bool IsBetweenCueAndContent(SayingTime time, TokenAttribution a) =>
        time.Last + 1 == a.First.First && a.CueLast < time.First && IsLed(a.CueLast + 1, time.First);

    /// <summary>Whether tokens are no more than a preposition and adverbs before a time.</summary>
    private bool IsLed(int first, int end)
    {
        if (end - first > MaxLead) return false;
        for (int i = first; i < end; i++)
        {
            if (_text.TagArray[i] is not (PennTag.IN or PennTag.RB or PennTag.RBR)) return false;
        }

        return true;
    }

    /// <summary>
    /// "Said Friday an outline shows …", "vowed last week to go": a time right behind the cue that was taken for the first words of what
    /// is said; "said Friday was a holiday" speaks of it.
    /// </summary>
    public bool LeadsContent(SayingTime time, TokenAttribution a)
    {
        int first = a.First.First, next = time.Last + 1;
        if (first != a.CueLast + 1 || time.First < first || next > a.First.Last || !IsLed(first, time.First)
            || context.QuoteOf[first] >= 0) return false;
        if (time.First > first && _text.TagArray[first] == PennTag.IN && !time.IsFine) return false; // "said in May the mill would close"
        if (time.Modifies && !(_text.TagArray[time.First] is PennTag.RB or PennTag.RBR
            || (_text.TagArray[next] == PennTag.NNP && _text.RelationArray[next] == DependencyRelation.NmodDesc))) return false;
        PennTag tag = _text.TagArray[next];
        return tag.IsNoun() || tag is PennTag.DT or PennTag.PDT or PennTag.PRP or PennTag.PRPS or PennTag.EX or PennTag.JJ or PennTag.CD
            or PennTag.TO || (tag == PennTag.IN && _text.RelationArray[next] == DependencyRelation.Mark);
    }

    /// <summary>Whether a source begins at a token, or a title that was left out of it: "On Monday village mayor Ada Brook said".</summary>
    public bool EndsTitle(int token, TokenAttribution a)
    {
        while (token < a.SourceFirst && (_text.TagArray[token].IsNoun() || _text.TagArray[token] == PennTag.JJ)) token++;
        return token == a.SourceFirst;
    }

    /// <summary>"Said during Monday's earnings call that …": all that stands between cue and "that" tells how it was said.</summary>
    public bool IsBeforeThat(SayingTime time, TokenAttribution a)
    {
        int first = a.CueLast + 1, that = a.First.First;
        if (!time.IsFine || time.First < first || time.Last >= that || _text.TagArray[that] != PennTag.IN
            || _text.LemmaArray[that] != FunctionWord.That) return false;
        if (!links.IsOneOf(first, tables.EventPrepositions) && !links.IsOneOf(first, tables.OccasionPrepositions)
            && !links.IsOneOf(first, tables.ChannelPrepositions)) return false;
        if (links.IsBehind(time, tables.ApartPrepositions)) return false;
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
    public bool FollowsContent(SayingTime time, TokenAttribution a)
    {
        if (time.Modifies || !HasVerb(a)) return false;
        int before = Before(time);
        int last = a.Second.First >= 0 ? Math.Max(a.First.Last, a.Second.Last) : a.First.Last;
        return before == last && a.CueLast < last;
    }

    /// <summary>
    /// "On Monday, Bell said, the mill closed": between its commas the reporting clause interrupts a statement that the time opens.
    /// </summary>
    public bool OpensContent(SayingTime time, TokenAttribution a)
    {
        int first = Math.Min(a.SourceFirst, a.CueFirst), last = Math.Max(a.SourceLast, a.CueLast);
        if (a.SourceFirst < 0 || time.Last + 2 != first || _text.TagArray[time.Last + 1] != PennTag.Comma
            || last + 1 >= _text.TokenCount) return false;
        return _text.TagArray[last + 1] == PennTag.Comma && a.First.First == last + 2 && context.QuoteOf[a.First.First] < 0;
    }

    /// <summary>
    /// "Brook – the baker who left the guild and won its prize in 2019 – said": dashes between source and cue enclose what is told of the
    /// source, unless they open with an occasion of speaking.
    /// </summary>
    public bool IsInserted(SayingTime time, TokenAttribution a)
    {
        int open = a.SourceLast + 1, close = a.CueFirst - 1;
        return a.SourceFirst >= 0 && open < time.First && time.Last < close && IsDash(open) && IsDash(close)
            && !tables.OccasionVerbs.Contains(_text.LemmaArray[open + 1]);
    }

    /// <summary>"A statement of Lind (who left in 2029) telling that …": a clause in brackets in which the cue does not stand.</summary>
    public bool IsInBrackets(SayingTime time, TokenAttribution a)
    {
        bool hasVerb = false;
        for (int i = time.First - 1; i >= Math.Max(0, time.First - MaxIssue) && i != a.Cue; i--)
        {
            if (_text.TagArray[i] == PennTag.RightBracket) return false;
            if (_text.TagArray[i] == PennTag.LeftBracket) return hasVerb;
            hasVerb |= _text.TagArray[i].IsVerb();
        }

        return false;
    }

    private bool IsDash(int token) => context.FirstChar(token) is '–' or '—' or '-' or '―';

    /// <summary>
    /// "A study from 2028 found", "a poll released Sunday shows", "a letter sent to the council on Monday": what speaks, or what something
    /// stands in, is a
    /// text with its date right behind, whatever the tree makes of it.
    /// </summary>
    public bool DatesText(SayingTime time, TokenAttribution a)
    {
        if (SaysInWhich(time, a)) return true;
        int noun = time.First - 1, verb = -1;
        if (noun >= 1 && tables.DatingPrepositions.Contains(_text.LemmaArray[noun]) && HasDeterminer(noun - 1)) noun--;
        else noun = (verb = IssueVerbBefore(time)) - 1;
        if (noun >= 1 && _text.TagArray[noun] == PennTag.Comma) noun--;
        if (noun < 0 || a.ContentCovers(noun) || !tables.Texts.Contains(_text.LemmaArray[noun])) return false;
        if (noun == a.SourceHead) return true;
        int head = _text.HeadArray[noun];
        if (head >= 0 && head == verb) head = _text.HeadArray[head]; // "in an interview broadcast Sunday", read as what was broadcast
        return links.IsAtEvent(noun) && head >= 0 && (head == a.SourceHead || anchors.Cost(head, noun) >= 0);
    }

    /// <summary>
    /// "A study, from 2028": one text is of its date; "data from 2028" may be of that year and told today.
    /// </summary>
    private bool HasDeterminer(int noun)
    {
        if (_text.TagArray[noun] == PennTag.Comma) noun--;
        for (int child = context.Tree.FirstChild(noun); child >= 0 && child < noun; child = context.Tree.NextSibling(child))
        {
            if (_text.RelationArray[child] == DependencyRelation.Det) return true;
        }

        return false;
    }

    /// <summary>"A speech on Sunday, in which she said".</summary>
    private bool SaysInWhich(SayingTime time, TokenAttribution a)
    {
        int noun = Before(time), token = time.Last + 1;
        if (noun < 0 || token + 2 >= _text.TokenCount || !tables.Texts.Contains(_text.LemmaArray[noun])) return false;
        if (_text.TagArray[token] == PennTag.Comma) token++;
        return token + 2 == a.SourceFirst && _text.TagArray[token] == PennTag.IN && _text.TagArray[token + 1] == PennTag.WDT
            && a.SourceLast + 1 == a.CueFirst;
    }

    /// <summary>The verb of issuing before a time with no more than a phrase between; 0 without one.</summary>
    private int IssueVerbBefore(SayingTime time)
    {
        for (int i = time.First - 1; i > Math.Max(0, time.First - MaxIssue); i--)
        {
            PennTag tag = _text.TagArray[i];
            if (tag is PennTag.VBN or PennTag.VBD) return tables.IssueVerbs.Contains(_text.LemmaArray[i]) ? i : 0;
            if (!tag.IsNoun() && tag is not (PennTag.IN or PennTag.TO or PennTag.DT or PennTag.JJ or PennTag.POS or PennTag.CD
                or PennTag.RB))
            {
                return 0;
            }
        }

        return 0;
    }

    private bool HasVerb(TokenAttribution a)
    {
        for (int i = a.CueFirst; i <= a.CueLast; i++)
        {
            if (_text.TagArray[i].IsVerb()) return true;
        }

        return false;
    }

    /// <summary>
    /// "Lowe in July denied it, saying …": between a subject and a verb that shares its time with the cue; "the mayor who was asked by the
    /// guild on Monday said" tells when he was asked.
    /// </summary>
    public bool IsBetweenSubjectAndVerb(SayingTime time, TokenAttribution a)
    {
        int verb = time.Last + 1, before = Before(time);
        return before >= 0 && before != time.First - 1
            && !IsInRelativeClause(time.Top, a) && _text.HeadArray[before] <= verb && _text.TagArray[before].IsNoun();
    }

    /// <summary>The token before a time and its preposition.</summary>
    private int Before(SayingTime time) => time.First > 0 && _text.TagArray[time.First - 1] == PennTag.IN ? time.First - 2 : time.First - 1;

    /// <summary>"…, and on Monday, the company said …".</summary>
    private bool OpensClause(SayingTime time, int before, TokenAttribution a)
    {
        int after = time.Last + 1;
        if (after < a.SourceFirst && _text.TagArray[after] == PennTag.Comma) after++;
        if (!EndsTitle(after, a) || a.SourceLast + 1 != a.CueFirst) return false;
        return before < context.SentenceOf(a.Cue).First || _text.TagArray[before] == PennTag.CC;
    }

    /// <summary>
    /// "Said Gina Bell, 43, on Monday": the phrase of a source behind the cue ends where the time begins and tells of no deed.
    /// </summary>
    private bool FollowsSource(int before, TokenAttribution a)
    {
        if (a.SourceFirst != a.CueLast + 1 || before < a.SourceFirst) return false;
        if (_text.TagArray[before] == PennTag.Comma && before == a.SourceLast + 1) before--;
        if (before != a.SourceLast) return false;
        for (int i = a.SourceFirst; i <= a.SourceLast; i++)
        {
            if (_text.TagArray[i].IsVerb()) return false;
        }

        return true;
    }

    /// <summary>Whether the time hangs on the verb of a relative clause inside the source: "the mayor who was asked on Monday".</summary>
    private bool IsInRelativeClause(int token, TokenAttribution a) =>
        IsBelowVerb(token, a) && _text.RelationArray[_text.HeadArray[token]] == DependencyRelation.AclRelcl;

    /// <summary>Whether the time hangs on a verb inside the source: "the group that wrote on Monday".</summary>
    private bool IsBelowVerb(int token, TokenAttribution a)
    {
        int head = _text.HeadArray[token];
        return a.SourceFirst <= head && head <= a.SourceLast && _text.TagArray[head].IsVerb();
    }

    /// <summary>Whether a fragment of content is nothing but the time ("shortly before 9 a.m."): it was taken for content, being next
    /// to it.</summary>
    public bool IsWhole(ContentCandidate fragment, SayingTime time)
    {
        int first = fragment.First;
        while (first >= 0 && first < time.First && _text.TagArray[first] is PennTag.RB or PennTag.IN) first++;
        return first >= time.First && fragment.Last <= time.Last;
    }

    /// <summary>
    /// Whether the content is no clause but a thing talked about, and the time after its first noun is that of the talking:
    /// "warned the council of the flood in 2019", "criticised the minister on Monday for selling the mill".
    /// </summary>
    public bool DatesTopic(SayingTime time, TokenAttribution a)
    {
        ContentCandidate fragment = a.First.First <= time.First && time.Last <= a.First.Last ? a.First : a.Second;
        if (fragment.First <= a.CueLast || time.Modifies || time.First < fragment.First || time.Last > fragment.Last) return false;
        int before = Before(time);
        bool isLast = time.Last == fragment.Last, isAtText = isLast && before >= fragment.First
            && tables.Media.Contains(_text.LemmaArray[before]) && links.IsAtEvent(before);
        // "concerns about the speech on Monday that …", "blamed the guild for a fire last week that killed …"
        if (!isLast && before >= fragment.First && (tables.Texts.Contains(_text.LemmaArray[before])
            || _text.TagArray[time.Last + 1] is PennTag.WDT or PennTag.WP)) return false;
        bool isBeforeAct = !isLast && _text.TagArray[time.Last + 1] == PennTag.TO && _text.HeadArray[time.Top] == a.Cue;
        if ((!time.IsFine && !isLast && !isBeforeAct) || (before >= fragment.First && !_text.TagArray[before].IsNoun()
            && _text.TagArray[before] != PennTag.PRP && !context.IsPunctuation(before))) return false;
        if (!isLast && HasTense(time.Last + 1)) return false; // "said the mill today opened its doors"
        for (int i = fragment.First; i <= before; i++)
        {
            if (context.QuoteOf[i] < 0 && BeginsClause(i, isAtText)) return false;
        }

        return true;
    }

    /// <summary>Whether a verb with a tense begins at a token, be it behind an adverb.</summary>
    private bool HasTense(int token)
    {
        if (_text.TagArray[token] == PennTag.RB && token + 1 < _text.TokenCount) token++;
        return _text.TagArray[token] is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD;
    }

    /// <summary>
    /// Whether a word shows that a content is a clause, not a thing; participles only matter where no text is named as the occasion.
    /// </summary>
    private bool BeginsClause(int token, bool isAtText) => _text.TagArray[token] switch
    {
        PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD => true,
        PennTag.VB or PennTag.VBG or PennTag.VBN or PennTag.TO or PennTag.WDT or PennTag.WP or PennTag.WRB =>
            !isAtText && _text.RelationArray[token] is not (DependencyRelation.Case or DependencyRelation.Amod),
        _ => _text.RelationArray[token] == DependencyRelation.Mark,
    };
}
