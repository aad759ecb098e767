using Extraction.Calendar;
using Extraction.Dates;
using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>
/// Finds the expression that dates an utterance: one that hangs on the reporting clause, on the occasion or text named in it, or on the
/// text that speaks.
/// </summary>
/// <remarks>For one article and thread. Linear in the time expressions near the cue.</remarks>
internal sealed class SayingTimeFinder
{
    /// <summary>How many arcs a time can be below the clause that it dates.</summary>
    private const int MaxArcs = 6;

    /// <summary>How many arcs lie at most between "at the time" and the clause that it points back from.</summary>
    private const int FarthestPointer = 2;

    /// <summary>What a time without a date ("recently") costs beside one that has a date.</summary>
    private const int VagueCost = MaxArcs;

    private readonly AttributionContext _context;
    private readonly QuoteTables _tables;
    private readonly IReadOnlyList<TimeExpression> _dates;
    private readonly PublicationDate? _published;
    private readonly bool _isDated;
    private readonly IReadOnlyList<TokenAttribution> _found;
    private readonly AnalyzedText _text;
    private readonly SayingAnchors _anchors;
    private readonly SayingLinks _links;
    private readonly SayingTimeOrder _order;
    private readonly SayingOccasions _occasions;
    private readonly TimeToldBefore _before;
    private SayingTime[] _times = [];
    private List<TokenAttribution>[] _tellers = [];
    private Dictionary<int, List<TokenAttribution>> _around = [];
    private Dictionary<(int First, int Last), List<TokenAttribution>> _bySource = [];

    /// <summary>Takes an article as it has been read so far.</summary>
    public SayingTimeFinder(AttributionContext context, QuoteTables tables, IReadOnlyList<TimeExpression> dates,
        PublicationDate? published, IReadOnlyList<TokenAttribution> found)
    {
        (_context, _tables, _dates, _published, _found, _text) = (context, tables, dates, published, found, context.Text);
        _isDated = SayingTime.IsDated(published);
        _anchors = new SayingAnchors(context, tables);
        _links = new SayingLinks(context, tables);
        _order = new SayingTimeOrder(context, tables, _anchors, _links);
        _occasions = new SayingOccasions(context, tables, _links, _order);
        _before = new TimeToldBefore(context, tables, _links, dates, published);
    }

    /// <summary>The expression that dates the utterance, or null.</summary>
    public TimeExpression? Find(TokenAttribution a) => FindOwn(a) ?? Shared(a);

    private TimeExpression? FindOwn(TokenAttribution a)
    {
        if (_times.Length < _dates.Count) ReadTimes();
        (int first, int end) = SayingFinder.Around(_context, a.Cue);
        int from = _text.SpanArray[first].Start, to = _text.SpanArray[end - 1].End;
        TimeExpression? best = null;
        int bestScore = int.MaxValue;
        bool gathered = false;
        for (int i = _dates.FirstFrom(from); i < _dates.Count && _dates[i].Span.Start < to; i++)
        {
            TimeExpression date = _dates[i];
            if (date.Type is not (TimexType.Date or TimexType.Time) || IsVague(date)) continue;
            if (i > 0 && _dates[i - 1].Until is not null) continue; // The end of a range comes with its beginning.
            SayingTime time = _times[i];
            if (time.Top < 0 || IsQuoted(time.Top, a) || IsInName(time) || IsDateline(date)) continue;
            if (a.ContentCovers(time.Top) && !(IsTopicTime(date) && _order.DatesTopic(time, a)) && !_order.IsWhole(a.First, time)
                && !_order.IsWhole(a.Second, time)) continue;
            if (IsToldByAnother(i, a) || _order.OpensContent(time, a) || _order.IsInserted(time, a)
                || _order.IsInBrackets(time, a)) continue;
            if (!gathered) _anchors.Gather(a);
            gathered = true;
            int cost = Cost(time, a);
            if (cost < 0 || (cost > 1 && IsToCome(date, a))) continue;
            int score = ((cost + (IsPlace(date) ? 0 : VagueCost)) * 1000) + Math.Abs(time.Top - a.Cue);
            if (score >= bestScore) continue;
            best = date;
            bestScore = score;
        }

        return best is null || !IsPlace(best) ? PointedAt(a, first, end) ?? best : best;
    }

