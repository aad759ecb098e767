using YamlDotNet.RepresentationModel;

namespace Extraction.Tests.Documentation;

/// <summary>The workflow of <c>samples/ci</c>, read as the service that runs it does.</summary>
internal static class VerifyWorkflow
{
    /// <summary>The shell scripts of its steps, in order.</summary>
    public static string[] Scripts() => [.. Steps().Select(step => step.Children).Where(step => step.ContainsKey("run"))
        .Select(step => step["run"].ToString().Trim())];

    /// <summary>The actions that it uses.</summary>
    public static string[] Actions() => [.. Steps().Select(step => step.Children).Where(step => step.ContainsKey("uses"))
        .Select(step => step["uses"].ToString())];

    /// <summary>The variables that its steps see.</summary>
    public static Dictionary<string, string> Variables() =>
        ((YamlMappingNode)Root()["env"]).Children.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value.ToString());

    private static IEnumerable<YamlMappingNode> Steps() => ((YamlSequenceNode)Root()["jobs"]["verify"]["steps"]).Cast<YamlMappingNode>();

    private static YamlNode Root()
    {
        var yaml = new YamlStream();
        using StreamReader reader = File.OpenText(Path.Combine(Repository.Root, "samples", "ci", "verify-quotes.yml"));
        yaml.Load(reader);
        return yaml.Documents[0].RootNode;
    }
}
