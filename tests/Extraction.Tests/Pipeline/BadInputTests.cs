using System.Text;
using Extraction.Input;
using Extraction.Models.English;
using Extraction.Output;

namespace Extraction.Tests.Pipeline;

/// <summary>What a caller can hand in by mistake gives a clear exception or a right result.</summary>
public sealed class BadInputTests
{
    private const int Fifty = 50_000_000;

    [Fact]
    public async Task Nothing_is_refused_by_name()
    {
        Assert.Equal("models", Assert.Throws<ArgumentNullException>(() => ExtractionPipeline.Create(null!)).ParamName);
        Assert.Equal("article", (await Assert.ThrowsAsync<ArgumentNullException>(
            () => WholePipelineTests.Pipeline.ExtractAsync(null!))).ParamName);
        Assert.Equal("Text", Assert.Throws<ArgumentNullException>(() => new Article { Id = "a", Text = null! }).ParamName);
        Assert.Equal("Id", Assert.Throws<ArgumentNullException>(() => new Article { Id = null!, Text = "" }).ParamName);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u00a0 ")]
    public void An_article_without_words_has_no_quotes(string text)
    {
        ResultDocument result = ResultBuilder.Build(
            WholePipelineTests.Pipeline.Extract(new Article { Id = "a", Text = text }), ResultOptions.Default);
        Assert.Empty(result.Quotes);
        Assert.Empty(result.Speakers);
    }

    [Fact]
    public async Task A_token_cancelled_before_stops_everything_before_it_begins()
    {
        var cancelled = new CancellationToken(canceled: true);
        var article = new Article { Id = "a", Text = "“We are ready,” Ada Brook said." };
        Assert.Throws<OperationCanceledException>(() => WholePipelineTests.Pipeline.Extract(article, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WholePipelineTests.Pipeline.ExtractAsync(article, cancelled));
    }

    [Fact]
    public void Fifty_megabytes_are_refused_by_the_reader_with_the_way_out()
    {
        using var stream = new MemoryStream(Encoding.ASCII.GetBytes(new string('x', Fifty)));
        ArticleSource source = Assert.Single(new ArticleReader().Read(stream, "long.txt"));
        Assert.Equal(InputProblemKind.TooLarge, source.Problem?.Kind);
    }

    [Fact]
    public async Task Fifty_megabytes_can_be_left_in_the_middle()
    {
        string text = string.Concat(Enumerable.Repeat("“We are ready,” Ada Brook said on Monday.\n\n", Fifty / 43));
        using var stop = new CancellationTokenSource();
        Task<ArticleExtraction> work = WholePipelineTests.Pipeline.ExtractAsync(new Article { Id = "a", Text = text }, stop.Token);
        await Task.Delay(100);
        Assert.False(work.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work).WaitAsync(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public void Two_pipelines_on_64_threads_give_what_one_gives_on_one()
    {
        ExtractionPipeline[] pipelines = [WholePipelineTests.Pipeline, ExtractionPipeline.Create(EnglishModel.Instance)];
        string[] texts = [.. MadeUpArticles.All().Select(row => (string)row[1])];
        byte[][] expected = [.. texts.Select(text => Bytes(pipelines[0], text))];
        var wrong = new List<int>();
        using var start = new Barrier(64);
        Thread[] threads = [.. Enumerable.Range(0, 64).Select(i => new Thread(() =>
        {
            start.SignalAndWait();
            int text = i % texts.Length;
            if (Bytes(pipelines[i / 32], texts[text]).AsSpan().SequenceEqual(expected[text])) return;
            lock (wrong) wrong.Add(i);
        }))];
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();
        Assert.Empty(wrong);
    }

    private static byte[] Bytes(ExtractionPipeline pipeline, string text) => ResultJson.ToIndentedBytes(
        ResultBuilder.Build(pipeline.Extract(new Article { Id = "a", Text = text }), ResultOptions.Default));
}
