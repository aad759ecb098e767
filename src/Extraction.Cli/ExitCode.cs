namespace Extraction.Cli;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>All well.</summary>
    public const int Success = 0;

    /// <summary>Some article failed, or some golden differs.</summary>
    public const int Failure = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 2;

    /// <summary>A mistake of this program (EX_SOFTWARE of sysexits.h).</summary>
    public const int InternalError = 70;

    /// <summary>Stopped by Ctrl-C; what was finished is kept (128 + SIGINT, as shells expect).</summary>
    public const int Interrupted = 130;

    /// <summary>Whoever read standard output went away (128 + SIGPIPE, as shells expect).</summary>
    public const int OutputClosed = 141;
}
