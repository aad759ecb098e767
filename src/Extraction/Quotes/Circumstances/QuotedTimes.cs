using Extraction.Dates;
using Extraction.Dates.Resolution;

namespace Extraction.Quotes;

/// <summary>
/// Counts the times inside quotations from the day of the utterance, where the reporting clause tells it: "last year" in what was said in 2019
/// is 2018. What is told in the reporter's own words counts from the publication.
/// </summary>
internal static class QuotedTimes
{
    /// <summary>Reads the times again that stand in quotations of a known day.</summary>
    /// <param name="reading">The article's time expressions.</param>
    /// <param name="attributions">Its attributions; one whose own date lies in another quotation gets that date counted anew.</param>
    /// <param name="dates">The expressions with their values.</param>
    public static IReadOnlyList<Attribution> Count(TimeReading reading, IReadOnlyList<Attribution> attributions, out IReadOnlyList<TimeExpression> dates)
    {
        dates = reading.Expressions;
        var references = new ReferenceDay?[dates.Count];
        var widths = new int[dates.Count];
        bool any = false;
        foreach (Attribution attribution in attributions)
        {
            if (attribution.Verbatim.Count == 0 || Uttered(attributions, attribution) is not { } day) continue;
            foreach (TextSpan span in attribution.Verbatim)
            {
                for (int i = FirstFrom(dates, span.Start); i < dates.Count && dates[i].Span.End <= span.End; i++)
                {
                    if (widths[i] > 0 && widths[i] <= span.Length) continue; // An inner quotation has its own day.
                    (references[i], widths[i], any) = (day, span.Length, true);
                }
            }
        }

        if (!any) return attributions;
        IReadOnlyList<TimeExpression> counted = reading.CountedFrom(references), old = dates;
        dates = counted;
        return [.. attributions.Select(a => a.Said?.Time is { } time && counted[FirstFrom(old, time.Span.Start)] is var again && again != time
            ? a with { Said = a.Said with { Time = again } }
            : a)];
    }

    /// <summary>The day of the utterance, or that of the one that it carries on.</summary>
    private static ReferenceDay? Uttered(IReadOnlyList<Attribution> attributions, Attribution attribution)
    {
        const int longest = 8;
        for (int step = 0; step < longest; step++)
        {
            if (attribution.Said?.Time is { } time) return ReferenceDay.Of(time.Time);
            if (attribution.CarriedFrom < 0) return null;
            attribution = attributions[attribution.CarriedFrom];
        }

        return null;
    }

    /// <summary>Index of the first expression at or after an offset.</summary>
    private static int FirstFrom(IReadOnlyList<TimeExpression> dates, int offset)
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
