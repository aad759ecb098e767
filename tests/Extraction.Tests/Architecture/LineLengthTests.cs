using System.Text.RegularExpressions;

namespace Extraction.Tests.Architecture;

/// <summary>Lines that fit beside each other on a screen: the limit of <c>.editorconfig</c>, which the compiler does not check.</summary>
public partial class LineLengthTests
{
    private const int Most = 140;

    [Fact]
    public void No_line_of_code_is_too_long()
    {
        string root = Repository.Root;
        string[] files = [.. new[] { "src", "tests", "samples" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !IsBuilt(Path.GetRelativePath(root, file)))];

        Assert.True(files.Length > 300, "the sources were not found");
        Assert.Empty(files.SelectMany(file => TooLong(file).Select(line => $"{Path.GetRelativePath(root, file)}:{line}")));
    }

    private static bool IsBuilt(string file) => file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");

    private static IEnumerable<int> TooLong(string file)
    {
        bool raw = false;
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            number++;
            int marks = RawMark().Count(line);
            bool literal = raw || marks > 0;
            if (marks % 2 == 1) raw = !raw;

            // What a literal says may be longer than a line: an article, a query, a command.
            if (!literal && line.Length > Most && Literal().Replace(line, "\"\"").Length > Most) yield return number;
        }
    }

    [GeneratedRegex("\"\"\"+")]
    private static partial Regex RawMark();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Literal();
}
