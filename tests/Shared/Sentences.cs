using Extraction.Language;

namespace Extraction.Tests;

/// <summary>Makes texts with tokens, tags and sentences for the parser.</summary>
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
}
