using System.Globalization;
using Extraction.Store.Search;

namespace Extraction.Cli.Store;

/// <summary>Found quotes in words: where, who, when.</summary>
internal static class FoundQuoteText
{
    /// <summary>
    /// Where the quote stands, in a form that terminals and editors open: <c>archive/mill.txt:3</c>, the path relative to the
    /// folder one is in where the file lies below it; the address, or the identifier, of an article that came from no file.
    /// </summary>
    public static string Place(FoundQuote quote)
    {
        if (quote.Article.File is not { } file) return quote.Article.Url ?? quote.Article.Id;
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, file);
        string shown = relative.StartsWith("..", StringComparison.Ordinal) ? file : relative;
        return quote.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{shown}:{line}") : shown;
    }

    /// <summary>The speaker with its identifiers and the first role, or the mention where no speaker is known.</summary>
    public static string Speaker(FoundQuote quote)
    {
        if (quote.Speaker is not { } speaker) return quote.Source ?? "(unknown)";
        string role = speaker.Roles.Count == 0 ? "" : string.Join(", ",
            new[] { speaker.Roles[0].Title, speaker.Roles[0].Organization }.OfType<string>());
        string name = speaker.Ids is { } ids ? $"{speaker.Name} [{string.Join(' ', ids)}]" : speaker.Name;
        return role.Length == 0 ? name : $"{name} ({role})";
    }

    /// <summary>When it was said and published, as far as that is known.</summary>
    public static string Dates(FoundQuote quote) => string.Join(", ", new[]
    {
        quote.SaidDate is { } said ? "said " + said : null,
        quote.Article.Published is { } published ? "published " + published : null,
    }.OfType<string>());
}
