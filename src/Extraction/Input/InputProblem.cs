namespace Extraction.Input;

/// <summary>What is wrong with a piece of input. Each member has a stable name in kebab case (<see cref="InputProblem.Code"/>).</summary>
public enum InputProblemKind
{
    /// <summary>A path that does not exist, or a pattern that matches nothing.</summary>
    NotFound,

    /// <summary>A file that the system refuses to open or breaks off reading.</summary>
    Unreadable,

    /// <summary>A link inside a folder that leads outside what was asked for.</summary>
    OutsidePath,

    /// <summary>No text, or nothing but white space.</summary>
    EmptyText,

    /// <summary>A file whose content is not text.</summary>
    BinaryFile,

    /// <summary>A format that needs a reader of another package, which was not given.</summary>
    MissingReader,

    /// <summary>Bytes that the encoding of the file does not allow.</summary>
    WrongEncoding,

    /// <summary>A row of a table that cannot be taken apart.</summary>
    MalformedRow,

    /// <summary>A line that is no JSON object.</summary>
    MalformedLine,

    /// <summary>A record of an archive or a message of a mailbox that cannot be read.</summary>
    MalformedRecord,

    /// <summary>A table or JSON object without a text or HTML column.</summary>
    MissingColumn,

    /// <summary>An identifier that an earlier article has; the article is kept under another one.</summary>
    DuplicateId,

    /// <summary>A text over the size limit.</summary>
    TooLarge,

    /// <summary>A publication date that is no date; the article is kept without it.</summary>
    InvalidDate,

    /// <summary>Half a surrogate pair, which is no character; the article is kept with U+FFFD in its place.</summary>
    HalfCharacter,

    /// <summary>A JSON array whose form is wrong where nothing is lost by it; its articles are kept.</summary>
    MalformedArray,

    /// <summary>A mistake of this program that a piece of input brought to light.</summary>
    InternalError,
}

/// <summary>One thing wrong with the input, told once, with the place and what to do about it.</summary>
public sealed record InputProblem
{
    /// <summary>What is wrong.</summary>
    public required InputProblemKind Kind { get; init; }

    /// <summary>One sentence or two for a person: what is wrong and what to do.</summary>
    public required string Message { get; init; }

    /// <summary>The file as the caller can find it, <c>-</c> for standard input; null when no file is concerned.</summary>
    public string? File { get; init; }

    /// <summary>One-based line of the file, where known.</summary>
    public long? Line { get; init; }

    /// <summary>One-based row of the table as a spreadsheet counts (the header is row 1), where known.</summary>
    public long? Row { get; init; }

    /// <summary>One-based record of an archive or message of a mailbox, where known.</summary>
    public long? Record { get; init; }

    /// <summary>Offset in UTF-16 code units into the decoded file, where known.</summary>
    public long? Offset { get; init; }

    /// <summary>The article concerned, as its output is named, where it is kept.</summary>
    public string? ArticleId { get; init; }

    /// <summary>Whether an article was lost; false where it was kept with something made good.</summary>
    public bool ArticleLost => Kind is not (InputProblemKind.DuplicateId or InputProblemKind.InvalidDate
        or InputProblemKind.HalfCharacter or InputProblemKind.MalformedArray);

    /// <summary>The stable name of <see cref="Kind"/>, for example <c>malformed-row</c>.</summary>
    public string Code => Kind switch
    {
        InputProblemKind.NotFound => "not-found",
        InputProblemKind.Unreadable => "unreadable",
        InputProblemKind.OutsidePath => "outside-path",
        InputProblemKind.EmptyText => "empty-text",
        InputProblemKind.BinaryFile => "binary-file",
        InputProblemKind.MissingReader => "missing-reader",
        InputProblemKind.WrongEncoding => "wrong-encoding",
        InputProblemKind.MalformedRow => "malformed-row",
        InputProblemKind.MalformedLine => "malformed-line",
        InputProblemKind.MalformedRecord => "malformed-record",
        InputProblemKind.MissingColumn => "missing-column",
        InputProblemKind.DuplicateId => "duplicate-id",
        InputProblemKind.TooLarge => "too-large",
        InputProblemKind.InvalidDate => "invalid-date",
        InputProblemKind.HalfCharacter => "half-character",
        InputProblemKind.MalformedArray => "malformed-array",
        InputProblemKind.InternalError => "internal-error",
        _ => throw new ArgumentOutOfRangeException(nameof(Kind), Kind, null),
    };

    /// <summary>Place and message in the manner of a compiler: <c>file:line: message</c>.</summary>
    public override string ToString()
    {
        string place = (File, Row, Line) switch
        {
            (null, _, _) => "",
            (_, { } row, { } line) => FormattableString.Invariant($"{File}:{line} (row {row}): "),
            (_, _, { } line) => FormattableString.Invariant($"{File}:{line}: "),
            _ when Record is { } record => FormattableString.Invariant($"{File} (record {record}): "),
            _ => $"{File}: ",
        };
        return place + Message;
    }
}
