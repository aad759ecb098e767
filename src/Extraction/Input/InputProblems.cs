using System.Globalization;

namespace Extraction.Input;

/// <summary>The wording of problems that more than one format can have; the place is added where it is known.</summary>
internal static class InputProblems
{
    internal static InputProblem CutArray { get; } = new()
    {
        Kind = InputProblemKind.MalformedLine,
        Message = "the JSON array ends in the middle; export it again, or close it with a bracket.",
    };

    internal static InputProblem NoComma { get; } = new()
    {
        Kind = InputProblemKind.MalformedArray,
        Message = "no comma stands between this element of the JSON array and the next; set one. Both are read.",
    };

    internal static InputProblem BehindArray { get; } = new()
    {
        Kind = InputProblemKind.MalformedArray,
        Message = "a JSON array ends before this; write one array, or one object on each line. What follows is read too.",
    };

    internal static InputProblem TextBehindArray { get; } = new()
    {
        Kind = InputProblemKind.MalformedLine,
        Message = "text stands behind the end of the JSON array and is not read; remove it, or put the bracket behind the last article.",
    };

    internal static InputProblem BlownUp { get; } = new()
    {
        Kind = InputProblemKind.TooLarge,
        Message = "the record unpacks to more than a hundred times its size, as no page does, and is not read; leave it out.",
    };

    internal static InputProblem WrongEncoding { get; } = new()
    {
        Kind = InputProblemKind.WrongEncoding,
        Message =
            "there are bytes that the encoding of the file does not allow; save the file as UTF-8, or name its encoding with --encoding.",
    };

    /// <summary>Why what the system lists, or a person names, may not be found: names are read as UTF-8, and what is none becomes U+FFFD.
    /// Null where that cannot be.</summary>
    internal static string? NameNotInUtf8(string path) => path.Contains('\uFFFD', StringComparison.Ordinal)
        ? "its name is not in UTF-8, in which this program reads names; rename it" : null;

    internal static InputProblem EmptyText { get; } = new()
    {
        Kind = InputProblemKind.EmptyText,
        Message = "the text is empty; fill it in, or leave the article out.",
    };

    internal static InputProblem EmptyFile { get; } = new()
    {
        Kind = InputProblemKind.EmptyText,
        Message = "the file holds nothing; fill it in, or leave it out. A pipe or device in a folder is not read: name it itself.",
    };

    internal static InputProblem MissingReader { get; } = new()
    {
        Kind = InputProblemKind.MissingReader,
        Message = "e-mail and PDF are read with the package Extraction.Formats; give InputOptions.Readers its MoreFormats.Readers.",
    };

    internal static InputProblem NoArticle { get; } = new()
    {
        Kind = InputProblemKind.EmptyText,
        Message = "the page holds no running text; save the page as the browser shows it, or copy the text into a file.",
    };

    internal static InputProblem HalfCharacter { get; } = new()
    {
        Kind = InputProblemKind.HalfCharacter,
        Message =
            "there is half a character (a lone surrogate such as \\ud800); it is read as U+FFFD. Write the file anew with whole " +
            "characters.",
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

    /// <summary>The program itself failed.</summary>
    internal static InputProblem InternalError(Exception e) => new()
    {
        Kind = InputProblemKind.InternalError,
        Message = $"reading this makes the program fail ({e.GetType().Name}: {Shorten(e.Message)}); please report it.",
    };

    /// <summary>Reads one record; where the program itself fails, that record alone is lost.</summary>
    internal static IReadOnlyList<ArticleSource> Guard(RecordPlace place, Func<IReadOnlyList<ArticleSource>> read)
    {
        try
        {
            return read();
        }
        catch (Exception e)
        {
            return [ArticleSource.Of(place.Of(InternalError(e)))];
        }
    }

    /// <summary>A value short and plain enough to stand in a message.</summary>
    internal static string Shorten(string value)
    {
        string plain = string.Concat(value.Take(60).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c));
        return value.Length > 60 ? plain + "…" : plain;
    }
}
