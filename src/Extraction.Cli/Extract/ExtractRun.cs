using System.Diagnostics;
using System.Globalization;
using Extraction.Input;
using Extraction.Output;

namespace Extraction.Cli.Extract;

/// <summary>One run of <c>extract</c>: reads, extracts on several threads, writes in order, tells what happened.</summary>
internal sealed class ExtractRun(ExtractRequest request, Terminal terminal)
{
    /// <summary>Up to so many articles, the quotes are shown one by one; a longer run is summed up.</summary>
    private const int MaxShownArticles = 5;

    private readonly List<ResultDocument> _shown = [];
    private int _articles;
    private long _quotes;

    /// <summary>Runs to the end.</summary>
    /// <returns><see cref="ExitCode.Success"/>, or <see cref="ExitCode.Failure"/> where some article failed.</returns>
    public int Execute(CancellationToken cancellation)
    {
        long started = Stopwatch.GetTimestamp();
        OutputFolder? folder = request.OutputFolder is { } path ? new OutputFolder(path) : null;
        Stream output = folder is null ? new BufferedStream(terminal.Output, 1 << 16) : Stream.Null;
        using ResultWriters writers = folder is null
            ? ResultWriters.OnStream(request.Formats, output, request.ByteOrderMark)
            : ResultWriters.InFolder(request.Formats, folder, request.ByteOrderMark);
        using var failures = new FailureLog(terminal.Error, folder);
        using var progress = new ProgressLine(terminal);
        ExtractionPipeline pipeline = ExtractionPipeline.Create(SharedOptions.Models(request.Resources));

        try
        {
            OrderedParallel.Run(
                Read(),
                source => Extract(pipeline, source),
                outcome =>
                {
                    Consume(outcome, writers, failures);
                    progress.Show(_articles, failures.Lost);
                },
                request.Jobs,
                cancellation);
        }
        finally
        {
            writers.Complete();
            failures.Complete();
            output.Flush();
        }

        progress.Clear();
        if (folder is not null) Tell(folder, failures.Lost, Stopwatch.GetElapsedTime(started));
        return failures.Lost == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private IEnumerable<ArticleSource> Read() => new ArticleReader(request.Input with
    {
        Published = request.Published,
        StandardInput = terminal.Input,
    }).Read(request.Paths);

    private Outcome Extract(ExtractionPipeline pipeline, ArticleSource source)
    {
        if (source.Article is not { } article) return new Outcome(source, null, null);
        try
        {
            return new Outcome(source, ResultBuilder.Build(pipeline.Extract(article), request.Result), null);
        }
        catch (Exception e)
        {
            // One article among millions must not end the run, whatever is wrong with it.
            return new Outcome(source, null, e);
        }
    }

    private void Consume(Outcome outcome, ResultWriters writers, FailureLog failures)
    {
        if (outcome.Source.Problem is { } problem) failures.Report(problem);
        if (outcome.Exception is { } exception) failures.Report(outcome.Source.Article!, exception);
        if (outcome.Document is not { } document) return;
        writers.Write(document, outcome.Source.Article!.Text);
        _articles++;
        _quotes += document.Quotes.Count;
        if (_articles <= MaxShownArticles) _shown.Add(document);
    }

    private void Tell(OutputFolder folder, int failed, TimeSpan elapsed)
    {
        if (_articles <= MaxShownArticles)
        {
            using StreamWriter writer = terminal.OpenTextOutput();
            QuoteTable.Write(_shown, writer, terminal);
        }

        string rate = (_articles / Math.Max(elapsed.TotalSeconds, 0.001)).ToString("F0", CultureInfo.InvariantCulture);
        string speed = _articles > MaxShownArticles ? $" in {elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture)} s ({rate} a second)" : "";
        string lost = failed > 0 ? $", {Plural.Of(failed, "failure")}" : "";
        terminal.Error.WriteLine($"{Plural.Of(_articles, "article")}, {Plural.Of(_quotes, "quote")}{lost}{speed} -> {folder.Path}");
    }

    private readonly record struct Outcome(ArticleSource Source, ResultDocument? Document, Exception? Exception);
}
