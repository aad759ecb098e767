using Extraction.Calendar;
using Extraction.Dates.Grammar;
using Extraction.Dates.Resolution;
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
        _grammar = new TimeGrammar(models);
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
        }

        return expressions;
    }

    private static Direction DirectionOf(AnalyzedText text, FoundExpression expression) =>
        ClauseDirection.Of(text, expression.FirstToken, expression.EndToken);

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

            if (found[i].Meaning is not TimeOfDayPoint) break;
        }

        return time;
    }

    private static TimeExpression Resolve(FoundExpression expression, Resolver resolver)
    {
        (TimexType type, string value, string? anchor) = expression.Meaning switch
        {
            Length length => (TimexType.Duration, length.Value, null),
            Recurrence recurrence => (TimexType.Set, recurrence.Value, null),
            Reference vague => (TimexType.Date, vague.Value, null),
            _ => ResolvePoint((Point)expression.Meaning, resolver),
        };
        return new TimeExpression(expression.Span, type, value) { Rule = expression.Rule, Anchor = anchor };
    }

    private static (TimexType Type, string Value, string? Anchor) ResolvePoint(Point point, Resolver resolver)
    {
        CalendarValue value = resolver.Resolve(point);
        return (value.Time is null ? TimexType.Date : TimexType.Time, value.ToString(), resolver.UsedAnchor);
    }
}
