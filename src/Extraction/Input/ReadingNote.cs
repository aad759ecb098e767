namespace Extraction.Input;

/// <summary>Something about an article that showed while it was read and that the reader of a result should know.</summary>
/// <param name="Code">A stable code in kebab case, for example <c>damaged-characters</c>.</param>
/// <param name="Span">The place in the text (UTF-16 offsets).</param>
/// <param name="Message">One sentence for a person.</param>
public sealed record ReadingNote(string Code, TextSpan Span, string Message);
