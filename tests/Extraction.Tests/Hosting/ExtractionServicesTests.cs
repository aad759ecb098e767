using Extraction.Hosting;
using Extraction.Input;
using Extraction.Models.English;
using Extraction.Output;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Extraction.Tests.Hosting;

public sealed class ExtractionServicesTests
{
    [Fact]
    public async Task A_container_gives_one_extractor_that_logs_problems_and_goes_on()
    {
        var log = new MemoryLog();
        using ServiceProvider services = new ServiceCollection()
            .AddLogging(builder => builder.AddProvider(log))
            .AddExtraction(settings => settings.Model = EnglishModel.Instance)
            .BuildServiceProvider();
        ArticleExtractor extractor = services.GetRequiredService<ArticleExtractor>();
        Assert.Same(extractor, services.GetRequiredService<ArticleExtractor>());

        using var lines =
            new StringReader("{\"id\":\"mill\",\"text\":\"“We are ready,” Ada Brook said.\"}\n{broken\n{\"id\":\"quay\",\"text\":\"“It " +
            "is shut,” Tom Marsh said.\"}\n");
        var names = new List<string?>();
        await foreach (ResultDocument result in extractor.ExtractManyAsync(new ArticleReader()
            .Read(lines, "wire.jsonl"))) names.Add(result.Quotes[0].Speaker?.Name);

        Assert.Equal(["Ada Brook", "Tom Marsh"], names);
        Assert.Contains(log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal)
            && line.Contains("wire.jsonl", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.Contains("is loaded", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_model_is_told_when_the_pipeline_is_asked_for()
    {
        using ServiceProvider services = new ServiceCollection().AddExtraction(_ => { }).BuildServiceProvider();
        OptionsValidationException error = Assert.Throws<OptionsValidationException>(services.GetRequiredService<ExtractionPipeline>);
        Assert.Contains("EnglishModel.Instance", error.Message, StringComparison.Ordinal);
    }

    private sealed class MemoryLog : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{logLevel}: {formatter(state, exception)}");

        public void Dispose()
        {
        }
    }
}
