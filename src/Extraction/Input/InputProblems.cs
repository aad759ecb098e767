using System.Globalization;

namespace Extraction.Input;

/// <summary>The wording of problems that more than one format can have; the place is added where it is known.</summary>
internal static class InputProblems
{
    internal static InputProblem WrongEncoding { get; } = new()
    {
        Kind = InputProblemKind.WrongEncoding,
        Message = "there are bytes that the encoding of the file does not allow; save the file as UTF-8, or name its encoding with --encoding.",
    };

    internal static InputProblem EmptyText { get; } = new()
    {
        Kind = InputProblemKind.EmptyText,
        Message = "the text is empty; fill it in, or leave the article out.",
    };

    internal static InputProblem NoArticle { get; } = new()
    {
        Kind = InputProblemKind.EmptyText,
        Message = "the page holds no running text; save the page as the browser shows it, or copy the text into a file.",
    };

    internal static InputProblem TooLarge(InputOptions options) => new()
    {
        Kind = InputProblemKind.TooLarge,
        Message = string.Create(CultureInfo.InvariantCulture,
            $"the text is longer than {options.MaxTextLength} characters; split it into articles, or raise the limit with --max-size."),
    };

    internal static InputProblem InvalidDate(string value) => new()
    {
        Kind = InputProblemKind.InvalidDate,
        Message = $"the publication date '{Shorten(value)}' is no date; write it like 2023-12-01. The article is read without it.",
    };

    /// <summary>A value short and plain enough to stand in a message.</summary>
    internal static string Shorten(string value)
    {
        string plain = string.Concat(value.Take(60).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c));
        return value.Length > 60 ? plain + "…" : plain;
    }
}
