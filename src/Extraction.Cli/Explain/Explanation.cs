using System.Globalization;
using Extraction.Dates;
using Extraction.Output;
using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction.Cli.Explain;

/// <summary>Puts the decisions behind the quotes of one article into words.</summary>
internal sealed class Explanation(ArticleExtraction extraction, LineWriter writer)
{
    private readonly string _text = extraction.Article.Text;
    private readonly LineIndex _lines = new(extraction.Article.Text);
    private readonly CodePointMap _map = new(extraction.Article.Text);

    /// <summary>Explains one quote, or all of them.</summary>
    /// <param name="quoteId">Which one, or null for all.</param>
    /// <returns>Whether there was anything to explain.</returns>
    public bool Write(string? quoteId)
    {
        bool any = false;
        for (int i = 0; i < extraction.Attributions.Count; i++)
        {
            if (quoteId is not null && quoteId != Id(i)) continue;
            if (!any) writer.WriteLine($"{extraction.Article.Id}: {PublicationLine()}");
            any = true;
            Quote(i);
        }

        if (!any && quoteId is null) writer.WriteLine($"{extraction.Article.Id}: no quotes");
        return any;
    }

    private void Quote(int index)
    {
        Attribution attribution = extraction.Attributions[index];
        string modality = attribution.Modality == Modality.Actual ? "" : $", {Lower(attribution.Modality)}";
        writer.WriteLine();
        writer.WriteLine(
            $"{Id(index)}  {Lower(attribution.Type)} {Lower(attribution.Act)}{modality}, line {Line(attribution.Content[0])}, " +
                $"confidence {Number(extraction.Confidences[index])}");
        Row("content", Phrase(attribution.Content));
        Rivals(attribution.Evidence?.Contents);
        Row("cue", attribution.Cue.Count == 0 ? "none" : Phrase(attribution.Cue) + Score(attribution.Evidence?.CueProbability));
        Row("source", attribution.Source is { } source ? Phrase([source]) + Score(Best(attribution.Evidence?.Sources)) : "none");
        Rivals(attribution.Evidence?.Sources);
        Row("attribution", $"cue, source and content are right with probability {Number(attribution.Score)}");
        Speaker(attribution, extraction.Speakers.Links[index]);
        if (attribution.Parent is { } parent) Row("inside", $"the content of {Id(parent)}, whose speaker relays it");
        if (attribution.CarriedFrom is { } before) Row("carries on", $"from {Id(before)}");
        if (attribution.Citing.Count > 0) Row("cites", Phrase(attribution.Citing));
        if (attribution.Said is { } said) Circumstances(said);
    }

    private void Speaker(Attribution attribution, SpeakerLink link)
    {
        if (link.Speaker is not { } index)
        {
            Row("speaker", "unknown" + (link.Reason.Length > 0 ? $": {link.Reason}" : ""));
            return;
        }

        Speaker speaker = extraction.Speakers.Speakers[index];
        string from = attribution.Source is { } source ? $" <- {Phrase([source])}" : "";
        Row("speaker", $"{Phrase([speaker.Name])} ({Lower(speaker.Kind)}){from}, by {ContractName.Of(link.Resolution)}{Score(link.Score)}");
        if (link.Reason.Length > 0) Row("", link.Reason);
        if (speaker.KnownBy is { } known) Row("id", speaker.Ids.Count > 0 ? $"{string.Join(' ', speaker.Ids)}: {known}" : $"none: {known}");
        foreach (Role role in speaker.Roles)
        {
            string[] parts = [.. new[] { role.Title, role.Organization }.OfType<TextSpan>().Select(s => Phrase([s]))];
            Row("role", $"{string.Join(", ", parts)} <- line {Line(role.Span)}: {Phrase([role.Span])}");
        }
    }

    private void Circumstances(Saying said)
    {
        if (said.Time is { } time) Row("date", Describe(time));
        if (said.Medium is { } medium) Row("medium", Phrase([medium]));
        if (said.Recipient is { } recipient) Row("recipient", Phrase([recipient]));
        if (said.Place is { } place) Row("place", Phrase([place]));
    }

    private string Describe(TimeExpression time)
    {
        string rule = time.Rule.Length > 0 ? $", rule {time.Rule}" : "";
        string anchor = time.Anchor is { } day ? $", counted from {day}" : "";
        return $"{time.Value} <- {Phrase([time.Span])}{rule}{anchor}";
    }

    private void Rivals(IReadOnlyList<ScoredChoice>? choices)
    {
        if (choices is null) return;
        foreach (ScoredChoice rival in choices.Skip(1))
        {
            Row("", $"rather than {(rival.Spans.Count == 0 ? "none" : Phrase(rival.Spans))}{Score(rival.Probability)}");
        }
    }

    private void Row(string name, string text) => writer.WriteLine($"    {name,-12}{text}");

    private string PublicationLine() => extraction.Published is { } day
        ? $"published {day.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)} ({Lower(day.Basis)})"
        : "publication date unknown";

    private string Phrase(IEnumerable<TextSpan> spans) =>
        "[" + string.Join(" … ", spans.Select(s => string.Join(' ', s.Of(_text)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))) + "]";

    private int Line(TextSpan span) => _lines.LineOf(_map.ToCodePoint(span.Start));

    /// <summary>The probability of what was chosen; a source that a label or the layout gives had no rivals.</summary>
    private static double? Best(IReadOnlyList<ScoredChoice>? choices) => choices is [var first, ..] ? first.Probability : null;

    private static string Id(int index) => FormattableString.Invariant($"q{index + 1}");

    private static string Score(double? probability) => probability is { } p ? $" ({Number(p)})" : "";

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Lower<T>(T value)
        where T : struct, Enum => ContractName.Of(value);
}
