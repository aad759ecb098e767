using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using NodaTime;
using NodaTime.Text;

namespace Extraction.Training.Dates;

/// <summary>A TIMEX3 of the gold standard.</summary>
internal sealed record GoldTimex(TextSpan Span, string Type, string Value);

/// <summary>A TimeML document: its text, the day of its creation and its time expressions.</summary>
/// <param name="Name">File name without extension.</param>
/// <param name="Text">The text inside <c>TEXT</c>, without its first line break.</param>
/// <param name="Created">The document creation time, cut to the day; null when it is none.</param>
/// <param name="Expressions">The expressions in the order in which they end.</param>
internal sealed record TimeMlDocument(string Name, string Text, LocalDate? Created, IReadOnlyList<GoldTimex> Expressions)
{
    /// <summary>Whether it is of the third by which the rules are checked: its errors are counted and never read.</summary>
    public bool IsUnread => SHA256.HashData(Encoding.UTF8.GetBytes(Name))[0] % 3 == 0;

    /// <summary>Reads all documents below a folder, in ordinal order of their paths.</summary>
    public static IEnumerable<TimeMlDocument> ReadAll(string folder)
    {
        string[] files = Directory.GetFiles(folder, "*.tml", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return files.Select(Read);
    }

    private static TimeMlDocument Read(string path)
    {
        XElement root = XDocument.Load(path, LoadOptions.PreserveWhitespace).Root ?? throw new XmlException($"'{path}' has no root.");
        string? created = root.Descendants("TIMEX3").FirstOrDefault(t =>
            (string?)t.Attribute("functionInDocument") == "CREATION_TIME")?.Attribute("value")?.Value;
        var text = new StringBuilder();
        var expressions = new List<GoldTimex>();
        Append(root.Element("TEXT") ?? throw new XmlException($"'{path}' has no TEXT."));
        return new TimeMlDocument(Path.GetFileNameWithoutExtension(path), text.ToString(), Day(created), expressions);

        void Append(XElement element)
        {
            foreach (XNode node in element.Nodes())
            {
                if (node is XText characters)
                {
                    // The line break behind the opening tag is layout of the file, not text.
                    text.Append(text.Length == 0 && element.Name == "TEXT" && characters.Value.StartsWith('\n') ? characters.Value.AsSpan(1)
                        : characters.Value);
                }
                else if (node is XElement inner)
                {
                    int start = text.Length;
                    Append(inner);
                    if (inner.Name == "TIMEX3")
                    {
                        expressions.Add(new GoldTimex(new TextSpan(start, text.Length), (string?)inner.Attribute("type")
                            ?? "", (string?)inner.Attribute("value") ?? ""));
                    }
                }
            }
        }
    }

    private static LocalDate? Day(string? value) =>
        value?.Length >= 10 && LocalDatePattern.CreateWithInvariantCulture("uuuu-MM-dd").Parse(value[..10]) is { Success: true } day
            ? day.Value : null;
}
