using System.Diagnostics;
using System.Globalization;
using Extraction.Input;
using Extraction.Output;
using Extraction.Store;

namespace Extraction.Cli.Extract;

/// <summary>One run of <c>extract</c>: reads, extracts on several threads, writes in order, tells what happened.</summary>
/// <remarks>
/// Into a folder, a run can be killed at any moment and continued: results appear whole, and the <see cref="RunJournal"/>
/// knows which are there. So it is with a store (<see cref="StoreOutput"/>); an article counts as finished where all outputs
/// of the run have it.
/// </remarks>
internal sealed class ExtractRun(ExtractRequest request, Terminal terminal)
{
    /// <summary>Up to so many articles, the quotes are shown one by one; a longer run is summed up.</summary>
    private const int MaxShownArticles = 5;

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
        string label = request.Shard.Label;
        if (request.OutputFolder is { } target) InputGuard.RefuseFolder(request.Paths, target);
        if (request.Store is { } storePath)
        {
            // Before anything is made for the run.
            SpecialFile.Refuse(storePath);
            InputGuard.Refuse(storePath, request.Paths);
        }
        ExtractionPipeline pipeline = SharedOptions.Pipeline(request.Resources, request.Language);
        OutputFolder? folder = request.OutputFolder is { } path ? new OutputFolder(path, label, InputGuard.InputsIn(request.Paths, path))
            : null;
        using RunJournal? journal = folder is null ? null : new RunJournal(folder, label, _hasOneFile, request.Resume);
        _fingerprint = folder is null ? null : new ArticleFingerprint(request);
        using StoreOutput? store = request.Store is null ? null : new StoreOutput(request);
        Stream output = folder is null ? new BufferedStream(terminal.Results, 1 << 16) : Stream.Null;
        using ResultWriters writers = folder is null
            ? ResultWriters.OnStream(request.Formats, output, request.ByteOrderMark, pipeline.KnowsEntities)
            : ResultWriters.InFolder(request.Formats, folder, request.ByteOrderMark, pipeline.KnowsEntities, label);
        using var progress = new ProgressLine(terminal);
        using var failures = new FailureLog(terminal, progress, folder, label);
        using ArticleCount? count = terminal.IsErrorInteractive && ArticleCount.CanCount(request.Paths) ? new ArticleCount(Read()) : null;

