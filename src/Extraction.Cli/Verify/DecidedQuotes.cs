using Extraction.Output;
using Extraction.Output.Review;

namespace Extraction.Cli.Verify;

/// <summary>Writes a golden anew around the quotes that a person decided on.</summary>
internal static class DecidedQuotes
{
    /// <summary>A fresh result in which each quote that a person decided on stands as he left it, with the roles of its speaker.</summary>
    /// <param name="golden">The golden, at least one of whose quotes has a decision.</param>
    /// <param name="fresh">What comes out now, of the same text.</param>
    /// <remarks>
    /// Where a person decided on every quote, he has read the whole article: what comes out beside them he did not want, and it
    /// is left out, for a rejected quote need not stand in a golden (<c>review --keep-rejected</c>).
    /// </remarks>
    public static ResultDocument Keep(ResultDocument golden, ResultDocument fresh)
    {
        int[] pairs = QuotePairing.Pair([.. golden.Quotes.Select(q => q.Content)], [.. fresh.Quotes.Select(q => q.Content)]);
        bool isComplete = golden.Quotes.All(q => q.Review is not null);
        var speakers = fresh.Speakers.ToList();
        var quotes = fresh.Quotes.Where((_, i) => !isComplete || pairs.Contains(i)).ToList();
        Dictionary<string, string> ids = golden.Quotes.Select((quote, i) => (quote, i)).ToDictionary(
            q => q.quote.Id, q => pairs[q.i] >= 0 ? fresh.Quotes[pairs[q.i]].Id : "kept-" + q.quote.Id, StringComparer.Ordinal);
        foreach (ResultQuote decided in golden.Quotes.Where(q => q.Review is not null))
        {
            ResultQuote kept = decided with
            {
                Id = ids[decided.Id],
                SpeakerId = SpeakerOf(golden, decided, speakers),
                Parent = decided.Parent is null ? null : ids[decided.Parent],
            };
            int at = quotes.FindIndex(q => q.Id == kept.Id);
            if (at >= 0) quotes[at] = kept;
            else quotes.Add(kept);
        }

        return ResultNumbers.Renumber(fresh with { Speakers = speakers, Quotes = quotes });
    }

    /// <summary>The identifier of a quote's speaker among those that come out now: his kind and roles are as the person saw them.</summary>
    private static string? SpeakerOf(ResultDocument golden, ResultQuote quote, List<ResultSpeaker> speakers)
    {
        if (golden.Speakers.FirstOrDefault(s => s.Id == quote.SpeakerId) is not { } seen) return null;
        int at = speakers.FindIndex(s => s.Name == seen.Name);
        if (at < 0)
        {
            speakers.Add(seen with { Id = "kept-" + seen.Id });
            return speakers[^1].Id;
        }

        speakers[at] = speakers[at] with { Kind = seen.Kind, Roles = seen.Roles };
        return speakers[at].Id;
    }
}
