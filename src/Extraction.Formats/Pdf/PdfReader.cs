using Extraction.Input;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Extraction.Formats.Pdf;

/// <summary>
/// Reads the text of a PDF: in the order in which it is drawn, without the lines that every page repeats, words and paragraphs joined over
/// lines.
/// </summary>
/// <remarks>A PDF knows where signs stand and not what they mean, which the article's note says.</remarks>
internal sealed class PdfReader : FormatReader
{
    /// <summary>Deeper objects are no document's.</summary>
    private const int MaxDepth = 100;

    private static readonly ReadingNote Note = new("approximate-layout", new TextSpan(0, 0),
        "The text comes from a PDF, which does not tell columns, headings and paragraphs; "
        + "they were found by the places of the letters and may be wrong.");

    internal override bool Reads(InputFormat format) => format == InputFormat.Pdf;

    internal override IEnumerable<ArticleSource> Read(InputFile file, Stream stream, InputFormat format, InputOptions options)
    {
        if (ReadToLimit(stream, options) is not { } bytes) return Lost(InputProblems.TooLarge(options));
        try
        {
            string text = TextOf(bytes.ToArray(), options.MaxTextLength);
            if (text.Length == 0)
            {
                return Lost(Problem(InputProblemKind.EmptyText, "holds no text, most likely pictures; recognise their text first"));
            }
            var article = new Article { Id = file.Stem, Source = file.Source, Text = text, IsPlainText = false, Notes = [Note] };
            return [ArticleSource.Of(article)];
        }
        catch (PdfDocumentEncryptedException)
        {
            return Lost(Problem(InputProblemKind.Unreadable, "is locked with a password; save it without one"));
        }
        catch (Exception e) when (e is not IOException)
        {
            // The library throws whatever its parts throw at damaged files.
            string reason = InputProblems.Shorten(e.Message.TrimEnd('.'));
            return Lost(Problem(InputProblemKind.Unreadable, $"is damaged or cut off ({reason}); save it again"));
        }

        ArticleSource[] Lost(InputProblem problem) => [ArticleSource.Of(problem with { File = file.Name })];

        static InputProblem Problem(InputProblemKind kind, string what) => new() { Kind = kind, Message = $"the PDF {what}." };
    }

    private static string TextOf(byte[] bytes, int limit)
    {
        using PdfDocument document = PdfDocument.Open(bytes, new ParsingOptions { MaxStackDepth = MaxDepth, SkipMissingFonts = true });
        var pages = new List<IReadOnlyList<PdfBlock>>(Math.Min(document.NumberOfPages, 1000));
        long length = 0;
        // One character more than may be is enough to be told that it is too long.
        foreach (Page page in document.GetPages())
        {
            if (length > limit) break;
            pages.Add(PdfLines.Blocks(page));
            length += pages[^1].Sum(static block => block.Lines.Sum(static line => (long)line.Text.Length));
        }

        return PdfText.Compose(RunningLines.Remove(pages));
    }
}
