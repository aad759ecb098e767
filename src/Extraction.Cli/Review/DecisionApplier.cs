using System.Globalization;
using Extraction.Output;
using Extraction.Speakers;

namespace Extraction.Cli.Review;

/// <summary>Applies a checker's decisions to a result: what comes out is numbered as a fresh result is, ready to be a golden.</summary>
internal static class DecisionApplier
{
    /// <summary>Applies the decisions about one article.</summary>
    /// <param name="document">The result that the checker saw.</param>
    /// <param name="text">The article's text.</param>
    /// <param name="decisions">Decisions about this article.</param>
    /// <exception cref="DecisionException">A decision is about another text, another quote, or a place outside the text.</exception>
    public static ResultDocument Apply(ResultDocument document, string text, IEnumerable<Decision> decisions)
    {
        var speakers = document.Speakers.ToList();
        var quotes = document.Quotes.ToList();
        var map = new CodePointMap(text);
        foreach (Decision decision in decisions)
        {
            int index = Find(document, quotes, decision);
            if (decision.Verdict == Verdict.Rejected) quotes.RemoveAt(index);
            else quotes[index] = Correct(quotes[index], decision.Correction(), speakers, text, map);
        }

        return Renumber(document, speakers, quotes);
    }

    private static int Find(ResultDocument document, List<ResultQuote> quotes, Decision decision)
    {
        if (decision.Sha256 != document.Article.Sha256) throw new DecisionException($"the text has changed since quote {decision.Quote} was decided on");
        int index = quotes.FindIndex(q => q.Id == decision.Quote);
        bool same = index >= 0 && quotes[index].Content.Select(c => new Place(c.Start, c.End)).SequenceEqual(decision.Content);
        return same ? index : throw new DecisionException($"quote {decision.Quote} is not the one that was decided on");
    }

    private static ResultQuote Correct(ResultQuote quote, Correction correction, List<ResultSpeaker> speakers, string text, CodePointMap map)
    {
        if (correction.TryGetSpeaker(out string? name))
        {
            quote = quote with { SpeakerId = SpeakerId(name, correction.Kind, speakers, text, map), Resolution = ResolutionOf(quote, name) };
        }

        if (correction.TryGetDate(out string? date))
        {
            ResultSaid said = (quote.Said ?? new ResultSaid(null, null, null, null, null, null, null)) with { Date = date };
            quote = quote with { Said = said == new ResultSaid(null, null, null, null, null, null, null) ? null : said };
        }

        if (correction.Content is { } content) quote = quote with { Content = [.. content.Select(p => Slice(p, text, map))] };
        return quote with { Type = correction.Type ?? quote.Type, Act = correction.Act ?? quote.Act };
    }

    private static TextSlice Slice(Place place, string text, CodePointMap map) =>
        place.Start >= 0 && place.Start < place.End && place.End <= map.CodePointLength
            ? new TextSlice(place.Start, place.End, text[map.ToUtf16(place.Start)..map.ToUtf16(place.End)])
            : throw new DecisionException(FormattableString.Invariant($"there is no text at {place.Start}-{place.End}"));

    private static string? SpeakerId(string? name, SpeakerKind kind, List<ResultSpeaker> speakers, string text, CodePointMap map)
    {
        if (name is null) return null;
        if (speakers.Find(s => s.Name == name) is { } known) return known.Id;
        int at = text.IndexOf(name, StringComparison.Ordinal);
        var added = new ResultSpeaker
        {
            Id = NewId(speakers),
            Name = name,
            Kind = kind,
            Aliases = [],
            Roles = [],
            Mentions = at < 0 ? [] : [new TextSlice(map.ToCodePoint(at), map.ToCodePoint(at + name.Length), name)],
        };
        speakers.Add(added);
        return added.Id;
    }

    private static string NewId(List<ResultSpeaker> speakers)
    {
        for (int number = speakers.Count; ; number++)
        {
            string id = "new" + number.ToString(CultureInfo.InvariantCulture);
            if (!speakers.Exists(s => s.Id == id)) return id;
        }
    }

    private static Resolution ResolutionOf(ResultQuote quote, string? name)
    {
        if (name is null) return Resolution.None;
        if (quote.Source is null) return Resolution.Implicit;
        if (quote.Source.Text == name) return Resolution.Name;
        return quote.Resolution is Resolution.None or Resolution.Name ? Resolution.Nominal : quote.Resolution;
    }

    /// <summary>Quotes in the order of the text, speakers that still speak, both counted from one.</summary>
    private static ResultDocument Renumber(ResultDocument document, List<ResultSpeaker> speakers, List<ResultQuote> quotes)
    {
        ResultQuote[] ordered = [.. quotes.OrderBy(q => q.Content[0].Start)];
        var speaking = ordered.Select(q => q.SpeakerId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        ResultSpeaker[] kept = [.. speakers.Where(s => speaking.Contains(s.Id))];
        var speakerIds = Numbered(kept.Select(s => s.Id), 's');
        var quoteIds = Numbered(ordered.Select(q => q.Id), 'q');
        return document with
        {
            Speakers = [.. kept.Select(s => s with { Id = speakerIds[s.Id] })],
            Quotes =
            [
                .. ordered.Select(q => q with
                {
                    Id = quoteIds[q.Id],
                    SpeakerId = q.SpeakerId is null ? null : speakerIds[q.SpeakerId],
                    Parent = q.Parent is null ? null : quoteIds.GetValueOrDefault(q.Parent),
                }),
            ],
        };
    }

    private static Dictionary<string, string> Numbered(IEnumerable<string> ids, char letter) =>
        ids.Select((id, i) => (id, Number: string.Create(CultureInfo.InvariantCulture, $"{letter}{i + 1}"))).ToDictionary(p => p.id, p => p.Number, StringComparer.Ordinal);
}

/// <summary>A decision that does not fit the result.</summary>
/// <param name="message">Why.</param>
internal sealed class DecisionException(string message) : Exception(message);
