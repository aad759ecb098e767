using System.Diagnostics;
using Extraction.Dates;
using Extraction.Input;
using Extraction.Language;
using Extraction.Language.Identification;
using Extraction.Layout;
using Extraction.Models;
using Extraction.Output;
using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction;

/// <summary>The whole flow from an article to its attributed quotes.</summary>
/// <remarks>Immutable and thread-safe: build one, share it, call it from as many threads as you like.</remarks>
public sealed class ExtractionPipeline
{
    private readonly Generator _generator;
    private readonly string _languageCode;
    private readonly LayoutAnalyzer _layout;
    private readonly ILanguageAnalyzer _language;
    private readonly TimeExpressionTagger _dates;
    private readonly QuotationFinder _quotations;
    private readonly AttributionExtractor _attributions;
    private readonly SpeakerResolver _speakers;
    private readonly KnownEntityMatcher _known;
    private readonly QuoteConfidence _confidence;
    private readonly LanguageIdentifier? _languages;

    private ExtractionPipeline(IModelSource models, PipelineOptions options)
    {
        _generator = Generator.WithModel(models.Name);
        _languageCode = models.Language;
        _layout = new LayoutAnalyzer(models);
        // The identifier knows English from all others and nothing else.
        _languages = options.Language is null && models.Language == LanguageIdentifier.English ? new LanguageIdentifier(models) : null;
        _language = options.LanguageEngine ?? new LanguageEngine(models);
        _dates = new TimeExpressionTagger(models);
        _quotations = new QuotationFinder(models);
        _attributions = new AttributionExtractor(models);
        _speakers = new SpeakerResolver(models);
        _known = new KnownEntityMatcher(KnownEntities.Load(models));
        _confidence = new QuoteConfidence(ModelWeights.Load(models, QuoteConfidence.WeightsName, SparseLinearModel.Load));
    }

    /// <summary>Builds a pipeline over one set of weights and tables.</summary>
    /// <param name="models">Where they come from, for example <c>EnglishModel.Instance</c>.</param>
    /// <exception cref="FileNotFoundException">The source lacks weights or a table; the message names them.</exception>
    /// <exception cref="InvalidDataException">Weights are cut short, damaged or of another version; the message names them.</exception>
    /// <exception cref="ResourceTableException">The table of known people and organisations cannot be used.</exception>
    /// <example><code>var pipeline = ExtractionPipeline.Create(EnglishModel.Instance);</code></example>
    public static ExtractionPipeline Create(IModelSource models) => Create(models, PipelineOptions.Default);

    /// <summary>Builds a pipeline over one set of weights and tables, with another language engine in place of the model's own.</summary>
    /// <param name="models">Where weights and tables come from. The weights
    /// of the later stages were trained on the model's own engine.</param>
    /// <param name="language">The engine; called from as many threads as the pipeline is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    /// <exception cref="FileNotFoundException">The source lacks weights or a table; the message names them.</exception>
    /// <exception cref="InvalidDataException">Weights are cut short, damaged or of another version; the message names them.</exception>
    /// <exception cref="ResourceTableException">The table of known people and organisations cannot be used.</exception>
    public static ExtractionPipeline Create(IModelSource models, ILanguageAnalyzer language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Create(models, PipelineOptions.Default with { LanguageEngine = language });
    }

