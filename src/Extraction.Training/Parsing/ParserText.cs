using Extraction.Language;
using Extraction.Models;
using Extraction.Training.Language;

namespace Extraction.Training.Parsing;

/// <summary>A document of a treebank with gold tokens, heads and relations, and the tags that the parser is to see.</summary>
/// <param name="Text">The analysis.</param>
/// <param name="Words">Features of its words.</param>
internal sealed record ParserText(AnalyzedText Text, WordFeatures[] Words)
{
    /// <summary>The right tags.</summary>
    public PennTag[] GoldTags { get; } = Text.TagArray;

    /// <summary>Documents with their gold tags.</summary>
    public static List<ParserText> Read(IEnumerable<string> files, WordReader reader) =>
        [.. GoldText.Documents(files).Select(d => new ParserText(d, GoldText.Words(d, reader)))];

    /// <summary>
    /// Replaces the tags of training documents by what a tagger says that was trained without them, so that the parser learns to
    /// live with the tagger's errors.
    /// </summary>
    public static void Jackknife(IReadOnlyList<ParserText> documents, int folds, WordReader reader, TextWriter log)
    {
        var guessed = new PennTag[documents.Count][];
        for (int fold = 0; fold < folds; fold++)
        {
            using var weights = new MemoryStream();
            TaggerTrainer.Learn(documents.Where((_, i) => i % folds != fold).Select(d => d.Text), reader, weights, TextWriter.Null);
            var tagger = new Tagger(MappedBytes.From(weights.ToArray()));
            for (int i = fold; i < documents.Count; i += folds) guessed[i] = documents[i].Guess(tagger);
        }

        int right = 0, all = 0;
        for (int i = 0; i < documents.Count; i++)
        {
            AnalyzedText text = documents[i].Text;
            right += text.TagArray.Zip(guessed[i]).Count(t => t.First == t.Second);
            all += text.TokenCount;
            text.TagArray = guessed[i];
        }

        log.WriteLine(FormattableString.Invariant($"{100.0 * right / all:0.00} % of the tags in {folds} folds are right"));
    }

    /// <summary>Replaces the tags by those of a tagger.</summary>
    public void Tag(Tagger tagger) => Text.TagArray = Guess(tagger);

    private PennTag[] Guess(Tagger tagger)
    {
        var tags = new PennTag[Text.TokenCount];
        foreach (Sentence sentence in Text.Sentences)
        {
            tagger.Tag(Words.AsSpan(sentence.First, sentence.Length), tags.AsSpan(sentence.First, sentence.Length));
        }

        return tags;
    }
}
