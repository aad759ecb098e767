using Extraction.Training.Networks;

namespace Extraction.Training.Meanings;

/// <summary>
/// The lower layers of a pretrained encoder (BERT, Devlin et al. 2019, as distilled into MiniLM, Wang et al. 2020), forward only.
/// </summary>
internal sealed unsafe class PretrainedEncoder
{
    /// <summary>Most pieces of one call.</summary>
    public const int Capacity = 512;

    private readonly int _heads;
    private readonly FloatMatrix _words, _positions, _type;
    private readonly (FloatMatrix Weight, FloatMatrix Bias) _norm;
    private readonly Layer[] _layers;
    private readonly FloatMatrix _query, _key, _value, _mixed, _wide, _scores, _transposed;

    /// <summary>Reads the weights.</summary>
    /// <param name="weights">The encoder's tensors under their usual names.</param>
    /// <param name="heads">How many heads a layer attends with; a whole number of 16 channels each.</param>
    /// <param name="layers">How many layers to run.</param>
    public PretrainedEncoder(SafeTensors weights, int heads, int layers)
    {
        _heads = heads;
        _words = weights.Read("embeddings.word_embeddings.weight");
        _positions = weights.Read("embeddings.position_embeddings.weight");
        _type = weights.Read("embeddings.token_type_embeddings.weight");
        _norm = (weights.Read("embeddings.LayerNorm.weight"), weights.Read("embeddings.LayerNorm.bias"));
        Width = _words.Columns;
        _layers = [.. Enumerable.Range(0, layers).Select(i => new Layer(weights, $"encoder.layer.{i}."))];
        Output = new FloatMatrix(Capacity, Width);
        _query = new FloatMatrix(Capacity, Width);
        _key = new FloatMatrix(Capacity, Width);
        _value = new FloatMatrix(Capacity, Width);
        _mixed = new FloatMatrix(Capacity, Width);
        _wide = new FloatMatrix(Capacity, layers == 0 ? 1 : _layers[0].Up.Weight.Columns);
        _scores = new FloatMatrix(Capacity, Capacity);
        _transposed = new FloatMatrix(Width / _heads, Capacity);
    }

    /// <summary>Channels of a piece.</summary>
    public int Width { get; }

    /// <summary>The vectors of the pieces of the last call, a row each.</summary>
    public FloatMatrix Output { get; }

    /// <summary>Reads a sequence of pieces, at most <see cref="Capacity"/>.</summary>
    public void Run(ReadOnlySpan<int> pieces)
    {
        int n = pieces.Length;
        for (int i = 0; i < n; i++)
        {
            _words.RowSpan(pieces[i]).CopyTo(Output.RowSpan(i));
            FloatKernels.Add(Output.Row(i), _positions.Row(i), Width);
            FloatKernels.Add(Output.Row(i), _type.Row(0), Width);
        }

        Normalize(Output, n, _norm);
        foreach (Layer layer in _layers) Run(layer, n);
    }

    private void Run(Layer layer, int n)
    {
        Multiply(Output, layer.Query, _query, n);
        Multiply(Output, layer.Key, _key, n);
        Multiply(Output, layer.Value, _value, n);
        for (int head = 0; head < _heads; head++) Attend(head, n);
        Multiply(_mixed, layer.Attended, _query, n);
        AddAndNormalize(_query, n, layer.AttendedNorm);
        Multiply(Output, layer.Up, _wide, n);
        foreach (ref float x in _wide.Values[..(n * _wide.Columns)]) x = Gelu(x);
        Multiply(_wide, layer.Down, _query, n);
        AddAndNormalize(_query, n, layer.DownNorm);
    }

