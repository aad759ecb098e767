using System.Globalization;
using Extraction.Input;
using Extraction.Models.English;
using Extraction.Output;

namespace Extraction.Benchmarks;

/// <summary>
/// What a program with the library in it asks: does one pipeline serve all threads, what does streaming cost, does a long article cost
/// more a word than a short one. Times are processor time of the whole process, so that a busy machine does little harm.
/// </summary>
internal static class LibraryFigures
{
    private const int Threads = 64, ArticlesAThread = 8, Rounds = 25, Paragraphs = 18;

    private static readonly ExtractionPipeline Pipeline = ExtractionPipeline.Create(EnglishModel.Instance);

    /// <summary>64 threads on one pipeline against one: the same bytes, the processor time, and how many cores work at once.</summary>
    public static void WriteThreads(TextWriter writer)
    {
        Article[] articles = Articles(Threads * ArticlesAThread);
        byte[][] expected = [.. articles.Select(Bytes)];
        writer.WriteLine("| threads | processor time | elapsed | cores at work | results with other bytes |");
        writer.WriteLine("|---|---|---|---|---|");
        foreach (int threads in new[] { 1, 2, Environment.ProcessorCount, Threads }.Distinct().Order())
        {
            int wrong = 0, next = -1;
            Clock clock = Clock.Start();
            Thread[] running = [.. Enumerable.Range(0, threads).Select(_ => new Thread(() =>
            {
                for (int i; (i = Interlocked.Increment(ref next)) < articles.Length;)
                {
                    if (!Bytes(articles[i]).AsSpan().SequenceEqual(expected[i])) Interlocked.Increment(ref wrong);
                }
            }))];
            foreach (Thread thread in running) thread.Start();
            foreach (Thread thread in running) thread.Join();
            (double processor, double elapsed) = clock.Stop();
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {threads} | {processor:F2} s | {elapsed:F2} s | {processor / elapsed:F2} of {Environment.ProcessorCount} | {wrong} |"));
        }
    }

    /// <summary>The same articles by a plain loop and by the stream, in turn: what each takes at least, and in the middle.</summary>
    public static async Task WriteStreamingAsync(TextWriter writer)
    {
        Article[] articles = Articles(24);
        var options = new StreamingOptions { MaxDegreeOfParallelism = 1 };
        var plain = new List<double>();
        var streamed = new List<double>();
        for (int round = -2; round < Rounds; round++)
        {
            Clock clock = Clock.Start();
            foreach (Article article in articles) ResultBuilder.Build(Pipeline.Extract(article), ResultOptions.Default);
            double byLoop = clock.Stop().Processor;
            clock = Clock.Start();
            await foreach (ResultDocument _ in Pipeline.ExtractManyAsync(articles.ToAsyncEnumerable(), options))
            {
            }

            double byStream = clock.Stop().Processor;
            if (round < 0) continue; // The first two warm up.
            plain.Add(byLoop);
            streamed.Add(byStream);
        }

        plain.Sort();
        streamed.Sort();
        writer.WriteLine($"{articles.Length} articles, {Rounds} rounds");
        writer.WriteLine("| processor time | plain loop | stream | more |");
        writer.WriteLine("|---|---|---|---|");
        foreach ((string name, int at) in new[] { ("least", 0), ("median", Rounds / 2) })
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {plain[at]:F3} s | {streamed[at]:F3} s | {(streamed[at] / plain[at]) - 1:+0.0 %;-0.0 %} |"));
        }
    }

    /// <summary>What a token allocates in articles of growing length.</summary>
    public static void WriteAllocation(TextWriter writer)
    {
        writer.WriteLine("| tokens | bytes allocated a token |");
        writer.WriteLine("|---|---|");
        for (int paragraphs = Paragraphs; paragraphs <= 64 * Paragraphs; paragraphs *= 4)
        {
            var article = new Article { Id = "a", Text = MadeUpArticle.Text(paragraphs) };
            int tokens = Pipeline.Extract(article).Language.TokenCount;
            long before = GC.GetAllocatedBytesForCurrentThread();
            Bytes(article);
            long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {tokens} | {bytes / (double)tokens:F0} |"));
        }
    }

    private static Article[] Articles(int count) => [.. Enumerable.Range(0, count)
        .Select(i => new Article { Id = $"a{i}", Text = MadeUpArticle.Text((Paragraphs / 2) + (i % Paragraphs)) })];

    private static byte[] Bytes(Article article) =>
        ResultJson.ToLineBytes(ResultBuilder.Build(Pipeline.Extract(article), ResultOptions.Default));
}
