namespace Extraction.Cli;

/// <summary>Writes lines for a person, in which text of any origin may stand: each is one line, and nothing in it has power.</summary>
/// <param name="writer">Where the lines go; owned by this writer.</param>
internal sealed class LineWriter(TextWriter writer) : IDisposable
{
    /// <summary>Writes one line.</summary>
    public void WriteLine(string text) => writer.WriteLine(VisibleText.Line(text));

    /// <summary>Writes an empty line.</summary>
    public void WriteLine() => writer.WriteLine();

    /// <summary>Writes a workflow command, whose parts are escaped as such already
    /// (<see cref="VisibleText.Of"/>, then the escapes of the service).</summary>
    public void WriteCommand(string command) => writer.WriteLine(command);

    public void Dispose() => writer.Dispose();
}