    /// <summary>One head: every piece takes of the others by how alike their vectors are.</summary>
    private void Attend(int head, int n)
    {
        int size = Width / _heads, at = head * size, columns = (n + 15) / 16 * 16;
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < size; j++) _transposed[j, i] = _key[i, at + j];
        }

        FloatKernels.Multiply(_query.Pointer + at, Width, 1, _transposed.Pointer, Capacity, _scores.Pointer, Capacity, n, size, columns,
            add: false);
        float scale = 1 / MathF.Sqrt(size);
        for (int i = 0; i < n; i++)
        {
            Span<float> row = _scores.RowSpan(i)[..n];
            float best = float.MinValue, sum = 0;
            foreach (float x in row) best = Math.Max(best, x);
            foreach (ref float x in row) sum += x = FloatKernels.ExpNonPositive((x - best) * scale);
            foreach (ref float x in row) x /= sum;
        }

        FloatKernels.Multiply(_scores.Pointer, Capacity, 1, _value.Pointer + at, Width, _mixed.Pointer + at, Width, n, n, size, add: false);
    }

    private void AddAndNormalize(FloatMatrix change, int n, (FloatMatrix Weight, FloatMatrix Bias) norm)
    {
        for (int i = 0; i < n; i++) FloatKernels.Add(Output.Row(i), change.Row(i), Width);
        Normalize(Output, n, norm);
    }

    private static void Normalize(FloatMatrix matrix, int n, (FloatMatrix Weight, FloatMatrix Bias) norm)
    {
        for (int i = 0; i < n; i++)
        {
            Span<float> row = matrix.RowSpan(i);
            float mean = 0, variance = 0;
            foreach (float x in row) mean += x;
            mean /= row.Length;
            foreach (float x in row) variance += (x - mean) * (x - mean);
            float scale = 1 / MathF.Sqrt((variance / row.Length) + 1e-12f);
            for (int j = 0; j < row.Length; j++) row[j] = ((row[j] - mean) * scale * norm.Weight.Values[j]) + norm.Bias.Values[j];
        }
    }

    private static void Multiply(FloatMatrix input, (FloatMatrix Weight, FloatMatrix Bias) by, FloatMatrix output, int n)
    {
        for (int i = 0; i < n; i++) by.Bias.Values.CopyTo(output.RowSpan(i));
        FloatKernels.Multiply(input.Pointer, input.Columns, 1, by.Weight.Pointer, by.Weight.Columns, output.Pointer, output.Columns, n,
            by.Weight.Rows, by.Weight.Columns, add: true);
    }

    /// <summary>x times the normal distribution at x, by its usual approximation (Hendrycks and Gimpel 2016).</summary>
    private static float Gelu(float x)
    {
        float y = 1.5957691f * (x + (0.044715f * x * x * x));
        float e = FloatKernels.ExpNonPositive(-Math.Abs(y));
        return x * (y >= 0 ? 1 / (1 + e) : e / (1 + e));
    }

    private sealed class Layer(SafeTensors weights, string name)
    {
        public (FloatMatrix Weight, FloatMatrix Bias) Query { get; } = Dense(weights, name + "attention.self.query");

        public (FloatMatrix Weight, FloatMatrix Bias) Key { get; } = Dense(weights, name + "attention.self.key");

        public (FloatMatrix Weight, FloatMatrix Bias) Value { get; } = Dense(weights, name + "attention.self.value");

        public (FloatMatrix Weight, FloatMatrix Bias) Attended { get; } = Dense(weights, name + "attention.output.dense");

        public (FloatMatrix Weight, FloatMatrix Bias) AttendedNorm { get; } = Norm(weights, name + "attention.output.LayerNorm");

        public (FloatMatrix Weight, FloatMatrix Bias) Up { get; } = Dense(weights, name + "intermediate.dense");

        public (FloatMatrix Weight, FloatMatrix Bias) Down { get; } = Dense(weights, name + "output.dense");

        public (FloatMatrix Weight, FloatMatrix Bias) DownNorm { get; } = Norm(weights, name + "output.LayerNorm");

        private static (FloatMatrix, FloatMatrix) Dense(SafeTensors weights, string name) =>
            (weights.ReadTransposed(name + ".weight"), weights.Read(name + ".bias"));

        private static (FloatMatrix, FloatMatrix) Norm(SafeTensors weights, string name) =>
            (weights.Read(name + ".weight"), weights.Read(name + ".bias"));
    }
}
