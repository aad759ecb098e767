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
    public void Folders_of_a_stage_use_each_other_in_no_circle()
    {
        Dictionary<(string Stage, string Name), string> folders = Folders();
        HashSet<(string User, string Used)> uses = [.. TypeUse.In(typeof(ExtractionPipeline).Assembly.Location)
            .Where(use => use.User.Stage == use.Used.Stage)
            .Select(use => (FolderOf(use.User), FolderOf(use.Used)))
            .Where(use => use is ({ Length: > 0 }, { Length: > 0 }) && !Holds(use.Item1, use.Item2) && !Holds(use.Item2, use.Item1))];

        Assert.True(uses.Count > 30, $"only {uses.Count} uses between folders were found");
        Assert.Empty(InCircles(uses));

        string FolderOf(TypePlace type) => folders.GetValueOrDefault((type.Stage, type.Name.Split('`')[0]), "");
    }

    [Fact]
    public void A_circle_of_three_is_one_and_a_chain_is_none()
    {
        Assert.Equal(["a uses b", "b uses c", "c uses a"], InCircles([("a", "b"), ("b", "c"), ("c", "a"), ("d", "a")]));
        Assert.Empty(InCircles([("a", "b"), ("b", "c"), ("a", "c")]));
    }

    /// <summary>The uses that are left when folders that use none of the others, or that none of the others uses, are taken away.</summary>
    private static IEnumerable<string> InCircles(HashSet<(string User, string Used)> uses)
    {
        while (uses.RemoveWhere(use => !uses.Any(other => other.User == use.Used) || !uses.Any(other => other.Used == use.User)) > 0)
        {
        }

        return uses.Select(use => $"{use.User} uses {use.Used}").Order(StringComparer.Ordinal);
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
