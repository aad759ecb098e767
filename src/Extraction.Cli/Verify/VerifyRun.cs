using System.Text.Json;
using Extraction.Calendar;
using Extraction.Input;
using Extraction.Output;

namespace Extraction.Cli.Verify;

/// <summary>One run of <c>verify</c>: extracts, compares, writes goldens anew where asked, reports.</summary>
internal sealed class VerifyRun(VerifyRequest request, Terminal terminal)
{
    private readonly OutputFolder? _goldens = request.Update
        ? new OutputFolder(request.GoldenFolder, "", InputGuard.InputsIn(request.Paths, request.GoldenFolder)) : null;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<ArticleVerdict> _verdicts = [];

    /// <summary>Runs to the end.</summary>
    /// <returns><see cref="ExitCode.Success"/>, or <see cref="ExitCode.Failure"/> where
    /// anything differs, is new, missing or failed, or a person decided otherwise, and was not updated.</returns>
    public int Execute(CancellationToken cancellation)
    {
        if (!request.Update && !Directory.Exists(request.GoldenFolder))
        {
            throw new UsageException($"there is no folder '{request.GoldenFolder}'; --update makes one");
        }

        ExtractionPipeline pipeline = SharedOptions.Pipeline(request.Resources, request.Language);
        OrderedParallel.Run(
            new ArticleReader(SharedOptions.Input with { StandardInput = terminal.Input }).Read(request.Paths),
            source => JudgeSafely(pipeline, source),
            verdict =>
            {
                if (verdict is null) return;
                _seen.Add(verdict.Id);
                _verdicts.Add(verdict);
            },
            request.Jobs,
            cancellation);
        _goldens?.Flush();
        FindMissing();
        if (request.Only.FirstOrDefault(id => _verdicts.All(v => v.Id != id)) is { } unknown)
        {
            throw new UsageException($"there is no article '{unknown}'");
        }

        VerifyReport.Write(_verdicts, request.Report, terminal);
        return _verdicts.All(v => v.Status == VerdictStatus.Same || (v.Updated && v.Kept == 0)) ? ExitCode.Success : ExitCode.Failure;
    }

    /// <summary>One article or golden that cannot be worked on must not end the run, whatever is wrong with it.</summary>
    private ArticleVerdict? JudgeSafely(ExtractionPipeline pipeline, ArticleSource source)
    {
        try
        {
            return Judge(pipeline, source);
        }
        catch (Exception e) when (source.Article is { } article)
        {
            bool isOfSystem = e is IOException or UnauthorizedAccessException;
            return Failed(article.Id, source.FileName, GoldenFile(article.Id), isOfSystem ? e.Message : InternalError.Describe(e));
        }
    }

    private string GoldenFile(string id) => Path.Combine(request.GoldenFolder, id + ".json");

    private ArticleVerdict? Judge(ExtractionPipeline pipeline, ArticleSource source)
    {
        if (source.Problem is { } problem)
        {
            return problem.ArticleLost ? Failed(problem.File ?? "-", problem.File, "", problem.ToString()) : null;
        }

        Article article = source.Article!;
        if (!IsAskedFor(article.Id)) return null;
        string goldenFile = GoldenFile(article.Id);
        string? file = source.FileName;
        Golden? golden;
        try
        {
            golden = File.Exists(goldenFile) ? Golden.Read(goldenFile) : null;
        }
        catch (JsonException e)
        {
            // It may be a person's work with a slip of the hand: never written anew.
            return Failed(article.Id, file, goldenFile,
                $"{goldenFile}: {JsonProblem.Of(e)}{(request.Update ? "; mend it, or remove it to have it written anew" : "")}");
        }

        if (golden?.GivenDate is { } day && article.Published is null)
        {
            article = article with { Published = new PublicationDate(day, DateBasis.Given) };
        }
        var options = new ResultOptions { IncludeText = golden?.IncludesText ?? false };
        ResultDocument result = ResultBuilder.Build(pipeline.Extract(article), options);
        IReadOnlyList<Difference> differences = golden?.Compare(result) ?? [];
        VerdictStatus status = golden is null ? VerdictStatus.New : differences.Count == 0 ? VerdictStatus.Same : VerdictStatus.Different;
        IReadOnlyList<Difference> kept = [];
        bool updated = request.Update && status != VerdictStatus.Same && Update(article.Id, golden, result, differences, out kept);
        SourceLines? lines = differences.Count > 0 ? new SourceLines(source) : null;
        return new ArticleVerdict(article.Id, file, goldenFile, status,
            [.. differences.Select(d => new LocatedDifference(d, d.Start is { } s ? lines!.LineOf(s) : null, kept.Contains(d)))], updated);
    }

    /// <summary>Writes a golden anew; what a person decided stays, unless it is forced.</summary>
    /// <param name="id">The article.</param>
    /// <param name="golden">The golden, or null where there is none.</param>
    /// <param name="result">What comes out.</param>
    /// <param name="differences">What differs.</param>
    /// <param name="kept">The differences that stay, because a person decided so.</param>
    /// <returns>Whether anything was written.</returns>
    private bool Update(string id, Golden? golden, ResultDocument result, IReadOnlyList<Difference> differences,
        out IReadOnlyList<Difference> kept)
    {
        kept = [];
        ResultDocument? renewed = golden is null ? result : golden.Renewed(result);
        if (request.Force && golden is { Decided: > 0 and var decided })
        {
            terminal.Tell($"WARNING: {GoldenFile(id)}: what a person decided about {Plural.Of(decided, "quote")} is overwritten (--force)");
            renewed = result;
        }

        if (renewed is null)
        {
            // An annotation is a person's as a whole; that need not be said of each difference.
            if (golden is { IsHuman: false }) kept = differences;
            return false;
        }

        if (renewed != result) kept = GoldenComparer.Compare(renewed, result);
        byte[] bytes = ResultJson.ToIndentedBytes(renewed);
        if (golden?.Has(bytes) == true) return false;
        _goldens!.Write(id + ".json", bytes);
        return true;
    }

    private static ArticleVerdict Failed(string id, string? file, string goldenFile, string message) =>
        new(id, file, goldenFile, VerdictStatus.Failed,
            [new LocatedDifference(new Difference(DifferenceKind.ArticleChanged, null, message), null, false)]);

    private void FindMissing()
    {
        foreach (string path in Directory.GetFiles(request.GoldenFolder, "*.json").Order(StringComparer.Ordinal))
        {
            string id = Path.GetFileNameWithoutExtension(path);
            if (IsAskedFor(id) && !_seen.Contains(id)) _verdicts.Add(new ArticleVerdict(id, null, path, VerdictStatus.Missing, []));
        }
    }

    private bool IsAskedFor(string id) => request.Only.Count == 0 || request.Only.Contains(id, StringComparer.Ordinal);
}
