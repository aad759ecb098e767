using System.CommandLine;

namespace Extraction.Cli.Verify;

/// <summary><c>extraction verify</c>: its options and what they mean.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var paths = new Argument<string[]>("path") { Description = "Files, folders or patterns; '-' reads standard input.", Arity =
            ArgumentArity.OneOrMore };
        var golden = new Option<string>("--golden", "-g") { Description =
            "Folder with one expected result an article: results of this program, or annotations by a person.", HelpName = "DIR", Required =
            true };
        var update = new Option<bool>("--update") { Description =
            "Write the goldens anew; annotations by a person, and what a person decided about a quote, are kept." };
        var force = new Option<bool>("--force") { Description =
            "With --update: overwrite what a person decided about quotes, too. It is lost." };
        var only = new Option<string[]>("--only") { Description = "Only this article (its id); may be given several times.", HelpName =
            "ARTICLE" };
        var report = new Option<ReportForm>("--report") { Description =
            "text for a person, json for a program, github for annotations in a workflow.", HelpName = "FORM", CustomParser =
            OptionValues.Choice<ReportForm>("--report") };
        var jobs = SharedOptions.Jobs();
        var resources = SharedOptions.Resources();
        var language = SharedOptions.Language();

        var command = new Command("verify", "Compare results with goldens, by meaning and by bytes.") { paths, golden, update, force, only,
            report, jobs, resources, language };
        command.Validators.Add(result =>
        {
            if (result.GetValue(force) && !result.GetValue(update))
            {
                result.AddError("--force says what --update may overwrite; without --update nothing is written.");
            }
        });
        command.SetAction(parse =>
        {
            var request = new VerifyRequest
            {
                Paths = parse.GetValue(paths)!,
                GoldenFolder = parse.GetValue(golden)!,
                Update = parse.GetValue(update),
                Force = parse.GetValue(force),
                Only = parse.GetValue(only) ?? [],
                Report = parse.GetValue(report),
                Resources = parse.GetValue(resources),
                Language = parse.GetValue(language),
                Jobs = parse.GetValue(jobs),
            };
            return new VerifyRun(request, terminal).Execute(cancellation);
        });
        return command;
    }
}