    /// <summary>
    /// The time of the verb before the cue that has the same source, whatever the tree makes of the two: "Lind said on Monday that she
    /// would go, but insisted that …".
    /// </summary>
    private TimeExpression? Shared(TokenAttribution a)
    {
        if (a.SourceFirst < 0 || !_bySource.TryGetValue((a.SourceFirst, a.SourceLast), out List<TokenAttribution>? same)) return null;
        int at = same.IndexOf(a);
        if (at <= 0) return null;
        TokenAttribution before = same[at - 1];
        int joint = a.CueFirst - 1;
        while (joint > before.Cue && _text.TagArray[joint] == PennTag.RB) joint--;
        if (_text.TagArray[before.Cue] != PennTag.VBD || _text.TagArray[a.Cue] != PennTag.VBD || _text.TagArray[joint] != PennTag.CC
            || _text.SentenceIndexArray[before.Cue] != _text.SentenceIndexArray[a.Cue]) return null;
        TimeExpression? time = FindOwn(before);
        return time is not null && time.Span.End <= _text.SpanArray[a.Cue].Start ? time : null;
    }

    /// <summary>The time that the clause points back to ("she said at the time"), or null.</summary>
    private TimeExpression? PointedAt(TokenAttribution a, int first, int end)
    {
        int noun = _before.Phrase(first, end);
        if (noun < 0 || a.ContentCovers(noun) || _context.QuoteOf[noun] >= 0) return null;
        _anchors.Gather(a);
        var time = new SayingTime(noun - 2, noun, noun, Modifies: false, IsFine: true, IsYear: false, IsClock: false);
        return Cost(time, a) is >= 0 and <= FarthestPointer ? _before.Before(noun - 2) : null;
    }

    /// <summary>
    /// Whether the time can be that of talking about a thing: a day, week, month or year that has come, not the quarter that is talked
    /// about.
    /// </summary>
    private bool IsTopicTime(TimeExpression date) =>
        date.Time.Unit is <= TimeUnit.Month or TimeUnit.Year && IsPlace(date)
            && (_published is null || !(date.Time.FirstDay > _published.Date));

    /// <summary>Whether the time is a place in the calendar, as "Monday" is even where nothing tells which.</summary>
    private bool IsPlace(TimeExpression date) => date.Time.IsoDate is not null || (!_isDated && date.Time.Unit is not null);

    /// <summary>"Now", "in the future": nobody dates an utterance by them.</summary>
    private static bool IsVague(TimeExpression date) => date.Time.IsVagueFuture || date.Time.Timex == TimeValue.PresentTimex;

    /// <summary>
    /// Takes a time out of what is said that stands right behind the cue and tells when it was said.
    /// </summary>
    public void FreeContent(TokenAttribution a)
    {
        if (_times.Length < _dates.Count) ReadTimes();
        if (a.CueLast < 0 || a.First.First != a.CueLast + 1) return;
        int at = _dates.FirstFrom(_text.SpanArray[a.First.First].Start);
        if (at >= _dates.Count || _times[at].Top < 0 || !_order.LeadsContent(_times[at], a) || !CanBePast(_dates[at], _times[at])) return;
        a.First = a.First with { First = _times[at].Last + 1 };
    }

    /// <summary>
    /// Takes a time out of a source that stands before it at the head of the sentence: "Last year mill owner Ada Brook said".
    /// </summary>
    public void FreeSource(TokenAttribution a)
    {
        if (_times.Length < _dates.Count) ReadTimes();
        if (a.SourceFirst < 0) return;
        int at = _dates.FirstFrom(_text.SpanArray[a.SourceFirst].Start);
        if (at >= _dates.Count || _times[at].First != a.SourceFirst || _times[at].Last >= a.SourceHead) return;
        if (SayingTime.OpensSentence(_text, _times[at].First, _times[at].Last, _times[at].Top)) a.SourceFirst = _times[at].Last + 1;
    }

    /// <summary>Whether a time is a place in the calendar before the publication, or a day or week that has begun.</summary>
    private bool CanBePast(TimeExpression date, SayingTime time)
    {
        if (date.Type is not (TimexType.Date or TimexType.Time) || date.Time.Unit is null) return false;
        if (!_isDated || _published is null) return true;
        return time.IsFine ? date.Time.FirstDay <= _published.Date : date.Time.LastDay < _published.Date;
    }

