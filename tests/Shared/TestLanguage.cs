using Extraction.Language;
using Extraction.Layout;
using Extraction.Models.English;
using Extraction.Quotes;

namespace Extraction.Tests;

/// <summary>Text through the real language engine, for the tests of the stages behind it.</summary>
internal static class TestLanguage
{
    private static readonly Lazy<LanguageEngine> Engine = new(() => new LanguageEngine(EnglishModel.Instance));

    private static readonly Lazy<QuotationFinder> Finder = new(() => new QuotationFinder(EnglishModel.Instance));

    /// <summary>Analyses a text of which every line is a body paragraph.</summary>
    public static AnalyzedText Analyze(string text) => Analyze(text, LayoutOf(text));

    /// <summary>Analyses a text with a layout of one's own.</summary>
    public static AnalyzedText Analyze(string text, ArticleLayout layout) => Engine.Value.Analyze(text, layout);

    /// <summary>The quotations of a text.</summary>
    public static List<Quotation> Quotations(string text, ArticleLayout layout) => Finder.Value.Find(text, layout);

    /// <summary>Every line that is not blank as a body paragraph.</summary>
    public static ArticleLayout LayoutOf(string text)
    {
        var blocks = new List<Block>();
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            int first = start, last = end;
            while (first < last && char.IsWhiteSpace(text[first])) first++;
            while (last > first && char.IsWhiteSpace(text[last - 1])) last--;
            if (last > first) blocks.Add(new Block(BlockKind.Body, new TextSpan(first, last), blocks.Count));
            start = end + 1;
        }

        return new ArticleLayout(blocks);
    }

    /// <summary>The tokens as written, separated by blanks.</summary>
    public static string Tokens(AnalyzedText text) =>
        string.Join(' ', Enumerable.Range(0, text.TokenCount).Select(i => text.Form(i).ToString()));

    /// <summary>The sentences as written.</summary>
    public static string[] Sentences(AnalyzedText text) => [.. text.Sentences.Select(s => text.Cover(s.First, s.End).Of(text.Text))];

    /// <summary>The tags, separated by blanks.</summary>
    public static string Tags(AnalyzedText text) =>
        string.Join(' ', Enumerable.Range(0, text.TokenCount).Select(i => text.Tag(i).ToTreebank()));

    /// <summary>The lemmas, separated by blanks.</summary>
    public static string Lemmas(AnalyzedText text) => string.Join(' ', Enumerable.Range(0, text.TokenCount).Select(text.Lemma));
}
