using System.Text.Json;
using Extraction.Calendar;

namespace Extraction.Input;

/// <summary>One article as it came in: its text, untouched, and what the source tells about it.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record Article
{
    /// <summary>Identifier, unique in a run and safe as a file name; the output file is named after it.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public required string Id
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Id));
            field = value;
        }
    }

    /// <summary>The text that all offsets refer to. Never altered by any stage.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public required string Text
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Text));
            field = value;
        }
    }

    /// <summary>Where the article came from: path relative to what was asked for, with line or row where it has one.</summary>
    public string? Source { get; init; }

    /// <summary>Title known from metadata; null when only the text itself can tell.</summary>
    public string? Title { get; init; }

    /// <summary>Authors known from metadata.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Publisher known from metadata.</summary>
    public string? Publisher { get; init; }

    /// <summary>Address of the page, where known.</summary>
    public string? Url { get; init; }

    /// <summary>Publication date given by the caller or found in metadata; null when only the text can tell.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>Language that the source declares (BCP 47), for example <c>en-GB</c>; null where it tells none.</summary>
    public string? Language { get; init; }

    /// <summary>What the reader of a result should know about how this article was read, in the order of the text.</summary>
    public IReadOnlyList<ReadingNote> Notes { get; init; } = [];

    /// <summary>Whether <see cref="Text"/> is the very content of a plain-text source, so that output need not repeat it.</summary>
    public bool IsPlainText { get; init; } = true;

    /// <summary>Spans of <see cref="Text"/> that the source marked as block quotations.</summary>
    public IReadOnlyList<TextSpan> BlockQuotes { get; init; } = [];

    /// <summary>Spans of <see cref="Text"/> that the source marked as headings inside the article.</summary>
    public IReadOnlyList<TextSpan> Headings { get; init; } = [];

    /// <summary>Fields of the input that are not ours, carried through to the output untouched, in their order.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonElement>> Extra { get; init; } = [];
}
