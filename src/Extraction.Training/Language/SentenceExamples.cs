using Extraction.Language;
using Extraction.Layout;
using Extraction.Models;

namespace Extraction.Training.Language;

/// <summary>The places of running text where a sentence could end, and whether one does.</summary>
internal sealed class SentenceExamples
{
    private readonly Tokenizer _tokenizer;
    private readonly WordReader _reader;
    private readonly SentenceFeatures _describer;

    public SentenceExamples(IModelSource models)
    {
        var tables = new WordTables(models);
        _tokenizer = new Tokenizer(tables);
        _reader = new WordReader(models);
        _describer = new SentenceFeatures(tables);
    }

    /// <summary>All examples so far.</summary>
    public List<(ulong[] Features, bool Ends)> All { get; } = [];

    /// <summary>Adds every place of a treebank document.</summary>
    public void AddGold(AnalyzedText document)
    {
        var ends = document.Sentences.Select(s => document.Span(s.End - 1).End).ToHashSet();
        foreach (Block block in GoldText.LayoutOf(document).Blocks) Add(document.Text, block.Span, ends, onlyAbbreviations: false);
    }

    /// <summary>
    /// Adds the abbreviations and initials of a news article, which the treebanks have few of. CoreNLP is trusted there; at
    /// quotation marks and brackets it is not.
    /// </summary>
    public void AddSilver(CoreNlpArticle article)
    {
        var ends = new HashSet<int>();
        for (int i = 1; i < article.Tokens.Length; i++)
        {
            if (article.Tokens[i].Sentence != article.Tokens[i - 1].Sentence) ends.Add(article.Tokens[i - 1].Span.End);
        }

        int start = 0;
        foreach (string line in article.Text.Split('\n'))
        {
            Add(article.Text, new TextSpan(start, start + line.Length), ends, onlyAbbreviations: true);
            start += line.Length + 1;
        }
    }

    private void Add(string text, TextSpan block, HashSet<int> ends, bool onlyAbbreviations)
    {
        var spans = new List<TextSpan>();
        _tokenizer.Tokenize(text, block, spans);
        TextSpan[] tokens = [.. spans];
        var words = new WordFeatures[tokens.Length];
        _reader.Read(text, tokens, words);
        int begin = 0;
        for (int token = 0; token < tokens.Length - 1; token++)
        {
            int boundary = _describer.BoundaryAfter(text, tokens, words, token, tokens.Length);
            if (boundary >= tokens.Length) break;
            bool isEnd = ends.Contains(tokens[Math.Max(token, boundary - 1)].End);
            if (boundary > token && (!onlyAbbreviations || (words[token].Shape.IsWord() && boundary == token + 1)))
            {
                var features = new ulong[SentenceFeatures.Count];
                _describer.Fill(text, tokens, words, begin, token, boundary, tokens.Length, features);
                All.Add((features, isEnd));
            }

            if (isEnd) begin = Math.Max(token + 1, boundary);
        }
    }
}
