using System.Text;

namespace Extraction.Cli;

/// <summary>The three streams of the process and what is known about them; tests give their own.</summary>
/// <remarks>Results are written to <see cref="Output"/> as bytes, so that no encoding of a console can alter them.</remarks>
internal sealed class Terminal
{
    /// <summary>Standard input.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output: results, and nothing else where results go there.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error: messages and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person looks at standard output.</summary>
    public bool IsOutputInteractive { get; init; }

    /// <summary>Whether a person looks at standard error.</summary>
    public bool IsErrorInteractive { get; init; }

    /// <summary>Columns of the screen.</summary>
    public int Width { get; init; } = 120;

    /// <summary>The streams of this process.</summary>
    public static Terminal OfProcess() => new()
    {
        Input = Console.OpenStandardInput(),
        Output = Console.OpenStandardOutput(),
        Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" },
        IsOutputInteractive = !Console.IsOutputRedirected,
        IsErrorInteractive = !Console.IsErrorRedirected,
        Width = ScreenWidth(),
    };

    /// <summary>A writer of text over standard output; flush it when done, do not close it.</summary>
    public StreamWriter OpenTextOutput() => new(Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };

    private static int ScreenWidth()
    {
        const int whenUnknown = 120;
        if (Console.IsOutputRedirected) return whenUnknown;
        int width = Console.WindowWidth;
        return width > 20 ? width : whenUnknown;
    }
}