    /// <summary>
    /// Whether the time lies in what another attribution tells, while the cue does not, or the cue in it, while the time does not:
    /// "told me in 2029 that she thought".
    /// </summary>
    private bool IsToldByAnother(int date, TokenAttribution a)
    {
        SayingTime time = _times[date];
        // "Doubts Bell's claim last week that …"
        if (a.ContentCovers(time.Top) || _order.IsBetweenCueAndContent(time, a)) return false;
        bool isOwnClause = _text.TagArray[a.Cue].IsNoun() || _anchors.IsFinite(a.Cue); // "wrote a letter on Monday calling it …" is one.
        if (isOwnClause && _around.TryGetValue(a.Cue, out List<TokenAttribution>? around)
            && around.Exists(other => other != a && !other.ContentCovers(time.Top))) return true;
        foreach (TokenAttribution other in _tellers[date])
        {
            // "Asked about it during a debate in March, she said …"
            if (other == a || (other.Cue >= 0 && _text.HeadArray[other.Cue] == a.Cue)) continue;
            if (!other.ContentCovers(a.Cue) && !_order.DatesTopic(time, other)) return true;
        }

        return false;
    }

    /// <summary>The tokens of every expression, and the attributions in whose contents it stands.</summary>
    private void ReadTimes()
    {
        _times = new SayingTime[_dates.Count];
        _tellers = new List<TokenAttribution>[_dates.Count];
        var at = new List<int>?[_text.TokenCount];
        for (int i = 0; i < _dates.Count; i++)
        {
            TimeExpression date = _dates[i];
            _times[i] = SayingTime.Of(_text, date, date.Until is not null && i + 1 < _dates.Count
                ? _dates[i + 1].Span.End : date.Span.End, _isDated);
            _tellers[i] = [];
            if (_times[i].Top >= 0) (at[_times[i].Top] ??= []).Add(i);
        }

        int[] tops = [.. Enumerable.Range(0, at.Length).Where(token => at[token] is not null)];
        int[] cues = [.. _found.Where(static a => a.Cue >= 0).Select(static a => a.Cue).Distinct().Order()];
        _bySource = _found.Where(static a => a.Cue >= 0 && a.SourceFirst >= 0).GroupBy(static a => (a.SourceFirst, a.SourceLast))
            .ToDictionary(static same => same.Key, static same => same.OrderBy(static a => a.Cue).ToList());
        _around = cues.ToDictionary(static cue => cue, static _ => new List<TokenAttribution>());
        foreach (TokenAttribution a in _found)
        {
            foreach (ContentCandidate fragment in a.Fragments())
            {
                foreach (int top in Inside(tops, fragment))
                {
                    foreach (int date in at[top]!) _tellers[date].Add(a);
                }

                foreach (int cue in Inside(cues, fragment)) _around[cue].Add(a);
            }
        }
    }

    /// <summary>Those of ordered tokens that lie in a fragment of content.</summary>
    private static ArraySegment<int> Inside(int[] tokens, ContentCandidate fragment)
    {
        int first = Array.BinarySearch(tokens, fragment.First), end = Array.BinarySearch(tokens, fragment.Last);
        first = first < 0 ? ~first : first;
        end = end < 0 ? ~end : end + 1;
        return new ArraySegment<int>(tokens, first, Math.Max(0, end - first));
    }

