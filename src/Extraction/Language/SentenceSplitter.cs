using Extraction.Models;

namespace Extraction.Language;

/// <summary>Finds the ends of sentences among the tokens of one paragraph.</summary>
/// <remarks>
/// A sentence can end after a full stop, question or exclamation mark or an ellipsis, or after an abbreviation, with the
/// quotation marks and brackets that close there; a linear model over the words around decides (Reynar and
/// Ratnaparkhi 1997, with an averaged perceptron). A bullet that begins a line begins a sentence. A line break alone
/// is no end: texts are hard-wrapped. Thread-safe.
/// </remarks>
internal sealed class SentenceSplitter
{
    /// <summary>Name of its weights.</summary>
    public const string FileName = "sentences.bin";

    private readonly SentenceFeatures _features;
    private readonly SparseLinearModel _model;

    /// <summary>Loads <c>sentences.bin</c>.</summary>
    public SentenceSplitter(IModelSource models, WordTables tables)
    {
        _model = ModelWeights.Load(models, FileName, SparseLinearModel.Load);
        _features = new SentenceFeatures(tables);
    }

    /// <summary>Adds the end of each sentence, as a token index, to a list.</summary>
    /// <param name="text">The text.</param>
    /// <param name="spans">Tokens of the whole article.</param>
    /// <param name="words">Their features, token by token.</param>
    /// <param name="first">Index of the paragraph's first token.</param>
    /// <param name="end">Index after its last token.</param>
    /// <param name="ends">Receives the ends in order; the last is <paramref name="end"/>, unless the paragraph is empty.</param>
    public void Split(string text, ReadOnlySpan<TextSpan> spans, ReadOnlySpan<WordFeatures> words, int first, int end, List<int> ends)
    {
        Span<ulong> features = stackalloc ulong[SentenceFeatures.Count];
        var walk = new SentenceWalk(_features, text, spans, words, first, end);
        while (walk.Next())
        {
            if (walk.IsOpen ? Ends(ref walk, features) : walk.IsBeforeBullet) ends.Add(walk.End());
        }

        if (end > first) ends.Add(end);
    }

    private bool Ends(ref SentenceWalk walk, scoped Span<ulong> features)
    {
        walk.Describe(features);
        int score = 0;
        foreach (ulong feature in features) score += _model.Weight(feature);
        return score > 0;
    }
}
