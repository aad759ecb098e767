using Extraction.Language;

namespace Extraction.Tests;

/// <summary>Makes texts with tokens, tags and sentences, without any model.</summary>
internal static class Sentences
{
    /// <summary>Sentences written as <c>word/TAG word/TAG</c>, one a line.</summary>
    public static AnalyzedText Tagged(string tagged)
    {
        var text = new System.Text.StringBuilder();
        var spans = new List<TextSpan>();
        var tags = new List<PennTag>();
        var sentences = new List<Sentence>();
        foreach (string line in tagged.Split('\n'))
        {
            int first = spans.Count;
            foreach (string token in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                int slash = token.LastIndexOf('/');
                spans.Add(new TextSpan(text.Length, text.Length + slash));
                tags.Add(PennTags.Parse(token[(slash + 1)..]));
                text.Append(token, 0, slash).Append(' ');
            }

            sentences.Add(new Sentence(first, spans.Count, 0, 0));
        }

        return new AnalyzedText(text.ToString())
        {
            TokenCount = spans.Count,
            SpanArray = [.. spans],
            TagArray = [.. tags],
            ClusterArray = new ushort[spans.Count],
            SentenceArray = [.. sentences],
        };
    }

    /// <summary>Words between blanks as one sentence of nouns.</summary>
    public static AnalyzedText OfNouns(string text)
    {
        var spans = new List<TextSpan>();
        int start = 0;
        foreach (string word in text.Split(' '))
        {
            if (word.Length > 0) spans.Add(new TextSpan(start, start + word.Length));
            start += word.Length + 1;
        }

        return new AnalyzedText(text)
        {
            TokenCount = spans.Count,
            SpanArray = [.. spans],
            TagArray = [.. Enumerable.Repeat(PennTag.NN, spans.Count)],
            SentenceIndexArray = new int[spans.Count],
            SentenceArray = [new Sentence(0, spans.Count, 0, 0)],
        };
    }
}
