using Extraction.Language;
using Extraction.Layout;

namespace Extraction.Training.Language;

/// <summary>Documents of the treebanks as running text with their gold analysis.</summary>
internal static class GoldText
{
    /// <summary>The documents of CoNLL-U files, in order.</summary>
    public static IEnumerable<AnalyzedText> Documents(params IEnumerable<string> files)
    {
        foreach (string file in files)
        {
            var document = new List<ConlluSentence>();
            foreach (ConlluSentence sentence in Conllu.Read(file))
            {
                if (sentence.StartsDocument && document.Count > 0)
                {
                    yield return Conllu.ToAnalyzedText(document);
                    document.Clear();
                }

                document.Add(sentence);
            }

            if (document.Count > 0) yield return Conllu.ToAnalyzedText(document);
        }
    }

    /// <summary>The layout that the treebank's own paragraphs give: one body block each.</summary>
    public static ArticleLayout LayoutOf(AnalyzedText document)
    {
        var blocks = new List<Block>();
        foreach (Sentence sentence in document.Sentences)
        {
            TextSpan span = document.Cover(sentence.First, sentence.End);
            if (blocks.Count > 0 && blocks[^1].Paragraph == sentence.Paragraph)
            {
                blocks[^1] = blocks[^1] with { Span = blocks[^1].Span.Union(span) };
            }
            else blocks.Add(new Block(BlockKind.Body, span, sentence.Paragraph));
        }

        return new ArticleLayout(blocks);
    }

    /// <summary>The features of all words of a document, at gold tokens.</summary>
    public static WordFeatures[] Words(AnalyzedText document, WordReader reader)
    {
        var words = new WordFeatures[document.TokenCount];
        reader.Read(document.Text, document.SpanArray, words);
        return words;
    }
}
