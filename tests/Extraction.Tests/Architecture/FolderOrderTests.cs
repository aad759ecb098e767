using System.Text.RegularExpressions;

namespace Extraction.Tests.Architecture;

/// <summary>
/// The folders of a stage know each other in one direction only. What lies in the stage's own folder puts its parts together and may know
/// them all, as a folder may know those that it holds.
/// </summary>
public sealed partial class FolderOrderTests
{
    private static readonly string Root = Path.Combine(Repository.Root, "src", "Extraction");

    [Fact]
    public void No_two_folders_of_a_stage_use_each_other()
    {
        Dictionary<(string Stage, string Name), string> folders = Folders();
        HashSet<(string User, string Used)> uses = [.. TypeUse.In(typeof(ExtractionPipeline).Assembly.Location)
            .Where(use => use.User.Stage == use.Used.Stage)
            .Select(use => (FolderOf(use.User), FolderOf(use.Used)))
            .Where(use => use is ({ Length: > 0 }, { Length: > 0 }) && !Holds(use.Item1, use.Item2) && !Holds(use.Item2, use.Item1))];

        Assert.True(uses.Count > 30, $"only {uses.Count} uses between folders were found");
        Assert.Empty(uses.Where(use => uses.Contains((use.Used, use.User)) && string.CompareOrdinal(use.User, use.Used) < 0)
            .Select(use => $"{use.User} and {use.Used} use each other"));

        string FolderOf(TypePlace type) => folders.GetValueOrDefault((type.Stage, type.Name.Split('`')[0]), "");
    }

    private static bool Holds(string folder, string other) => folder == other || other.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>Where each type is declared; types in a stage's own folder are left out.</summary>
    private static Dictionary<(string Stage, string Name), string> Folders()
    {
        var folders = new Dictionary<(string, string), string>();
        foreach (string file in Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories))
        {
            string[] path = Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar);
            if (path.Length < 3 || path[0] is "bin" or "obj") continue;
            foreach (Match type in Declaration().Matches(File.ReadAllText(file)))
            {
                folders[(path[0], type.Groups["name"].Value)] = string.Join('/', path[..^1]);
            }
        }

        return folders;
    }

    [GeneratedRegex(@"^(?:public|internal|file) [a-z ]*(?:class|struct|interface|enum|record) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
