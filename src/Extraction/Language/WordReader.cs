using Extraction.Models;

namespace Extraction.Language;

/// <summary>Reads the features of words: spelling, lexicon and cluster. Thread-safe.</summary>
internal sealed class WordReader
{
    private readonly WordLexicon _lexicon;
    private readonly WordClusters _clusters;

    /// <summary>Loads the lexicon and the clusters of a model.</summary>
    public WordReader(IModelSource models)
        : this(models, new WordLexicon(models))
    {
    }

    /// <summary>Loads the clusters of a model and uses a lexicon of one's own.</summary>
    public WordReader(IModelSource models, WordLexicon lexicon)
    {
        _lexicon = lexicon;
        _clusters = ModelWeights.Load(models, WordClusters.WeightsName, WordClusters.Load);
    }

    /// <summary>Reads tokens of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="spans">The tokens.</param>
    /// <param name="words">Receives the features of each.</param>
    public void Read(string text, ReadOnlySpan<TextSpan> spans, Span<WordFeatures> words)
    {
        for (int i = 0; i < spans.Length; i++)
        {
            WordFeatures.Read(text, spans[i], out words[i]);
            words[i].Entry = _lexicon.Find(words[i].Lower);
            words[i].Cluster = _clusters.Find(words[i].Lower);
        }
    }
}
