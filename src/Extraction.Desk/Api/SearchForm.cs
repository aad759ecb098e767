using System.Globalization;
using Extraction.Calendar;
using Extraction.Output;
using Extraction.Quotes;
using Extraction.Store.Search;
using Microsoft.AspNetCore.Http;

namespace Extraction.Desk.Api;

/// <summary>What a search asks for, as its address says it.</summary>
public sealed record SearchForm
{
    private static readonly string[] Reviews = ["open", "decided", .. Enum.GetValues<Output.Review.Verdict>()
        .Where(v => v != Output.Review.Verdict.Draft).Select(ContractName.Of)];

    public string? Words { get; init; }

    public string? Speaker { get; init; }

    public string? Organization { get; init; }

    public string? Outlet { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Type { get; init; }

    public string? Act { get; init; }

    public string? Confidence { get; init; }

    public string? Review { get; init; }

    public bool All { get; init; }

    /// <summary>Whether anything but words is asked for.</summary>
    public bool IsNarrowed => new[] { Speaker, Organization, Outlet, From, To, Type, Act, Confidence, Review }.Any(value =>
        value is not null);

    /// <summary>Reads the parameters of an address.</summary>
    /// <exception cref="BadRequestException">'all' is neither yes nor no.</exception>
    public static SearchForm Of(IQueryCollection query)
    {
        string? Value(string name) => query[name].ToString().Trim() is { Length: > 0 } value ? value : null;
        return new SearchForm
        {
            Words = Value("q"),
            Speaker = Value("speaker"),
            Organization = Value("organization"),
            Outlet = Value("outlet"),
            From = Value("from"),
            To = Value("to"),
            Type = Value("type"),
            Act = Value("act"),
            Confidence = Value("confidence"),
            Review = Value("review"),
            All = BadParameter.Flag("all", Value("all")),
        };
    }

    /// <summary>The query of the store.</summary>
    /// <exception cref="BadRequestException">Some value is none of those that there are.</exception>
    internal QuoteQuery ToQuery() => new()
    {
        Words = Words,
        Speaker = Speaker,
        Organization = Organization,
        Outlet = Outlet,
        From = From is null ? null : Days(From, "from").First,
        To = To is null ? null : Days(To, "to").Last,
        Type = Choice<QuoteType>(Type, "type"),
        Act = Choice<QuoteAct>(Act, "act"),
        MinConfidence = Share(Confidence),
        Review = Review is null || Reviews.Contains(Review) ? Review
            : throw new BadRequestException($"'review' is one of {string.Join(", ", Reviews)}."),
        HideRejected = true,
        FirstOnly = !All && Review is null,
    };

    private static double Share(string? text)
    {
        if (text is null) return 0;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double share)
            && share is >= 0 and <= 1
            ? share : throw new BadRequestException("'confidence' is a number from 0 to 1 such as 0.8.");
    }

    private static (DateOnly? First, DateOnly? Last) Days(string text, string name) =>
        DayRange.Of(text) is { First: { } first, Last: { } last }
        ? (DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture))
        : throw new BadRequestException($"'{name}' is a date such as 2023-12-01, 2023-W41, 2023-12 or 2023.");

    private static T? Choice<T>(string? text, string name)
        where T : struct, Enum
    {
        if (text is null) return null;
        foreach (T value in Enum.GetValues<T>())
        {
            if (ContractName.Of(value) == text) return value;
        }

        throw new BadRequestException($"'{name}' is one of {string.Join(", ", Enum.GetValues<T>().Select(ContractName.Of))}.");
    }
}

/// <summary>A request that makes no sense.</summary>
/// <param name="message">What is wrong, in one sentence for whoever sent it.</param>
/// <param name="status">The status of the answer.</param>
internal sealed class BadRequestException(string message, int status = StatusCodes.Status400BadRequest) : Exception(message)
{
    /// <summary>The status of the answer.</summary>
    public int Status => status;
}
