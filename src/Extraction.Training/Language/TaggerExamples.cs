using Extraction.Language;
using Extraction.Models;

namespace Extraction.Training.Language;

/// <summary>A sentence to learn tags from.</summary>
/// <param name="Words">Its tokens.</param>
/// <param name="Tags">A tag each, null where nothing is to be learned.</param>
internal sealed record TaggerExample(WordFeatures[] Words, PennTag?[] Tags);

/// <summary>Documents with a reader whose lexicon was collected without them.</summary>
/// <param name="Documents">The documents.</param>
/// <param name="Reader">Knows all documents but these.</param>
internal sealed record HeldOutDocuments(AnalyzedText[] Documents, WordReader Reader);

/// <summary>Collects what the tagger learns from.</summary>
internal static class TaggerExamples
{
    private const int Folds = 10, CopyRarity = 20;

    /// <summary>
    /// The documents of EWT and GUM in tenths. A document sees the lexicon as it is without its tenth: else the lexicon would
    /// know the answer for rare words, and be trusted too much.
    /// </summary>
    public static List<HeldOutDocuments> HeldOut(Corpora corpora, IModelSource models)
    {
        var folds = new List<HeldOutDocuments>();
        AnalyzedText[] documents = [.. GoldText.Documents([corpora.EwtTrain, .. corpora.GumTrain])];
        LexiconCounts counts = LexiconTrainer.Count(corpora, models, documents);
        for (int fold = 0; fold < Folds; fold++)
        {
            AnalyzedText[] own = [.. documents.Where((_, i) => i % Folds == fold)];
            folds.Add(new HeldOutDocuments(own, new WordReader(models, counts.Without(own))));
        }

        return folds;
    }

    /// <summary>The sentences of documents, some documents once more in another case.</summary>
    public static List<TaggerExample> From(HeldOutDocuments documents)
    {
        var examples = new List<TaggerExample>();
        var random = new DeterministicRandom(3);
        foreach (AnalyzedText document in documents.Documents)
        {
            Add(document, documents.Reader, examples);
            int kind = random.Next(CopyRarity);
            if (kind is > 0 and <= (int)CaseStyle.Lower) Add(CasePerturbation.Apply(document, (CaseStyle)kind), documents.Reader, examples);
        }

        return examples;
    }

    /// <summary>
    /// The news sentences of PolNeAR with the tags on which CoreNLP and a first tagger agree. For words that the treebanks
    /// do not have, CoreNLP is believed.
    /// </summary>
    public static List<TaggerExample> Silver(IReadOnlyList<SilverSentence> sentences, Tagger first)
    {
        var examples = new List<TaggerExample>();
        foreach (SilverSentence sentence in sentences)
        {
            var own = new PennTag[sentence.Words.Length];
            first.Tag(sentence.Words, own);
            var tags = new PennTag?[own.Length];
            for (int i = 0; i < own.Length; i++)
            {
                PennTag? silver = sentence.Tags[i];
                if (silver == own[i] || sentence.Words[i].Entry.TagSet == 0) tags[i] = silver;
            }

            examples.Add(new TaggerExample(sentence.Words, tags));
        }

        return examples;
    }

    private static void Add(AnalyzedText document, WordReader reader, List<TaggerExample> examples)
    {
        WordFeatures[] words = GoldText.Words(document, reader);
        foreach (Sentence sentence in document.Sentences)
        {
            examples.Add(new TaggerExample(words[sentence.First..sentence.End],
                [.. document.TagArray[sentence.First..sentence.End].Cast<PennTag?>()]));
        }
    }
}