    /// <summary>Arcs between the time and the cue by way of what shares its time; -1 where it dates something else.</summary>
    private int Cost(SayingTime time, TokenAttribution a)
    {
        int own = _anchors.Cost(time.Top, time.Top);
        if (own >= 0) return own; // "In 2012, when she said …"
        if (_anchors.When(a) is > 0 and int when
            && (when - 1 == time.Last || (when - 2 == time.Last && _context.IsPunctuation(when - 1)))) return 1;
        // "Has called for it since the fire in 2029"
        if (time.IsYear && !time.Modifies && _anchors.IsOfPresent(a.Cue) && !_order.DatesText(time, a)) return -1;
        // "on the day that she said …"
        if (_text.HeadArray[a.Cue] == time.Top && time.Last + 1 < a.Cue
            && _text.LemmaArray[time.Last + 1].Equals(FunctionWord.That, StringComparison.OrdinalIgnoreCase)) return 1;
        if (_order.DatesText(time, a)) return 1;
        if (!time.IsClock && (_links.IsBehind(time, _tables.ApartPrepositions)
            || _links.IsBehind(time, _tables.EarlierPrepositions))) return -1;
        if (_order.IsBesideCue(time, a) || _order.IsBeforeThat(time, a) || _occasions.Has(time, a)) return 1;
        // "Has welcomed the truce on Monday": the truce was on Monday.
        if (_order.FollowsContent(time, a) || a.ContentCovers(time.Top)) return _anchors.IsOfPresent(a.Cue) ? -1 : 1;
        if (_anchors.VerbAfter(time.Last) is { } shared && _order.IsBetweenSubjectAndVerb(time, a)) return shared + 1;
        bool loose = !time.IsFine, modifies = time.Modifies, textSpeaks = _anchors.IsSourceText(a), isSpeaking = false;
        int node = time.Top, clauses = 0;
        for (int arcs = 1; arcs <= MaxArcs; arcs++)
        {
            int head = _text.HeadArray[node];
            if (head < 0) return -1;
            bool throughText = _tables.Texts.Contains(_text.LemmaArray[head]);
            bool isOccasion = IsOccasion(head, throughText, time.IsFine);
            int anchor = _anchors.Cost(head, time.Top);
            if (arcs > 1 && IsClause(node))
            {
                bool speaks = IsSpeaking(node, head, a);
                isSpeaking |= speaks && _text.TagArray[node] == PennTag.VBG;
                if ((!IsWithin(node, head) && ++clauses > 1) || a.ContentCovers(head)
                    || _links.IsPrepositionOf(head, _tables.EarlierPrepositions)
                    || !(speaks || Leads(node, head, throughText, isOccasion, anchor >= 0))) return -1;
            }
            else if (modifies && !isOccasion && (anchor < 0 || !_text.TagArray[head].IsNoun()
                || _links.IsPrepositionOf(head, _tables.ApartPrepositions)))
            {
                if (!IsCompound(head)) return -1; // "A 2014 Senate committee report": the year hangs on "committee" or on "Senate".
            }
            else
            {
                modifies = false;
            }

            // "Following the fire in 2029": what happened in that year may have been followed for years.
            if (time.IsYear && _links.IsPrepositionOf(head, _tables.EarlierPrepositions)) return -1;
            loose &= !throughText && !isOccasion && !a.ContentCovers(head);
            if (anchor >= 0) return loose && arcs > 2 ? -1 : anchor + arcs;
            if (loose && _links.IsPrepositionOf(head, _tables.ApartPrepositions)) return -1;
            if (!textSpeaks && !isSpeaking && head == a.SourceHead && time.First <= a.SourceLast
                && !(time.IsFine && time.Last >= LastWord(a))) return -1;
            node = head;
        }

        return -1;
    }

    /// <summary>The last word of a source, without the comma behind it: "Bell in a speech Sunday, called it …".</summary>
    private int LastWord(TokenAttribution a) => _context.IsPunctuation(a.SourceLast) ? a.SourceLast - 1 : a.SourceLast;

    /// <summary>
    /// Whether the time of a clause is that of the word above: "an interview that aired on Sunday", "speaking on Monday, …".
    /// </summary>
    private bool Leads(int verb, int head, bool isText, bool isOccasion, bool isAnchor) => _text.RelationArray[verb] switch
    {
        DependencyRelation.Acl => _tables.IssueVerbs.Contains(_text.LemmaArray[verb])
            || ((isText || isOccasion) && (_text.TagArray[verb] != PennTag.VBN || _tables.OccasionVerbs.Contains(_text.LemmaArray[verb]))),
        DependencyRelation.AclRelcl => isText,
        DependencyRelation.Xcomp => true,
        // "Asked on Monday, she said", read as what she said.
        DependencyRelation.Ccomp => isAnchor && ((verb < head && IsOccasionParticiple(verb, head)) || IsOccasionNoun(verb)),
        DependencyRelation.Advcl or DependencyRelation.AdvclRelcl =>
            IsWithin(verb, head) || (isAnchor && (_anchors.SaysWhen(verb) || IsOccasionParticiple(verb, head))),
        _ => false,
    };

    /// <summary>
    /// "The mayor, speaking on Friday, said", "the mayor, who spoke to reporters on Friday, said": what the mayor did; "a mayor who was
    /// questioned on Friday said" tells what was once done to him.
    /// </summary>
    private bool IsSpeaking(int verb, int head, TokenAttribution a) =>
        head == a.SourceHead && (_text.TagArray[verb] == PennTag.VBG
            || (_text.RelationArray[verb] == DependencyRelation.AclRelcl && _text.TagArray[verb] != PennTag.VBN))
            && _tables.OccasionVerbs.Contains(_text.LemmaArray[verb]);

    /// <summary>"Speaking while visiting the port on Monday, …": a participle that tells when another one is.</summary>
    private bool IsWithin(int verb, int head) =>
        _text.TagArray[verb] is PennTag.VBG or PennTag.VBN && _text.TagArray[head] is PennTag.VBG or PennTag.VBN
        && _text.RelationArray[verb] is DependencyRelation.Advcl or DependencyRelation.AdvclRelcl && _anchors.SaysWhen(verb);

