using Extraction.Calendar;
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

    /// <summary>Reads the text with the language engine.</summary>
    public AttributionSketch(string text) : this(TestLanguage.Analyze(text), TestLanguage.LayoutOf(text))
    {
    }

    private AttributionSketch(AnalyzedText analyzed, ArticleLayout layout)
    {
        _text = analyzed.Text;
        Dates = new TimeExpressionTagger(EnglishModel.Instance).Tag(analyzed, Published);
        Context = new AttributionContext(analyzed, layout, Dates, new QuotationFinder(EnglishModel.Instance).Find(_text, layout));
    }

    /// <summary>A text in the notation of <see cref="HandMadeText"/>: no weights have a say.</summary>
    /// <param name="notation">The text.</param>
    /// <param name="blockQuotes">Words that the source of the article marks as block quotations.</param>
    public static AttributionSketch ByHand(string notation, params string[] blockQuotes)
    {
        AnalyzedText text = HandMadeText.Of(notation);
        Block[] blocks = [.. text.Sentences.GroupBy(s => s.Block).Select(block => new Block(
            block.First().Paragraph is null ? BlockKind.Headline : BlockKind.Body,
            text.Cover(block.First().First, block.Last().End), block.First().Paragraph))];
        TextSpan[] quoted = Array.ConvertAll(blockQuotes, words =>
        {
            (int first, int end) = HandMadeText.Range(text, words);
            return text.Cover(first, end);
        });
        return new AttributionSketch(text, new ArticleLayout(blocks) { BlockQuotes = quoted });
    }

    /// <summary>When the article was published: on a Wednesday.</summary>
    public static PublicationDate Published { get; } = new(new NodaTime.LocalDate(2031, 5, 14), DateBasis.Given);

    /// <summary>The time expressions of the text.</summary>
    public IReadOnlyList<TimeExpression> Dates { get; }

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

    /// <summary>The first token of words.</summary>
    public int At(string words, int occurrence = 0) => HandMadeText.At(Context.Text, words, occurrence);

    /// <summary>The tokens of words as a stretch.</summary>
    public ContentCandidate Stretch(string words)
    {
        (int first, int last) = Tokens(words);
        return new ContentCandidate(first, last);
    }

    /// <summary>The words of tokens, the last of them included.</summary>
    public string Words(int first, int last) => Context.Text.Cover(first, last + 1).Of(_text);

    private (int First, int Last) Tokens(string words)
    {
        int start = _text.IndexOf(words, StringComparison.Ordinal);
        return (Context.Text.TokenAt(start), Context.Text.TokenAt(start + words.Length - 1));
    }
}
