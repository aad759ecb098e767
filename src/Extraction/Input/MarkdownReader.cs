using Extraction.Calendar;
using NodaTime;

namespace Extraction.Input;

/// <summary>Reads a file that is one article in Markdown: its text as it stands,
/// what the front matter says, and where its block quotations are.</summary>
internal static class MarkdownReader
{
    /// <summary>The article, or what is wrong with the file.</summary>
    internal static IEnumerable<ArticleSource> Read(InputFile file, TextReader reader, InputOptions options)
    {
        foreach (ArticleSource source in PlainTextReader.Read(file, reader, options, mayHoldMarkup: true))
        {
            if (source.Article is not { } article)
            {
                yield return source;
                continue;
            }

            article = WithHeader(article, new ArticleFieldNames(options.Columns), out string? badDate);
            if (badDate is not null)
            {
                yield return ArticleSource.Of(InputProblems.InvalidDate(badDate) with { File = file.Name, ArticleId = article.Id });
            }
            yield return ArticleSource.Of(article with { BlockQuotes = BlockQuotes(article.Text) });
        }
    }

    private static Article WithHeader(Article article, ArticleFieldNames names, out string? badDate)
    {
        badDate = null;
        var authors = new List<string>();
        foreach ((string key, string value) in MarkdownHeader.Values(article.Text))
        {
            if (!names.TryFind(key, out ArticleField? field)) continue;
            switch (field)
            {
                case ArticleField.Id: article = article with { Id = value }; break;
                case ArticleField.Title: article = article with { Title = value }; break;
                case ArticleField.Url: article = article with { Url = value }; break;
                case ArticleField.Publisher: article = article with { Publisher = value }; break;
                case ArticleField.Author: authors.AddRange(AuthorNames.Split(value)); break;
                case ArticleField.Published when DateLineParser.TryParseFullDate(value, out LocalDate day):
                    article = article with { Published = new PublicationDate(day, DateBasis.Metadata) };
                    break;
                case ArticleField.Published: badDate = value; break;
                default: break;
            }
        }

        return article with { Authors = authors };
    }

    /// <summary>Runs of lines that begin with <c>&gt;</c>.</summary>
    private static List<TextSpan> BlockQuotes(string text)
    {
        var quotes = new List<TextSpan>();
        bool goesOn = false;
        for (int start = 0; start < text.Length;)
        {
            int length = text.AsSpan(start).IndexOf('\n');
            int end = length < 0 ? text.Length : start + length;
            ReadOnlySpan<char> line = text.AsSpan(start, end - start);
            bool quoted = line.TrimStart(' ').StartsWith(">");
            var span = new TextSpan(start, start + line.TrimEnd().Length);
            if (quoted && goesOn) quotes[^1] = quotes[^1].Union(span);
            else if (quoted) quotes.Add(span);
            goesOn = quoted;
            start = end + 1;
        }

        return quotes;
    }
}