    /// <summary>"Asked on Monday, she said", "she said, speaking on Monday in Rome".</summary>
    private bool IsOccasionParticiple(int verb, int head)
    {
        if (_text.TagArray[verb] is not (PennTag.VBG or PennTag.VBN or PennTag.VBD)) return false;
        // "Founded in 2010, the guild says": what was once done to somebody; "asked in 2010, she said" is the occasion.
        if ((verb > head || _text.TagArray[verb] != PennTag.VBG) && !_tables.OccasionVerbs.Contains(_text.LemmaArray[verb])) return false;
        for (int child = _context.Tree.FirstChild(verb); child >= 0 && child < verb; child = _context.Tree.NextSibling(child))
        {
            if (_text.RelationArray[child] is DependencyRelation.Mark or DependencyRelation.Nsubj or DependencyRelation.NsubjPass
                or DependencyRelation.Aux or DependencyRelation.Cop)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"After the 3-1 win on Monday", "following practice Monday": a noun or a preposition that was read as a verb.</summary>
    private bool IsOccasionNoun(int verb)
    {
        if (_text.TagArray[verb] == PennTag.VBG && _links.IsOneOf(verb, _tables.OccasionPrepositions)) return true;
        if (_text.TagArray[verb] != PennTag.VB) return false;
        bool introduced = false;
        for (int child = _context.Tree.FirstChild(verb); child >= 0 && child < verb; child = _context.Tree.NextSibling(child))
        {
            if (_text.RelationArray[child] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Aux
                || _text.TagArray[child] == PennTag.TO) return false;
            introduced |= _text.TagArray[child] == PennTag.IN
                && (_tables.OccasionPrepositions.Contains(_text.LemmaArray[child])
                || _tables.EventPrepositions.Contains(_text.LemmaArray[child]));
        }

        return introduced;
    }

    /// <summary>Whether a noun is the text or the event in or at which something is said.</summary>
    private bool IsOccasion(int noun, bool isText, bool isFine)
    {
        if (!_text.TagArray[noun].IsNoun()) return false;
        if (_links.IsAtEvent(noun)) return isText || isFine || _links.IsPrepositionOf(noun, _tables.EventPrepositions);
        return isText && _text.RelationArray[noun] is DependencyRelation.Obj or DependencyRelation.NsubjPass;
    }

    private bool IsClause(int token)
    {
        return _text.RelationArray[token] switch
        {
            DependencyRelation.Acl or DependencyRelation.AclRelcl or DependencyRelation.Advcl or DependencyRelation.AdvclRelcl
                or DependencyRelation.Ccomp
                or DependencyRelation.Csubj or DependencyRelation.CsubjPass or DependencyRelation.Xcomp or DependencyRelation.Parataxis =>
                    true,
            DependencyRelation.Conj or DependencyRelation.Root or DependencyRelation.Dep => _text.TagArray[token].IsVerb(),
            _ => false,
        };
    }

    /// <summary>Whether a word stands in front of the noun that it belongs to.</summary>
    private bool IsCompound(int token) =>
        _text.RelationArray[token] is DependencyRelation.Compound or DependencyRelation.NmodPoss or DependencyRelation.Flat
            && _text.HeadArray[token] > token;

    /// <summary>
    /// Whether the time stands in quotation marks that the cue does not stand in: it is part of what is cited or of a title.
    /// </summary>
    private bool IsQuoted(int token, TokenAttribution a) => _context.QuoteOf[token] >= 0
        && _context.QuoteOf[token] != _context.QuoteOf[a.Cue];

    /// <summary>Whether the time is a piece of a longer name.</summary>
    private bool IsInName(SayingTime time)
    {
        int index = _text.EntityIndexArray[time.Top];
        if (index < 0) return false;
        NamedEntity entity = _text.EntityArray[index];
        if (entity.End > time.Last + 1) return true;
        // "Told the Harbour Times Friday": whoever listens has no day in his name.
        return entity.First < time.First && !(time.IsFine && entity.Type != EntityType.Misc);
    }

    /// <summary>Whether the time only tells where and when the article was filed.</summary>
    private bool IsDateline(TimeExpression date) => _context.Layout.Dateline is { } dateline && dateline.Overlaps(date.Span);

    /// <summary>
    /// Whether a day after the publication stands beside a verb in the past: it is the day of something else, or was misread.
    /// </summary>
    private bool IsToCome(TimeExpression date, TokenAttribution a)
    {
        return _isDated && _published is not null && _text.TagArray[a.Cue] is PennTag.VBD or PennTag.VBG
            && date.Time is { Unit: <= TimeUnit.Day } && date.Time.FirstDay > _published.Date
            && CueJudge.Modality(_context, _tables, a) == Modality.Actual;
    }
}
