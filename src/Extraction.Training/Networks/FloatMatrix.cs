namespace Extraction.Training.Networks;

/// <summary>A dense matrix of floats by rows, at a fixed address.</summary>
internal sealed unsafe class FloatMatrix
{
    private readonly float[] _values;

    public FloatMatrix(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        _values = GC.AllocateArray<float>(Math.Max(1, rows * columns), pinned: true);
        fixed (float* pointer = _values) Pointer = pointer;
    }

    public int Rows { get; }

    public int Columns { get; }

    public float* Pointer { get; }

    public Span<float> Values => _values.AsSpan(0, Rows * Columns);

    public ref float this[int row, int column] => ref _values[(row * Columns) + column];

    public float* Row(int row) => Pointer + ((long)row * Columns);

    public Span<float> RowSpan(int row) => _values.AsSpan(row * Columns, Columns);

    public void Clear() => Array.Clear(_values);

    /// <summary>Fills with values drawn evenly from -<paramref name="limit"/> to <paramref name="limit"/>.</summary>
    public FloatMatrix Randomize(float limit, DeterministicRandom random)
    {
        foreach (ref float value in Values) value = ((random.NextFloat() * 2) - 1) * limit;
        return this;
    }
}
