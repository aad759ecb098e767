namespace Extraction.Input;

/// <summary>One file, or standard input, that articles are read from.</summary>
/// <param name="Name">The path as the caller can find it, <c>-</c> for standard input.</param>
/// <param name="Source">The path relative to what was asked for, with forward slashes.</param>
/// <param name="Open">Opens it at its beginning.</param>
internal sealed record InputFile(string Name, string Source, Func<Stream> Open)
{
    /// <summary>Whether it was met in a folder and has no size: an empty file,
    /// or a pipe or device, which may never end and is not opened.</summary>
    internal bool HasNoSize { get; init; }

    /// <summary>The identifier that the name suggests.</summary>
    internal string Stem => Name == "-" ? "stdin" : InputFormats.Stem(Source);
}
