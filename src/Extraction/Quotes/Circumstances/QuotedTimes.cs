using Extraction.Calendar;
using Extraction.Dates;
using Extraction.Dates.Resolution;
using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>
/// Reads times again once it is known who said what when. Those inside a quotation count from the day of the utterance, where the reporting
/// clause
/// tells it: "last year" in what was said in 2019 is 2018; what is told in the reporter's own words counts from the publication. And what
/// has been said was not said after the publication.
/// </summary>
internal static class QuotedTimes
{
    /// <summary>
    /// Reads the times again that stand in quotations of a known day, and those of utterances that would lie in the future.
    /// </summary>
    /// <param name="text">The article.</param>
    /// <param name="reading">Its time expressions.</param>
    /// <param name="attributions">Its attributions; they come back with the dates read again.</param>
    /// <param name="dates">The expressions with their values.</param>
    public static IReadOnlyList<Attribution> Count(
        AnalyzedText text, TimeReading reading, IReadOnlyList<Attribution> attributions, out IReadOnlyList<TimeExpression> dates)
    {
        dates = reading.Expressions;
        var known = new KnownOfTime[dates.Count];
        var widths = new int[dates.Count];
        bool any = false;
        foreach (Attribution attribution in attributions)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            if (attribution.Said?.Time is { } said && IsMisread(text, attribution, said, reading.Published))
            {
                int own = dates.FirstFrom(said.Span.Start);
                (known[own], any) = (known[own] with { IsPast = true }, true);
            }

            if (attribution.Verbatim.Count == 0 || Uttered(attributions, attribution) is not { } day) continue;
            foreach (TextSpan span in attribution.Verbatim)
            {
                for (int i = dates.FirstFrom(span.Start); i < dates.Count && dates[i].Span.End <= span.End; i++)
                {
                    if (widths[i] > 0 && widths[i] <= span.Length) continue; // An inner quotation has its own day.
                    (known[i], widths[i], any) = (known[i] with { Reference = day }, span.Length, true);
                }
            }
        }

        if (!any) return attributions;
        IReadOnlyList<TimeExpression> again = reading.Again(known), old = dates;
        dates = again;
        return [.. attributions.Select(a => a.Said?.Time is { } time
            ? a with { Said = Dated(a, a.Said, again[old.FirstFrom(time.Span.Start)]) } : a)];

        Saying? Dated(Attribution a, Saying said, TimeExpression time)
        {
            Saying dated = said with { Time = IsMisread(text, a, time, reading.Published) && time.Time.Unit <= TimeUnit.Day ? null : time };
            return dated is { Time: null, Medium: null, Recipient: null, Place: null } ? null : dated;
        }
    }

    /// <summary>"Since announcing in October that …", published in August: the October before.</summary>
    private static bool IsMisread(AnalyzedText text, Attribution attribution, TimeExpression said, PublicationDate? published) =>
        published is not null && said.Time.FirstDay > published.Date && attribution.Modality == Modality.Actual
        && attribution.CueHead is { } cue && text.TagArray[cue] is PennTag.VBD or PennTag.VBN or PennTag.VBG;

    /// <summary>The day of the utterance, or that of the one that it carries on.</summary>
    private static ReferenceDay? Uttered(IReadOnlyList<Attribution> attributions, Attribution attribution)
    {
        const int longest = 8;
        for (int step = 0; step < longest; step++)
        {
            if (attribution.Said?.Time is { } time) return ReferenceDay.Of(time.Time);
            if (attribution.CarriedFrom is not { } before) return null;
            attribution = attributions[before];
        }

        return null;
    }
}
