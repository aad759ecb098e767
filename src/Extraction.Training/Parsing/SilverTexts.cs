using Extraction.Input;
using Extraction.Language;
using Extraction.Language.Parsing;
using Extraction.Layout;

namespace Extraction.Training.Parsing;

/// <summary>
/// News parsed by a parser already trained, to train the next one on beside the treebanks (self-training): the
/// treebanks hold little news, and few of its words.
/// </summary>
internal static class SilverTexts
{
    private const int ShortestSentence = 3, LongestSentence = 80;

    /// <summary>PolNeAR's training articles, cut, tagged and parsed with the models as they are.</summary>
    public static List<ParserText> Read(Corpora corpora, DirectoryModelSource models)
    {
        var layouts = new LayoutAnalyzer(models);
        var segmenter = new TextSegmenter(models);
        var tagger = new Tagger(models);
        var parser = DependencyParser.Load(models);
        var texts = new List<ParserText>();
        foreach (AnnotatedArticle article in Polnear.Read(corpora.PolnearTrain))
        {
            SegmentedText segments = segmenter.Segment(article.Text, layouts.Analyze(new Article { Id = article.Id, Text = article.Text }));
            var text = new AnalyzedText(article.Text)
            {
                TokenCount = segments.Spans.Count,
                SpanArray = [.. segments.Spans],
                TagArray = new PennTag[segments.Spans.Count],
                SentenceArray = [.. segments.Sentences.Where(s => s.Length is >= ShortestSentence and <= LongestSentence)],
            };
            var document = new ParserText(text, segments.Words);
            document.Tag(tagger);
            PennTag[] seen = [.. text.TagArray];
            parser.Parse(text, segments.Words, document.Doubts);
            // The tags that the parser corrected are what the next one is to learn; what it is to see are the tagger's.
            texts.Add(new ParserText(text, segments.Words) { Doubts = document.Doubts });
            text.TagArray = seen;
        }

        return texts;
    }
}
