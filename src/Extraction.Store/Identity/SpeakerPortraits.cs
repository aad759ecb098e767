using System.Globalization;
using Extraction.Calendar;
using Extraction.Output;
using Extraction.Output.Review;
using Extraction.Quotes;
using Extraction.Speakers;
using Extraction.Store.Statements;
using Extraction.Store.Writing;

namespace Extraction.Store.Identity;

/// <summary>What a store compares speakers by: a key that all names of one have in common, and what the article tells of him.</summary>
/// <param name="NameKey">Speakers with other keys are never compared, but for their identifiers.</param>
/// <param name="Portrait">What the article tells.</param>
internal readonly record struct NamedPortrait(string NameKey, Portrait Portrait);

/// <summary>Reads the portraits of an article's speakers.</summary>
internal sealed class SpeakerPortraits
{
    private readonly StoredArticle _article;
    private readonly PortraitTables _tables = StoreTables.Portraits;
    private readonly CodePointMap _map;
    private readonly int? _published;

    /// <summary>Begins to read an article.</summary>
    public SpeakerPortraits(StoredArticle article)
    {
        _article = article;
        _map = new CodePointMap(article.Text);
        ResultPublished? published = article.Document.Article.Published;
        _published = published is { Basis: not DateBasis.Inferred } ? YearOf(published.Date) : null;
    }

    /// <summary>The portrait of one of its speakers.</summary>
    public NamedPortrait Of(ResultSpeaker speaker)
    {
        Portrait portrait = PortraitReader.Read(
            new SpeakerTraces(_article.Text, speaker.Name, speaker.Kind, [.. speaker.Roles.Select(role => (role.Title, role.Organization))],
                [.. speaker.Mentions.Where(IsInText).Select(Span)])
            {
                PublishedYear = _published,
                SaidYear = _article.Document.Quotes.Where(quote => quote.SpeakerId == speaker.Id && quote.Modality == Modality.Actual
                    && quote.Review is not { Decision: Verdict.Rejected }).Max(quote => YearOf(DayRange.Of(quote.Said?.Date).First)),
            },
            _tables);
        return new NamedPortrait(KeyOf(speaker, portrait),
            portrait with { Ids = [.. (speaker.Ids ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] });
    }

    private string KeyOf(ResultSpeaker speaker, Portrait portrait) => speaker.Kind switch
    {
        SpeakerKind.Person when portrait.Name is { } name => NameKeys.Person + name.Key(_tables.Speakers),
        SpeakerKind.Person => NameKeys.PersonOfOneName + PlainWords.Folded(speaker.Name),
        SpeakerKind.Organization => NameKeys.Organization + OrganizationKey.Of(speaker.Name, _tables).Words,
        _ => NameKeys.Nameless + PlainWords.Folded(speaker.Name),
    };

    /// <summary>Whoever made a result may have left its places out or wrong; without them less is told of the speaker.</summary>
    private bool IsInText(TextSlice slice) => slice.Start >= 0 && slice.Start < slice.End && slice.End <= _map.CodePointLength;

    private TextSpan Span(TextSlice slice) => new(_map.ToUtf16(slice.Start), _map.ToUtf16(slice.End));

    private static int? YearOf(string? day) =>
        day is { Length: >= 4 } && int.TryParse(day.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            ? year : null;
}

/// <summary>What the key of a name begins with.</summary>
internal static class NameKeys
{
    /// <summary>A person with a name of several parts.</summary>
    public const string Person = "person ";

    /// <summary>A person of whom the article gives one part of the name: never one with anybody else, but for identifiers.</summary>
    public const string PersonOfOneName = "part ";

    /// <summary>An organisation.</summary>
    public const string Organization = "organization ";

    /// <summary>Whoever has no name ("officials", "the report"): not one speaker, but listed together.</summary>
    public const string Nameless = "unnamed ";
}
