using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Extraction.Networks;

/// <summary>
/// Runs bidirectional layers of simple recurrent units (Lei, Zhang, Wang, Dai and Artzi 2018) in integers: the first half of the channels
/// reads from left to right, the second half from right to left.
/// </summary>
internal static unsafe class RecurrentComputation
{
    private const int Bits = FixedPoint.FractionBits;

    /// <summary>Runs a layer over consecutive rows.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="width">Channels of a row: a multiple of 32, at most 128.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="input">What the layer reads.</param>
    /// <param name="mixed">Memory for as many rows.</param>
    /// <param name="gateMemory">Memory for three times as many.</param>
    /// <param name="output">Receives what the layer says; not the input's memory.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(in RecurrentWeights layer, int width, int rows, short* input, short* mixed, int* gateMemory, short* output)
    {
        MixNeighbours(layer.Mix, width, rows, input, mixed);
        IntegerKernels.Multiply(mixed, width, layer.Weights, 3 * width, layer.Bias, gateMemory, rows, width);
        for (int from = 0; from < width; from += 16)
        {
            bool forward = from < width / 2;
            Vector256<int> first = default, second = default;
            for (int i = 0; i < rows; i++)
            {
                int row = forward ? i : rows - 1 - i;
                int* gates = gateMemory + (row * 3 * width) + from;
                Vector256<short> read = Vector256.Load(input + (row * width) + from);
                var low = Unit(gates, layer.Recurrent + from, width, Vector256.WidenLower(read), ref first);
                var high = Unit(gates + 8, layer.Recurrent + from + 8, width, Vector256.WidenUpper(read), ref second);
                Vector256.Narrow(low, high).Store(output + (row * width) + from);
            }
        }
    }

    /// <summary>Adds to each channel its shares of the tokens before and after.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MixNeighbours(int* mix, int width, int rows, short* input, short* mixed)
    {
        var limit = Vector256.Create(FixedPoint.ActivationLimit);
        for (int j = 0; j < width; j += 8)
        {
            Vector256<int> before = Vector256.Load(mix + j), after = Vector256.Load(mix + width + j);
            Vector256<int> last = default, current = Widen(input + j);
            for (int row = 0; row < rows; row++)
            {
                var next = row + 1 < rows ? Widen(input + ((row + 1) * width) + j) : default;
                var sum = current + (((last * before) + (next * after)) >> Bits);
                sum = Vector256.Min(Vector256.Max(sum, -limit), limit);
                Vector128.Narrow(sum.GetLower(), sum.GetUpper()).Store(mixed + (row * width) + j);
                (last, current) = (current, next);
            }
        }
    }

    private static Vector256<int> Widen(short* source)
    {
        Vector128<short> values = Vector128.Load(source);
        return Vector256.Create(Vector128.WidenLower(values), Vector128.WidenUpper(values));
    }

    /// <summary>Eight recurrent units at one token: the trainer's layer has the formulas.</summary>
    /// <param name="gates">Candidate, forget gate and output gate before their activation, <paramref name="width"/> apart.</param>
    /// <param name="recurrent">Weights of the state in the forget gate and in the output gate, <paramref name="width"/> apart.</param>
    /// <param name="width">Number of channels.</param>
    /// <param name="input">What the layer reads.</param>
    /// <param name="cell">The state, moved on by one token.</param>
    /// <returns>What the layer says.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Unit(int* gates, int* recurrent, int width, Vector256<int> input, ref Vector256<int> cell)
    {
        var limit = Vector256.Create(FixedPoint.ActivationLimit);
        var candidate = Vector256.Min(Vector256.Max(Vector256.Load(gates) >> Bits, -limit), limit);
        var forget = Sigmoid((Vector256.Load(gates + width) + (cell * Vector256.Load(recurrent))) >> Bits);
        var pass = Sigmoid((Vector256.Load(gates + (2 * width)) + (cell * Vector256.Load(recurrent + width))) >> Bits);
        cell = candidate + ((forget * (cell - candidate)) >> 12);
        return input + ((pass * (cell - input)) >> 12);
    }

    /// <summary>The quadratic sigmoid with 12 binary places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Sigmoid(Vector256<int> t)
    {
        var limit = Vector256.Create(4 << Bits);
        t = Vector256.Min(Vector256.Max(t, -limit), limit);
        return Vector256.Create(1 << 11) + t - ((t * Vector256.Abs(t)) >> 13);
    }
}
