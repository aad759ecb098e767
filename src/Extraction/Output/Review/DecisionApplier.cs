using System.Globalization;
using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction.Output.Review;

/// <summary>Applies the decisions of checkers to a result.</summary>
/// <remarks>
/// A decided quote carries who decided what and when, and its confidence is 1. A decision finds its quote by what was
/// quoted, so that it holds for a new extraction of the same text too. Linear in the quotes but for the decisions.
/// </remarks>
internal sealed class DecisionApplier
{
    private static readonly ResultSaid NothingSaid = new(null, null, null, null, null, null, null);

    private readonly ResultDocument _document;
    private readonly string _text;
    private readonly CodePointMap _map;
    private readonly List<ResultSpeaker> _speakers;
    private readonly List<ResultQuote> _quotes;

    private DecisionApplier(ResultDocument document, string text)
    {
        (_document, _text, _map) = (document, text, new CodePointMap(text));
        _speakers = [.. document.Speakers];
        _quotes = [.. document.Quotes];
    }

    /// <summary>What holds after the decisions, numbered as a fresh result is.</summary>
    /// <param name="document">The result that the checker saw.</param>
    /// <param name="text">The article's text.</param>
    /// <param name="decisions">Decisions about this article; drafts change nothing.</param>
    /// <param name="keepRejected">Whether rejected quotes stay and say so, as in a golden that is to be written anew; else they are gone.</param>
    /// <exception cref="DecisionException">A decision is about another text, another quote, or a place outside the text.</exception>
    public static ResultDocument Apply(ResultDocument document, string text,
        IEnumerable<Decision> decisions, bool keepRejected = false)
    {
        var applier = new DecisionApplier(document, text);
        applier.Take(decisions, misfits: null);
        if (!keepRejected) applier._quotes.RemoveAll(quote => quote.Review is { Decision: Verdict.Rejected });
        return ResultNumbers.Renumber(document with { Speakers = [.. applier._speakers], Quotes = [.. applier._quotes] });
    }

    /// <summary>What holds after the decisions, under the numbers that the checker sees: rejected quotes stay and say so.</summary>
    /// <param name="document">The result.</param>
    /// <param name="text">The article's text.</param>
    /// <param name="decisions">Decisions about this article; drafts change nothing.</param>
    /// <param name="misfits">Takes the decisions that do not fit.</param>
    public static ResultDocument ApplyInPlace(ResultDocument document, string text,
        IEnumerable<Decision> decisions, ICollection<Decision> misfits)
    {
        var applier = new DecisionApplier(document, text);
        applier.Take(decisions, misfits);
        return document with { Speakers = [.. applier._speakers], Quotes = [.. applier._quotes.OrderBy(q => q.Content[0].Start)] };
    }

    private void Take(IEnumerable<Decision> decisions, ICollection<Decision>? misfits)
    {
        foreach (Decision decision in decisions)
        {
            try
            {
                Take(decision);
            }
            catch (DecisionException) when (misfits is not null)
            {
                misfits.Add(decision);
            }
        }
    }

    private void Take(Decision decision)
    {
        if (decision.Sha256 != _document.Article.Sha256)
        {
            throw new DecisionException($"the text has changed since quote {decision.Quote} was decided on");
        }
        int index = decision.IsOfAdded ? -1 : Find(decision);
        if (decision.Verdict == Verdict.Draft) return;
        var review = new ResultReview(decision.By, decision.At, decision.Verdict, decision.Note);
        ResultQuote quote = index < 0 ? Added(decision) : _quotes[index];
        quote = decision.Verdict == Verdict.Rejected
            ? quote with { Review = review }
            : Correct(quote, decision.Correction()) with { Review = review, Confidence = 1 };
        if (index >= 0) _quotes[index] = quote;
        else if (decision.Verdict != Verdict.Rejected) _quotes.Add(quote);
    }

    private int Find(Decision decision)
    {
        bool IsMeant(ResultQuote quote) => quote.Content.Select(c => new Place(c.Start, c.End)).SequenceEqual(decision.Content);
        int index = _quotes.FindIndex(q => q.Id == decision.Quote && IsMeant(q));
        if (index < 0) index = _quotes.FindIndex(q => q.Review is null && IsMeant(q));
        return index >= 0 ? index : throw new DecisionException($"quote {decision.Quote} is not the one that was decided on");
    }

    private ResultQuote Added(Decision decision)
    {
        TextSlice[] content = [.. decision.Correction().Content!.Select(Slice)];
        return new ResultQuote
        {
            Id = decision.Quote,
            Type = QuoteType.Direct,
            Act = QuoteAct.Statement,
            Content = content,
            Cue = [],
            Source = null,
            SpeakerId = null,
            Resolution = Resolution.None,
            Parent = null,
            Citing = [],
            Said = null,
            Modality = Modality.Actual,
            Paragraph = ParagraphAt(content[0].Start),
            Confidence = 1,
        };
    }

