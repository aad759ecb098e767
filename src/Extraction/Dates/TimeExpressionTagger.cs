using Extraction.Calendar;
using Extraction.Dates.Grammar;
using Extraction.Dates.Resolution;
using Extraction.Dates.Rules;
using Extraction.Language;
using Extraction.Models;

namespace Extraction.Dates;

/// <summary>Finds the time expressions of an article with their TIMEX3 types and values (TimeML 1.2.1).</summary>
/// <remarks>
/// A grammar of small rules over words (<see cref="Rules"/>) finds the expressions; a resolver then reads them in the
/// order of the text against the publication date, the tense of their clauses and the times told of before. Works from
/// tokens and tags; uses dependency heads where there are any. Linear in the length of the text. Immutable and thread-safe.
/// </remarks>
internal sealed class TimeExpressionTagger
{
    private readonly TimeGrammar _grammar;

    /// <summary>Reads the word lists and builds the grammar.</summary>
    /// <param name="models">Source of the tables <c>dates/lexicon.csv</c> and <c>dates/holidays.csv</c>.</param>
    /// <exception cref="FileNotFoundException">A table is missing.</exception>
    /// <exception cref="InvalidDataException">A table names something that the grammar does not know.</exception>
    public TimeExpressionTagger(IModelSource models)
    {
        ArgumentNullException.ThrowIfNull(models);
        _grammar = AllRules.Load(models);
    }

    /// <summary>The rules, for tests and explanations.</summary>
    internal IReadOnlyList<Rule> Rules => _grammar.Rules;

    /// <summary>Finds all time expressions and resolves them.</summary>
    /// <param name="text">The article's tokens and tags.</param>
    /// <param name="published">The publication date; null when it is not known.</param>
    /// <param name="reference">
    /// The date that relative expressions were resolved against: <paramref name="published"/>, or without one the date that
    /// the article's own dates allow to infer (<see cref="DateBasis.Inferred"/>), or null.
    /// </param>
    /// <returns>The expressions ordered by start, not overlapping. What nothing fixes stays underspecified: <c>XXXX-10-25</c>.</returns>
    /// <remarks>
    /// An inferred date fixes years only: "Oct. 25" gets the nearest fitting year, while "last month", "Monday" or
    /// "yesterday" stay underspecified.
    /// </remarks>
    public IReadOnlyList<TimeExpression> Tag(AnalyzedText text, PublicationDate? published, out PublicationDate? reference)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<FoundExpression> found = ExpressionFinder.Find(_grammar, text);
        reference = published ?? ArticleEvidence.Infer(found, expression => DirectionOf(text, expression));
        var resolver = new Resolver(reference?.Date, reference?.Basis == DateBasis.Inferred) { DayFirst = ArticleEvidence.DayFirst(found) };
        var expressions = new TimeExpression[found.Count];
        for (int i = 0; i < expressions.Length; i++)
        {
            FoundExpression expression = found[i];
            resolver.Sentence = text.SentenceOf(expression.FirstToken);
            resolver.Direction = expression.Meaning is Point ? DirectionOf(text, expression) : Direction.Open;
            expressions[i] = Resolve(expression.Meaning is TimeOfDayPoint ? WithDay(text, found, i) : expression, resolver);
            if (i > 0 && JoinsRange(text, found[i - 1], expression)) expressions[i - 1] = expressions[i - 1] with { Until = expressions[i].Time };
        }

        return expressions;
    }

    private static Direction DirectionOf(AnalyzedText text, FoundExpression expression) =>
        ClauseDirection.Of(text, expression.FirstToken, expression.EndToken);

    /// <summary>Whether nothing but "to" or a dash stands between two places: "Sept. 5-8", "from Monday through Friday".</summary>
    private static bool JoinsRange(AnalyzedText text, FoundExpression first, FoundExpression second)
    {
        if (first.Meaning is not Point || second.Meaning is not Point) return false;
        ReadOnlySpan<char> between = text.Text.AsSpan(first.Span.End, Math.Max(0, second.Span.Start - first.Span.End)).Trim();
        return between is "-" or "–" or "—" or "to" or "through" or "until" or "till";
    }

    /// <summary>"10:35 a.m. (0735 GMT) Friday": a time takes the day that follows close behind.</summary>
    private static FoundExpression WithDay(AnalyzedText text, List<FoundExpression> found, int index)
    {
        const int close = 8;
        FoundExpression time = found[index];
        for (int i = index + 1; i < found.Count && found[i].FirstToken - time.EndToken <= close; i++)
        {
            if (text.SentenceOf(found[i].FirstToken) != text.SentenceOf(time.FirstToken)) break;
            if (found[i].Meaning is Point { Category: Category.Day or Category.MonthDay } day)
            {
                return time with { Meaning = new PartPoint((Point)time.Meaning, day, Category.Moment) };
            }

            if (found[i].Meaning is PartPoint { Part: TimeOfDayPoint, Whole: { Category: Category.Day or Category.MonthDay } same })
            {
                return time with { Meaning = new PartPoint((Point)time.Meaning, same, Category.Moment) };
            }

            if (found[i].Meaning is not TimeOfDayPoint) break;
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
