using Extraction.Layout;

namespace Extraction.Language;

/// <summary>A language engine: tokens, sentences, tags, lemmas, named entities and dependency heads.</summary>
/// <remarks>Implementations are thread-safe. Another engine takes the place of the model's
/// own in <see cref="ExtractionPipeline.Create(Models.IModelSource, ILanguageAnalyzer)"/>;
/// what it found is put together by <see cref="AnalyzedText.Create"/>.</remarks>
public interface ILanguageAnalyzer
{
    /// <summary>Analyses the blocks of a text; boilerplate is left out.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="layout">Its parts.</param>
    /// <param name="cancellation">Heard between sentences; the stages after this one hear it from the analysis.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    AnalyzedText Analyze(string text, ArticleLayout layout, CancellationToken cancellation = default);
}