    /// <summary>The paragraph of a quote on the same line, for a result does not tell where the others begin; else none.</summary>
    private int? ParagraphAt(int start)
    {
        int at = _map.ToUtf16(start);
        int from = at == 0 ? 0 : _text.LastIndexOf('\n', at - 1) + 1, to = _text.IndexOf('\n', at);
        if (to < 0) to = _text.Length;
        return _document.Quotes.FirstOrDefault(q => _map.ToUtf16(q.Content[0].Start) is var other && other >= from && other < to)
            ?.Paragraph;
    }

    private ResultQuote Correct(ResultQuote quote, Correction correction)
    {
        if (correction.Content is { } content) quote = quote with { Content = [.. content.Select(Slice)] };
        if (correction.Cue is { } cue) quote = quote with { Cue = [.. cue.Select(Slice)] };
        if (correction.Source is { } source) quote = quote with { Source = source.Count == 0 ? null : Slice(source[0]) };
        if (correction.TryGet("speaker", out string? name))
        {
            quote = quote with { SpeakerId = SpeakerId(name, correction.Kind), Resolution = ResolutionOf(quote, name) };
        }
        CorrectRole(quote, correction);

        ResultSaid said = quote.Said ?? NothingSaid;
        if (correction.TryGet("date", out string? date)) said = said with { Date = date, Time = null, Until = null };
        if (correction.TryGet("medium", out string? medium)) said = said with { Medium = medium };
        if (correction.TryGet("recipient", out string? recipient)) said = said with { Recipient = recipient };
        return quote with { Said = said == NothingSaid ? null
            : said, Type = correction.Type ?? quote.Type, Act = correction.Act ?? quote.Act };
    }

    /// <summary>The role is the speaker's: what is corrected on one quote holds for all.</summary>
    private void CorrectRole(ResultQuote quote, Correction correction)
    {
        bool hasTitle = correction.TryGet("role", out string? title);
        bool hasOrganization = correction.TryGet("organization", out string? organization);
        int index = _speakers.FindIndex(s => s.Id == quote.SpeakerId);
        if (index < 0 || !(hasTitle || hasOrganization)) return;
        ResultSpeaker speaker = _speakers[index];
        ResultRole? first = speaker.Roles.Count > 0 ? speaker.Roles[0] : null;
        if (!hasTitle) title = first?.Title;
        if (!hasOrganization) organization = first?.Organization;
        IEnumerable<ResultRole> rest = speaker.Roles.Skip(1);
        if (title is not null || organization is not null)
        {
            // A role of which no word stands in the text is stated where the speaker is.
            TextSlice place = Occurrence(title) ?? Occurrence(organization) ?? quote.Source
                ?? (speaker.Mentions.Count > 0 ? speaker.Mentions[0] : quote.Content[0]);
            rest = rest.Prepend(new ResultRole(title, organization, first?.Start ?? place.Start, first?.End ?? place.End));
        }

        _speakers[index] = speaker with { Roles = [.. rest] };
    }

    private TextSlice? Occurrence(string? words)
    {
        int at = words is null ? -1 : _text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? null : new TextSlice(_map.ToCodePoint(at), _map.ToCodePoint(at + words!.Length), words);
    }

    private TextSlice Slice(Place place) =>
        place.Start >= 0 && place.Start < place.End && place.End <= _map.CodePointLength
            ? new TextSlice(place.Start, place.End, _text[_map.ToUtf16(place.Start).._map.ToUtf16(place.End)])
            : throw new DecisionException(FormattableString.Invariant($"there is no text at {place.Start}-{place.End}"));

    private string? SpeakerId(string? name, SpeakerKind kind)
    {
        if (name is null) return null;
        if (_speakers.Find(s => s.Name == name) is { } known) return known.Id;
        var added = new ResultSpeaker
        {
            Id = NewId(),
            Name = name,
            Kind = kind,
            Aliases = [],
            Roles = [],
            Mentions = Occurrence(name) is { } mention ? [mention] : [],
        };
        _speakers.Add(added);
        return added.Id;
    }

    private string NewId()
    {
        for (int number = _speakers.Count + 1; ; number++)
        {
            string id = "s" + number.ToString(CultureInfo.InvariantCulture);
            if (!_speakers.Exists(s => s.Id == id)) return id;
        }
    }

    private static Resolution ResolutionOf(ResultQuote quote, string? name)
    {
        if (name is null) return Resolution.None;
        if (quote.Source is null) return Resolution.Implicit;
        if (quote.Source.Text == name) return Resolution.Name;
        return quote.Resolution is Resolution.None or Resolution.Name or Resolution.Implicit ? Resolution.Nominal : quote.Resolution;
    }
}

/// <summary>A decision that does not fit the result.</summary>
/// <param name="message">Why.</param>
internal sealed class DecisionException(string message) : Exception(message);
