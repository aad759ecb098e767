using System.CommandLine;
using Extraction.Cli.Extract;
using Extraction.Desk;
using Extraction.Output;

namespace Extraction.Cli.Desk;

/// <summary><c>extraction serve</c>: the desk over a store, in the browser of this machine.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 5190;

    private const int MaxPort = 65535;

    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Articles to add first: files, folders or patterns.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var store = new Option<string>("--store")
        {
            Description = "The store to open; made where there is none.",
            HelpName = "FILE.db",
            DefaultValueFactory = _ => "quotes.db",
        };
        var port = new Option<int>("--port")
        {
            Description = "The port on 127.0.0.1; 0 for any that is free.",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultPort,
            CustomParser = OptionValues.WholeNumber("--port", 0, MaxPort),
        };
        var jobs = SharedOptions.Jobs();
        var resources = SharedOptions.Resources();
        var language = SharedOptions.Language();
        var command = new Command("serve", "Open the desk: read, search and review articles and their quotes in the browser.") { paths,
            store, port, jobs, resources, language };
        command.SetAction(parse =>
        {
            string storePath = parse.GetValue(store)!;
            // Told now, not when the first article is read.
            SharedOptions.RequireTables(parse.GetValue(resources));
            DeskApplication.RequirePort(parse.GetValue(port));
            int failed = parse.GetValue(paths) is { Length: > 0 } articles
                ? new ExtractRun(Request(articles, storePath, parse.GetValue(resources), parse.GetValue(language), parse.GetValue(jobs)),
                    terminal).Execute(cancellation)
                : ExitCode.Success;
            Serve(storePath, parse.GetValue(port), () =>
                SharedOptions.Pipeline(parse.GetValue(resources), parse.GetValue(language)), terminal, cancellation);
            return failed;
        });
        return command;
    }

    private static ExtractRequest Request(IReadOnlyList<string> paths, string store, string? resources, string? language, int jobs) => new()
    {
        Paths = paths,
        Input = SharedOptions.Input,
        Store = store,
        Formats = [],
        Resources = resources,
        Language = language,
        Jobs = jobs,
        Resume = true,
        Result = ResultOptions.Default,
    };

    private static void Serve(string storePath, int port, Func<ExtractionPipeline> pipeline, Terminal terminal,
        CancellationToken cancellation)
    {
        var options = new DeskOptions
        {
            StorePath = storePath,
            Port = port,
            Pipeline = pipeline,
            Input = SharedOptions.Input,
            Tell = message => terminal.Tell($"extraction: {message}"),
            Describe = InternalError.Describe,
        };
        DeskApplication.RunAsync(options, address => terminal.Tell($"The desk is open at {address} (Ctrl-C closes it)"), cancellation)
            .GetAwaiter().GetResult();
        terminal.Tell("The desk is closed; everything is kept.");
    }
}
