using Extraction.Input;
using Extraction.Language;
using Extraction.Layout;
using Extraction.Models.English;
using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers;

/// <summary>An article with attributions given by the words of source and content, resolved by the real tables and weights.</summary>
internal sealed class SpeakerScene
{
    private static readonly LayoutAnalyzer Layout = new(EnglishModel.Instance);
    private static readonly LanguageEngine Language = new(EnglishModel.Instance);
    private static readonly SpeakerResolver Resolver = new(EnglishModel.Instance);

    private readonly string _text;
    private readonly List<Attribution> _attributions = [];
    private int _from;

    public SpeakerScene(string text) => _text = text;

    /// <summary>Adds an attribution: the next occurrence of the content, and the source nearest to it.</summary>
    public SpeakerScene Says(string? source, string content)
    {
        int at = _text.IndexOf(content, _from, StringComparison.Ordinal);
        if (at < 0) at = _text.IndexOf(content, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{content}' is not there.");
        TextSpan? span = null;
        if (source is not null)
        {
            int sourceAt = Nearest(source, at);
            Assert.True(sourceAt >= 0, $"'{source}' is not there.");
            span = new TextSpan(sourceAt, sourceAt + source.Length);
        }

        _attributions.Add(new Attribution
        {
            Content = [new TextSpan(at, at + content.Length)],
            Source = span,
            Type = content[0] is '“' or '"' ? QuoteType.Direct : QuoteType.Indirect,
        });
        _from = at + content.Length;
        return this;
    }

    /// <summary>Adds an attribution without a source of its own that carries on from the one before.</summary>
    public SpeakerScene GoesOn(string content)
    {
        Says(null, content);
        _attributions[^1] = _attributions[^1] with { CarriedFrom = _attributions.Count - 2 };
        return this;
    }

    public Result Resolve()
    {
        ArticleLayout layout = Layout.Analyze(new Article { Id = "scene", Text = _text });
        AnalyzedText language = Language.Analyze(_text, layout);
        return new Result(_text, Resolver.Resolve(language, layout, TestLanguage.Quotations(_text, layout), _attributions));
    }

    private int Nearest(string source, int content)
    {
        int best = -1;
        for (int i = _text.IndexOf(source, StringComparison.Ordinal); i >= 0; i = _text.IndexOf(source, i + 1, StringComparison.Ordinal))
        {
            if (IsWhole(i, source.Length) && (best < 0 || Math.Abs(i - content) < Math.Abs(best - content))) best = i;
        }

        return best;
    }

    /// <summary>Whether no letter stands right before or behind: "he" is not in "she".</summary>
    private bool IsWhole(int at, int length) =>
        (at == 0 || !char.IsLetter(_text[at - 1])) && (at + length >= _text.Length || !char.IsLetter(_text[at + length]));

    /// <summary>What came out, in words.</summary>
    internal sealed record Result(string Text, SpeakerAnalysis Analysis)
    {
        /// <summary>Name of the speaker of an attribution; null for none.</summary>
        public string? Name(int attribution) => Speaker(attribution)?.Name.Of(Text);

        public Speaker? Speaker(int attribution) =>
            Analysis.Links[attribution].Speaker is { } speaker ? Analysis.Speakers[speaker] : null;

        /// <summary>"title / organisation" of every role of an attribution's speaker.</summary>
        public string[] Roles(int attribution) =>
            [.. Speaker(attribution)!.Roles.Select(r => $"{r.Title?.Of(Text) ?? "-"} / {r.Organization?.Of(Text) ?? "-"}")];
    }
}
