using System.CommandLine;
using Extraction.Input;

namespace Extraction.Cli.Explain;

/// <summary><c>extraction explain</c>: why the quotes of an article are what they are.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var file = new Argument<string>("file") { Description = "The article; '-' reads standard input." };
        var quote = new Option<string?>("--quote", "-q") { Description = "Only this quote, as in q3.", HelpName = "ID" };
        var published = SharedOptions.Published();
        var resources = SharedOptions.Resources();
        var language = SharedOptions.Language();
        var command = new Command("explain",
            "Tell for each quote how it was decided: cue, source and content with their rivals, speaker, date.") { file, quote, published,
            resources, language };
        command.SetAction(parse =>
        {
            InputOptions options = SharedOptions.Input with { Published = parse.GetValue(published), StandardInput = terminal.Input };
            ExtractionPipeline pipeline = SharedOptions.Pipeline(parse.GetValue(resources), parse.GetValue(language));
            using LineWriter output = terminal.OpenLines();
            int exitCode = ExitCode.Success;
            bool found = false;
            OrderedParallel.Run(
                new ArticleReader(options).Read([parse.GetValue(file)!]),
                source => (source.Problem, Extraction: source.Article is { } article ? pipeline.Extract(article) : null),
                one =>
                {
                    if (one.Problem is { } problem) terminal.Tell(problem.ToString());
                    if (one.Problem is { ArticleLost: true }) exitCode = ExitCode.Failure;
                    if (one.Extraction is { } extraction) found |= new Explanation(extraction, output).Write(parse.GetValue(quote));
                },
                jobs: 1,
                cancellation);

            if (exitCode == ExitCode.Success && !found && parse.GetValue(quote) is { } wanted)
            {
                throw new UsageException($"there is no quote '{wanted}'");
            }
            return exitCode;
        });
        return command;
    }
}
