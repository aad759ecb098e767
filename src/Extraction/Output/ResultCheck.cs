using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Extraction.Calendar;
using Extraction.Input;
using Extraction.Output.Review;
using NodaTime.Text;

namespace Extraction.Output;

/// <summary>Checks that a result that was read back, and that anybody may have edited, holds together.</summary>
/// <remarks>
/// JSON that fits the schema may still name a speaker that is not there or end before it begins. Everything behind
/// this check may rely on what the contract promises. Linear in the result. Thread-safe.
/// </remarks>
internal static partial class ResultCheck
{
    private const int Sha256Length = 64;

    /// <summary>Checks all that can be told without the text.</summary>
    /// <exception cref="JsonException">Something does not hold; the message names it.</exception>
    public static void Alone(ResultDocument document)
    {
        ResultArticle article = document.Article;
        // Results are written to files of this name.
        if (article.Id.Length == 0 || ArticleIds.Sanitize(article.Id) != article.Id)
        {
            throw Broken($"the article's id '{InputProblems.Shorten(article.Id)}' is no file name");
        }
        if (article.Sha256.Length != Sha256Length || !article.Sha256.All(char.IsAsciiHexDigitLower))
        {
            throw Broken("the article's sha256 is no SHA-256 in lower-case hexadecimal digits");
        }
        if (article.Length < 0) throw Broken("the article's length is negative");
        All(article.Authors, "author");
        bool titleStands = article.Title is not { } title || (title.Start is null && title.End is null)
            || (title.Start >= 0 && title.End >= title.Start);
        if (!titleStands) throw Broken("the title has no proper place");
        if (article.Published is { } published && !LocalDatePattern.Iso.Parse(published.Date).Success)
            throw Broken($"the publication date '{InputProblems.Shorten(published.Date)}' is no date");
        HashSet<string> speakers = Ids(document.Speakers, "speaker", s => s.Id);
        foreach (ResultSpeaker speaker in document.Speakers) Check(speaker, article.Length);
        HashSet<string> quotes = Ids(document.Quotes, "quote", q => q.Id);
        foreach (ResultQuote quote in document.Quotes) Check(quote, article.Length, speakers, quotes);
        All(document.Dates, "time expression");
        foreach (ResultDate date in document.Dates) CheckPlace(date.Start, date.End, article.Length, "a time expression");
        All(document.Warnings, "warning");
    }

    /// <summary>Checks that every slice is what stands at its place in the text.</summary>
    /// <exception cref="JsonException">Some slice is not.</exception>
    public static void Against(ResultDocument document, string text)
    {
        var map = new CodePointMap(text);
        if (map.CodePointLength != document.Article.Length) throw Broken("the article's length is not that of its text");
        foreach (ResultQuote quote in document.Quotes)
        {
            IEnumerable<TextSlice> slices = quote.Content.Concat(quote.Cue).Concat(quote.Citing);
            foreach (TextSlice slice in quote.Source is { } source ? slices.Append(source) : slices) CheckSlice(slice, quote.Id);
        }

        foreach (ResultSpeaker speaker in document.Speakers)
        {
            foreach (TextSlice mention in speaker.Mentions) CheckSlice(mention, speaker.Id);
        }

        void CheckSlice(TextSlice slice, string of)
        {
            if (!text.AsSpan()[map.ToUtf16(slice.Start)..map.ToUtf16(slice.End)].SequenceEqual(slice.Text))
                throw Broken($"{InputProblems.Shorten(of)}: at {Number(slice.Start)}-{Number(slice.End)} the text has other words than " +
                    $"the result");
        }
    }

    private static void Check(ResultSpeaker speaker, int length)
    {
        string id = InputProblems.Shorten(speaker.Id);
        All(speaker.Aliases, $"alias of {id}");
        All(speaker.Roles, $"role of {id}");
        All(speaker.Mentions, $"mention of {id}");
        if (speaker.Ids is { } ids && !AreIds(ids)) throw Broken($"the ids of {id} are none, empty, hold a blank or are there twice");
        foreach (ResultRole role in speaker.Roles) CheckPlace(role.Start, role.End, length, $"a role of {id}");
        foreach (TextSlice mention in speaker.Mentions) CheckPlace(mention.Start, mention.End, length, $"a mention of {id}");
    }

