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
    /// Adds the abbreviations, initials and quoted statements of a news
    /// article, which the treebanks have few of. CoreNLP is trusted there; at
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
            var block = new TextSpan(start, start + line.Length);
            Add(article.Text, block, ends, onlyAbbreviations: true);
            AddQuoted(article.Text, block);
            start += line.Length + 1;
        }
    }

    /// <summary>
    /// Adds what follows quoted statements as if they had been questions or exclamations: after a comma the sentence around
    /// goes on, often with a capitalised name, after a full stop it does not; after the other marks only what follows tells.
    /// </summary>
    private void AddQuoted(string text, TextSpan block)
    {
        (TextSpan[] tokens, WordFeatures[] words) = Read(text, block);
        for (int token = 1; token < tokens.Length - 1; token++)
        {
            char mark = text[tokens[token].Start];
            if (tokens[token].Length != 1 || mark is not (',' or '.')) continue;
            int boundary = token + 1;
            while (boundary < tokens.Length && SentenceFeatures.IsClosing(text, tokens[boundary], words[boundary].Shape)) boundary++;
            if (boundary == token + 1 || boundary == tokens.Length || !words[boundary].Shape.IsCapitalized()) continue;
            var features = new ulong[SentenceFeatures.Count];
            int begin = Math.Max(0, token - 10);
            _describer.Fill(text, tokens, words, begin, token, boundary, tokens.Length, features, All.Count % 2 == 0 ? '?' : '!');
            All.Add((features, mark == '.'));
        }
    }

    private (TextSpan[] Tokens, WordFeatures[] Words) Read(string text, TextSpan block)
    {
        var spans = new List<TextSpan>();
        _tokenizer.Tokenize(text, block, spans);
        TextSpan[] tokens = [.. spans];
        var words = new WordFeatures[tokens.Length];
        _reader.Read(text, tokens, words);
        return (tokens, words);
    }

    private void Add(string text, TextSpan block, HashSet<int> ends, bool onlyAbbreviations)
    {
        (TextSpan[] tokens, WordFeatures[] words) = Read(text, block);
        var walk = new SentenceWalk(_describer, text, tokens, words, 0, tokens.Length);
        while (walk.Next())
        {
            bool isEnd = ends.Contains(tokens[Math.Max(walk.Token, walk.Boundary - 1)].End);
            if (walk.IsOpen && (!onlyAbbreviations || (words[walk.Token].Shape.IsWord() && walk.Boundary == walk.Token + 1)))
            {
                var features = new ulong[SentenceFeatures.Count];
                walk.Describe(features);
                All.Add((features, isEnd));
            }

            if (isEnd) walk.End();
        }
    }
}