    /// <summary>Builds a pipeline over one set of weights and tables.</summary>
    /// <param name="models">Where they come from, for example <c>EnglishModel.Instance</c>.</param>
    /// <param name="options">How it reads.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The options insist on a language that the model is not for.</exception>
    /// <exception cref="FileNotFoundException">The source lacks weights or a table; the message names them.</exception>
    /// <exception cref="InvalidDataException">Weights are cut short, damaged or of another version; the message names them.</exception>
    /// <exception cref="ResourceTableException">The table of known people and organisations cannot be used.</exception>
    public static ExtractionPipeline Create(IModelSource models, PipelineOptions options)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Language is { } language && language != models.Language)
            throw new ArgumentException($"The model '{models.Name}' reads '{models.Language}' and cannot read '{language}'.",
                nameof(options));
        return new ExtractionPipeline(models, options);
    }

    /// <summary>Whether there is a table of known people and organisations, so that speakers can have identifiers.</summary>
    internal bool KnowsEntities => _known.Any;

    /// <summary>Reads one article.</summary>
    /// <param name="article">The article; its text is never altered.</param>
    /// <param name="cancellation">Heard in every stage between the sentences, quotations and names of the article, not only between
    /// articles.</param>
    /// <returns>Everything found, each stage's findings beside the others.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    /// <example><code>
    /// var article = new Article { Id = "mill", Text = "“We are ready,” Ada Brook said." };
    /// ResultDocument result = ResultBuilder.Build(pipeline.Extract(article), ResultOptions.Default);
    /// </code></example>
    public ArticleExtraction Extract(Article article, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        cancellation.ThrowIfCancellationRequested();

        using Activity? activity = Telemetry.Article(article.Id);
        ArticleLayout layout;
        using (Telemetry.Stage("layout")) layout = _layout.Analyze(article, new Interruption(cancellation));
        string code = _languages?.Identify(article.Text, article.Language) ?? _languageCode;
        if (code != _languageCode) return InAnotherLanguage(article, layout, code);
        AnalyzedText language;
        using (Telemetry.Stage("language")) language = _language.Analyze(article.Text, layout, cancellation);
        TimeReading times;
        using (Telemetry.Stage("dates")) times = _dates.Read(language, layout.Published ?? article.Published, article.BlockQuotes);
        IReadOnlyList<Attribution> attributions;
        IReadOnlyList<TimeExpression> dates;
        List<Quotation> quotations;
        using (Telemetry.Stage("quotes"))
        {
            quotations = _quotations.Find(article.Text, layout, language.Cancellation);
            attributions = QuotedTimes.Count(language, times,
                _attributions.Extract(language, layout, quotations, times.Expressions, times.Published), out dates);
        }

        SpeakerAnalysis speakers;
        using (Telemetry.Stage("speakers")) speakers =
            _known.Identify(_speakers.Resolve(language, layout, quotations, attributions), article.Text, times.Published, attributions);
        Telemetry.Finished(attributions.Count);

        return new ArticleExtraction
        {
            Article = article,
            Layout = layout,
            Language = language,
            Generator = _generator,
            LanguageCode = _languageCode,
            Published = times.Published,
            Dates = dates,
            Attributions = attributions,
            Speakers = speakers,
            Warnings = [.. article.Notes.Select(note => new Warning(note.Code, note.Span, note.Message)),
                .. TextWarnings.Of(article.Text, times, quotations)],
            Confidences = Confidences(language, attributions, speakers),
        };
    }

    private static string Guess(string code) =>
        code == LanguageIdentifier.Undetermined ? "its language is not known" : $"it looks like '{code}'";

    /// <summary>An article that the model cannot read: no quotes, and a warning that says why.</summary>
    private ArticleExtraction InAnotherLanguage(Article article, ArticleLayout layout, string code) => new()
    {
        Article = article,
        Layout = layout,
        Language = AnalyzedText.Create(article.Text, [], [], []),
        Generator = _generator,
        LanguageCode = code,
        Published = layout.Published ?? article.Published,
        Dates = [],
        Attributions = [],
        Speakers = new SpeakerAnalysis([], []),
        Warnings =
        [
            new Warning("language", new TextSpan(0, 0),
                $"The article is not in English ({Guess(code)}); only English is read, so it has no quotes here. If it is English, " +
                $"insist on it with --language en."),
            .. article.Notes.Select(note => new Warning(note.Code, note.Span, note.Message)),
        ],
        Confidences = [],
    };

    /// <summary>Reads one article on another thread.</summary>
    /// <param name="article">The article; its text is never altered.</param>
    /// <param name="cancellation">Heard as by <see cref="Extract"/>.</param>
    /// <returns>Everything found, each stage's findings beside the others.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is null.</exception>
    /// <exception cref="OperationCanceledException">When awaited: <paramref name="cancellation"/> was cancelled.</exception>
    /// <example><code>
    /// using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
    /// ArticleExtraction extraction = await pipeline.ExtractAsync(article, patience.Token);
    /// Console.WriteLine($"{extraction.Attributions.Count} quotes");
    /// </code></example>
    public Task<ArticleExtraction> ExtractAsync(Article article, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Task.Run(() => Extract(article, cancellation), cancellation);
    }

    /// <summary>Reads a stream of articles, several at once, and gives their results in the order of the articles.</summary>
    /// <param name="articles">The articles. They are asked for as they are needed, from one thread.</param>
    /// <param name="options">How many at once, and what goes into the results; null for the defaults.</param>
    /// <param name="cancellation">Heard between articles and inside each. Work under way has ended when the stream ends.</param>
    /// <returns>One result an article. Memory does not grow with the number of articles.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one article at once.</exception>
    /// <exception cref="OperationCanceledException">While reading the stream: <paramref name="cancellation"/> was cancelled.</exception>
    /// <example><code>
    /// await foreach (ResultDocument result in pipeline.ExtractManyAsync(articles))
    ///     Console.WriteLine($"{result.Article.Id}: {result.Quotes.Count} quotes");
    /// </code></example>
    public IAsyncEnumerable<ResultDocument> ExtractManyAsync(
        IAsyncEnumerable<Article> articles, StreamingOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        options ??= StreamingOptions.Default;
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxDegreeOfParallelism, 1, nameof(options));
        return OrderedExtraction.Run(this, articles, options, cancellation);
    }

    /// <summary>How probable it is that content, source and speaker of each quote are right.</summary>
    private double[] Confidences(AnalyzedText text, IReadOnlyList<Attribution> attributions, SpeakerAnalysis speakers)
    {
        var confidences = new double[attributions.Count];
        for (int i = 0; i < confidences.Length; i++)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            SpeakerLink link = speakers.Links[i];
            Speaker? speaker = link.Speaker is { } index ? speakers.Speakers[index] : null;
            confidences[i] = _confidence.Of(text.Text, attributions[i], link, speaker);
        }

        return confidences;
    }
}
