namespace Extraction.Quotes;

/// <summary>The cue and the source that content is sought for, as tokens (included on both ends; a source of -1 is none).</summary>
internal readonly record struct CueSource(int Head, int CueFirst, int CueLast, int SourceFirst, int SourceLast)
{
    public bool Covers(int token) => (CueFirst <= token && token <= CueLast) || (SourceFirst <= token && token <= SourceLast);
}
