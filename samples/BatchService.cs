using Extraction.Hosting;
using Extraction.Input;
using Extraction.Models.English;
using Extraction.Output;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ExtractionSamples;

/// <summary>Folders of articles in an application with a service container: several at once, in order, problems in the log.</summary>
internal static class BatchService
{
    public static async Task RunAsync(string[] paths, TextWriter output)
    {
        await using ServiceProvider services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
            .AddExtraction(settings =>
            {
                settings.Model = EnglishModel.Instance;
                settings.Streaming = settings.Streaming with { MaxDegreeOfParallelism = 2 };
            })
            .BuildServiceProvider();

        var extractor = services.GetRequiredService<ArticleExtractor>();
        await foreach (ResultDocument result in extractor.ExtractManyAsync(new ArticleReader().Read(paths)))
        {
            await output.WriteLineAsync($"{result.Article.Id}: {result.Quotes.Count} quotes, {result.Speakers.Count} speakers");
        }
    }
}
