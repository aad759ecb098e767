using Extraction.Calendar;
using Extraction.Input;
using Extraction.Models.English;
using Extraction.Output;
using NodaTime;

namespace Extraction.Tests.Quotes;

/// <summary>What relative times mean inside quotations and outside, in articles published on Wednesday, 14 May 2031.</summary>
public sealed class QuotedTimesTests
{
    private static readonly ExtractionPipeline Pipeline = ExtractionPipeline.Create(EnglishModel.Instance);

    [Theory]
    // Counted from the utterance.
    [InlineData("“Last year we lost,” Ines Okoro told the council in 2029. “This year we will win.”", "2028 2029 2029")]
    [InlineData("“I was there yesterday,” Okoro said on 3 March.", "2031-03-02 2031-03-03")]
    [InlineData("“We will decide on Friday,” Okoro said on 3 March.", "2031-03-07 2031-03-03")]
    [InlineData("“It opened two weeks ago,” Okoro wrote in a letter dated 20 April 2030.", "2030-W14 2030-04-20")]
    [InlineData("In 2029 Tariq Holm wrote that the mill, “which closed last year”, was safe.", "2029 2028")]
    // What the utterance does not tell exactly enough stays open; a year that it names stands for itself.
    [InlineData("“I was there yesterday, as in 2019,” Okoro said in 2029.", "XXXX-XX-XX 2019 2029")]
    // The reporter's own words, and quotations without a date, count from the publication.
    [InlineData("Okoro said on 3 March that the mill had closed last year.", "2031-03-03 2030")]
    [InlineData("“Last year we lost,” Okoro told the council.", "2030")]
    [InlineData("“We lost,” Okoro said in 2029. Last year the club closed.", "2029 2030")]
    public void Times_in_quotations_count_from_the_utterance(string text, string values) =>
        Assert.Equal(values, string.Join(' ', Read(text).Dates.Select(d => d.Value)));

    /// <summary>A quotation that goes on without a reporting clause of its own was said on the same day.</summary>
    [Fact]
    public void A_quotation_that_goes_on_counts_from_the_day_of_its_beginning()
    {
        ResultDocument result = Read("“Last year we lost,” Okoro told the council in 2029.\n\n“This year we will win.”");
        Assert.Equal(["2028", "2029", "2029"], result.Dates.Select(d => d.Value));
    }

    [Fact]
    public void The_dates_of_embedded_posts_do_not_date_the_article()
    {
        const string text =
            "The lido closes, Mara Lind said on Monday.\n\nI will chain myself to the board.\n— Olu Brook (@olu) June 2, 2023\n";
        Assert.Null(Read(text, published: false).Article.Published);

        const string block = "The lido closes, Mara Lind said on Monday.\n\nIt closed on June 2, 2023, and that was that.\n";
        var article = new Article { Id = "lido", Text = block, BlockQuotes =
            [new TextSpan(block.IndexOf("It closed", StringComparison.Ordinal), block.Length - 1)] };
        Assert.Null(Pipeline.Extract(article).Published);
        Assert.Equal(new LocalDate(2023, 6, 2), Pipeline.Extract(article with { BlockQuotes = [] }).Published?.Date);
    }

    [Theory]
    [InlineData("The mill closed on May 20, 2031, Mara Lind said.", "May 20, 2031")]
    [InlineData("The mill closed on May 12, 2031, Mara Lind said.", null)]
    [InlineData("The mill will close on May 20, 2031, Mara Lind said.", null)]
    [InlineData("Lind called a vote for June 20, 2031, and left.", null)]
    [InlineData("Lind opened the mill on May 20, 2031, and left.", "May 20, 2031")]
    public void A_past_after_the_publication_is_told(string text, string? date)
    {
        ResultDocument result = Read(text);
        ResultWarning? warning = result.Warnings.SingleOrDefault(w => w.Code == "publication-date");
        Assert.Equal(date, warning is null ? null : text[warning.Start..warning.End]);
    }

    private static ResultDocument Read(string text, bool published = true) => ResultBuilder.Build(
        Pipeline.Extract(new Article { Id = "mill", Text = text, Published = published
            ? new PublicationDate(new LocalDate(2031, 5, 14), DateBasis.Given) : null }),
        ResultOptions.Default);
}
