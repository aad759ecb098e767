using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Extraction.Cli;

/// <summary>The three streams of the process and what is known about them; tests give their own.</summary>
/// <remarks>
/// What a person or the log of a workflow sees goes through <see cref="Tell"/> and <see cref="OpenLines"/>, which let no text
/// steer a terminal or command a workflow (<see cref="VisibleText"/>). What a program reads goes to <see cref="Results"/>,
/// as exact bytes unless a terminal shows it.
/// </remarks>
internal sealed class Terminal
{
    private Stream? _results;

    /// <summary>Standard input.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output, as bytes, so that no encoding of a console can alter them.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error: messages and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person looks at standard output.</summary>
    public bool IsOutputInteractive { get; init; }

    /// <summary>Whether a person looks at standard error.</summary>
    public bool IsErrorInteractive { get; init; }

    /// <summary>Columns of the screen.</summary>
    public int Width { get; init; } = 120;

    /// <summary>Where results in formats for programs go: standard output, made visible where a terminal shows it.</summary>
    public Stream Results => _results ??= IsOutputInteractive ? new VisibleStream(Output) : Output;

    /// <summary>The streams of this process.</summary>
    public static Terminal OfProcess() => new()
    {
        Input = Console.OpenStandardInput(),
        Output = StandardOutput(),
        Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" },
        IsOutputInteractive = !Console.IsOutputRedirected,
        IsErrorInteractive = !Console.IsErrorRedirected,
        Width = ScreenWidth(),
    };

    /// <summary>Tells one thing on standard error, in one line.</summary>
    public void Tell(string message)
    {
        try
        {
            Error.WriteLine(VisibleText.Line(message));
        }
        catch (IOException)
        {
            // Nobody listens; that is no reason to stop the work.
        }
    }

    /// <summary>A writer of lines for a person over standard output.</summary>
    public LineWriter OpenLines() => new(OpenTextOutput());

    /// <summary>A writer over standard output for text of this program's own, in which
    /// nothing of the input stands; flush it when done, do not close it.</summary>
    public StreamWriter OpenTextOutput() => new(Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };

    /// <summary>A pipe as a file of its own: the console's stream passes over in silence that its reader went away.</summary>
    private static Stream StandardOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected) return Console.OpenStandardOutput();
        const int descriptor = 1;
        try
        {
            var file = new FileStream(new SafeFileHandle(descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            // A regular file may be shared with standard error, so that its place must be the system's.
            return file.CanSeek ? Console.OpenStandardOutput() : file;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // Closed, or open for reading only: writing to it will tell.
            return Console.OpenStandardOutput();
        }
    }

    private static int ScreenWidth()
    {
        const int whenUnknown = 120;
        if (Console.IsOutputRedirected) return whenUnknown;
        int width = Console.WindowWidth;
        return width > 20 ? width : whenUnknown;
    }
}
