using System.CommandLine;
using System.Text.Json;
using Extraction.Input;
using Extraction.Output;
using Extraction.Output.Review;

namespace Extraction.Cli.Review;

/// <summary><c>extraction review</c>: makes the review page of results, or applies the decisions made on one.</summary>
internal static class ReviewCommand
{
    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var results = new Argument<string[]>("results")
        {
            Description = "Results: JSON files, JSON Lines, folders.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--output", "-o")
        {
            Description = "The page to write; with --apply the folder for the corrected results.",
            HelpName = "PATH",
            Required = true,
        };
        var articles = new Option<string[]>("--articles", "-a")
        {
            Description = "Where the texts are, for results that do not hold them: files, folders or patterns.",
            HelpName = "PATH",
        };
        var apply = new Option<string?>("--apply")
        {
            Description = "Apply the decisions exported from the page, and write corrected results.",
            HelpName = "FILE",
        };
        var formats = new Option<ReviewFormat[]>("--format", "-f")
        {
            Description =
                "With --apply, separated by commas: json (ID.json), csv (quotes.csv), claims (claims.jsonld: ClaimReview of confirmed " +
                "quotes); json by default.",
            HelpName = "FORMATS",
            CustomParser = OptionValues.Choices<ReviewFormat>("--format"),
        };
        var keepRejected = new Option<bool>("--keep-rejected")
        {
            Description = "With --apply: rejected quotes stay and say so, for goldens that 'verify --update' writes anew.",
        };
        var command = new Command("review", "Make a page on which a person checks the quotes, and apply what was decided there.") { results,
            output, articles, apply, formats, keepRejected };
        command.Validators.Add(result =>
        {
            if (result.GetValue(formats) is { Length: > 0 } && result.GetValue(apply) is null)
            {
                result.AddError("--format says how corrected results are written; use it with --apply.");
            }
            if (result.GetValue(keepRejected) && result.GetValue(apply) is null)
            {
                result.AddError("--keep-rejected is about corrected results; use it with --apply.");
            }
        });
        command.SetAction(parse =>
        {
            var run = new ReviewRun(terminal, cancellation, parse.GetValue(results)!, parse.GetValue(articles) ?? []);
            string path = parse.GetValue(output)!;
            return parse.GetValue(apply) is { } decisions
                ? run.Apply(decisions, path, parse.GetValue(formats) is { Length: > 0 } chosen ? chosen : [ReviewFormat.Json],
                    parse.GetValue(keepRejected))
                : run.WritePage(path);
        });
        return command;
    }
}

/// <summary>One run of <c>review</c>.</summary>
internal sealed class ReviewRun(Terminal terminal, CancellationToken cancellation,
    IReadOnlyList<string> results, IReadOnlyList<string> articles)
{
    private int _failures;
    private int _articles;

    /// <summary>Writes the review page.</summary>
    public int WritePage(string path)
    {
        InputGuard.Refuse(path, results.Concat(articles));
        string full = Path.GetFullPath(path);
        using PendingFile file = new OutputFolder(Path.GetDirectoryName(full)!).Create(Path.GetFileName(full));
        using (var page = new ReviewPageWriter(file.Stream))
        {
            ForEach(page.Write);
            page.Complete();
        }

        // A page without articles is of no use to anybody, least of all in the place of one that was worked on.
        if (_articles == 0) throw new IOException("there is no result to make a page of; nothing was written");
        file.Complete();
        return Finish(path);
    }

    /// <summary>Writes corrected results.</summary>
    public int Apply(string decisionPath, string folderPath, IReadOnlyList<ReviewFormat> formats, bool keepRejected)
    {
        InputGuard.RefuseFolder(results.Concat(articles), folderPath);
        ILookup<string, Decision> decisions = DecisionFiles.Read(decisionPath).Decisions.ToLookup(d => d.Article, StringComparer.Ordinal);
        var folder = new OutputFolder(folderPath, "", InputGuard.InputsIn([.. results, .. articles, decisionPath], folderPath));
        // What cannot be read is told when it is read for its sake.
        bool withIds = formats.Contains(ReviewFormat.Csv)
            && ResultFiles.Read(results, static _ => { }).Any(static document => document.Speakers.Any(speaker => speaker.Ids is not null));
        using var tables = new ReviewTables(folder, formats, withIds);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        ForEach((document, text) =>
        {
            string id = document.Article.Id;
            if (!seen.Add(id))
            {
                Fail($"{id}: there are two results of this id; the second is left out");
                return;
            }

            try
            {
                ResultDocument corrected = DecisionApplier.Apply(document, text, decisions[id], keepRejected);
                ResultCheck.Alone(corrected);
                ResultCheck.Against(corrected, text);
                if (formats.Contains(ReviewFormat.Json) && !TryWrite(folder, id, corrected)) return;
                tables.Write(corrected, text);
                int drafts = decisions[id].Count(d => d.Verdict == Verdict.Draft);
                if (drafts > 0) terminal.Tell($"{id}: {Plural.Of(drafts, "draft")} that nobody confirmed left out");
            }
            catch (Exception e) when (e is DecisionException or JsonException)
            {
                Fail($"{id}: {(e is JsonException json ? JsonProblem.Of(json) : e.Message)}");
            }
        });
        tables.Complete();
        folder.Flush();
        foreach (string id in decisions.Select(d => d.Key).Where(id => !seen.Contains(id)))
        {
            Fail($"{id}: there are decisions, but no result");
        }
        return Finish(folder.Path);
    }

    /// <summary>An article whose own file cannot be written is lost alone.</summary>
    private bool TryWrite(OutputFolder folder, string id, ResultDocument corrected)
    {
        try
        {
            folder.Write(id + ".json", ResultJson.ToIndentedBytes(corrected));
            return true;
        }
        catch (Exception e) when (FullDisk.IsOfOneFile(e))
        {
            Fail($"{id}: the result cannot be written ({e.Message.TrimEnd('.')}); check the folder and its permissions");
            return false;
        }
    }

    private void ForEach(Action<ResultDocument, string> action)
    {
        var texts = new ArticleTexts(articles, terminal.Input, Fail, cancellation);
        foreach (ResultDocument document in ResultFiles.Read(results, Fail))
        {
            cancellation.ThrowIfCancellationRequested();
            if (texts.Find(document) is { } text)
            {
                try
                {
                    ResultCheck.Against(document, text);
                }
                catch (JsonException e)
                {
                    Fail($"{document.Article.Id}: {JsonProblem.Of(e)}");
                    continue;
                }

                action(document, text);
                _articles++;
            }
            else
            {
                Fail($"{document.Article.Id}: its text is not here; name the articles with --articles, or extract with --include-text");
            }
        }
    }

    private void Fail(string message)
    {
        _failures++;
        terminal.Tell(message);
    }

    private int Finish(string path)
    {
        string failures = _failures > 0 ? $", {Plural.Of(_failures, "failure")}" : "";
        terminal.Tell($"{Plural.Of(_articles, "article")}{failures} -> {path}");
        return _failures == 0 ? ExitCode.Success : ExitCode.Failure;
    }
}
