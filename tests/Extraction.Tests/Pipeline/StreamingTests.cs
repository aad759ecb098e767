using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text;
using Extraction.Input;
using Extraction.Output;

namespace Extraction.Tests.Pipeline;

public sealed class StreamingTests
{
    private static readonly string[] Texts = [.. MadeUpArticles.All().Select(row => (string)row[1])];

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(64)]
    public async Task Results_come_in_the_order_of_the_articles_and_are_those_of_the_plain_call(int atOnce)
    {
        var options = new StreamingOptions { MaxDegreeOfParallelism = atOnce };
        var results = new List<string>();
        await foreach (ResultDocument result in WholePipelineTests.Pipeline.ExtractManyAsync(Stream(Texts.Length * 3),
            options)) results.Add(Json(result));
        Assert.Equal(Enumerable.Range(0, Texts.Length * 3)
            .Select(i => Json(ResultBuilder.Build(WholePipelineTests.Pipeline.Extract(Made(i)), ResultOptions.Default))), results);
    }

    [Fact]
    public async Task No_more_articles_are_asked_for_than_are_worked_on()
    {
        int asked = 0, handed = 0, most = 0;
        await foreach (ResultDocument _ in WholePipelineTests.Pipeline.ExtractManyAsync(
            Stream(40, () => most = Math.Max(most, ++asked - handed)), new StreamingOptions { MaxDegreeOfParallelism = 2 }))
        {
            handed++;
        }

        Assert.Equal(40, handed);
        Assert.InRange(most, 1, 6);
    }

    [Fact]
    public async Task Progress_is_told_in_order()
    {
        var told = new Reports();
        await foreach (ResultDocument _ in WholePipelineTests.Pipeline.ExtractManyAsync(Stream(5),
            new StreamingOptions { Progress = told }))
        {
        }

        Assert.Equal([1, 2, 3, 4, 5], told.All.Select(p => p.Articles));
        Assert.True(told.All[^1].Quotes > 0);
    }

    [Fact]
    public async Task Cancelling_ends_the_stream()
    {
        using var stop = new CancellationTokenSource();
        int handed = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (ResultDocument _ in WholePipelineTests.Pipeline.ExtractManyAsync(Stream(int.MaxValue), cancellation: stop.Token))
            {
                if (++handed == 3) await stop.CancelAsync();
            }
        });
        Assert.InRange(handed, 3, 3 + (2 * Environment.ProcessorCount));
    }

    [Fact]
    public async Task A_reader_who_leaves_early_leaves_no_work_behind()
    {
        await using (IAsyncEnumerator<ResultDocument> results = WholePipelineTests.Pipeline.ExtractManyAsync(Stream(int.MaxValue))
            .GetAsyncEnumerator())
        {
            Assert.True(await results.MoveNextAsync());
        }
    }

    /// <summary>Whatever stage has just ended, the next one hears of it: no clock decides, so that a busy machine does not.</summary>
    [Theory]
    [InlineData("layout")]
    [InlineData("language")]
    [InlineData("dates")]
    [InlineData("quotes")]
    public void A_cancelled_article_stops_in_the_middle(string stage)
    {
        using var stop = new CancellationTokenSource();
        int thread = Environment.CurrentManagedThreadId;
        var ended = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument is { Meter.Name: "Extraction", Name: "extraction.stage.duration" }) l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            // Other tests extract on other threads.
            if (Environment.CurrentManagedThreadId != thread) return;
            ended.Add((string)tags[0].Value!);
            if (ended[^1] == stage) stop.Cancel();
        });
        listener.Start();
        Assert.Throws<OperationCanceledException>(() => WholePipelineTests.Pipeline.Extract(Made(0), stop.Token));
        Assert.Contains(stage, ended);
        Assert.DoesNotContain("speakers", ended.Take(ended.IndexOf(stage) + 1));
    }

    [Fact]
    public void Bad_arguments_are_refused_at_the_border()
    {
        Assert.Throws<ArgumentNullException>(() => WholePipelineTests.Pipeline.Extract(null!));
        Assert.Throws<ArgumentNullException>(() => { WholePipelineTests.Pipeline.ExtractManyAsync(null!); });
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            { WholePipelineTests.Pipeline.ExtractManyAsync(Stream(1), new StreamingOptions { MaxDegreeOfParallelism = 0 }); });
    }

    [Fact]
    public void A_quote_knows_its_speaker_and_a_speaker_its_quotes()
    {
        var article = new Article { Id = "mill", Text =
            "“The mill will open again in May,” its owner Ada Brook said on Monday. “We are ready,” Brook said." };
        ResultDocument result = ResultBuilder.Build(WholePipelineTests.Pipeline.Extract(article), ResultOptions.Default);
        Assert.All(result.Quotes, quote => Assert.Equal("Ada Brook", quote.Speaker?.Name));
        Assert.Equal(result.Quotes, result.Speakers.Single(s => s.Name == "Ada Brook").Quotes);
        ResultDocument again = ResultJson.Parse(Encoding.UTF8.GetBytes(Json(result)));
        Assert.Equal("Ada Brook", again.Quotes[0].Speaker?.Name);
        Assert.DoesNotContain("\"speaker\"", Json(result), StringComparison.Ordinal);
    }

    [Fact]
    public void Articles_and_quotes_are_counted_and_stages_timed()
    {
        var counted = new Dictionary<string, long>(StringComparer.Ordinal);
        var stages = new HashSet<string>(StringComparer.Ordinal);
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Name == "Extraction") l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) =>
        {
            lock (counted) counted[instrument.Name] = counted.GetValueOrDefault(instrument.Name) + value;
        });
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            lock (counted) stages.Add((string)tags[0].Value!);
        });
        listener.Start();
        WholePipelineTests.Pipeline.Extract(Made(0));
        lock (counted)
        {
            Assert.True(counted["extraction.articles"] >= 1);
            Assert.Superset(new HashSet<string> { "layout", "language", "dates", "quotes", "speakers" }, stages);
        }
    }

    private static Article Made(int index) => new() { Id = $"a{index}", Text = Texts[index % Texts.Length] };

    private static async IAsyncEnumerable<Article> Stream(int count, Action? asked = null,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (int i = 0; i < count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            await Task.Yield();
            asked?.Invoke();
            yield return Made(i);
        }
    }

    private static string Json(ResultDocument result) => Encoding.UTF8.GetString(ResultJson.ToIndentedBytes(result));

    private sealed class Reports : IProgress<ExtractionProgress>
    {
        public List<ExtractionProgress> All { get; } = [];

        public void Report(ExtractionProgress value) => All.Add(value);
    }
}
