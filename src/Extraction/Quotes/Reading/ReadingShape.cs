namespace Extraction.Quotes.Reading;

/// <summary>Sizes of the network that reads around cues; widths are multiples of 32, at most 128.</summary>
/// <param name="Width">Channels of a token's vector.</param>
/// <param name="Layers">Recurrent layers over the article.</param>
/// <param name="CueWidth">Channels of a token's vector as seen from a cue.</param>
/// <param name="CueLayers">Recurrent layers over the surroundings of a cue.</param>
internal readonly record struct ReadingShape(int Width, int Layers, int CueWidth, int CueLayers)
{
    /// <summary>Scores of a token without regard to a cue, filled up to a whole number of vectors: see <see cref="TokenScore"/>.</summary>
    public const int TokenColumns = 16;

    /// <summary>Scores of a token as seen from a cue, filled up: see <see cref="CueScore"/>.</summary>
    public const int CueColumns = 16;

    /// <summary>Tokens before and after a cue that are read for it.</summary>
    public const int Before = 72, After = 88;

    /// <summary>Most tokens that are read for one cue.</summary>
    public const int Window = Before + 1 + After;

    /// <summary>Most tokens that are read as one.</summary>
    public const int MaxStretch = 512;

    /// <summary>What is read off the top layer over the article: the token as the cue layers see it, and its own scores.</summary>
    public int Projected => CueWidth + TokenColumns;
}

/// <summary>What is asked of every token of an article, a logit each.</summary>
internal enum TokenScore
{
    /// <summary>Whether it is the head of a cue.</summary>
    IsCue,

    /// <summary>Whether it lies in a source.</summary>
    InSource,

    /// <summary>Whether it lies in content.</summary>
    InContent,

    /// <summary>Whether it is the head of a cue by the fact-checker's rules:
    /// of something said or thought, also within another's words.</summary>
    IsReport,

    /// <summary>Number of questions.</summary>
    Count,
}

/// <summary>What is asked of every token near a cue: first which of them it is (one choice a question), then yes or no.</summary>
internal enum CueScore
{
    /// <summary>Where the source begins; the cue itself stands for "no source".</summary>
    SourceFirst,

    /// <summary>Where the source ends; the cue itself stands for "no source".</summary>
    SourceLast,

    /// <summary>Where the content begins, or one of its fragments.</summary>
    ContentFirst,

    /// <summary>Where the content ends, or one of its fragments.</summary>
    ContentLast,

    /// <summary>Where the cue begins.</summary>
    CueFirst,

    /// <summary>Where the cue ends.</summary>
    CueLast,

    /// <summary>Whether the token lies in the source.</summary>
    InSource,

    /// <summary>Whether the token lies in the content.</summary>
    InContent,

    /// <summary>Number of questions.</summary>
    Count,

    /// <summary>Number of those that choose a token.</summary>
    Choices = InSource,
}
