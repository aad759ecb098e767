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
        var command = new Command("explain", "Tell for each quote how it was decided: cue, source and content with their rivals, speaker, date.") { file, quote, published, resources };
        command.SetAction(parse =>
        {
            var options = new InputOptions { Published = parse.GetValue(published), StandardInput = terminal.Input };
            ExtractionPipeline pipeline = ExtractionPipeline.Create(SharedOptions.Models(parse.GetValue(resources)));
            using StreamWriter output = terminal.OpenTextOutput();
            int exitCode = ExitCode.Success;
            bool found = false;
            foreach (ArticleSource source in new ArticleReader(options).Read([parse.GetValue(file)!]))
            {
                cancellation.ThrowIfCancellationRequested();
                if (source.Problem is { } problem)
                {
                    terminal.Error.WriteLine(problem.ToString());
                    if (problem.ArticleLost) exitCode = ExitCode.Failure;
                }
                else
                {
                    found |= new Explanation(pipeline.Extract(source.Article!), output).Write(parse.GetValue(quote));
                }
            }

            if (exitCode == ExitCode.Success && !found && parse.GetValue(quote) is { } wanted) throw new UsageException($"there is no quote '{wanted}'");
            return exitCode;
        });
        return command;
    }
}
