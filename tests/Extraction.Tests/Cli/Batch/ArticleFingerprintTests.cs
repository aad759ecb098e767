using System.Text.Json;
using Extraction.Calendar;
using Extraction.Cli.Extract;
using Extraction.Input;
using Extraction.Output;
using Extraction.Quotes;
using NodaTime;

namespace Extraction.Tests.Cli.Batch;

public sealed class ArticleFingerprintTests
{
    private static readonly Article Plain = new() { Id = "a", Text = "One." };

    private static readonly Article[] Others =
    [
        Plain with { Id = "b" },
        Plain with { Text = "Two." },
        Plain with { Source = "a.txt" },
        Plain with { Title = "T" },
        Plain with { Authors = ["Ada Brook"] },
        Plain with { Publisher = "P" },
        Plain with { Url = "u" },
        Plain with { Published = new PublicationDate(new LocalDate(2031, 5, 7), DateBasis.Given) },
        Plain with { Language = "en-GB" },
        Plain with { Notes = [new ReadingNote("damaged-characters", new TextSpan(0, 1), "Damaged.")] },
        Plain with { IsPlainText = false },
        Plain with { BlockQuotes = [new TextSpan(0, 1)] },
        Plain with { Headings = [new TextSpan(0, 1)] },
        Plain with { Extra = [KeyValuePair.Create("n", JsonElement.Parse("1"))] },
    ];

    [Fact]
    public void Every_property_of_an_article_counts()
    {
        Assert.Equal(typeof(Article).GetProperties().Length, Others.Length);
        ArticleFingerprint fingerprint = Of(Request());
        Assert.Equal(Others.Length + 1, Others.Append(Plain).Select(fingerprint.Of).Distinct().Count());
        Assert.Equal(fingerprint.Of(Plain), Of(Request()).Of(Plain with { }));
    }

    [Fact]
    public void Every_option_that_shows_in_results_counts()
    {
        ExtractRequest[] requests =
        [
            Request(),
            Request() with { Formats = [OutputFormat.Json, OutputFormat.Csv] },
            Request() with { ByteOrderMark = true },
            Request() with { Result = new ResultOptions { Act = QuoteAct.Mental } },
            Request() with { Result = new ResultOptions { MinConfidence = 0.5 } },
            Request() with { Result = new ResultOptions { IncludeText = true } },
        ];
        Assert.Equal(requests.Length, requests.Select(r => Of(r).Of(Plain)).Distinct().Count());
        Assert.Equal(Of(Request()).Of(Plain), Of(Request() with { Jobs = 7 }).Of(Plain));
    }

    [Fact]
    public void Values_that_run_into_each_other_are_told_apart()
    {
        ArticleFingerprint fingerprint = Of(Request());
        Assert.NotEqual(fingerprint.Of(Plain with { Title = "ab", Publisher = "c" }),
            fingerprint.Of(Plain with { Title = "a", Publisher = "bc" }));
        Assert.NotEqual(fingerprint.Of(Plain with { Title = null }), fingerprint.Of(Plain with { Title = "" }));
    }

    private static ArticleFingerprint Of(ExtractRequest request) => new(request);

    private static ExtractRequest Request() => new() { Paths = ["-"], Formats = [OutputFormat.Json], Jobs = 1, Result =
        ResultOptions.Default };
}
