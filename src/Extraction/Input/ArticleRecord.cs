using System.Globalization;
using System.Text.Json;
using Extraction.Calendar;
using Extraction.Input.Html;
using NodaTime;

namespace Extraction.Input;

/// <summary>Where a record stands: the file and the line and row in it, or the record of an archive.</summary>
internal readonly record struct RecordPlace(InputFile File, long Line, long? Row)
{
    /// <summary>Number of the record of an archive, from one; null where lines are counted.</summary>
    internal long? Record { get; init; }

    /// <summary>The place as <see cref="Article.Source"/> gives it.</summary>
    internal string Source => Record is { } record ? string.Create(CultureInfo.InvariantCulture, $"{File.Source}:record {record}")
        : Row is { } row ? string.Create(CultureInfo.InvariantCulture, $"{File.Source}:row {row}")
        : string.Create(CultureInfo.InvariantCulture, $"{File.Source}:{Line}");

    /// <summary>The identifier of a record that gives none.</summary>
    internal string DefaultId => string.Create(CultureInfo.InvariantCulture, $"{File.Stem}-{Record ?? Row ?? Line}");

    /// <summary>A problem at this place.</summary>
    internal InputProblem Of(InputProblem problem) => Record is null
        ? problem with { File = File.Name, Line = Line, Row = Row }
        : problem with { File = File.Name, Record = Record };
}

/// <summary>Gathers the fields of one row or JSON object and makes an article of them.</summary>
internal sealed class ArticleRecord
{
    private readonly string?[] _values = new string?[Enum.GetValues<ArticleField>().Length];
    private readonly List<string> _authors = [];
    private readonly List<KeyValuePair<string, JsonElement>> _extra = [];

    /// <summary>Sets a field; where two columns stand for one field the first that says something counts.</summary>
    internal void Set(ArticleField field, string value)
    {
        if (string.IsNullOrWhiteSpace(_values[(int)field])) _values[(int)field] = value;
    }

    /// <summary>Adds authors, each string naming one or several.</summary>
    internal void AddAuthors(IEnumerable<string> names)
    {
        if (_authors.Count == 0) _authors.AddRange(names.Select(DamagedCharacters.Mend).SelectMany(AuthorNames.Split));
    }

    /// <summary>Adds a field that is not ours.</summary>
    internal void AddExtra(string name, JsonElement value) => _extra.Add(KeyValuePair.Create(name, value));

    /// <summary>The article, with the problems that it is kept in spite of before it; or the problem it is lost for.</summary>
    /// <param name="place">Where the record stands.</param>
    /// <param name="options">How input is read.</param>
    /// <param name="columnWord">What a column is called in this format.</param>
    /// <param name="columns">The columns that there are.</param>
    internal IReadOnlyList<ArticleSource> Build(RecordPlace place, InputOptions options, string columnWord, IEnumerable<string> columns)
    {
        string? text = _values[(int)ArticleField.Text], html = _values[(int)ArticleField.Html];
        if (text is null && html is null)
            return [ArticleSource.Of(place.Of(MissingColumn(columnWord, columns)))];
        if (text?.Length > (long)options.MaxTextLength * HtmlReader.MarkupFactor)
        {
            return [ArticleSource.Of(place.Of(InputProblems.TooLarge(options)))];
        }
        string? resolved = text is null ? null : EscapedText.Resolve(text), plain = resolved is null ? null
            : DamagedCharacters.Mend(resolved);
        string? markup = plain is null ? null : FieldMarkup.Find(plain);
        html = string.IsNullOrWhiteSpace(text) ? html : markup;
        bool isPage = !string.IsNullOrWhiteSpace(html);
        if (isPage && html!.Length > (long)options.MaxTextLength * HtmlReader.MarkupFactor)
            return [ArticleSource.Of(place.Of(InputProblems.TooLarge(options)))];

        Article basis = !isPage ? new Article { Id = "", Text = plain ?? "", IsPlainText = ReferenceEquals(plain, text) }
            : markup is null || FieldMarkup.IsWholePage(markup) ? HtmlPage.Read(html!)
            : HtmlPage.ReadBody(markup);
        if (!ReferenceEquals(plain, resolved)) basis = basis with { Notes = [DamagedCharacters.Note] };
        if (!ReferenceEquals(resolved, text)) basis = basis with { Notes = [EscapedText.Note, .. basis.Notes] };
        if (isPage && basis.Text.Length == 0) return [ArticleSource.Of(place.Of(InputProblems.NoArticle))];
        var sources = new List<ArticleSource>(1);
        PublicationDate? published = null;
        if (Value(ArticleField.Published) is { } given)
        {
            if (DateLineParser.TryParseFullDate(given, out LocalDate day)) published = new PublicationDate(day, DateBasis.Given);
            else sources.Add(ArticleSource.Of(place.Of(InputProblems.InvalidDate(given))));
        }

        sources.Add(ArticleSource.Of(basis with
        {
            Id = Value(ArticleField.Id) ?? place.DefaultId,
            Source = place.Source,
            Title = Value(ArticleField.Title) is { } title ? FieldMarkup.Plain(DamagedCharacters.Mend(title)) : basis.Title,
            Authors = _authors.Count > 0 ? _authors : basis.Authors,
            Publisher = Value(ArticleField.Publisher) ?? basis.Publisher,
            Url = Value(ArticleField.Url) ?? basis.Url,
            Published = published ?? basis.Published,
            Extra = _extra,
        }, place));
        return sources;
    }

    /// <summary>The problem that there is no text, telling which columns there are.</summary>
    internal static InputProblem MissingColumn(string columnWord, IEnumerable<string> columns) => new()
    {
        Kind = InputProblemKind.MissingColumn,
        Message =
            $"there is no {columnWord} for the text; {TheColumnsAre(columnWord, columns)} Name one 'text' or 'html', or say which it is " +
            $"with --column text=NAME.",
    };

    /// <summary>The problem that a column asked for is not there.</summary>
    internal static InputProblem NoSuchColumn(string column, string columnWord, IEnumerable<string> columns) => new()
    {
        Kind = InputProblemKind.MissingColumn,
        Message =
            $"there is no {columnWord} '{InputProblems.Shorten(column)}', which --column names; {TheColumnsAre(columnWord, columns)} " +
            $"Correct the name.",
    };

    private static string TheColumnsAre(string columnWord, IEnumerable<string> columns) =>
        $"the {columnWord}s are {string.Join(", ", columns.Take(40).Select(static name => $"'{InputProblems.Shorten(name)}'"))}.";

    private string? Value(ArticleField field) =>
        _values[(int)field]?.Trim() is { Length: > 0 } value ? value : null;
}
