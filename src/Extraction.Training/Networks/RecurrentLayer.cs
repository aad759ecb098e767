using System.Runtime.Intrinsics;

namespace Extraction.Training.Networks;

/// <summary>
/// One bidirectional layer of simple recurrent units (Lei, Zhang, Wang, Dai and Artzi 2018): all products with matrices
/// are taken for the whole batch at once, and only element-wise gates run from token to token. The first half of the
/// channels reads from left to right, the second half from right to left.
/// </summary>
/// <remarks>
/// The gates use the quadratic sigmoid s(t) = 1/2 + t/4 - t|t|/32 for |t| up to 4: it is computed exactly in integers,
/// so that the network is trained on the function that it will be run with.
/// </remarks>
internal sealed unsafe class RecurrentLayer
{
    private readonly int _width;
    private readonly float _dropout;
    private readonly FloatMatrix _input, _masked, _gates, _cells, _masks, _gateGradient, _transposed;

    public RecurrentLayer(int width, int capacity, float dropout, DeterministicRandom random)
    {
        _width = width;
        _dropout = dropout;
        Weights = new Parameter(new FloatMatrix(width, 3 * width).Randomize(MathF.Sqrt(3f / width), random));
        Bias = new Parameter(1, 3 * width);
        // Two rows: how the state feeds the forget gate and the output gate.
        Recurrent = new Parameter(new FloatMatrix(2, width).Randomize(0.1f, random));
        Mix = new NeighbourMix(width, random);
        _input = new FloatMatrix(capacity, width);
        _masked = new FloatMatrix(capacity, width);
        _gates = new FloatMatrix(capacity, 3 * width);
        _cells = new FloatMatrix(capacity, width);
        _masks = new FloatMatrix(capacity, width);
        _gateGradient = new FloatMatrix(capacity, 3 * width);
        _transposed = new FloatMatrix(3 * width, width);
        Output = new FloatMatrix(capacity, width);
    }

    /// <summary>Weights of candidate, forget gate and output gate side by side.</summary>
    public Parameter Weights { get; }

    public Parameter Bias { get; }

    public Parameter Recurrent { get; }

    public NeighbourMix Mix { get; }

    public FloatMatrix Output { get; }

    public IEnumerable<Parameter> Parameters => [Mix.Weights, Weights, Bias, Recurrent];

    public void Forward(FloatMatrix input, RowGroups batch, DeterministicRandom random)
    {
        int n = batch.RowCount;
        input.Values[..(n * _width)].CopyTo(_input.Values);
        Mix.Forward(_input, batch, _masked);
        for (int s = 0; s < batch.Count; s++)
        {
            float* mask = _masks.Row(s);
            for (int j = 0; j < _width; j++) mask[j] = random.NextFloat() < _dropout ? 0 : 1 / (1 - _dropout);
            for (int row = batch.First(s); row < batch.End(s); row++)
            {
                float* masked = _masked.Row(row);
                for (int j = 0; j < _width; j += 8) (Vector256.Load(masked + j) * Vector256.Load(mask + j)).Store(masked + j);
            }
        }

        for (int row = 0; row < n; row++) Bias.Value.Values.CopyTo(_gates.RowSpan(row));
        FloatKernels.Multiply(_masked.Pointer, _width, 1, Weights.Value.Pointer, 3 * _width, _gates.Pointer, 3 * _width, n, _width,
            3 * _width, add: true);
        int half = _width / 2;
        for (int s = 0; s < batch.Count; s++)
        {
            for (int row = batch.First(s); row < batch.End(s); row++) Step(row, row - 1, row == batch.First(s), 0, half);
            for (int row = batch.End(s) - 1; row >= batch.First(s); row--) Step(row, row + 1, row == batch.End(s) - 1, half, _width);
        }
    }

