namespace Extraction.Training.Networks;

/// <summary>Sequences that are computed together, on consecutive rows.</summary>
internal class RowGroups
{
    private readonly int[] _first;

    public RowGroups(ReadOnlySpan<int> lengths)
    {
        _first = new int[lengths.Length + 1];
        for (int i = 0; i < lengths.Length; i++) _first[i + 1] = _first[i] + lengths[i];
    }

    public int Count => _first.Length - 1;

    public int RowCount => _first[^1];

    public int First(int sequence) => _first[sequence];

    public int End(int sequence) => _first[sequence + 1];
}