        bool stopped = false;
        try
        {
            try
            {
                OrderedParallel.Run(
                    Read(),
                    source => Extract(pipeline, journal, folder, store, source),
                    outcome =>
                    {
                        Consume(outcome, folder, writers, journal, store, failures);
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
            store?.Flush();
            writers.Complete();
            failures.Complete();
            journal?.Flush();
            folder?.Flush();
            output.Flush();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && (folder is not null || store is not null))
        {
            progress.Clear();
            throw new IOException($"{e.Message.TrimEnd('.')}. What was finished is kept; put it right and go on with --resume.", e);
        }

        if (folder is not null || store is not null) Tell(Stopwatch.GetElapsedTime(started), folder, store);
        if (stopped) throw new OperationCanceledException(cancellation);
        return failures.Any ? ExitCode.Failure : ExitCode.Success;
    }

    private IEnumerable<ArticleSource> Read() => new ArticleReader(request.Input with
    {
        Published = request.Published,
        StandardInput = terminal.Input,
    }).Read(request.Paths).Where(request.Shard.Contains);

    private Outcome Extract(ExtractionPipeline pipeline, RunJournal? journal, OutputFolder? folder, StoreOutput? store,
        ArticleSource source)
    {
        if (source.Article is not { } article) return new Outcome { Source = source };
        UInt128 fingerprint = _fingerprint?.Of(article) ?? 0;
        var outcome = new Outcome { Source = source, Fingerprint = fingerprint };
        int? stored = store?.Find(article);
        if (stored is not null && request.Formats.Count == 0) return outcome with { KeptQuotes = stored };
        bool lacksStore = store is not null && stored is null;
        // What only the store lacks goes there from the journal, where that keeps results.
        if (journal?.Find(article.Id, fingerprint) is { } entry && (_hasOneFile || !lacksStore)
            && RunJournal.FileHash(FilesOf(article.Id, folder!)) == entry.Files)
        {
            ResultDocument? kept = _hasOneFile ? journal.Read(entry, article.Id) : null;
            if (kept is not null || !_hasOneFile)
            {
                return outcome with { KeptQuotes = entry.Quotes, Document = kept, LacksStore = lacksStore };
            }
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

    private IEnumerable<string> FilesOf(string articleId, OutputFolder folder) =>
        request.Formats.SelectMany(f => ResultWriters.FileNames(f, articleId)).Select(name => Path.Combine(folder.Path, name));

    private void Consume(Outcome outcome, OutputFolder? folder, ResultWriters writers, RunJournal? journal, StoreOutput? store,
        FailureLog failures)
    {
        if (outcome.Source.Problem is { } problem) failures.Report(problem);
        if (outcome.Failure is { } failure) failures.Report(outcome.Source.Article!, failure);
        if (outcome.Document is { } extracted && !TryWrite(outcome, extracted, writers, failures))
        {
            // Told, and left out of everything.
        }
        else if (outcome.KeptQuotes is { } quotes)
        {
            if (outcome.LacksStore) store!.Add(outcome.Source, outcome.Document!);
            Count(outcome.Document, quotes, isKept: true);
        }
        else if (outcome.Document is { } document)
        {
            if (RunJournal.FileHash(folder is null ? [] : FilesOf(document.Article.Id, folder)) is { } files)
            {
                journal?.Append(document, outcome.Fingerprint, files);
            }
            store?.Add(outcome.Source, document);
            Count(document, document.Quotes.Count, isKept: false);
        }

        _tally = _tally with { Failures = failures.Lost };
    }

    /// <summary>An article whose own files cannot be written is lost alone; a full disk or a broken file for all ends the run.</summary>
    private bool TryWrite(Outcome outcome, ResultDocument document, ResultWriters writers, FailureLog failures)
    {
        string text = outcome.Source.Article!.Text;
        try
        {
            writers.WriteOwn(document, text);
        }
        catch (Exception e) when (FullDisk.IsOfOneFile(e))
        {
            failures.Report(outcome.Source.Article!, "unwritable",
                $"the result cannot be written ({e.Message.TrimEnd('.')}); check the folder and its permissions.");
            return false;
        }

        writers.WriteShared(document, text);
        return true;
    }

    private void Count(ResultDocument? document, int quotes, bool isKept)
    {
        _tally = _tally with { Articles = _tally.Articles + 1, Kept = _tally.Kept + (isKept ? 1 : 0), Quotes = _tally.Quotes + quotes };
        if (document is not null && _tally.Articles <= MaxShownArticles) _shown.Add(document);
    }

    private void Tell(TimeSpan elapsed, OutputFolder? folder, StoreOutput? store)
    {
        if ((folder is not null || request.Formats.Count == 0) && _tally.Articles <= MaxShownArticles && _shown.Count > 0)
        {
            using StreamWriter writer = terminal.OpenTextOutput();
            QuoteTable.Write(_shown, request.ShowAll, writer, terminal);
        }

        string kept = _tally.Kept > 0 ? $" ({_tally.Kept} finished before)" : "";
        string rate = ((_tally.Articles - _tally.Kept) / Math.Max(elapsed.TotalSeconds, 0.001))
            .ToString("F1", CultureInfo.InvariantCulture);
        string speed = _tally.Articles > MaxShownArticles
            ? $" in {elapsed.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture)} s ({rate} a second)" : "";
        string lost = _tally.Failures > 0 ? $", {Plural.Of(_tally.Failures, "failure")}" : "";
        terminal.Tell($"{Plural.Of(_tally.Articles, "article")}{kept}, {Plural.Of(_tally.Quotes, "quote")}{lost}{speed} -> " +
            $"{string.Join(", ", new[] { folder?.Path, request.Store }.Where(p => p is not null))}");
        if (store?.Displaced > 0)
        {
            terminal.Tell($"{Plural.Of(store.Displaced, "article")} of the store had the same id and came from another file: replaced. " +
                $"Give each article an id of its own to keep both.");
        }
    }

    private readonly record struct Outcome
    {
        public required ArticleSource Source { get; init; }

        public UInt128 Fingerprint { get; init; }

        public ResultDocument? Document { get; init; }

        /// <summary>The number of quotes, where an earlier run finished the article.</summary>
        public int? KeptQuotes { get; init; }

        /// <summary>Whether what an earlier run finished is still to go into the store.</summary>
        public bool LacksStore { get; init; }

        public Exception? Failure { get; init; }
    }
}
