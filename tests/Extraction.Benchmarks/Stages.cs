using Extraction.Dates;
using Extraction.Language;
using Extraction.Layout;
using Extraction.Models.English;
using Extraction.Output;
using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction.Benchmarks;

/// <summary>The stages of the pipeline one by one, as <see cref="ExtractionPipeline"/> strings them together.</summary>
internal sealed class Stages
{
    public LayoutAnalyzer Layout { get; } = new(EnglishModel.Instance);

    public LanguageEngine Language { get; } = new(EnglishModel.Instance);

    public LanguageEngine WordsOnly { get; } = LanguageEngine.WordsOnly(EnglishModel.Instance);

    public TimeExpressionTagger Dates { get; } = new(EnglishModel.Instance);

    public QuotationFinder Quotations { get; } = new(EnglishModel.Instance);

    public AttributionExtractor Attributions { get; } = new(EnglishModel.Instance);

    public SpeakerResolver Speakers { get; } = new(EnglishModel.Instance);

    public ExtractionPipeline Pipeline { get; } = ExtractionPipeline.Create(EnglishModel.Instance);

    public IReadOnlyList<TimeExpression> Tag(AnalyzedText language, ArticleLayout layout) => Dates.Tag(language, layout.Published);

    public static byte[] Write(ArticleExtraction extraction) =>
        ResultJson.ToLineBytes(ResultBuilder.Build(extraction, ResultOptions.Default));
}
