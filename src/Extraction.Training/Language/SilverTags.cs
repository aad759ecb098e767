using System.Runtime.InteropServices;
using Extraction.Language;
using Extraction.Models;

namespace Extraction.Training.Language;

/// <summary>A news sentence with the tags that CoreNLP gave it, where they can be taken over.</summary>
/// <param name="Words">Our tokens.</param>
/// <param name="Tags">A tag each, null where CoreNLP's token or tag set differs from the treebanks'.</param>
internal sealed record SilverSentence(WordFeatures[] Words, PennTag?[] Tags);

/// <summary>Reads PolNeAR's CoreNLP layer as a source of tags: a tagger trained on newswire, whose vocabulary the treebanks lack.</summary>
internal static class SilverTags
{
    /// <summary>The sentences of all training articles, on our tokens.</summary>
    public static IEnumerable<SilverSentence> Read(Corpora corpora, IModelSource models)
    {
        var tokenizer = new Tokenizer(models);
        var reader = new WordReader(models);
        var spans = new List<TextSpan>();
        foreach (CoreNlpArticle article in CoreNlpArticle.ReadAll(corpora.PolnearTrain))
        {
            for (int first = 0, end; first < article.Tokens.Length; first = end)
            {
                end = first;
                while (end < article.Tokens.Length && article.Tokens[end].Sentence == article.Tokens[first].Sentence) end++;
                spans.Clear();
                tokenizer.Tokenize(article.Text, new TextSpan(article.Tokens[first].Span.Start, article.Tokens[end - 1].Span.End), spans);
                var words = new WordFeatures[spans.Count];
                reader.Read(article.Text, CollectionsMarshal.AsSpan(spans), words);
                yield return new SilverSentence(words, Tags(spans, words, article.Tokens.AsSpan(first, end - first)));
            }
        }
    }

    private static PennTag?[] Tags(List<TextSpan> spans, WordFeatures[] words, ReadOnlySpan<CoreNlpToken> tokens)
    {
        var tags = new PennTag?[spans.Count];
        int at = 0;
        for (int i = 0; i < tags.Length; i++)
        {
            while (at < tokens.Length && tokens[at].Span.Start < spans[i].Start) at++;
            if (at == tokens.Length || tokens[at].Span != spans[i] || !words[i].Shape.IsWord()) continue;
            // The old tag set has TO for the preposition too, and no tags for addresses and affixes.
            if (tokens[at].Tag is "TO" or "SYM" or "LS" or "FW" or "UH") continue;
            if (PennTags.TryParse(tokens[at].Tag, out PennTag tag)) tags[i] = tag;
        }

        return tags;
    }
}
