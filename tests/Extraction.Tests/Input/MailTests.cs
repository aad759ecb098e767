using System.Text;
using Extraction.Calendar;
using Extraction.Formats;
using Extraction.Input;
using NodaTime;

namespace Extraction.Tests.Input;

/// <summary>E-mails and mailboxes.</summary>
public sealed class MailTests : IDisposable
{
    private const string Header =
        "From: =?utf-8?Q?Harbour_Caf=C3=A9?= <news@harbour.example>\nSubject: The weir\n stays\nDate: Tue, 5 Mar 2024 23:30:00 " +
        "-0500\nMIME-Version: 1.0\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_text_part_is_the_article_and_the_header_tells_about_it()
    {
        _folder.Write("n.eml", Header + """
            Content-Type: multipart/alternative; boundary="b"

            --b
            Content-Type: text/plain; charset=iso-8859-1; format=flowed
            Content-Transfer-Encoding: quoted-printable

            "The caf=E9 closes," the engineer=20
            Mara Quist said.

            Her deputy agreed.
            --b
            Content-Type: text/html; charset=utf-8

            <p>"The café closes," Mara Quist said.</p><p>Her deputy agreed.</p>
            --b--
            """);
        Article article = Assert.Single(Read("n.eml")).Article!;
        Assert.Equal("\"The café closes,\" the engineer Mara Quist said.\n\nHer deputy agreed.", article.Text);
        Assert.Equal(("n", "The weir stays", "Harbour Café", false), (article.Id, article.Title, article.Publisher, article.IsPlainText));
        Assert.Equal(new PublicationDate(new LocalDate(2024, 3, 5), DateBasis.Metadata), article.Published);
    }

    [Theory]
    [InlineData("Content-Type: text/html\n\n<h1>Weir</h1><p>The weir of the town stays, the engineer Mara Quist told the council on " +
        "Monday.</p>")]
    [InlineData("Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nOpen in " +
        "browser.\n--b\nContent-Type: text/html\n\n<h1>Weir</h1><p>The weir of the town stays, the engineer Mara Quist told the council " +
        "on Monday.</p>\n--b--\n")]
    public void Without_a_real_text_part_the_page_is_read(string body)
    {
        _folder.Write("n.eml", Header + body);
        Assert.Equal("Weir\n\nThe weir of the town stays, the engineer Mara Quist told the council on Monday.",
            Assert.Single(Read("n.eml")).Article!.Text);
    }

    [Fact]
    public void Each_message_of_a_mailbox_is_an_article_and_a_broken_one_is_told_with_its_number()
    {
        string mail = Header + "\nThe weir stays, Mara Quist said.\n>From the mill came no word.\n";
        _folder.Write("n.mbox",
            $"From a Tue\n{mail}\nFrom b\n\n\nFrom c\n{mail.ReplaceLineEndings("\r\n")}\r\nFrom " +
            $"d\n{Header}\n{new string('x', 30_000)}\n\nFrom e\n{mail}");
        IReadOnlyList<ArticleSource> read = _folder.Read(Options with { MaxTextLength = 1000 }, "n.mbox");
        Assert.Equal(["n-1", "empty-text 2", "n-3", "too-large 4", "n-5"],
            read.Select(s => s.Article?.Id ?? $"{s.Problem!.Code} {s.Problem.Record}"));
        Assert.All(read.Where(s => s.Article is not null), s =>
            Assert.Equal("The weir stays, Mara Quist said.\nFrom the mill came no word.", s.Article!.Text));
    }

    [Fact]
    public void A_message_without_a_blank_line_at_its_end_takes_no_other_along()
    {
        string mail = Header + "\nThe weir stays, Mara Quist said.\nFrom 10:00:00 on she was there in 2024\n";
        _folder.Write("a.mbox", string.Concat(Enumerable.Range(1, 3).Select(i => $"From a@b.example Mon Jan  1 10:00:0{i} 2024\n{mail}")));
        Assert.Equal(["a-1", "a-2", "a-3"], _folder.Read(Options, "a.mbox").Select(s => s.Article?.Id));
    }

    [Fact]
    public void The_content_tells_mail_from_text()
    {
        foreach (string start in (string[])["", "From a Tue\n"])
        {
            using var mail = new MemoryStream(Encoding.UTF8.GetBytes(start + Header + "\nThe weir stays."));
            Assert.Equal("The weir stays.", Assert.Single(new ArticleReader(Options).Read(mail, "x")).Article!.Text);
        }

        using var text = new MemoryStream("From Ashby: the weir\nstays.\n\nSubject: none"u8.ToArray());
        Assert.Equal("From Ashby: the weir\nstays.\n\nSubject: none",
            Assert.Single(new ArticleReader(Options).Read(text, "x")).Article!.Text);
    }

    [Fact]
    public void Without_the_package_a_file_is_told_and_passed_over_in_folders()
    {
        _folder.Write("in/n.eml", Header + "\nThe weir stays.");
        _folder.Write("in/t.txt", "The weir stays.");
        Assert.Equal("missing-reader", Assert.Single(_folder.Read("in/n.eml")).Problem!.Code);
        Assert.Equal("t", Assert.Single(_folder.Read("in")).Article!.Id);
        Assert.Equal(["n", "t"], _folder.Read(Options, "in").Select(s => s.Article!.Id));
    }

    private static InputOptions Options { get; } = InputOptions.Default with { Readers = MoreFormats.Readers };

    private IReadOnlyList<ArticleSource> Read(string name) => _folder.Read(Options, name);
}
