using Extraction.Input;
using Extraction.Language;
using Extraction.Layout;

namespace Extraction;

/// <summary>Lines as body paragraphs; holds the place of the layout stage until it joins the flow.</summary>
internal sealed class PendingLayout : ILayoutAnalyzer
{
    public ArticleLayout Analyze(Article article)
    {
        var blocks = new List<Block>();
        int start = 0;
        foreach (Range line in article.Text.AsSpan().Split('\n'))
        {
            (int offset, int length) = line.GetOffsetAndLength(article.Text.Length);
            ReadOnlySpan<char> raw = article.Text.AsSpan(offset, length);
            if (raw.IsWhiteSpace()) continue;
            start = offset + (raw.Length - raw.TrimStart().Length);
            blocks.Add(new Block(BlockKind.Body, new TextSpan(start, start + raw.Trim().Length), blocks.Count));
        }

        return new ArticleLayout(blocks) { Published = article.Published };
    }
}

/// <summary>No tokens; holds the place of the language stage until it joins the flow.</summary>
internal sealed class PendingLanguage : ILanguageAnalyzer
{
    public AnalyzedText Analyze(string text, ArticleLayout layout) => new(text);
}
