using Extraction.Layout;

namespace Extraction.Language;

/// <summary>A language engine: tokens, sentences, tags, lemmas, named entities and dependency heads.</summary>
/// <remarks>Implementations are thread-safe. Another engine or another language can take its place.</remarks>
public interface ILanguageAnalyzer
{
    /// <summary>Analyses the blocks of a text; boilerplate is left out.</summary>
    AnalyzedText Analyze(string text, ArticleLayout layout);
}
