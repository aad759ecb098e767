using System.Globalization;
using System.Text.Json;
using Extraction.Dates;
using NodaTime;

namespace Extraction.Input;

/// <summary>Where a record stands: the file and the line and row in it.</summary>
internal readonly record struct RecordPlace(InputFile File, long Line, long? Row)
{
    /// <summary>The place as <see cref="Article.Source"/> gives it.</summary>
    internal string Source => Row is { } row
        ? string.Create(CultureInfo.InvariantCulture, $"{File.Source}:row {row}")
        : string.Create(CultureInfo.InvariantCulture, $"{File.Source}:{Line}");

    /// <summary>The identifier of a record that gives none.</summary>
    internal string DefaultId => string.Create(CultureInfo.InvariantCulture, $"{File.Stem}-{Row ?? Line}");

    /// <summary>A problem at this place.</summary>
    internal InputProblem Of(InputProblem problem) => problem with { File = File.Name, Line = Line, Row = Row };
}

/// <summary>Gathers the fields of one row or JSON object and makes an article of them.</summary>
internal sealed class ArticleRecord
{
    private readonly string?[] values = new string?[Enum.GetValues<ArticleField>().Length];
    private readonly List<string> authors = [];
    private readonly List<KeyValuePair<string, JsonElement>> extra = [];

    /// <summary>Sets a field; where two columns stand for one field the first that says something counts.</summary>
    internal void Set(ArticleField field, string value)
    {
        if (string.IsNullOrWhiteSpace(values[(int)field])) values[(int)field] = value;
    }

    /// <summary>Adds authors, each string naming one or several.</summary>
    internal void AddAuthors(IEnumerable<string> names)
    {
        if (authors.Count == 0) authors.AddRange(names.SelectMany(AuthorNames.Split));
    }

    /// <summary>Adds a field that is not ours.</summary>
    internal void AddExtra(string name, JsonElement value) => extra.Add(KeyValuePair.Create(name, value));

    /// <summary>The article, with the problems that it is kept in spite of before it; or the problem it is lost for.</summary>
    /// <param name="place">Where the record stands.</param>
    /// <param name="options">How input is read.</param>
    /// <param name="columnWord">What a column is called in this format.</param>
    /// <param name="columns">The columns that there are.</param>
    internal IReadOnlyList<ArticleSource> Build(RecordPlace place, InputOptions options, string columnWord, IEnumerable<string> columns)
    {
        string? text = values[(int)ArticleField.Text];
        if (text is null)
            return [ArticleSource.Of(place.Of(MissingColumn(columnWord, columns)))];

        var sources = new List<ArticleSource>(1);
        PublicationDate? published = null;
        if (values[(int)ArticleField.Published] is { } given && !string.IsNullOrWhiteSpace(given))
        {
            if (DateLineParser.TryParseFullDate(given, out LocalDate day)) published = new PublicationDate(day, DateBasis.Given);
            else sources.Add(ArticleSource.Of(place.Of(InputProblems.InvalidDate(given))));
        }

        sources.Add(ArticleSource.Of(new Article
        {
            Id = Value(ArticleField.Id) ?? place.DefaultId,
            Text = text,
            Source = place.Source,
            Title = Value(ArticleField.Title),
            Authors = authors,
            Publisher = Value(ArticleField.Publisher),
            Url = Value(ArticleField.Url),
            Published = published,
            Extra = extra,
        }));
        return sources;
    }

    /// <summary>The problem that there is no text, telling which columns there are.</summary>
    internal static InputProblem MissingColumn(string columnWord, IEnumerable<string> columns) => new()
    {
        Kind = InputProblemKind.MissingColumn,
        Message = $"there is no {columnWord} for the text; the {columnWord}s are {string.Join(", ", columns.Select(name => $"'{InputProblems.Shorten(name)}'"))}. "
            + $"Name one 'text' or 'html', or say which it is with --column text=NAME.",
    };

    private string? Value(ArticleField field) =>
        values[(int)field]?.Trim() is { Length: > 0 } value ? value : null;
}
