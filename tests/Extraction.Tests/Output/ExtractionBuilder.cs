using Extraction.Calendar;
using Extraction.Dates;
using Extraction.Input;
using Extraction.Language;
using Extraction.Layout;
using Extraction.Quotes;
using Extraction.Speakers;
using NodaTime;

namespace Extraction.Tests.Output;

/// <summary>Builds what the pipeline would have found, by naming the pieces of the text instead of counting offsets.</summary>
internal sealed class ExtractionBuilder(string text, string id = "article-1")
{
    private readonly List<Attribution> _attributions = [];
    private readonly List<SpeakerLink> _links = [];
    private readonly List<double> _confidences = [];
    private readonly List<Speaker> _speakers = [];
    private readonly List<TimeExpression> _dates = [];
    private readonly List<Warning> _warnings = [];
    private Article _article = new() { Id = id, Text = text, Source = id + ".txt" };
    private TextSpan? _title;

    /// <summary>The place of a piece of text.</summary>
    /// <param name="piece">What to look for.</param>
    /// <param name="after">A piece that comes before it, where it occurs more than once.</param>
    public TextSpan Find(string piece, string? after = null)
    {
        int from = after is null ? 0 : text.IndexOf(after, StringComparison.Ordinal) + after.Length;
        int start = text.IndexOf(piece, from, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{piece}' is not in the text.");
        return new TextSpan(start, start + piece.Length);
    }

    public ExtractionBuilder With(Func<Article, Article> change)
    {
        _article = change(_article);
        return this;
    }

    public ExtractionBuilder Title(string piece)
    {
        _title = Find(piece);
        return this;
    }

    public ExtractionBuilder Published(int year, int month, int day, DateBasis basis = DateBasis.Given) =>
        With(a => a with { Published = new PublicationDate(new LocalDate(year, month, day), basis) });

    public ExtractionBuilder Speaker(
        string name, SpeakerKind kind = SpeakerKind.Person, string[]? aliases = null, string? title = null, string? organization = null)
    {
        var roles = new List<Role>();
        if (title is not null || organization is not null)
        {
            TextSpan? t = title is null ? null : Find(title), o = organization is null ? null : Find(organization);
            roles.Add(new Role(t, o, t is { } a && o is { } b ? a.Union(b) : t ?? o!.Value));
        }

        _speakers.Add(new Speaker
        {
            Name = Find(name),
            Kind = kind,
            Aliases = [.. (aliases ?? []).Select(a => Find(a))],
            Roles = roles,
            Mentions = [Find(name)],
        });
        return this;
    }

    /// <summary>Adds a quote whose speaker is the one added with the given number, from 0; null for unknown.</summary>
    public ExtractionBuilder Quote(
        string[] content,
        string[]? cue = null,
        TextSpan? source = null,
        int? speaker = null,
        Resolution resolution = Resolution.Name,
        double confidence = 0.9,
        Func<Attribution, Attribution>? change = null)
    {
        var attribution = new Attribution
        {
            Content = [.. content.Select(c => Find(c))],
            Cue = [.. (cue ?? []).Select(c => Find(c))],
            Source = source,
            Type = QuoteType.Direct,
            Paragraph = 0,
            Score = confidence,
        };
        _attributions.Add(change is null ? attribution : change(attribution));
        _links.Add(new SpeakerLink(speaker, speaker is null ? Resolution.None : resolution, 1, "test"));
        _confidences.Add(confidence);
        return this;
    }

    public TimeExpression Time(string piece, LocalDate day)
    {
        var expression = new TimeExpression(Find(piece), TimexType.Date, TimeValue.Of(CalendarValue.Of(day)));
        if (!_dates.Contains(expression)) _dates.Add(expression);
        return expression;
    }

    public ExtractionBuilder Warn(string code, string piece, string message)
    {
        _warnings.Add(new Warning(code, Find(piece), message));
        return this;
    }

    public ArticleExtraction Build() => new()
    {
        Article = _article,
        Layout = new ArticleLayout([new Block(BlockKind.Body, new TextSpan(0, text.Length), 0)]) { Title = _title },
        Language = new AnalyzedText(text),
        Generator = new Generator("Extraction", "1.0.0", "test-1"),
        LanguageCode = "en",
        Published = _article.Published,
        Dates = _dates,
        Attributions = _attributions,
        Speakers = new SpeakerAnalysis(_speakers, _links),
        Confidences = _confidences,
        Warnings = _warnings,
    };
}
