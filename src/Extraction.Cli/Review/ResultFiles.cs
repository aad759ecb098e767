using System.Text.Json;
using Extraction.Output;

namespace Extraction.Cli.Review;

/// <summary>Reads results back: JSON files, JSON Lines, and folders of them.</summary>
internal static class ResultFiles
{
    /// <summary>All results that the paths stand for, in order; a folder in the ordinal order of its files.</summary>
    /// <param name="paths">Files or folders.</param>
    /// <param name="onFailure">Told for each file or line that is no result.</param>
    public static IEnumerable<ResultDocument> Read(IEnumerable<string> paths, Action<string> onFailure)
    {
        foreach (string path in paths.SelectMany(Expand))
        {
            if (!File.Exists(path))
            {
                onFailure($"{path}: there is no such file or folder");
                continue;
            }

            if (!path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
            {
                if (Parse(File.ReadAllBytes(path), path, onFailure) is { } document) yield return document;
                continue;
            }

            int number = 0;
            foreach (string line in File.ReadLines(path))
            {
                number++;
                if (line.Length == 0) continue;
                if (Parse(System.Text.Encoding.UTF8.GetBytes(line), FormattableString.Invariant($"{path}:{number}"), onFailure) is { } document) yield return document;
            }
        }
    }

    private static IEnumerable<string> Expand(string path) => Directory.Exists(path)
        ? Directory.GetFiles(path, "*.json").Order(StringComparer.Ordinal)
        : [path];

    private static ResultDocument? Parse(byte[] json, string place, Action<string> onFailure)
    {
        try
        {
            return ResultJson.Parse(json);
        }
        catch (JsonException e)
        {
            onFailure($"{place}: {e.Message}");
            return null;
        }
    }
}
