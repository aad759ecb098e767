using Extraction.Models;
using Extraction.Quotes;

namespace Extraction.Speakers;

/// <summary>What the confidence of a quote is judged by; each is a template.</summary>
[FeatureTemplates(QuoteConfidence.WeightsName)]
internal enum ConfidenceTemplate
{
    /// <summary>Always there.</summary>
    Bias,

    /// <summary>The attribution's own score is at least so much.</summary>
    Attribution,

    /// <summary>The link from source to speaker is at least so sure.</summary>
    Link,

    /// <summary>The cue is at least so likely one.</summary>
    Cue,

    /// <summary>The source is at least so likely the right one.</summary>
    Source,

    /// <summary>The content is at least so likely the right one.</summary>
    Content,

    /// <summary>Why the mention refers to the speaker, and what kind of speaker that is.</summary>
    Reason,

    /// <summary>How the mention refers, what kind of speaker it is, and how many words its name has.</summary>
    Name,

    /// <summary>Direct, indirect or mixed; statement or mental; with or without cue.</summary>
    Form,

    /// <summary>Inside another quote, carried over, or in the headline.</summary>
    Place,

    /// <summary>How often the article mentions the speaker, for each way to refer.</summary>
    Mentions,

    /// <summary>How many words the source has, for each way to refer.</summary>
    SourceLength,

    /// <summary>Whether anything of the speaker's roles is known, for each kind.</summary>
    Roles,

    /// <summary>How many words the content has, for each type.</summary>
    ContentLength,

    /// <summary>What the name looks like, for each kind.</summary>
    Shape,

    /// <summary>What the ranker thinks of the link, for each way to refer and each reason.</summary>
    View,

    /// <summary>How far the mention before is, for each way to refer and each kind.</summary>
    Distance,

    /// <summary>The link is at least so sure, for each way to refer: the ranker is not as sure of itself as a name.</summary>
    LinkOfWay,
}

