using System.Diagnostics;
using System.Globalization;
using Extraction.Input;
using Extraction.Output;

namespace Extraction.Cli.Extract;

/// <summary>One run of <c>extract</c>: reads, extracts on several threads, writes in order, tells what happened.</summary>
/// <remarks>
/// Into a folder, a run can be killed at any moment and continued: results appear whole, and the <see cref="RunJournal"/>
/// knows which are there.
/// </remarks>
internal sealed class ExtractRun(ExtractRequest request, Terminal terminal)
{
    /// <summary>Up to so many articles, the quotes are shown one by one; a longer run is summed up.</summary>
    private const int MaxShownArticles = 5;

    /// <summary>The system's numbers for a full disk: ENOSPC, EDQUOT, ERROR_DISK_FULL.</summary>
    private static readonly int[] DiskFull = [28, 122, unchecked((int)0x80070070)];

    private readonly List<ResultDocument> _shown = [];
    private readonly bool _hasOneFile = request.Formats.Any(ResultWriters.IsOneFile);
    private ArticleFingerprint? _fingerprint;
    private RunTally _tally;

    /// <summary>Runs to the end.</summary>
    /// <returns><see cref="ExitCode.Success"/>, or <see cref="ExitCode.Failure"/> where some article failed.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled; what was finished is written.</exception>
    /// <exception cref="IOException">Results cannot be written.</exception>
    public int Execute(CancellationToken cancellation)
    {
        long started = Stopwatch.GetTimestamp();
        ExtractionPipeline pipeline = ExtractionPipeline.Create(SharedOptions.Models(request.Resources));
        string label = request.Shard.Label;
        OutputFolder? folder = request.OutputFolder is { } path ? new OutputFolder(path, label) : null;
        using RunJournal? journal = folder is null ? null : new RunJournal(folder, label, _hasOneFile, request.Resume);
        _fingerprint = folder is null ? null : new ArticleFingerprint(request);
        Stream output = folder is null ? new BufferedStream(terminal.Output, 1 << 16) : Stream.Null;
        using ResultWriters writers = folder is null
            ? ResultWriters.OnStream(request.Formats, output, request.ByteOrderMark)
            : ResultWriters.InFolder(request.Formats, folder, request.ByteOrderMark, label);
        using var progress = new ProgressLine(terminal);
        using var failures = new FailureLog(terminal.Error, progress, folder, label);
        using ArticleCount? count = terminal.IsErrorInteractive && !request.Paths.Contains("-") ? new ArticleCount(Read()) : null;

        bool stopped = false;
        try
        {
            try
            {
                OrderedParallel.Run(
                    Read(),
                    source => Extract(pipeline, journal, folder, source),
                    outcome =>
                    {
                        Consume(outcome, writers, journal, failures);
                        progress.Show(_tally, count?.Total);
                    },
                    request.Jobs,
                    cancellation);
            }
            catch (OperationCanceledException)
            {
                stopped = true;
            }

            progress.Clear();
            writers.Complete();
            failures.Complete();
            output.Flush();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && folder is not null)
        {
            progress.Clear();
            throw new IOException($"{e.Message.TrimEnd('.')}. What was finished is kept; put it right and go on with --resume.", e);
        }

        if (folder is not null) Tell(folder, Stopwatch.GetElapsedTime(started));
        if (stopped) throw new OperationCanceledException(cancellation);
        return failures.Any ? ExitCode.Failure : ExitCode.Success;
    }

    private IEnumerable<ArticleSource> Read() => new ArticleReader(request.Input with
    {
        Published = request.Published,
        StandardInput = terminal.Input,
    }).Read(request.Paths).Where(request.Shard.Contains);

