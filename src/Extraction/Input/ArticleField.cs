using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Extraction.Input;

/// <summary>What a column of a table or a field of a JSON object can tell about an article.</summary>
public enum ArticleField
{
    /// <summary>Identifier.</summary>
    Id,

    /// <summary>Title.</summary>
    Title,

    /// <summary>The text itself.</summary>
    Text,

    /// <summary>The page, where there is no text.</summary>
    Html,

    /// <summary>Address of the page.</summary>
    Url,

    /// <summary>One author or several.</summary>
    Author,

    /// <summary>Publisher.</summary>
    Publisher,

    /// <summary>Publication date.</summary>
    Published,
}

/// <summary>Finds the field that a column name stands for: by the caller's mapping, else by the usual names.</summary>
internal sealed class ArticleFieldNames
{
    private static readonly FrozenDictionary<string, ArticleField> Usual = new (ArticleField Field, string Names)[]
    {
        (ArticleField.Id, "id articleid docid documentid guid uid uuid identifier key"),
        (ArticleField.Title, "title headline heading"),
        (ArticleField.Text, "text body content article articletext articlebody fulltext maintext plaintext bodytext"),
        (ArticleField.Html, "html bodyhtml contenthtml rawhtml pagehtml page"),
        (ArticleField.Url, "url link href permalink weburl sourceurl pageurl"),
        (ArticleField.Author, "author authors byline creator writer"),
        (ArticleField.Publisher, "publisher publication outlet site sitename newspaper source"),
        (ArticleField.Published,
            "published date publishedat publicationdate pubdate datepublished publishdate publisheddate datepublish publishedon"),
    }
        .SelectMany(row => row.Names.Split(' ').Select(name => KeyValuePair.Create(name, row.Field)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, ArticleField> _mapped;
    private readonly bool[] _isMapped = new bool[Enum.GetValues<ArticleField>().Length];

    internal ArticleFieldNames(IReadOnlyDictionary<ArticleField, string> columns)
    {
        _mapped = new Dictionary<string, ArticleField>(columns.Count, StringComparer.OrdinalIgnoreCase);
        foreach ((ArticleField field, string column) in columns)
        {
            _mapped[column.Trim()] = field;
            _isMapped[(int)field] = true;
        }
    }

    /// <summary>The columns asked for by name, in the order of the fields.</summary>
    internal IEnumerable<string> MappedColumns => _mapped.OrderBy(pair => pair.Value).Select(pair => pair.Key);

    /// <summary>Finds the field that <paramref name="column"/> stands for.</summary>
    internal bool TryFind(string column, [NotNullWhen(true)] out ArticleField? field)
    {
        field = _mapped.TryGetValue(column.Trim(), out ArticleField found) ? found
            : Usual.TryGetValue(Simplify(column), out found) && !_isMapped[(int)found] ? found
            : null;
        return field is not null;
    }

    // "Publication date", "publication_date" and "publicationDate" are one name.
    private static string Simplify(string name) =>
        string.Create(name.Count(char.IsLetterOrDigit), name, static (target, source) =>
        {
            int at = 0;
            foreach (char c in source)
            {
                if (char.IsLetterOrDigit(c)) target[at++] = char.ToLowerInvariant(c);
            }
        });
}
