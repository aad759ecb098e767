using System.Text;
using Extraction.Calendar;
using Extraction.Input;
using Extraction.Input.Html;
using MimeKit;
using NodaTime;

namespace Extraction.Formats.Mail;

/// <summary>Reads e-mails, alone or in a mailbox. The text part is the article, or else the HTML part.</summary>
internal sealed class MailReader : FormatReader
{
    /// <summary>A message holds parts that hold parts; so deep no program writes them.</summary>
    private const int MaxDepth = 32;

    private static readonly InputProblem NoHeader = new()
    {
        Kind = InputProblemKind.MalformedRecord,
        Message = "this is no e-mail: it has no header; save the message with its header.",
    };

    private static readonly ParserOptions Parsing = new() { MaxMimeDepth = MaxDepth, MaxAddressGroupDepth = 3 };

    internal override bool Reads(InputFormat format) => format is InputFormat.Email or InputFormat.Mailbox;

    internal override IEnumerable<ArticleSource> Read(InputFile file, Stream stream, InputFormat format, InputOptions options)
    {
        if (format == InputFormat.Email)
        {
            yield return ReadToLimit(stream, options) is { } mail ? Read(mail, new RecordPlace(file, 0, null), options)
                : ArticleSource.Of(InputProblems.TooLarge(options) with { File = file.Name });
            yield break;
        }

        var mailbox = new MailboxSplitter(stream, HtmlReader.ByteLimit(options));
        for (long number = 1; mailbox.TryRead(out ReadOnlyMemory<byte>? message); number++)
        {
            var place = new RecordPlace(file, 0, null) { Record = number };
            if (message is not { } one)
            {
                yield return ArticleSource.Of(place.Of(InputProblems.TooLarge(options)));
                continue;
            }

            foreach (ArticleSource source in InputProblems.Guard(place, () => [Read(one, place, options)])) yield return source;
        }
    }

    private static ArticleSource Read(ReadOnlyMemory<byte> mail, RecordPlace place, InputOptions options)
    {
        InputProblem At(InputProblem problem) => place.Record is null ? problem with { File = place.File.Name } : place.Of(problem);
        MimeMessage message;
        try
        {
            message = MimeMessage.Load(Parsing, new MemoryStream(mail.ToArray(), writable: false));
        }
        catch (FormatException)
        {
            return ArticleSource.Of(At(NoHeader));
        }

        using (message)
        {
            Article article = Body(message);
            if (string.IsNullOrWhiteSpace(article.Text)) return ArticleSource.Of(At(InputProblems.EmptyText));
            article = article with
            {
                Id = place.Record is null ? place.File.Stem : place.DefaultId,
                Source = place.Record is null ? place.File.Source : place.Source,
                Title = PageMetadata.Folded(message.Subject),
                Publisher = PageMetadata.Folded(message.From.Mailboxes.FirstOrDefault()?.Name),
                Published = SentOn(message) ?? article.Published,
            };
            return place.Record is null ? ArticleSource.Of(article) : ArticleSource.Of(article, place);
        }
    }

    private static Article Body(MimeMessage message)
    {
        const int leastShare = 4;
        TextPart? plain = message.BodyParts.OfType<TextPart>().FirstOrDefault(static part => part.IsPlain && !part.IsAttachment);
        string text = plain is null ? "" : TextOf(plain).Trim();
        string? html = message.HtmlBody;
        if (string.IsNullOrWhiteSpace(html)) return Plain(text);
        Article page = HtmlPage.Read(html) with { Title = null, Authors = [], Url = null, Publisher = null };
        // A text part that only says that there is HTML is none.
        return text.Length * leastShare > page.Text.Length ? Plain(text) : page;
    }

    private static Article Plain(string text) => new() { Id = "", Text = text, IsPlainText = false };

    /// <summary>The text, lines that were broken for the way joined again where the message says so (RFC 3676).</summary>
    private static string TextOf(TextPart part)
    {
        string text = part.Text.ReplaceLineEndings("\n");
        if (!part.IsFlowed) return text;
        bool deletesSpace = string.Equals(part.ContentType.Parameters["delsp"], "yes", StringComparison.OrdinalIgnoreCase);
        var joined = new StringBuilder(text.Length);
        foreach (string line in text.Split('\n'))
        {
            // A blank at the beginning is put there for the way too; that before the signature is no soft break.
            string bare = line.StartsWith(' ') ? line[1..] : line;
            bool flows = bare.EndsWith(' ') && bare != "-- ";
            joined.Append(flows && deletesSpace ? bare[..^1] : bare);
            if (!flows) joined.Append('\n');
        }

        return joined.ToString();
    }

    private static PublicationDate? SentOn(MimeMessage message) => message.Headers.Contains(HeaderId.Date) && message.Date.Year > 1
        ? new PublicationDate(LocalDate.FromDateTime(message.Date.DateTime), DateBasis.Metadata) : null;
}
