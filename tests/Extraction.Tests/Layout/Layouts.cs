using Extraction.Input;
using Extraction.Layout;
using Extraction.Models.English;

namespace Extraction.Tests.Layout;

/// <summary>Runs the layout analyzer over texts written in a test.</summary>
internal static class Layouts
{
    internal static LayoutAnalyzer Analyzer { get; } = new(EnglishModel.Instance);

    internal static ArticleLayout Of(string text) => Analyzer.Analyze(new Article { Id = "a", Text = text });

    /// <summary>Kind and text of every block, a line each.</summary>
    internal static IEnumerable<(BlockKind Kind, string Text)> Blocks(string text) =>
        Of(text).Blocks.Select(block => (block.Kind, block.Span.Of(text)));

    internal static IEnumerable<string> OfKind(string text, BlockKind kind) =>
        Blocks(text).Where(block => block.Kind == kind).Select(block => block.Text);
}
