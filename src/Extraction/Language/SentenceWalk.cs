namespace Extraction.Language;

/// <summary>
/// The walk over the tokens of a paragraph after which a sentence could end: use asks the weights whether it does, training knows.
/// </summary>
/// <param name="features">Finds and describes the places.</param>
/// <param name="text">The text.</param>
/// <param name="spans">Tokens of the whole article.</param>
/// <param name="words">Their features, token by token.</param>
/// <param name="first">Index of the paragraph's first token.</param>
/// <param name="end">Index after its last token.</param>
internal ref struct SentenceWalk(SentenceFeatures features, string text, ReadOnlySpan<TextSpan> spans, ReadOnlySpan<WordFeatures> words,
    int first, int end)
{
    private readonly ReadOnlySpan<TextSpan> _spans = spans;
    private readonly ReadOnlySpan<WordFeatures> _words = words;
    private int _begin = first;

    /// <summary>The token that could be the last of a sentence but for the marks that close behind it.</summary>
    public int Token { get; private set; } = first - 1;

    /// <summary>The token that would begin the next sentence; <see cref="Token"/> where none can end there.</summary>
    public int Boundary { get; private set; }

    /// <summary>Whether the weights decide about the token.</summary>
    public readonly bool IsOpen => Boundary > Token;

    /// <summary>Whether the next token is a bullet, with which a sentence begins.</summary>
    public readonly bool IsBeforeBullet => SentenceFeatures.IsBullet(text, _spans, _words, Token + 1, end);

    /// <summary>Turns to the next token; false where no other sentence can begin behind it.</summary>
    public bool Next()
    {
        if (++Token >= end - 1) return false;
        Boundary = features.BoundaryAfter(text, _spans, _words, Token, end);
        return Boundary < end;
    }

    /// <summary>Writes the features of the place.</summary>
    public readonly void Describe(scoped Span<ulong> target) => features.Fill(text, _spans, _words, _begin, Token, Boundary, end, target);

    /// <summary>Lets the sentence end here; the walk goes on with the next.</summary>
    /// <returns>The token that begins the next sentence.</returns>
    public int End()
    {
        _begin = Math.Max(Token + 1, Boundary);
        Token = _begin - 1;
        return _begin;
    }
}