/// <summary>
/// How probable it is that content, source and speaker of a quote are all
/// right: a logistic model over what the stages know of their own decisions,
/// trained on annotated news. Rising scores never lower it.
/// </summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class QuoteConfidence(SparseLinearModel model)
{
    /// <summary>File name of the weights.</summary>
    public const string WeightsName = "confidence.bin";

    /// <summary>The trainer multiplies its weights by this before rounding.</summary>
    public const int Scale = 500;

    /// <summary>Most features of a quote.</summary>
    public const int MostFeatures = 136;

    private const int LowestStep = -8, HighestStep = 10, MostWords = 5;

    /// <summary>The features whose weights are never negative: a surer decision is no reason for doubt.</summary>
    public static bool IsRising(ConfidenceTemplate template) =>
        template is (>= ConfidenceTemplate.Attribution and <= ConfidenceTemplate.Content) or ConfidenceTemplate.LinkOfWay;

    /// <summary>The probability that the quote is right.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="attribution">The quote.</param>
    /// <param name="link">Its link to a speaker.</param>
    /// <param name="speaker">That speaker, null for none.</param>
    public double Of(string text, Attribution attribution, in SpeakerLink link, Speaker? speaker)
    {
        Span<ulong> features = stackalloc ulong[MostFeatures];
        Span<ConfidenceTemplate> templates = stackalloc ConfidenceTemplate[MostFeatures];
        int count = Read(text, attribution, link, speaker, features, templates), sum = 0;
        foreach (ulong feature in features[..count]) sum += model.Weight(feature);
        return Logistic.Sigmoid(sum / (double)Scale);
    }

    /// <summary>The features of a quote.</summary>
    /// <returns>Their number.</returns>
    public static int Read(string text, Attribution attribution, in SpeakerLink link, Speaker? speaker,
        Span<ulong> features, Span<ConfidenceTemplate> templates)
    {
        var buffer = new Writer(features, templates);
        int kind = speaker is null ? 0 : (int)speaker.Kind + 1, resolution = (int)link.Resolution;
        buffer.Add(ConfidenceTemplate.Bias, 0, 0, 0);
        buffer.AddSteps(ConfidenceTemplate.Attribution, attribution.Score);
        buffer.AddSteps(ConfidenceTemplate.Link, link.Score);
        buffer.AddSteps(ConfidenceTemplate.LinkOfWay, link.Score, resolution);
        if (attribution.Evidence is { } evidence && attribution.CueHead is not null)
        {
            buffer.AddSteps(ConfidenceTemplate.Cue, evidence.CueProbability);
            if (evidence.Sources.Count > 0) buffer.AddSteps(ConfidenceTemplate.Source, evidence.Sources[0].Probability);
            if (evidence.Contents.Count > 0) buffer.AddSteps(ConfidenceTemplate.Content, evidence.Contents[0].Probability);
        }

        buffer.Add(ConfidenceTemplate.Reason, (int)link.Why, kind, link.IsAmbiguous ? 1 : 0);
        buffer.Add(ConfidenceTemplate.Name, resolution, kind, speaker is null ? 0 : Words(speaker.Name.In(text)));
        buffer.Add(ConfidenceTemplate.Form, (int)attribution.Type, (int)attribution.Act, attribution.CueHead is not null ? 1 : 0);
        buffer.Add(ConfidenceTemplate.Place, attribution.Parent is not null ? 1 : 0, attribution.CarriedFrom is not null ? 1 : 0,
            attribution.Paragraph is null
            ? 1 : 0);
        buffer.Add(ConfidenceTemplate.Mentions, resolution, speaker is null ? 0 : Math.Min(4, speaker.Mentions.Count), 0);
        buffer.Add(ConfidenceTemplate.SourceLength, resolution, attribution.Source is { } source ? Words(source.In(text)) : 0, 0);
        buffer.Add(ConfidenceTemplate.Roles, kind, speaker is { Roles.Count: > 0 } ? 1 : 0, 0);
        buffer.Add(ConfidenceTemplate.ContentLength, (int)attribution.Type, LengthOf(attribution), 0);
        buffer.Add(ConfidenceTemplate.Shape, kind, speaker is null ? 0 : (int)speaker.Shape, 0);
        buffer.Add(ConfidenceTemplate.View, resolution, (int)link.View, (int)link.Why);
        buffer.Add(ConfidenceTemplate.Distance, resolution, link.Distance, kind);
        return buffer.Count;
    }

    private static int Words(ReadOnlySpan<char> phrase)
    {
        int words = 1;
        foreach (char c in phrase) words += char.IsWhiteSpace(c) ? 1 : 0;
        return Math.Min(words, MostWords);
    }

    private static int LengthOf(Attribution attribution)
    {
        int length = 0;
        foreach (TextSpan span in attribution.Content) length += span.Length;
        return length switch { < 15 => 0, < 30 => 1, < 60 => 2, < 120 => 3, < 300 => 4, _ => 5 };
    }

    private ref struct Writer(Span<ulong> features, Span<ConfidenceTemplate> templates)
    {
        private readonly Span<ulong> _features = features;
        private readonly Span<ConfidenceTemplate> _templates = templates;

        public int Count { get; private set; }

        public void Add(ConfidenceTemplate feature, int a, int b, int c)
        {
            _templates[Count] = feature;
            _features[Count++] = FeatureHash.Feature(feature, (ulong)(uint)a | ((ulong)(uint)b << 8) | ((ulong)(uint)c << 16));
        }

        /// <summary>One feature for every half step of the log-odds that the probability reaches.</summary>
        public void AddSteps(ConfidenceTemplate feature, double probability, int way = 0)
        {
            for (int step = LowestStep; step <= HighestStep && probability >= Logistic.Sigmoid(step / 2.0); step++)
            {
                Add(feature, step - LowestStep, way, 0);
            }
        }
    }
}