    /// <summary>Adds to the gradients of the weights, and turns the gradient of the output into that of the input.</summary>
    public void Backward(FloatMatrix gradient, RowGroups batch)
    {
        int n = batch.RowCount, half = _width / 2;
        float* carry = stackalloc float[_width];
        for (int s = 0; s < batch.Count; s++)
        {
            new Span<float>(carry, _width).Clear();
            for (int row = batch.End(s) - 1; row >= batch.First(s); row--)
            {
                StepBack(gradient, carry, row, row - 1, row == batch.First(s), 0, half);
            }
            for (int row = batch.First(s); row < batch.End(s); row++)
            {
                StepBack(gradient, carry, row, row + 1, row == batch.End(s) - 1, half, _width);
            }
        }

        FloatKernels.Multiply(_masked.Pointer, 1, _width, _gateGradient.Pointer, 3 * _width, Weights.Gradient.Pointer, 3 * _width, _width,
            n, 3 * _width, add: true);
        FloatKernels.AddRows(Bias.Gradient.Pointer, _gateGradient.Pointer, n, 3 * _width);
        FloatKernels.Transpose(Weights.Value.Pointer, _width, 3 * _width, _transposed.Pointer, _width);
        FloatKernels.Multiply(_gateGradient.Pointer, 3 * _width, 1, _transposed.Pointer, _width, _masked.Pointer, _width, n, 3 * _width,
            _width, add: false);
        for (int s = 0; s < batch.Count; s++)
        {
            float* mask = _masks.Row(s);
            for (int row = batch.First(s); row < batch.End(s); row++)
            {
                float* masked = _masked.Row(row);
                for (int j = 0; j < _width; j += 8) (Vector256.Load(masked + j) * Vector256.Load(mask + j)).Store(masked + j);
            }
        }

        Mix.Backward(_input, _masked, batch, gradient);
    }

    private static Vector256<float> Sigmoid(Vector256<float> t)
    {
        t = Vector256.Min(Vector256.Max(t, Vector256.Create(-4f)), Vector256.Create(4f));
        return Vector256.Create(0.5f) + (t * 0.25f) - (t * Vector256.Abs(t) * (1f / 32));
    }

    /// <summary>The slope of the sigmoid from its value.</summary>
    private static Vector256<float> Slope(Vector256<float> s) =>
        Vector256.Sqrt(Vector256.Max(Vector256.Min(s, Vector256<float>.One - s), Vector256<float>.Zero) * 0.125f);

    private void Step(int row, int previous, bool starts, int from, int to)
    {
        float* x = _input.Row(row), u = _gates.Row(row), f = u + _width, r = f + _width, c = _cells.Row(row), h = Output.Row(row);
        float* before = starts ? null : _cells.Row(previous);
        float* forget = Recurrent.Value.Row(0), output = Recurrent.Value.Row(1);
        for (int j = from; j < to; j += 8)
        {
            var last = starts ? Vector256<float>.Zero : Vector256.Load(before + j);
            var vf = Sigmoid(Vector256.Load(f + j) + (Vector256.Load(forget + j) * last));
            var vr = Sigmoid(Vector256.Load(r + j) + (Vector256.Load(output + j) * last));
            var vu = Vector256.Load(u + j);
            var vc = vu + (vf * (last - vu));
            var vx = Vector256.Load(x + j);
            vf.Store(f + j);
            vr.Store(r + j);
            vc.Store(c + j);
            (vx + (vr * (vc - vx))).Store(h + j);
        }
    }

    private void StepBack(FloatMatrix gradient, float* carry, int row, int previous, bool starts, int from, int to)
    {
        float* x = _input.Row(row), u = _gates.Row(row), f = u + _width, r = f + _width, c = _cells.Row(row), dh = gradient.Row(row);
        float* du = _gateGradient.Row(row), df = du + _width, dr = df + _width;
        float* before = starts ? null : _cells.Row(previous);
        float* forget = Recurrent.Value.Row(0), output = Recurrent.Value.Row(1);
        float* dForget = Recurrent.Gradient.Row(0), dOutput = Recurrent.Gradient.Row(1);
        for (int j = from; j < to; j += 8)
        {
            var last = starts ? Vector256<float>.Zero : Vector256.Load(before + j);
            Vector256<float> vf = Vector256.Load(f + j), vr = Vector256.Load(r + j), vu = Vector256.Load(u + j);
            Vector256<float> vc = Vector256.Load(c + j), vx = Vector256.Load(x + j), g = Vector256.Load(dh + j);
            var cell = Vector256.Load(carry + j) + (g * vr);
            var outputGate = g * (vc - vx) * Slope(vr);
            var forgetGate = cell * (last - vu) * Slope(vf);
            (cell - (cell * vf)).Store(du + j);
            forgetGate.Store(df + j);
            outputGate.Store(dr + j);
            (Vector256.Load(dForget + j) + (forgetGate * last)).Store(dForget + j);
            (Vector256.Load(dOutput + j) + (outputGate * last)).Store(dOutput + j);
            ((cell * vf) + (forgetGate * Vector256.Load(forget + j)) + (outputGate * Vector256.Load(output + j))).Store(carry + j);
            (g - (g * vr)).Store(dh + j); // What reaches the input past the layer.
        }
    }
}
