using Extraction.Networks;

namespace Extraction.Quotes.Reading;

/// <summary>Memory for the computation of one stretch of tokens or the surroundings of one cue. Not thread-safe.</summary>
internal sealed class ReadingWorkspace(ReadingShape shape) : RecurrentWorkspace(Values(shape), 3 * Values(shape))
{
    private static int Values(ReadingShape shape) => Math.Max(ReadingShape.MaxStretch * shape.Width, ReadingShape.Window * shape.CueWidth);
}
