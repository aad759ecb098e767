using System.Text;
using Extraction.Input;
using Extraction.Output;
using Extraction.Tests.Pipeline;

namespace Extraction.Tests.Quotes;

/// <summary>Block quotations of pages: all their paragraphs are one quotation, whoever is named for it.</summary>
public sealed class BlockQuotationsTests
{
    [Theory]
    [InlineData("<p>In a letter to members, the leader Petra Lowe wrote:</p><blockquote><p>Heating costs too much. We will reopen when " +
        "we can.</p><p>Nobody wanted this.</p></blockquote>",
        "Petra Lowe (Direct): Heating costs too much. We will reopen when we can. / Nobody wanted this.")]
    [InlineData("<p>The leader Petra Lowe explained it in a letter.</p><blockquote><p>Heating costs too much.</p><p>We will reopen when " +
        "we can.</p></blockquote><p>Nobody answered.</p>",
        "Petra Lowe (Direct): Heating costs too much. / We will reopen when we can.")]
    [InlineData("<p>The council closed the pool.</p><blockquote><p>It is the only warm place we have.</p><p>We will march.</p><cite>Olu " +
        "Adeyemi, swimmer</cite></blockquote>",
        "Olu Adeyemi (Direct): It is the only warm place we have. / We will march.")]
    [InlineData("<p>The pool is old and the town is proud of it.</p><blockquote>I learned to swim here. My children did too.</blockquote>",
        "- (Direct): I learned to swim here. My children did too.")]
    [InlineData("<p>The leader Petra Lowe wrote:</p><blockquote><p>The pool is safe, and Tom Reed said it was not.</p></blockquote>",
        "Petra Lowe (Direct): The pool is safe, and Tom Reed said it was not.")]
    public void All_paragraphs_of_a_block_quotation_are_one_quotation(string html, string quote) => Assert.Contains(quote, Quotes(html));

    [Fact]
    public void Marks_inside_a_block_quotation_say_more_than_its_markup() =>
        Assert.Equal(["Petra Lowe (Direct): “The pool is safe,”"],
            Quotes("<p>The pool was empty.</p><blockquote><p>“The pool is safe,” the leader Petra Lowe said.</p></blockquote>"));

    private static string[] Quotes(string html)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"<html><body><article>{html}</article></body></html>"));
        Article article = Assert.Single(new ArticleReader().Read(stream, "a.html")).Article!;
        ResultDocument result = ResultBuilder.Build(WholePipelineTests.Pipeline.Extract(article), ResultOptions.Default);
        return [.. result.Quotes.Where(q => q.Parent is null && q.Type == Extraction.Quotes.QuoteType.Direct).Select(q =>
            $"{result.Speakers.FirstOrDefault(s => s.Id == q.SpeakerId)?.Name ?? "-"} ({q.Type}): " +
                $"{string.Join(" / ", q.Content.Select(c => c.Text))}")];
    }
}
