using Extraction.Dates;
using Extraction.Language;
using Extraction.Layout;
using Extraction.Models.English;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes;

/// <summary>An analysed text and attributions over its words, made by hand: for the tests of the rules that work on attributions.</summary>
internal sealed class AttributionSketch
{
    private readonly string _text;

    public AttributionSketch(string text)
    {
        _text = text;
        ArticleLayout layout = TestLanguage.LayoutOf(text);
        AnalyzedText analyzed = TestLanguage.Analyze(text, layout);
        IReadOnlyList<TimeExpression> dates = new TimeExpressionTagger(EnglishModel.Instance).Tag(analyzed, null);
        Context = new AttributionContext(analyzed, layout, dates, new QuotationFinder(EnglishModel.Instance).Find(text, layout));
    }

    public static QuoteTables Tables { get; } = new(EnglishModel.Instance);

    public AttributionContext Context { get; }

    /// <summary>An attribution of words that stand in the text; the first place counts.</summary>
    public TokenAttribution Attribution(string cue, string? source, string content)
    {
        var (cueFirst, cueLast) = Tokens(cue);
        var (first, last) = Tokens(content);
        var attribution = new TokenAttribution(cueLast, cueFirst, cueLast) { First = new ContentCandidate(first, last) };
        if (source is null) return attribution;
        (attribution.SourceFirst, attribution.SourceLast) = Tokens(source);
        attribution.SourceHead = Enumerable.Range(attribution.SourceFirst, attribution.SourceLast - attribution.SourceFirst + 1)
            .First(i => Context.Text.HeadArray[i] < attribution.SourceFirst || Context.Text.HeadArray[i] > attribution.SourceLast);
        return attribution;
    }

    /// <summary>The words of the first fragment of content.</summary>
    public string Content(TokenAttribution a) => Words(a.First.First, a.First.Last);

    /// <summary>The words of the source, null without one.</summary>
    public string? Source(TokenAttribution a) => a.SourceFirst < 0 ? null : Words(a.SourceFirst, a.SourceLast);

    private string Words(int first, int last) => Context.Text.Cover(first, last + 1).Of(_text);

    private (int First, int Last) Tokens(string words)
    {
        int start = _text.IndexOf(words, StringComparison.Ordinal);
        return (Context.Text.TokenAt(start), Context.Text.TokenAt(start + words.Length - 1));
    }
}