    private static bool AreIds(IReadOnlyList<string> ids) => ids.Count > 0
        && ids.All(one => one is { Length: > 0 } && !one.Any(char.IsWhiteSpace))
        && ids.Distinct(StringComparer.Ordinal).Count() == ids.Count;

    private static void Check(ResultQuote quote, int length, HashSet<string> speakers, HashSet<string> quotes)
    {
        string id = InputProblems.Shorten(quote.Id);
        All(quote.Content, $"content of {id}");
        All(quote.Cue, $"cue of {id}");
        All(quote.Citing, $"cited source of {id}");
        if (quote.Content.Count == 0) throw Broken($"{id} has no content");
        IEnumerable<TextSlice> slices = quote.Content.Concat(quote.Cue).Concat(quote.Citing);
        foreach (TextSlice slice in quote.Source is { } source ? slices.Append(source) : slices)
        {
            CheckPlace(slice.Start, slice.End, length, $"a piece of {id}");
        }

        for (int i = 1; i < quote.Content.Count; i++)
        {
            if (quote.Content[i - 1].End > quote.Content[i].Start)
            {
                throw Broken($"the pieces of the content of {id} overlap or are out of order");
            }
        }

        if (quote.SpeakerId is not null && !speakers.Contains(quote.SpeakerId))
        {
            throw Broken($"{id}: there is no speaker '{InputProblems.Shorten(quote.SpeakerId ?? "")}'");
        }
        if (quote.Parent is not null && (quote.Parent == quote.Id || !quotes.Contains(quote.Parent)))
        {
            throw Broken($"{id}: there is no quote '{InputProblems.Shorten(quote.Parent ?? "")}' around it");
        }
        if (quote.Confidence is not (>= 0 and <= 1)) throw Broken($"{id}: its confidence is no number from 0 to 1");
        if (quote.Paragraph < 0) throw Broken($"{id}: its paragraph has no such number");
        if (quote.Said is { } said) Check(said, length, id);
        if (quote.Review is { } review) Check(review, id);
    }

    private static void Check(ResultSaid said, int length, string id)
    {
        foreach (string? date in new[] { said.Date, said.Until })
        {
            if (date is not null && DayRange.Of(date).First is null)
            {
                throw Broken($"{id}: it was said on '{InputProblems.Shorten(date)}', which is no date such as 2023-12-01, 2023-W41, 2023-12 " +
                    $"or 2023");
            }
        }

        if (said.Time is { } time && !TimeOfDay().IsMatch(time))
            throw Broken($"{id}: it was said at '{InputProblems.Shorten(time)}', which is no time such as 14:30");
        if (said.Start is not null || said.End is not null) CheckPlace(said.Start ?? -1, said.End ?? -1, length, $"the date of {id}");
    }

    private static void Check(ResultReview review, string id)
    {
        if (review.Decision == Verdict.Draft) throw Broken($"{id}: a draft is no decision");
        if (review.At is { } at && !ReviewTime.IsOne(at)) throw Broken($"{id}: {ReviewTime.Problem(at)}");
    }

    [GeneratedRegex("^([01][0-9]|2[0-4]):[0-5][0-9]\\z", RegexOptions.CultureInvariant)]
    private static partial Regex TimeOfDay();

    private static HashSet<string> Ids<T>(IReadOnlyList<T> all, string what, Func<T, string> id)
    {
        All(all, what);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in all.Select(id))
        {
            if (!ids.Add(name)) throw Broken($"two of the {what}s have the id '{InputProblems.Shorten(name)}'");
        }

        return ids;
    }

    /// <summary>An element that is null slips through the contract's own check of null values.</summary>
    private static void All<T>(IReadOnlyList<T> list, string what)
    {
        if (list.Any(static one => one is null)) throw Broken($"a {what} is null");
    }

    private static void CheckPlace(int start, int end, int length, string of)
    {
        if (start < 0 || start >= end || end > length)
        {
            throw Broken($"{of} stands at {Number(start)}-{Number(end)}, which is no place in the text");
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static JsonException Broken(string what) => new($"The result does not hold together: {what}.");
}
