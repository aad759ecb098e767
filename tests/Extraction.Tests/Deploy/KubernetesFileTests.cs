using System.Globalization;
using Extraction.Tests.Cli;
using Extraction.Tests.Cli.Batch;
using YamlDotNet.RepresentationModel;

namespace Extraction.Tests.Deploy;

/// <summary>The commands of the jobs, run as containers would run them.</summary>
public sealed class KubernetesFileTests : IDisposable
{
    private readonly DeployedCommand _command = new();

    public void Dispose() => _command.Dispose();

    [Fact]
    public void The_pods_and_the_last_job_together_write_what_a_single_run_writes()
    {
        if (OperatingSystem.IsWindows()) return;
        string input = _command.Write("in.jsonl", InventedArticles.JsonLines(9));
        CommandTester.Run("extract", input, "-o", _command.PathOf("single"), "-f", "json,jsonl,csv");
        YamlMappingNode parts = Container("parts.yaml"), whole = Container("whole.yaml");
        for (int pod = 0; pod < 2; pod++)
        {
            // Two pods stand for the sixteen of the file.
            var environment = new Dictionary<string, string> { ["PARTS"] = "2", ["JOB_COMPLETION_INDEX"] =
                pod.ToString(CultureInfo.InvariantCulture) };
            Assert.Equal(0, Run(parts, input, environment).ExitCode);
        }

        CommandOutcome last = Run(whole, input, []);
        Assert.Equal(0, last.ExitCode);
        Assert.Contains("9 articles (9 finished before)", last.Error, StringComparison.Ordinal);
        Assert.Equal(_command.Results("single"), _command.Results("out"));
    }

    [Fact]
    public void There_are_as_many_pods_as_parts_and_both_jobs_have_the_same_options()
    {
        YamlMappingNode parts = Container("parts.yaml");
        var environment = (YamlSequenceNode)parts["env"];
        Assert.Equal(Text(Job("parts.yaml")["spec"]["completions"]), Text(environment.Single(e => Text(e["name"]) == "PARTS")["value"]));
        Assert.Equal("Indexed", Text(Job("parts.yaml")["spec"]["completionMode"]));
        Assert.Equal([.. Texts(parts["args"]), "--resume"], Texts(Container("whole.yaml")["args"]));
        foreach (string file in new[] { "parts.yaml", "whole.yaml" })
        {
            YamlNode rule = ((YamlSequenceNode)Job(file)["spec"]["podFailurePolicy"]["rules"])[1]["onExitCodes"];
            Assert.Equal(Text(Container(file)["name"]), Text(rule["containerName"]));
        }
    }

    private CommandOutcome Run(YamlMappingNode container, string input, Dictionary<string, string> environment)
    {
        string[] command = [.. Texts(container["command"]), .. Texts(container["args"])];
        Assert.Equal(1, command.Count(a => a == "/archive/articles.jsonl"));
        Assert.Equal(1, command.Count(a => a == "/archive/quotes"));
        return _command.Run("", environment, [.. command.Select(a => a switch
        {
            "/archive/articles.jsonl" => input,
            "/archive/quotes" => _command.PathOf("out"),
            "extraction" => _command.Program,
            _ => a,
        })]);
    }

    private static YamlMappingNode Container(string file) =>
        (YamlMappingNode)((YamlSequenceNode)Job(file)["spec"]["template"]["spec"]["containers"]).Single();

    private static YamlNode Job(string file)
    {
        var stream = new YamlStream();
        using StreamReader reader = File.OpenText(Path.Combine(Repository.Root, "deploy", "kubernetes", file));
        stream.Load(reader);
        return stream.Documents.Single().RootNode;
    }

    private static string[] Texts(YamlNode node) => [.. ((YamlSequenceNode)node).Select(Text)];

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
