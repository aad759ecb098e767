using Extraction.Models;

namespace Extraction.Language;

/// <summary>Gives each token its Penn tag.</summary>
/// <remarks>
/// A greedy left-to-right tagger with an averaged perceptron (Collins 2002), over the spelling, the lexicon's tags of
/// the words around and the two tags before. Frequent words that have one tag only get it without a look at the model.
/// Thread-safe.
/// </remarks>
internal sealed class Tagger
{
    /// <summary>Name of its weights.</summary>
    public const string FileName = "tagger.bin";

    private readonly SparseLinearModel _model;
    private readonly PennTag[] _tags;

    /// <summary>Loads <c>tagger.bin</c>.</summary>
    public Tagger(IModelSource models)
        : this(ModelWeights.Load(models, FileName, SparseLinearModel.Load))
    {
    }

    /// <summary>Uses a model's bytes.</summary>
    public Tagger(MappedBytes bytes)
        : this(SparseLinearModel.Load(bytes))
    {
    }

    private Tagger(SparseLinearModel model)
    {
        _model = model;
        _tags = [.. _model.Labels.Select(PennTags.Parse)];
    }

    /// <summary>Tags one sentence.</summary>
    /// <param name="words">Its tokens.</param>
    /// <param name="tags">Receives a tag a token.</param>
    /// <param name="doubts">Receives a doubt a token; empty where nobody asks.</param>
    public void Tag(ReadOnlySpan<WordFeatures> words, Span<PennTag> tags, Span<TagDoubt> doubts = default)
    {
        Span<ulong> features = stackalloc ulong[TaggerFeatures.Count];
        Span<int> scores = stackalloc int[PennTags.Count];
        scores = scores[.._tags.Length];
        var walk = new TagWalk(words);
        while (walk.Next(features))
        {
            TagDoubt doubt = default;
            if (walk.Fixed is not { } tag)
            {
                scores.Clear();
                _model.AddAll(features, scores);
                int best = SparseLinearModel.Best(scores);
                tag = _tags[best];
                if (!doubts.IsEmpty) doubt = Doubt(scores, best);
            }

            tags[walk.Word] = tag;
            if (!doubts.IsEmpty) doubts[walk.Word] = doubt;
            walk.Take(tag);
        }
    }

    private TagDoubt Doubt(Span<int> scores, int best)
    {
        int lead = scores[best];
        scores[best] = int.MinValue;
        int rival = SparseLinearModel.Best(scores);
        return TagDoubt.Of(_tags[rival], lead - scores[rival]);
    }
}
