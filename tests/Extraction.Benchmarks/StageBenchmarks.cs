using BenchmarkDotNet.Attributes;
using Extraction.Dates;
using Extraction.Input;
using Extraction.Language;
using Extraction.Layout;
using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction.Benchmarks;

/// <summary>Each stage on one made-up article of about 900 tokens; divide time and allocation by that for the figures per token.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private readonly Stages _stages = new();
    private readonly Article _article = new() { Id = "article", Text = MadeUpArticle.Text(18) };
    private readonly ArticleLayout _layout;
    private readonly AnalyzedText _language;
    private readonly IReadOnlyList<TimeExpression> _dates;
    private readonly List<Quotation> _quotations;
    private readonly IReadOnlyList<Attribution> _attributions;
    private readonly ArticleExtraction _extraction;

    /// <summary>Runs the stages once, so that each has its input.</summary>
    public StageBenchmarks()
    {
        _layout = _stages.Layout.Analyze(_article);
        _language = _stages.Language.Analyze(_article.Text, _layout);
        _dates = _stages.Tag(_language, _layout);
        _quotations = _stages.Quotations.Find(_article.Text, _layout);
        _attributions = Quotes();
        _extraction = _stages.Pipeline.Extract(_article);
    }

    /// <summary>Paragraphs, headline, byline.</summary>
    [Benchmark]
    public ArticleLayout Layout() => _stages.Layout.Analyze(_article);

    /// <summary>Tokens, sentences, tags and lemmas.</summary>
    [Benchmark]
    public AnalyzedText Words() => _stages.WordsOnly.Analyze(_article.Text, _layout);

    /// <summary>The same with dependency trees and entities.</summary>
    [Benchmark]
    public AnalyzedText Language() => _stages.Language.Analyze(_article.Text, _layout);

    /// <summary>Time expressions and their values.</summary>
    [Benchmark]
    public IReadOnlyList<TimeExpression> Dates() => _stages.Tag(_language, _layout);

    /// <summary>Cues, contents and sources.</summary>
    [Benchmark]
    public IReadOnlyList<Attribution> Quotes() =>
        _stages.Attributions.Extract(_language, _layout, _quotations, _dates, _layout.Published);

    /// <summary>Mentions, speakers and roles.</summary>
    [Benchmark]
    public SpeakerAnalysis Speakers() => _stages.Speakers.Resolve(_language, _layout, _quotations, _attributions);

    /// <summary>The result as a line of JSON.</summary>
    [Benchmark]
    public byte[] Output() => Stages.Write(_extraction);

    /// <summary>From the text to the line of JSON.</summary>
    [Benchmark(Baseline = true)]
    public byte[] Everything() => Stages.Write(_stages.Pipeline.Extract(_article));
}