    private Outcome Extract(ExtractionPipeline pipeline, RunJournal? journal, OutputFolder? folder, ArticleSource source)
    {
        if (source.Article is not { } article) return new Outcome { Problem = source.Problem };
        UInt128 fingerprint = _fingerprint?.Of(article) ?? 0;
        var outcome = new Outcome { Article = article, Fingerprint = fingerprint };
        if (journal?.Find(article.Id, fingerprint) is { } entry && HasItsFiles(article, folder!))
        {
            return outcome with { Kept = entry, Document = _hasOneFile ? journal.Read(entry) : null };
        }

        try
        {
            return outcome with { Document = ResultBuilder.Build(pipeline.Extract(article), request.Result) };
        }
        catch (Exception e)
        {
            // One article among millions must not end the run, whatever is wrong with it.
            return outcome with { Failure = e };
        }
    }

    private bool HasItsFiles(Article article, OutputFolder folder) =>
        request.Formats.SelectMany(f => ResultWriters.FileNames(f, article.Id)).All(name => File.Exists(Path.Combine(folder.Path, name)));

    private void Consume(Outcome outcome, ResultWriters writers, RunJournal? journal, FailureLog failures)
    {
        if (outcome.Problem is { } problem) failures.Report(problem);
        if (outcome.Failure is { } failure) failures.Report(outcome.Article!, failure);
        if (outcome.Kept is { } kept)
        {
            if (outcome.Document is { } whole) writers.Write(whole, outcome.Article!.Text);
            Count(outcome.Document, kept.Quotes, isKept: true);
        }
        else if (outcome.Document is { } document && TryWrite(outcome, document, writers, failures))
        {
            journal?.Append(document, outcome.Fingerprint);
            Count(document, document.Quotes.Count, isKept: false);
        }

        _tally = _tally with { Failures = failures.Lost };
    }

    /// <summary>An article whose own files cannot be written is lost alone; a full disk or a broken file for all ends the run.</summary>
    private bool TryWrite(Outcome outcome, ResultDocument document, ResultWriters writers, FailureLog failures)
    {
        try
        {
            writers.Write(document, outcome.Article!.Text);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException
            && request.OutputFolder is not null && !_hasOneFile && !DiskFull.Contains(e.HResult))
        {
            failures.Report(outcome.Article!, "unwritable", $"the result cannot be written ({e.Message}); check the folder and its permissions.");
            return false;
        }
    }

    private void Count(ResultDocument? document, int quotes, bool isKept)
    {
        _tally = _tally with { Articles = _tally.Articles + 1, Kept = _tally.Kept + (isKept ? 1 : 0), Quotes = _tally.Quotes + quotes };
        if (document is not null && _tally.Articles <= MaxShownArticles) _shown.Add(document);
    }

    private void Tell(OutputFolder folder, TimeSpan elapsed)
    {
        if (_tally.Articles <= MaxShownArticles && _shown.Count > 0)
        {
            using StreamWriter writer = terminal.OpenTextOutput();
            QuoteTable.Write(_shown, writer, terminal);
        }

        string kept = _tally.Kept > 0 ? $" ({_tally.Kept} finished before)" : "";
        string rate = ((_tally.Articles - _tally.Kept) / Math.Max(elapsed.TotalSeconds, 0.001)).ToString("F1", CultureInfo.InvariantCulture);
        string speed = _tally.Articles > MaxShownArticles ? $" in {elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture)} s ({rate} a second)" : "";
        string lost = _tally.Failures > 0 ? $", {Plural.Of(_tally.Failures, "failure")}" : "";
        terminal.Error.WriteLine($"{Plural.Of(_tally.Articles, "article")}{kept}, {Plural.Of(_tally.Quotes, "quote")}{lost}{speed} -> {folder.Path}");
    }

    private readonly record struct Outcome
    {
        public Article? Article { get; init; }

        public UInt128 Fingerprint { get; init; }

        public ResultDocument? Document { get; init; }

        public RunJournal.Entry? Kept { get; init; }

        public InputProblem? Problem { get; init; }

        public Exception? Failure { get; init; }
    }
}
