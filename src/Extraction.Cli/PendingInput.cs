using System.Text;
using System.Text.Json;
using Extraction.Input;

namespace Extraction.Cli;

/// <summary>What is wrong with a piece of input; holds the place of the input stage's type.</summary>
internal sealed record InputProblem(string Code, string Message, string? File, long? Line)
{
    public bool ArticleLost => true;

    public override string ToString() => Line is null ? $"{File}: {Message}" : FormattableString.Invariant($"{File}:{Line}: {Message}");
}

/// <summary>An article or a problem; holds the place of the input stage's type.</summary>
internal sealed record ArticleSource(Article? Article, InputProblem? Problem);

/// <summary>Plain text files, folders of them and JSON Lines; holds the place of the input stage.</summary>
internal static class PendingInput
{
    public static IEnumerable<ArticleSource> Read(IEnumerable<string> paths, Stream standardInput)
    {
        foreach (string path in paths)
        {
            IEnumerable<ArticleSource> found = path == "-" ? Lines(standardInput)
                : Directory.Exists(path) ? Directory.GetFiles(path, "*.txt").Order(StringComparer.Ordinal).Select(f => OfFile(f, Path.GetFileName(f)))
                : [OfFile(path, path)];
            foreach (ArticleSource source in found) yield return source;
        }
    }

    private static ArticleSource OfFile(string path, string source)
    {
        if (!File.Exists(path)) return new ArticleSource(null, new InputProblem("not-found", "no such file or folder", path, null));
        string text;
        try
        {
            text = File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException)
        {
            return new ArticleSource(null, new InputProblem("wrong-encoding", "not UTF-8 text", path, null));
        }

        return string.IsNullOrWhiteSpace(text)
            ? new ArticleSource(null, new InputProblem("empty-text", "no text", path, null))
            : new ArticleSource(new Article { Id = Path.GetFileNameWithoutExtension(path), Text = text, Source = source }, null);
    }

    private static IEnumerable<ArticleSource> Lines(Stream stream)
    {
        using var reader = new StreamReader(stream);
        for (long number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0) continue;
            JsonElement element = JsonElement.Parse(line);
            yield return new ArticleSource(
                new Article { Id = element.GetProperty("id").GetString()!, Text = element.GetProperty("text").GetString()!, IsPlainText = false }, null);
        }
    }
}
