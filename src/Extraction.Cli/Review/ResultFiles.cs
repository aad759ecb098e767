using System.Text;
using System.Text.Json;
using Extraction.Input;
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
        foreach (string path in paths.SelectMany(path => Expand(path, onFailure)))
        {
            using IEnumerator<(string Place, byte[] Json)> documents = Documents(path).GetEnumerator();
            while (Next(documents, path, onFailure))
            {
                (string place, byte[] json) = documents.Current;
                if (Parse(json, path, place, onFailure) is { } document) yield return document;
            }
        }
    }

    private static bool Next(IEnumerator<(string Place, byte[] Json)> documents, string path, Action<string> onFailure)
    {
        try
        {
            return documents.MoveNext();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            onFailure($"{path}: the file cannot be read ({e.Message})");
            return false;
        }
    }

    private static IEnumerable<(string Place, byte[] Json)> Documents(string path)
    {
        if (!path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
        {
            yield return (path, File.ReadAllBytes(path));
            yield break;
        }

        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (FormattableString.Invariant($"{path}:{number}"), Encoding.UTF8.GetBytes(line));
            }
        }
    }

    private static IEnumerable<string> Expand(string path, Action<string> onFailure)
    {
        if (File.Exists(path)) return [path];
        string[] found = Directory.Exists(path) ? Directory.GetFiles(path, "*.json") : [];
        if (found.Length == 0)
        {
            onFailure(Directory.Exists(path) ? $"{path}: the folder holds no results (*.json); {HowToMake(path)}"
                : $"{path}: there is no such file or folder");
        }
        return found.Order(StringComparer.Ordinal);
    }

    private static ResultDocument? Parse(byte[] json, string path, string place, Action<string> onFailure)
    {
        try
        {
            EditedJson.Check(JsonText.Whole(json));
            return ResultJson.Parse(json);
        }
        catch (JsonException e)
        {
            onFailure(IsArticle(json, path) ? $"{place}: this is an article, not a result; {HowToMake(path)}" : $"{place}: {JsonProblem.Of(e)}");
            return null;
        }
    }

    private static string HowToMake(string path) => $"'extraction extract {path} -o DIR' makes results of articles";

    /// <summary>Whether something that is no result is what results are made of.</summary>
    private static bool IsArticle(byte[] json, string path)
    {
        if (InputFormats.OfName(path) is { } format and not InputFormat.JsonLines) return true;
        try
        {
            JsonElement element = JsonElement.Parse(JsonText.Whole(json));
            return element.ValueKind == JsonValueKind.Object && !element.TryGetProperty("schemaVersion", out _)
                && !element.TryGetProperty("quotes", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
