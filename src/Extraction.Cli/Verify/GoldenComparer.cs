using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Extraction.Output;
using Extraction.Output.Review;

namespace Extraction.Cli.Verify;

/// <summary>Compares two results of one article by meaning: identifiers do not matter, names and places do.</summary>
internal sealed class GoldenComparer
{
    private readonly ResultDocument _expected;
    private readonly ResultDocument _actual;
    private readonly List<Difference> _differences = [];

    private GoldenComparer(ResultDocument expected, ResultDocument actual) => (_expected, _actual) = (expected, actual);

    /// <summary>All differences, in the order of the text; those without a place come first.</summary>
    public static IReadOnlyList<Difference> Compare(ResultDocument expected, ResultDocument actual)
    {
        var comparer = new GoldenComparer(expected, actual);
        comparer.CompareArticle();
        comparer.CompareQuotes();
        comparer.CompareSpeakers();
        comparer.CompareDates();
        comparer.CompareWarnings();
        return [.. comparer._differences.OrderBy(d => d.Start ?? -1)];
    }

    private void CompareArticle()
    {
        Value(DifferenceKind.GeneratorChanged, null, "generator", Describe(_expected.Generator), Describe(_actual.Generator));
        ResultArticle e = _expected.Article, a = _actual.Article;
        if (e.Sha256 != a.Sha256)
        {
            Add(DifferenceKind.ArticleChanged, null, "the article's text is not the one that the golden was made from", e.Sha256, a.Sha256);
        }
        Value(DifferenceKind.ArticleChanged, null, "source", e.Source, a.Source);
        Value(DifferenceKind.ArticleChanged, null, "language", e.Language, a.Language);
        Value(DifferenceKind.ArticleChanged, e.Title?.Start ?? a.Title?.Start, "title", e.Title?.Text, a.Title?.Text);
        Value(DifferenceKind.ArticleChanged, null, "authors", string.Join("; ", e.Authors), string.Join("; ", a.Authors));
        Value(DifferenceKind.ArticleChanged, null, "publication date", Describe(e.Published), Describe(a.Published));
        Value(DifferenceKind.ArticleChanged, null, "publisher", e.Publisher, a.Publisher);
        Value(DifferenceKind.ArticleChanged, null, "address", e.Url, a.Url);
        Value(DifferenceKind.ArticleChanged, null, "other fields", Compact(e.Extra), Compact(a.Extra));
    }

    private void CompareQuotes()
    {
        int[] pairs = QuotePairing.Pair([.. _expected.Quotes.Select(q => q.Content)], [.. _actual.Quotes.Select(q => q.Content)]);
        var paired = new HashSet<int>(pairs);
        var counterparts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < pairs.Length; i++)
        {
            if (pairs[i] >= 0) counterparts[_expected.Quotes[i].Id] = _actual.Quotes[pairs[i]].Id;
        }

        for (int i = 0; i < pairs.Length; i++)
        {
            ResultQuote expected = _expected.Quotes[i];
            if (expected.Review is { Decision: Verdict.Rejected })
            {
                if (pairs[i] < 0) continue;
                Add(DifferenceKind.QuoteAdded, expected.Content[0].Start,
                    $"quote that a person rejected: {Wording.Label(expected.Content)}, {SpeakerOf(_expected, expected)}");
            }
            else if (pairs[i] >= 0) CompareQuote(expected, _actual.Quotes[pairs[i]], counterparts);
            else
            {
                Add(DifferenceKind.QuoteLost, expected.Content[0].Start,
                    $"quote lost: {Wording.Label(expected.Content)}, {SpeakerOf(_expected, expected)}");
            }
        }

