namespace Extraction.Language;

/// <summary>
/// The walk over a sentence that is tagged from left to right, each word with the tags that the two before it were given: use asks the
/// weights for the next tag, training compares it with the right one.
/// </summary>
/// <param name="words">The words of the sentence.</param>
internal ref struct TagWalk(ReadOnlySpan<WordFeatures> words)
{
    private readonly ReadOnlySpan<WordFeatures> _words = words;
    private readonly CaseStyle _style = CaseStyles.Of(words);
    private uint _previous, _beforePrevious;

    /// <summary>The word at hand.</summary>
    public int Word { get; private set; } = -1;

    /// <summary>The only tag that the word at hand can have, null where its features decide.</summary>
    public PennTag? Fixed { get; private set; }

    /// <summary>Turns to the next word.</summary>
    /// <param name="features">Receives its features where they decide.</param>
    /// <returns>False behind the last word.</returns>
    public bool Next(scoped Span<ulong> features)
    {
        if (++Word >= _words.Length) return false;
        LexiconEntry entry = _words[Word].Entry;
        Fixed = entry.IsFixed ? (PennTag)(entry.FirstTag - 1) : null;
        if (Fixed is null) TaggerFeatures.Fill(_words, Word, _style, _previous, _beforePrevious, features);
        return true;
    }

    /// <summary>Takes the tag that the word at hand is given.</summary>
    public void Take(PennTag tag)
    {
        _beforePrevious = _previous;
        _previous = (uint)tag + 1;
    }
}
