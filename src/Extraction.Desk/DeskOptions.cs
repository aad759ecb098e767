using Extraction.Input;

namespace Extraction.Desk;

/// <summary>What a desk is opened on.</summary>
internal sealed record DeskOptions
{
    /// <summary>The store; made where there is none.</summary>
    public required string StorePath { get; init; }

    /// <summary>The port on 127.0.0.1; 0 for any that is free.</summary>
    public required int Port { get; init; }

    /// <summary>Makes the pipeline; called once, in the background, while the first page is already served.</summary>
    public required Func<ExtractionPipeline> Pipeline { get; init; }

    /// <summary>How articles are read.</summary>
    public InputOptions Input { get; init; } = InputOptions.Default;

    /// <summary>Bytes that a request may have.</summary>
    public long MaxRequestBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>How long a request may take.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Tells a person one thing.</summary>
    public required Action<string> Tell { get; init; }

    /// <summary>Puts a mistake of this program into one line by which its makers find the place.</summary>
    public required Func<Exception, string> Describe { get; init; }
}
