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
    /// <summary>How many arcs lie at most between "at the time" and the clause that it points back from.</summary>
    private const int FarthestPointer = 2;

    /// <summary>What a time without a date ("recently") costs beside one that has a date.</summary>
    private const int VagueCost = SayingTimeDistance.MaxArcs;

    private readonly AttributionContext _context;
    private readonly QuoteTables _tables;
    private readonly IReadOnlyList<TimeExpression> _dates;
    private readonly PublicationDate? _published;
    private readonly bool _isDated;
    private readonly IReadOnlyList<TokenAttribution> _found;
    private readonly AnalyzedText _text;
    private readonly SayingAnchors _anchors;
    private readonly SayingTimeOrder _order;
    private readonly SayingTimeDistance _distance;
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
        var links = new SayingLinks(context, tables);
        _order = new SayingTimeOrder(context, tables, _anchors, links);
        _distance = new SayingTimeDistance(context, tables, _anchors, links, _order);
        _before = new TimeToldBefore(context, tables, links, dates, published);
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
            if (IsOfContent(date, time, a) || IsToldByAnother(i, a) || IsParted(time, a)) continue;
            if (!gathered) _anchors.Gather(a);
            gathered = true;
            int cost = _distance.Of(time, a);
            if (cost < 0 || (cost > 1 && IsToCome(date, a))) continue;
            int score = ((cost + (IsPlace(date) ? 0 : VagueCost)) * 1000) + Math.Abs(time.Top - a.Cue);
            if (score >= bestScore) continue;
            best = date;
            bestScore = score;
        }

        return best is null || !IsPlace(best) ? PointedAt(a, first, end) ?? best : best;
    }

    /// <summary>
    /// "She said the mill would open on Monday": the time is part of what is said. "Warned the council of the flood in 2019" has that of
    /// the warning in it, and a content that is nothing but a time ("shortly before nine") was none.
    /// </summary>
    private bool IsOfContent(TimeExpression date, SayingTime time, TokenAttribution a) => a.ContentCovers(time.Top)
        && !(IsTopicTime(date) && _order.DatesTopic(time, a)) && !_order.IsWhole(a.First, time) && !_order.IsWhole(a.Second, time);

    /// <summary>"On Monday, Bell said, the mill closed", "Bell – who won in 2029 – said": where the time stands parts it from the
    /// cue.</summary>
    private bool IsParted(SayingTime time, TokenAttribution a) =>
        _order.OpensContent(time, a) || _order.IsInserted(time, a) || _order.IsInBrackets(time, a);

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
        return _distance.Of(time, a) is >= 0 and <= FarthestPointer ? _before.Before(noun - 2) : null;
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
    private static bool IsVague(TimeExpression date) => date.Time.Vagueness is VagueTime.Future or VagueTime.Present;

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
