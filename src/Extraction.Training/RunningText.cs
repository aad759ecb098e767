using System.Text;

namespace Extraction.Training;

/// <summary>The articles of running news text: a file holds many, with a line of equals signs between them.</summary>
internal static class RunningText
{
    private const string Separator = "=====";

    /// <summary>Reads the articles of a file in order, without the blanks around them.</summary>
    public static IEnumerable<string> Articles(string file)
    {
        var article = new StringBuilder();
        foreach (string line in File.ReadLines(file).Append(Separator))
        {
            if (line != Separator)
            {
                article.Append(line).Append('\n');
                continue;
            }

            if (article.ToString().Trim() is { Length: > 0 } text) yield return text;
            article.Clear();
        }
    }
}
