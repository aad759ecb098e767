using System.Text.RegularExpressions;
using Extraction.Models;

namespace Extraction.Tests.Architecture;

/// <summary>
/// Words are data: where a rule asks for one of several, they stand in a table, and the few words of grammar that rules ask for one by one
/// have names (<c>FunctionWord</c>). What a statement compares is told from its text: literals that are a word in small letters.
/// </summary>
public sealed partial class WordListTests
{
    private const int MostWords = 2;

    private static readonly string Root = Path.Combine(Repository.Root, "src", "Extraction");

    /// <summary>What has a vocabulary that is no language's: markup, names of fields, files and columns, tags of treebanks.</summary>
    private static readonly string[] Formats =
        ["Output/", "Input/Html/", "Input/ArticleField.cs", "Input/ArticleIds.cs", "Language/PennTag.cs", "Language/DependencyRelation.cs"];

    /// <summary>Columns of tables whose values are kinds of words and not words.</summary>
    private static readonly string[] KindColumns =
        ["kind", "class", "use", "category", "position", "names", "gender", "rule", "alone", "short", "case", "number", "modality", "one"];

    [Fact]
    public void No_statement_lists_words()
    {
        HashSet<string> names = NamesOfTables();
        string[] files = [.. Files()];
        Assert.True(files.Length > 200, "the sources were not found");
        Assert.True(names.Count > 80, $"only {names.Count} names of tables were found");
        Assert.Empty(files.SelectMany(file => Lists(file, names)));
    }

    [Fact]
    public void No_rule_about_words_of_a_text_spells_one_out()
    {
        HashSet<string> names = NamesOfTables();
        string[] stages = ["Language/", "Quotes/", "Speakers/", "Dates/Resolution/"];
        Assert.Empty(Files().Where(file => stages.Any(stage => Relative(file).StartsWith(stage, StringComparison.Ordinal)))
            .SelectMany(file => Compared().Matches(Code(file)).Select(match => match.Groups["word"].Value)
                .Where(word => !names.Contains(word)).Select(word => $"{Relative(file)}: \"{word}\"")));
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
        .Where(file => Relative(file).Split('/')[0] is not ("bin" or "obj")
            && !Formats.Any(format => Relative(file).StartsWith(format, StringComparison.Ordinal)));

    private static IEnumerable<string> Lists(string file, HashSet<string> names)
    {
        foreach (string statement in Code(file).Split(';', '{', '}'))
        {
            string[] words = [.. Word().Matches(NotText().Replace(statement, "(")).Select(match => match.Groups["word"].Value)
                .Where(word => !names.Contains(word)).Distinct(StringComparer.OrdinalIgnoreCase)];
            if (words.Length > MostWords) yield return $"{Relative(file)}: {string.Join(", ", words)}";
        }
    }

    private static string Relative(string file) => Path.GetRelativePath(Root, file).Replace(Path.DirectorySeparatorChar, '/');

    private static string Code(string file) => Comment().Replace(File.ReadAllText(file), "");

    /// <summary>The names of tables, of their columns and of the kinds of words in them.</summary>
    private static HashSet<string> NamesOfTables()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        string resources = Path.Combine(Repository.Root, "src", "Extraction.Models.English", "resources");
        string[] own = [.. Directory.EnumerateFiles(Root, "*.csv", SearchOption.AllDirectories)
            .Where(file => Relative(file).Split('/')[0] is not ("bin" or "obj"))];
        foreach (string table in Directory.EnumerateFiles(resources, "*.csv", SearchOption.AllDirectories).Concat(own))
        {
            names.UnionWith(Path.GetFileNameWithoutExtension(table).Split('-'));
            string[] columns = File.ReadLines(table).First(line => !line.StartsWith('#')).Split(',');
            names.UnionWith(columns);
            foreach (string column in columns.Intersect(KindColumns))
            {
                names.UnionWith(ResourceTable.Read(File.OpenRead(table), table, column).Select(row => row[0].Split(' ')[0]));
            }
        }

        return names;
    }

    /// <summary>What is no text to compare: the name and pattern of a rule, and an example with its value.</summary>
    [GeneratedRegex("""(?:\bnew\(\s*"[^"]*",\s*"[^"]*")|\("[^"]*\[[^"]*",\s*"[^"]*"\)""")]
    private static partial Regex NotText();

    [GeneratedRegex("""(?<![$@"])"(?<word>[A-Za-z]?[a-z'’]+)"(?!")""")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?:\bis|\bor|\bnot|[=!]=|Equals\()\s*\(?""(?<word>[A-Za-z]?[a-z]+)""")]
    private static partial Regex Compared();

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comment();
}
