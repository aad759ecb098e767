using System.Diagnostics;
using ExtractionSamples;

namespace Extraction.Tests.Documentation;

/// <summary>The samples do what they say. That they compile, the build shows.</summary>
public sealed class SampleTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "samples");

    [Fact]
    public void First_quotes_have_their_speakers()
    {
        string[] lines = Lines(FirstQuotes.Run);
        Assert.Contains(lines, line => line.StartsWith("Ada Brook (Direct", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("Tom Reed (Direct", StringComparison.Ordinal));
    }

    [Fact]
    public void Own_names_are_known() => Assert.Equal(["Zorbla Quent: 2 quotes", "Tavik Orn: 1 quotes"], Lines(OwnTables.Run));

    [Fact]
    public void Another_language_engine_takes_the_place_of_ours() =>
        Assert.Equal(["Ada Brook: the mill was safe"], Lines(OwnLanguageEngine.Run));

    [Fact]
    public async Task A_batch_service_reads_a_folder()
    {
        using var output = new StringWriter();
        await BatchService.RunAsync([Path.Combine(Repository.Root, "seeds")], output);
        Assert.Equal(2, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    /// <summary>Its scripts are run by <see cref="Packaging.PackageTests"/>, which install the tool as it does.</summary>
    [Fact]
    public void The_workflow_checks_out_packs_installs_and_verifies()
    {
        Assert.Equal(["actions/checkout", "actions/setup-dotnet"], VerifyWorkflow.Actions().Select(action => action.Split('@')[0]));
        Assert.Collection(VerifyWorkflow.Scripts(),
            script => Assert.StartsWith("dotnet pack", script, StringComparison.Ordinal),
            script => Assert.StartsWith("dotnet tool install", script, StringComparison.Ordinal),
            script => Assert.Contains("extraction\" verify", script, StringComparison.Ordinal));
    }

    [Fact]
    public void Python_reads_results()
    {
        string results = Path.GetTempFileName();
        try
        {
            var article = new Extraction.Input.Article { Id = "mill", Text = "“We are ready,” Ada Brook said." };
            File.WriteAllBytes(results, Extraction.Output.ResultJson.ToLineBytes(
                Extraction.Output.ResultBuilder.Build(Pipeline.WholePipelineTests.Pipeline.Extract(article),
                    Extraction.Output.ResultOptions.Default)));
            var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true, ArgumentList =
                { Path.Combine(Folder, "python", "read_results.py"), results } };
            using Process python = Process.Start(start)!;
            string output = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            Assert.Contains("mill,q1,Ada Brook,", output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(results);
        }
    }

    private static string[] Lines(Action<TextWriter> sample)
    {
        using var output = new StringWriter();
        sample(output);
        return output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }
}
