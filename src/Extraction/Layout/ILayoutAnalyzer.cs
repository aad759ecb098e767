using Extraction.Input;

namespace Extraction.Layout;

/// <summary>Finds the parts of an article's text.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface ILayoutAnalyzer
{
    /// <summary>Finds title, byline, body paragraphs, captions and what is not the article.</summary>
    ArticleLayout Analyze(Article article);
}
