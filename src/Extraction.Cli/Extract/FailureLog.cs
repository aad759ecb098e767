using System.Text.Json;
using Extraction.Input;
using Extraction.Output;

namespace Extraction.Cli.Extract;

/// <summary>Tells each problem once: one line on standard error, one line in <c>errors.jsonl</c> where an article was lost.</summary>
/// <remarks>The file appears only when there is something to tell, and an older one is removed. Not thread-safe.</remarks>
internal sealed class FailureLog(TextWriter error, OutputFolder? folder) : IDisposable
{
    private const string FileName = "errors.jsonl";

    private PendingFile? _file;

    /// <summary>Articles lost.</summary>
    public int Count { get; private set; }

    public void Report(InputProblem problem)
    {
        error.WriteLine(problem.ToString());
        if (!problem.ArticleLost) return;
        Count++;
        if (folder is null) return;
        _file ??= folder.Create(FileName);
        using (var writer = new Utf8JsonWriter(_file.Stream, new JsonWriterOptions { Encoder = ReadableJsonEncoder.Instance }))
        {
            writer.WriteStartObject();
            writer.WriteString("source", problem.File);
            if (problem.Line is { } line) writer.WriteNumber("line", line);
            if (problem.Row is { } row) writer.WriteNumber("row", row);
            writer.WriteString("code", problem.Code);
            writer.WriteString("message", problem.Message);
            writer.WriteEndObject();
        }

        _file.Stream.WriteByte((byte)'\n');
    }

    /// <summary>Makes the file final.</summary>
    public void Complete()
    {
        if (_file is not null) _file.Complete();
        else if (folder is not null) File.Delete(Path.Combine(folder.Path, FileName));
    }

    public void Dispose() => _file?.Dispose();
}
