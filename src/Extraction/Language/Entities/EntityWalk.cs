namespace Extraction.Language.Entities;

/// <summary>The walk over the tokens of a sentence with their features: use scores them, training counts and numbers them.</summary>
/// <param name="input">The document.</param>
/// <param name="sentence">The sentence.</param>
/// <param name="buffer">Room for <see cref="EntityFeatures.Max"/> features.</param>
internal ref struct EntityWalk(EntityInput input, Sentence sentence, Span<ulong> buffer)
{
    private readonly Span<ulong> _buffer = buffer;

    /// <summary>The token at hand.</summary>
    public int Token { get; private set; } = sentence.First - 1;

    /// <summary>Its features.</summary>
    public ReadOnlySpan<ulong> Features { get; private set; }

    /// <summary>How many of them, from the first on, are lexical.</summary>
    public int Lexical { get; private set; }

    /// <summary>Turns to the next token; false behind the last.</summary>
    public bool Next()
    {
        if (++Token >= sentence.End) return false;
        int count = EntityFeatures.Write(input, sentence, Token, _buffer, out int lexical);
        Features = _buffer[..count];
        Lexical = lexical;
        return true;
    }
}
