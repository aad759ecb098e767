namespace Extraction.Quotes;

/// <summary>Stretches of a text as one set of places: those that overlap are one.</summary>
internal sealed class TextRanges
{
    private readonly List<TextSpan> _spans = [];

    /// <summary>Takes stretches in any order.</summary>
    public TextRanges(IEnumerable<TextSpan> spans)
    {
        foreach (TextSpan span in spans.OrderBy(static s => s.Start))
        {
            if (_spans.Count > 0 && span.Start < _spans[^1].End) _spans[^1] = _spans[^1].Union(span);
            else _spans.Add(span);
        }
    }

    /// <summary>Whether a stretch has a place in common with the set.</summary>
    public bool Overlaps(TextSpan span) => Ending(span.Start) is var at && at < _spans.Count && _spans[at].Overlaps(span);

    /// <summary>Whether a stretch lies within one of the set.</summary>
    public bool Contains(TextSpan span) => Ending(span.Start) is var at && at < _spans.Count && _spans[at].Contains(span);

    /// <summary>Index of the first stretch that ends behind an offset.</summary>
    private int Ending(int offset)
    {
        int low = 0, high = _spans.Count;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (_spans[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
