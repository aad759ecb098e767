using Extraction.Formats.Mail;
using Extraction.Formats.Pdf;
using Extraction.Input;

namespace Extraction.Formats;

/// <summary>The readers of this package.</summary>
/// <example><code>var reader = new ArticleReader(InputOptions.Default with { Readers = MoreFormats.Readers });</code></example>
public static class MoreFormats
{
    /// <summary>E-mail and mailboxes, PDF. Thread-safe.</summary>
    public static IReadOnlyList<FormatReader> Readers { get; } = [new MailReader(), new PdfReader()];
}
