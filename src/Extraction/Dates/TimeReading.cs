using Extraction.Calendar;
using Extraction.Dates.Grammar;
using Extraction.Dates.Resolution;
using Extraction.Language;

namespace Extraction.Dates;

/// <summary>What an expression turned out to be once the article's quotations were read.</summary>
/// <param name="Reference">The day that it counts from; null for that of publication.</param>
/// <param name="IsPast">Whether it dates something that has happened.</param>
internal readonly record struct KnownOfTime(ReferenceDay? Reference, bool IsPast);

/// <summary>The time expressions of an article as the grammar found them, and what they mean counted from one day or another.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class TimeReading
{
    private readonly AnalyzedText _text;
    private readonly TimeLexicon _lexicon;
    private readonly List<FoundExpression> _found;
    private readonly Direction[] _directions;
    private readonly ReferenceDay? _reference;
    private readonly bool? _dayFirst;

    /// <summary>Reads the expressions.</summary>
    /// <param name="text">The article.</param>
    /// <param name="lexicon">The words of times.</param>
    /// <param name="found">Its expressions in the order of the text.</param>
    /// <param name="published">The publication date; null when it is not known.</param>
    /// <param name="quoted">Block quotations: their dates tell nothing about the article's own.</param>
    public TimeReading(AnalyzedText text, TimeLexicon lexicon, List<FoundExpression> found, PublicationDate? published,
        IReadOnlyList<TextSpan> quoted)
    {
        _text = text;
        _lexicon = lexicon;
        _found = found;
        _directions = new Direction[found.Count];
        var clauses = new ClauseDirection(text, lexicon);
        for (int i = 0; i < _directions.Length; i++)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            _directions[i] = found[i].Meaning is Point ? clauses.Of(found[i].FirstToken, found[i].EndToken) : Direction.Open;
        }

        var evidence = new ArticleEvidence(text, found, _directions, quoted);
        _dayFirst = evidence.DayFirst();
        Published = published ?? evidence.Infer();
        Contradiction = published is null || published.Basis == DateBasis.Inferred ? null : evidence.PastAfter(published.Date);
        _reference = ReferenceDay.Of(Published) ?? evidence.LatestMonth();
        Expressions = Resolve(null);
    }

    /// <summary>
    /// The publication date as given, else the one that the article's own dates allow to infer (<see cref="DateBasis.Inferred"/>); null
    /// without either.
    /// </summary>
    public PublicationDate? Published { get; }

    /// <summary>A date that the article tells as past though it lies after the publication; null where there is none.</summary>
    public TextSpan? Contradiction { get; }

    /// <summary>
    /// The expressions in the order of the text, not overlapping. What nothing fixes stays underspecified: <c>XXXX-10-25</c>.
    /// </summary>
    public IReadOnlyList<TimeExpression> Expressions { get; }

    /// <summary>The expressions again, with what has since become known of some.</summary>
    /// <param name="known">For each expression of <see cref="Expressions"/>.</param>
    public IReadOnlyList<TimeExpression> Again(IReadOnlyList<KnownOfTime> known) => Resolve(known);

    private TimeExpression[] Resolve(IReadOnlyList<KnownOfTime>? known)
    {
        var resolver = new Resolver { DayFirst = _dayFirst };
        var expressions = new TimeExpression[_found.Count];
        for (int i = 0; i < expressions.Length; i++)
        {
            _text.Cancellation.ThrowIfCancellationRequested();
            FoundExpression expression = _found[i];
            bool joined = i + 1 < _found.Count && JoinsRange(expression, _found[i + 1]);
            resolver.Reference = known?[i].Reference ?? _reference;
            resolver.Sentence = _text.SentenceOf(expression.FirstToken);
            resolver.Direction = _directions[i];
            if (expression.Meaning is TimeOfDayPoint) expression = WithDay(i);
            else if (joined && expression.Meaning is NamedPoint start)
            {
                expression = expression with { Meaning = new RangeStartPoint(start, (Point)_found[i + 1].Meaning) };
                resolver.Direction = _directions[i + 1];
            }

            if (known?[i].IsPast == true) resolver.Direction = Direction.Ended;
            expressions[i] = Resolve(expression, resolver);
            if (i > 0 && JoinsRange(_found[i - 1], _found[i])) expressions[i - 1] = expressions[i - 1] with { Until = expressions[i].Time };
        }

        return expressions;
    }

    /// <summary>Whether nothing but "to" or a dash stands between two places: "Sept. 5-8", "from Monday through Friday".</summary>
    private bool JoinsRange(FoundExpression first, FoundExpression second)
    {
        if (first.Meaning is not Point || second.Meaning is not Point) return false;
        ReadOnlySpan<char> between = _text.Text.AsSpan(first.Span.End, Math.Max(0, second.Span.Start - first.Span.End)).Trim();
        return between is "-" or "–" or "—" || _lexicon.Is(between, TimeContext.Range);
    }

    /// <summary>"10:35 a.m. (0735 GMT) Friday": a time takes the day that follows close behind.</summary>
    private FoundExpression WithDay(int index)
    {
        const int close = 8;
        FoundExpression time = _found[index];
        for (int i = index + 1; i < _found.Count && _found[i].FirstToken - time.EndToken <= close; i++)
        {
            if (_text.SentenceOf(_found[i].FirstToken) != _text.SentenceOf(time.FirstToken)) break;
            if (_found[i].Meaning is Point { Category: Category.Day or Category.MonthDay } day)
            {
                return time with { Meaning = new PartPoint((Point)time.Meaning, day, Category.Moment) };
            }

            if (_found[i].Meaning is PartPoint { Part: TimeOfDayPoint, Whole: { Category: Category.Day or Category.MonthDay } same })
            {
                return time with { Meaning = new PartPoint((Point)time.Meaning, same, Category.Moment) };
            }

            if (_found[i].Meaning is not TimeOfDayPoint) break;
        }

        return time;
    }

    private static TimeExpression Resolve(FoundExpression expression, Resolver resolver)
    {
        (TimexType type, TimeValue value, string? anchor) = expression.Meaning switch
        {
            Length length => (TimexType.Duration, TimeValue.Span(length.Value), null),
            Recurrence recurrence => (TimexType.Set, TimeValue.Span(recurrence.Value), null),
            Reference vague => (TimexType.Date, TimeValue.Vague(vague.Time), null),
            _ => ResolvePoint((Point)expression.Meaning, resolver),
        };
        return new TimeExpression(expression.Span, type, value) { Rule = expression.Rule, Anchor = anchor };
    }

    private static (TimexType Type, TimeValue Value, string? Anchor) ResolvePoint(Point point, Resolver resolver)
    {
        CalendarValue value = resolver.Resolve(point);
        return (value.Time is null ? TimexType.Date : TimexType.Time, TimeValue.Of(value), resolver.UsedAnchor);
    }
}
