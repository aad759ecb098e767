using Extraction.Calendar;
using Extraction.Dates;
using Extraction.Input;
using Extraction.Language;
using Extraction.Layout;
using Extraction.Models;
using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction;

/// <summary>The whole flow from an article to its attributed quotes.</summary>
/// <remarks>Immutable and thread-safe: build one, share it, call it from as many threads as you like.</remarks>
public sealed class ExtractionPipeline
{
    private readonly Generator _generator;
    private readonly string _languageCode;
    private readonly ILayoutAnalyzer _layout;
    private readonly ILanguageAnalyzer _language;
    private readonly TimeExpressionTagger _dates;
    private readonly AttributionExtractor _attributions;
    private readonly SpeakerResolver _speakers;

    private ExtractionPipeline(IModelSource models)
    {
        _generator = Generator.WithModel(models.Name);
        _languageCode = models.Language;
        _layout = new LayoutAnalyzer(models);
        _language = new LanguageEngine(models);
        _dates = new TimeExpressionTagger(models);
        _attributions = new AttributionExtractor(models);
        _speakers = new SpeakerResolver(models);
    }

    /// <summary>Builds a pipeline over one set of weights and tables.</summary>
    /// <param name="models">Where they come from, for example <c>EnglishModel.Instance</c>.</param>
    /// <exception cref="FileNotFoundException">The source lacks weights or a table.</exception>
    public static ExtractionPipeline Create(IModelSource models)
    {
        ArgumentNullException.ThrowIfNull(models);
        return new ExtractionPipeline(models);
    }

    /// <summary>Reads one article.</summary>
    /// <param name="article">The article; its text is never altered.</param>
    /// <returns>Everything found, each stage's findings beside the others.</returns>
    public ArticleExtraction Extract(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);

        ArticleLayout layout = _layout.Analyze(article);
        AnalyzedText language = _language.Analyze(article.Text, layout);
        IReadOnlyList<TimeExpression> dates = _dates.Tag(language, layout.Published ?? article.Published, out PublicationDate? published);
        IReadOnlyList<Attribution> attributions = _attributions.Extract(language, layout, dates, published);
        SpeakerAnalysis speakers = _speakers.Resolve(language, layout, attributions);

        return new ArticleExtraction
        {
            Article = article,
            Layout = layout,
            Language = language,
            Generator = _generator,
            LanguageCode = _languageCode,
            Published = published,
            Dates = dates,
            Attributions = attributions,
            Speakers = speakers,
            Confidences = Confidences(attributions, speakers.Links),
        };
    }

    /// <summary>A quote is right when its attribution is right and leads to the right speaker.</summary>
    private static double[] Confidences(IReadOnlyList<Attribution> attributions, IReadOnlyList<SpeakerLink> links)
    {
        var confidences = new double[attributions.Count];
        for (int i = 0; i < confidences.Length; i++) confidences[i] = attributions[i].Score * links[i].Score;
        return confidences;
    }
}