        for (int i = 0; i < _actual.Quotes.Count; i++)
        {
            ResultQuote actual = _actual.Quotes[i];
            if (!paired.Contains(i))
            {
                Add(DifferenceKind.QuoteAdded, actual.Content[0].Start,
                    $"quote added: {Wording.Label(actual.Content)}, {SpeakerOf(_actual, actual)}");
            }
        }
    }

    private void CompareQuote(ResultQuote expected, ResultQuote actual, Dictionary<string, string> counterparts)
    {
        int start = actual.Content[0].Start;
        string label = Wording.Label(expected.Content);
        if (!expected.Content.SequenceEqual(actual.Content))
        {
            string before = Wording.Phrase(expected.Content), after = Wording.Phrase(actual.Content);
            Add(DifferenceKind.ContentChanged, start, $"content changed: {Wording.WordChanges(before, after)}", before, after);
        }

        void Same(DifferenceKind kind, string what, string? before, string? after) => Value(kind, start, $"{label}: {what}", before, after);
        Same(DifferenceKind.SpeakerChanged, "speaker", SpeakerOf(_expected, expected), SpeakerOf(_actual, actual));
        Same(DifferenceKind.TypeChanged, "type", Name(expected.Type), Name(actual.Type));
        Same(DifferenceKind.ActChanged, "act", Name(expected.Act), Name(actual.Act));
        Same(DifferenceKind.CueChanged, "cue", Places(expected.Cue), Places(actual.Cue));
        Same(DifferenceKind.SourceChanged, "source", Places(One(expected.Source)), Places(One(actual.Source)));
        Same(DifferenceKind.ResolutionChanged, "resolution", Name(expected.Resolution), Name(actual.Resolution));
        Same(DifferenceKind.DateChanged, "date", expected.Said?.Date, actual.Said?.Date);
        Same(DifferenceKind.CircumstancesChanged, "circumstances", Describe(expected.Said), Describe(actual.Said));
        bool sameParent = expected.Parent is null ? actual.Parent is null
            : counterparts.GetValueOrDefault(expected.Parent) == actual.Parent;
        if (!sameParent) Same(DifferenceKind.RelayChanged, "relayed in", ParentOf(_expected, expected), ParentOf(_actual, actual));
        Same(DifferenceKind.RelayChanged, "cites", Places(expected.Citing), Places(actual.Citing));
        Same(DifferenceKind.ModalityChanged, "modality", Name(expected.Modality), Name(actual.Modality));
        Same(DifferenceKind.ParagraphChanged, "paragraph", Paragraph(expected), Paragraph(actual));
        // That of a person's decision is no opinion of the program.
        if (expected.Review is null)
        {
            Same(DifferenceKind.ConfidenceChanged, "confidence", Number(expected.Confidence), Number(actual.Confidence));
        }
    }

    private void CompareSpeakers()
    {
        var actualByName = _actual.Speakers.ToLookup(s => s.Name, StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (ResultSpeaker expected in _expected.Speakers)
        {
            // A speaker that is not there any more shows in its quotes; several of one name go by their order.
            int number = seen.GetValueOrDefault(expected.Name);
            seen[expected.Name] = number + 1;
            if (actualByName[expected.Name].ElementAtOrDefault(number) is not { } actual) continue;
            int? start = expected.Mentions.Count > 0 ? expected.Mentions[0].Start : null;
            void Same(string what, string before, string after) =>
                Value(DifferenceKind.SpeakerDetailsChanged, start, $"{expected.Name}: {what}", before, after);
            Same("kind", Name(expected.Kind), Name(actual.Kind));
            Same("roles", Describe(expected.Roles), Describe(actual.Roles));
            Same("aliases", string.Join("; ", expected.Aliases), string.Join("; ", actual.Aliases));
            Same("ids", string.Join(' ', expected.Ids ?? []), string.Join(' ', actual.Ids ?? []));
            Same("mentions", Places(expected.Mentions), Places(actual.Mentions));
        }
    }

    private void CompareDates()
    {
        var expected = _expected.Dates.DistinctBy(d => (d.Start, d.End)).ToDictionary(d => (d.Start, d.End));
        var actual = _actual.Dates.DistinctBy(d => (d.Start, d.End)).ToDictionary(d => (d.Start, d.End));
        foreach (ResultDate date in _expected.Dates)
        {
            if (!actual.TryGetValue((date.Start, date.End), out ResultDate? other))
            {
                Add(DifferenceKind.TimeExpressionChanged, date.Start, $"time expression lost: {date.Text} = {date.Value}");
            }
            else
            {
                Value(DifferenceKind.TimeExpressionChanged, date.Start, $"time expression [{date.Text}]", $"{date.Type} {date.Value}",
                    $"{other.Type} {other.Value}");
            }
        }

        foreach (ResultDate date in _actual.Dates)
        {
            if (!expected.ContainsKey((date.Start, date.End)))
            {
                Add(DifferenceKind.TimeExpressionChanged, date.Start, $"time expression added: {date.Text} = {date.Value}");
            }
        }
    }

    private void CompareWarnings()
    {
        foreach (ResultWarning lost in _expected.Warnings.Except(_actual.Warnings))
        {
            Add(DifferenceKind.WarningChanged, lost.Start, $"warning lost: {lost.Code}: {lost.Message}");
        }
        foreach (ResultWarning added in _actual.Warnings.Except(_expected.Warnings))
        {
            Add(DifferenceKind.WarningChanged, added.Start, $"warning added: {added.Code}: {added.Message}");
        }
    }

    private void Value(DifferenceKind kind, int? start, string what, string? expected, string? actual)
    {
        if (string.Equals(expected, actual, StringComparison.Ordinal)) return;
        Add(kind, start, $"{what} changed from {OrNone(expected)} to {OrNone(actual)}", expected, actual);
    }

    private void Add(DifferenceKind kind, int? start, string message, string? expected = null, string? actual = null) =>
        _differences.Add(new Difference(kind, start, message, expected, actual));

    private static string OrNone(string? value) => string.IsNullOrEmpty(value) ? "none" : value;

    private static string SpeakerOf(ResultDocument document, ResultQuote quote) =>
        document.Speakers.FirstOrDefault(s => s.Id == quote.SpeakerId)?.Name ?? "nobody";

    private static string? ParentOf(ResultDocument document, ResultQuote quote) =>
        document.Quotes.FirstOrDefault(q => q.Id == quote.Parent) is { } parent ? Wording.Label(parent.Content) : null;

    private static IEnumerable<TextSlice> One(TextSlice? slice) => slice is null ? [] : [slice];

    private static string Places(IEnumerable<TextSlice> slices) =>
        string.Join(", ", slices.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Text} ({s.Start}-{s.End})")));

    /// <summary>JSON in one way of writing it: blanks and escapes are no difference.</summary>
    private static string? Compact(JsonElement? json)
    {
        if (json is not { } element) return null;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer,
            new JsonWriterOptions { Encoder = ReadableJsonEncoder.Instance })) element.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string Describe(Generator generator) => $"{generator.Name} {generator.Version} {generator.Model}";

    private static string? Describe(ResultPublished? published) => published is null ? null : $"{published.Date} ({Name(published.Basis)})";

    private static string? Describe(ResultSaid? said) => said is null
        ? null
        : string.Join(", ", new[] { ("on", said.Text), ("at", said.Time), ("until", said.Until), ("by", said.Medium),
            ("to", said.Recipient), ("in", said.Place) }
            .Where(p => p.Item2 is not null).Select(p => $"{p.Item1} [{p.Item2}]"));

    private static string Describe(IReadOnlyList<ResultRole> roles) =>
        string.Join("; ", roles.Select(r => string.Create(CultureInfo.InvariantCulture,
            $"{r.Title ?? "-"} @ {r.Organization ?? "-"} ({r.Start}-{r.End})")));

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Paragraph(ResultQuote quote) => quote.Paragraph is { } number ? Number(number) : "none";

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
