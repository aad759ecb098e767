using Extraction.Language;
using Extraction.Models;

namespace Extraction.Training.Language;

/// <summary>Measures the tagger.</summary>
internal static class TaggerScore
{
    /// <summary>Share of right tags on gold tokens and sentences.</summary>
    public static double OnGoldTokens(IModelSource models, IEnumerable<string> files)
    {
        var tagger = new Tagger(models);
        var reader = new WordReader(models);
        int right = 0, all = 0;
        foreach (AnalyzedText document in GoldText.Documents(files))
        {
            WordFeatures[] words = GoldText.Words(document, reader);
            var tags = new PennTag[words.Length];
            foreach (Sentence sentence in document.Sentences)
            {
                tagger.Tag(words.AsSpan(sentence.First, sentence.Length), tags.AsSpan(sentence.First, sentence.Length));
            }

            right += Enumerable.Range(0, words.Length).Count(i => tags[i] == document.Tag(i));
            all += words.Length;
        }

        return (double)right / all;
    }

    /// <summary>F1 of tokens that have the right offsets and the right tag,
    /// as the whole engine gives them: the parser corrects some.</summary>
    public static double OnOwnTokens(IModelSource models, IEnumerable<string> files)
    {
        var engine = new LanguageEngine(models);
        int right = 0, all = 0;
        foreach (AnalyzedText gold in GoldText.Documents(files))
        {
            AnalyzedText own = engine.Analyze(gold.Text, GoldText.LayoutOf(gold));
            var tagged = Enumerable.Range(0, gold.TokenCount).Select(i => (gold.Span(i), gold.Tag(i))).ToHashSet();
            right += Enumerable.Range(0, own.TokenCount).Count(i => tagged.Contains((own.Span(i), own.Tag(i))));
            all += gold.TokenCount + own.TokenCount;
        }

        return 2.0 * right / all;
    }
}
