using Extraction.Input;
using NodaTime.Text;

namespace Extraction.Output.Review;

/// <summary>When a person decided: a moment in ISO 8601 and UTC, as <c>2031-05-07T10:00:00Z</c>.</summary>
internal static class ReviewTime
{
    /// <summary>Whether a text is a moment that there is.</summary>
    public static bool IsOne(string at) =>
        at.Length > 0 && char.IsAsciiDigit(at[0]) && !at.Contains(',', StringComparison.Ordinal)
        && InstantPattern.ExtendedIso.Parse(at).Success;

    /// <summary>What is wrong with a text that is none.</summary>
    public static string Problem(string at) =>
        $"it was decided at '{InputProblems.Shorten(at)}', which is no moment in UTC such as 2031-05-07T10:00:00Z";
}
