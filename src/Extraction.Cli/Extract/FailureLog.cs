using System.Text.Json;
using Extraction.Input;
using Extraction.Output;

namespace Extraction.Cli.Extract;

/// <summary>Tells each problem once: one line on standard error, one line in <c>errors.jsonl</c>.</summary>
/// <remarks>The file appears only when there is something to tell, and an older one is removed. Not thread-safe.</remarks>
internal sealed class FailureLog(Terminal terminal, ProgressLine progress, OutputFolder? folder, string label) : IDisposable
{
    private readonly string _fileName = $"errors{label}.jsonl";

    private PendingFile? _file;

    /// <summary>Articles lost.</summary>
    public int Lost { get; private set; }

    /// <summary>Whether anything was wrong, be it only a date or an identifier: the exit code tells it.</summary>
    public bool Any { get; private set; }

    /// <summary>Tells what is wrong with a piece of input.</summary>
    public void Report(InputProblem problem)
    {
        progress.Clear();
        terminal.Tell(problem.ToString());
        Record(problem.File, problem.Line, problem.Row, problem.Record, problem.Code, problem.Message, problem.ArticleLost);
    }

    /// <summary>Tells that an article was read and could not be worked on: a mistake of this program.</summary>
    public void Report(Article article, Exception exception)
    {
        Report(article, "internal-error", InternalError.Describe(exception) + ".");
    }

    /// <summary>Tells that an article was read and has no result.</summary>
    /// <param name="article">The article.</param>
    /// <param name="code">The stable name of what is wrong, in kebab case.</param>
    /// <param name="message">For a person: what is wrong and what to do.</param>
    public void Report(Article article, string code, string message)
    {
        progress.Clear();
        terminal.Tell($"{article.Source ?? article.Id}: {message}");
        Record(article.Source ?? article.Id, null, null, null, code, message, lost: true);
    }

    private void Record(string? source, long? line, long? row, long? record, string code, string message, bool lost)
    {
        Any = true;
        if (lost) Lost++;
        if (folder is null) return;
        _file ??= folder.Create(_fileName);
        using (var writer = new Utf8JsonWriter(_file.Stream, new JsonWriterOptions { Encoder = ReadableJsonEncoder.Instance }))
        {
            writer.WriteStartObject();
            writer.WriteString("source", source);
            if (line is { } lineNumber) writer.WriteNumber("line", lineNumber);
            if (row is { } rowNumber) writer.WriteNumber("row", rowNumber);
            if (record is { } recordNumber) writer.WriteNumber("record", recordNumber);
            writer.WriteString("code", code);
            writer.WriteString("message", message);
            writer.WriteEndObject();
        }

        _file.Stream.WriteByte((byte)'\n');
    }

    /// <summary>Makes the file final.</summary>
    public void Complete()
    {
        if (_file is not null) _file.Complete();
        else if (folder is not null) File.Delete(Path.Combine(folder.Path, _fileName));
    }

    public void Dispose() => _file?.Dispose();
}
