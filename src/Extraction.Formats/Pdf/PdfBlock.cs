namespace Extraction.Formats.Pdf;

/// <summary>A line of a page, in points.</summary>
/// <param name="Text">Its words, with blanks between.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Baseline">How high it stands.</param>
/// <param name="Height">The size of its letters.</param>
internal readonly record struct PdfLine(string Text, double Left, double Right, double Baseline, double Height);

/// <summary>Lines of a page that stand together.</summary>
/// <param name="Top">Share of the page above it.</param>
/// <param name="Bottom">Share of the page above its last line.</param>
/// <param name="Lines">The lines, from above.</param>
internal sealed record PdfBlock(double Top, double Bottom, IReadOnlyList<PdfLine> Lines);
