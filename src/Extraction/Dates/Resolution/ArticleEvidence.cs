using Extraction.Calendar;
using Extraction.Dates.Grammar;
using NodaTime;

namespace Extraction.Dates.Resolution;

/// <summary>What the dates of an article, taken together, tell about its own date and its way of writing dates.</summary>
internal static class ArticleEvidence
{
    // A day without a year can move the inferred date on by so many days at most: more would rather be another year.
    private const int MostDaysOn = 150;

    /// <summary>
    /// Whether dates in digits have the day first: told by a date that can be read one way only, else by the order in
    /// which the article writes days and months in words; null when nothing tells.
    /// </summary>
    public static bool? DayFirst(IReadOnlyList<FoundExpression> expressions)
    {
        int first = 0, last = 0;
        foreach (FoundExpression expression in expressions)
        {
            if (expression.Meaning is NumericDatePoint { DayFirst: { } dayFirst }) return dayFirst;
            if (expression.Rule is "day-month" or "ordinal-month") first++;
            else if (expression.Rule is "month-day" or "month-ordinal") last++;
        }

        return first == last ? null : first > last;
    }

    /// <summary>
    /// The date of an article that tells none: the latest full date that it mentions as past, moved on by later days
    /// without a year ("Sept. 13, 2023", then "Oct. 25"). Null when there is none, or when a year after it is mentioned.
    /// </summary>
    public static PublicationDate? Infer(IReadOnlyList<FoundExpression> expressions, Func<FoundExpression, Direction> directionOf)
    {
        LocalDate? latest = null;
        int latestYear = 0;
        foreach (FoundExpression expression in expressions)
        {
            if (expression.Meaning is not FixedPoint { Value: { IsKnown: true } value } || directionOf(expression) is Direction.Future or Direction.Due) continue;
            if (value.Unit == TimeUnit.Day && (latest is null || value.Start > latest)) latest = value.Start;
            if (value.Unit is TimeUnit.Year or TimeUnit.Month) latestYear = Math.Max(latestYear, value.Year);
        }

        if (latest is not { } date || latestYear > date.Year) return null;
        LocalDate inferred = date;
        foreach (FoundExpression expression in expressions)
        {
            if (expression.Meaning is not MonthDayPoint { Month: > 0 } point || directionOf(expression) is Direction.Future or Direction.Due) continue;
            if (point.In(date) is { } day && day.Start > inferred && Period.DaysBetween(date, day.Start) <= MostDaysOn) inferred = day.Start;
        }

        return new PublicationDate(inferred, DateBasis.Inferred);
    }
}
