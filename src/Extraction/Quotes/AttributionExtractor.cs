using Extraction.Dates;
using Extraction.Language;
using Extraction.Layout;
using Extraction.Models;

namespace Extraction.Quotes;

/// <summary>Finds the attributions of an article: who is said to have said, written, thought or felt what.</summary>
/// <remarks>
/// Cue-centred, after Pareti (2015) and Newell et al. (2018), with log-linear models over the dependency tree: every token is judged as
/// the head of a cue; a cue grows to its extent; its source and its content are chosen among stretches that syntax, punctuation and
/// quotation marks offer. A cue inside the content of another is nested: its attribution gets a parent. Thread-safe.
/// </remarks>
public sealed class AttributionExtractor
{
    /// <summary>Name of the weights in an <see cref="IModelSource"/>.</summary>
    public const string WeightsName = "attribution.bin";

    /// <summary>Least probability of a token to be considered as a cue.</summary>
    internal const double LeastCue = 0.35;

    private readonly CompactWeights _weights;
    private readonly QuotationFinder _quotations;
    private readonly QuoteTables _tables;

    /// <summary>Takes weights and word lists.</summary>
    public AttributionExtractor(IModelSource models)
    {
        _weights = CompactWeights.Load(MappedBytes.From(models.OpenWeights(WeightsName)));
        _quotations = new QuotationFinder(models);
        _tables = new QuoteTables(models);
    }

    /// <summary>Finds all attributions, ordered by the first offset of their content.</summary>
    public IReadOnlyList<Attribution> Extract(AnalyzedText text, ArticleLayout layout, IReadOnlyList<TimeExpression> dates)
    {
        var context = new AttributionContext(text, layout, dates, _quotations.Find(text.Text, layout));
        return new AttributionBuilder(context, _tables, dates).Build(Decode(context, _weights));
    }

    /// <summary>The attributions over tokens: those that stand for themselves and those nested in the content of another.</summary>
    internal static List<TokenAttribution> Decode(AttributionContext context, CompactWeights weights, double leastCue = LeastCue)
    {
        var decoder = new AttributionDecoder(weights, context);
        var candidates = new List<(int Token, double Probability)>();
        for (int i = 0; i < context.Text.TokenCount; i++)
        {
            if (context.IsPunctuation(i) && context.FirstChar(i) is not (':' or '-' or '—' or '–')) continue;
            double probability = Logistic.Sigmoid(decoder.CueLogit(i));
            if (probability >= leastCue) candidates.Add((i, probability));
        }

        // The surest cues first; a token that a cue already takes in is no cue of its own.
        var covered = new bool[context.Text.TokenCount];
        var found = new List<TokenAttribution>();
        foreach (var (token, probability) in candidates.OrderByDescending(c => c.Probability).ThenBy(c => c.Token))
        {
            if (covered[token]) continue;
            TokenAttribution attribution = decoder.Decode(token, probability);
            if (attribution.First.First < 0) continue;
            for (int i = attribution.CueFirst; i <= attribution.CueLast; i++) covered[i] = true;
            found.Add(attribution);
        }

        found.Sort((a, b) => a.Cue.CompareTo(b.Cue));
        return found;
    }
}
