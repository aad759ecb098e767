using Extraction.Calendar;
using Extraction.Dates.Grammar;
using Extraction.Language;
using NodaTime;

namespace Extraction.Dates.Resolution;

/// <summary>What the dates of an article, taken together, tell about its own date and its way of writing dates.</summary>
/// <param name="text">The article.</param>
/// <param name="expressions">Its expressions in the order of the text.</param>
/// <param name="directions">Where the clause of each lies in time.</param>
/// <param name="quoted">Its block quotations, in the order of the text.</param>
internal sealed class ArticleEvidence(AnalyzedText text, List<FoundExpression> expressions, Direction[] directions,
    IReadOnlyList<TextSpan> quoted)
{
    // An article that is told anew keeps its date for a while.
    private const int MostDaysLate = 1;

    // A day without a year can move the inferred date on by so many days at most: more would rather be another year.
    private const int MostDaysOn = 150;

    /// <summary>
    /// Whether dates in digits have the day first: told by a date that can be read one way only, else by the order in
    /// which the article writes days and months in words; null when nothing tells.
    /// </summary>
    public bool? DayFirst()
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
    public PublicationDate? Infer()
    {
        LocalDate? latest = null;
        int latestYear = 0;
        foreach (CalendarValue value in PastPlaces())
        {
            if (value.Unit == TimeUnit.Day && (latest is null || value.Start > latest)) latest = value.Start;
            if (value.Unit is TimeUnit.Year or TimeUnit.Month) latestYear = Math.Max(latestYear, value.Year);
        }

        if (latest is not { } date || latestYear > date.Year) return null;
        LocalDate inferred = date;
        for (int i = 0; i < expressions.Count; i++)
        {
            if (expressions[i].Meaning is not MonthDayPoint { Month: > 0 } point || !Counts(i)) continue;
            if (point.In(date) is { } day && day.Start > inferred
                && Period.DaysBetween(date, day.Start) <= MostDaysOn) inferred = day.Start;
        }

        return new PublicationDate(inferred, DateBasis.Inferred);
    }

    /// <summary>
    /// Where no full date tells more: the latest month that is mentioned with its year as past, unless a later year is. It gives other
    /// months their year and is no date of the article.
    /// </summary>
    public ReferenceDay? LatestMonth()
    {
        CalendarValue? latest = null;
        int latestYear = 0;
        foreach (CalendarValue value in PastPlaces())
        {
            if (value.Unit == TimeUnit.Month && (latest is null || value.Start > latest.Value.Start)) latest = value;
            latestYear = Math.Max(latestYear, value.Unit <= TimeUnit.Year ? value.Year : 0);
        }

        return latest is { } month && month.Year == latestYear ? new ReferenceDay(month.Start, TimeUnit.Year) : null;
    }

    /// <summary>
    /// A full date that is told as past and lies after the day of publication: one of the two is wrong. Null without one.
    /// </summary>
    public TextSpan? PastAfter(LocalDate published)
    {
        for (int i = 0; i < expressions.Count; i++)
        {
            if (directions[i] is Direction.Past or Direction.Ended
                && expressions[i].Meaning is FixedPoint { Value: { IsKnown: true, Unit: TimeUnit.Day } day }
                && Period.DaysBetween(published, day.Start) > MostDaysLate && Counts(i)
                && IsToldInPast(expressions[i])) return expressions[i].Span;
        }

        return null;
    }

    /// <summary>Whether a verb in the past tense tells of a time, and no plan "for" it.</summary>
    private bool IsToldInPast(FoundExpression expression)
    {
        const int mostHeads = 4;
        if (text.HeadArray.Length == 0 || (expression.FirstToken > 0
            && text.Form(expression.FirstToken - 1).Equals(FunctionWord.For, StringComparison.OrdinalIgnoreCase))) return false;
        int token = expression.EndToken - 1;
        for (int steps = 0; steps < mostHeads && token >= 0; steps++, token = text.HeadArray[token])
        {
            // A participle behind its noun ("a fair, held from Jan. 3") tells no tense.
            if (text.Tag(token).IsVerb()) return text.Tag(token) == PennTag.VBD
                || (text.Tag(token) == PennTag.VBN && text.Relation(token) is not (DependencyRelation.Acl or DependencyRelation.Amod));
        }

        return false;
    }

    private IEnumerable<CalendarValue> PastPlaces()
    {
        for (int i = 0; i < expressions.Count; i++)
        {
            if (expressions[i].Meaning is FixedPoint { Value: { IsKnown: true } value } && Counts(i)) yield return value;
        }
    }

    private bool Counts(int index) =>
        directions[index] is not (Direction.Future or Direction.Due) && !IsInBlockQuotation(expressions[index].Span)
            && !IsSignature(expressions[index].Span.Start);

    private bool IsInBlockQuotation(TextSpan span)
    {
        int low = 0, high = quoted.Count;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (quoted[middle].End <= span.Start) low = middle + 1;
            else high = middle;
        }

        return low < quoted.Count && quoted[low].Overlaps(span);
    }

    /// <summary>Whether the name of an account stands before an offset: "— Ada Brook (@brook) June 2, 2023".</summary>
    private bool IsSignature(int offset)
    {
        const int longest = 40;
        ReadOnlySpan<char> before = text.Text.AsSpan(Math.Max(0, offset - longest)..offset)
            .TrimEnd([' ', '\u00A0', '\t', '\n', '\r', ',', '·', '|', '-', '–', '—']);
        return before.EndsWith(")") && before.LastIndexOf('(') is >= 0 and var open && before[(open + 1)..].StartsWith("@");
    }
}
