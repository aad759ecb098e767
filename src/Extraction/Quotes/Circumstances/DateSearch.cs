using Extraction.Dates;

namespace Extraction.Quotes;

/// <summary>Looks up time expressions, which are in the order of the text.</summary>
internal static class DateSearch
{
    /// <summary>Index of the first expression at or after an offset (UTF-16); their number where none is.</summary>
    public static int FirstFrom(this IReadOnlyList<TimeExpression> dates, int offset)
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
