using System.Text;
using Extraction.Input;

namespace Extraction.Tests.Input;

/// <summary>A folder of its own for one test, removed afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("extraction-").FullName;

    public string Write(string name, string content, Encoding? encoding = null) =>
        Write(name, encoding is null ? Encoding.UTF8.GetBytes(content) : [.. encoding.GetPreamble(), .. encoding.GetBytes(content)]);

    public string Write(string name, byte[] content)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Reads relative to the folder.</summary>
    public IReadOnlyList<ArticleSource> Read(InputOptions? options, params string[] paths) =>
        [.. new ArticleReader((options ?? InputOptions.Default) with { BaseDirectory = Path }).Read(paths)];

    public IReadOnlyList<ArticleSource> Read(params string[] paths) => Read(null, paths);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
