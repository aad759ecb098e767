using Extraction.Models;

namespace Extraction.Quotes;

/// <summary>A stretch that could be content.</summary>
/// <param name="Stretch">The stretch.</param>
/// <param name="Start">What a visitor knows its beginning by.</param>
/// <param name="End">What a visitor knows its end by.</param>
internal readonly record struct ContentOption(ContentCandidate Stretch, int Start, int End);

/// <summary>Is shown the options for a fragment of content: use scores them, training learns from them.</summary>
internal interface IContentVisitor
{
    /// <summary>Takes a beginning or an end, which several stretches may share.</summary>
    /// <returns>What it is known by in <see cref="ContentOption"/>.</returns>
    int Edge(FeatureBuffer features);

    /// <summary>Takes out the stretches that by their edges need not be looked at as a whole.</summary>
    void Choose(List<ContentOption> options);

    /// <summary>Takes a stretch as a whole.</summary>
    void Whole(ContentOption option, FeatureBuffer features);

    /// <summary>Takes "no second fragment", the last option.</summary>
    void NoSecond(FeatureBuffer features);
}

/// <summary>The walk over the options for a fragment of content: each edge once, then the stretches as a whole.</summary>
/// <remarks>Holds buffers: one for each article and thread.</remarks>
internal sealed class ContentOptions(CuedContext context)
{
    private readonly FeatureBuffer _features = new();
    private readonly Dictionary<int, int> _starts = [];
    private readonly Dictionary<int, int> _ends = [];
    private readonly List<ContentOption> _options = [];

    /// <summary>Shows the options.</summary>
    /// <param name="cue">The cue and its source.</param>
    /// <param name="stretches">What could be content; of a second fragment what shares no token with the first.</param>
    /// <param name="first">The first fragment where the options are for a second.</param>
    /// <param name="visitor">Is shown the options.</param>
    public void Visit(CueSource cue, List<ContentCandidate> stretches, ContentCandidate? first, IContentVisitor visitor)
    {
        int copy = first is null ? FragmentCopies.First : FragmentCopies.Second;
        _starts.Clear();
        _ends.Clear();
        _options.Clear();
        foreach (ContentCandidate stretch in stretches)
        {
            if (!_starts.TryGetValue(stretch.First, out int start))
            {
                _features.Clear();
                ContentEdgeFeatures.OfStart(context, cue, stretch.First, copy, _features);
                _starts[stretch.First] = start = visitor.Edge(_features);
            }

            if (!_ends.TryGetValue(stretch.Last, out int end))
            {
                _features.Clear();
                ContentEdgeFeatures.OfEnd(context, cue, stretch.Last, copy, _features);
                _ends[stretch.Last] = end = visitor.Edge(_features);
            }

            _options.Add(new ContentOption(stretch, start, end));
        }

        visitor.Choose(_options);
        foreach (ContentOption option in _options)
        {
            _features.Clear();
            ContentStretchFeatures.Of(context, cue, option.Stretch, copy, _features);
            if (first is { } beside) SecondFragmentFeatures.OfBoth(context, cue, beside, option.Stretch, _features);
            visitor.Whole(option, _features);
        }

        if (first is not { } only) return;
        _features.Clear();
        SecondFragmentFeatures.OfNone(context, cue, only, _features);
        visitor.NoSecond(_features);
    }
}
