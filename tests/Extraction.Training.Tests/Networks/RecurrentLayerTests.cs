using Extraction.Models;
using Extraction.Networks;
using Extraction.Training.Networks;

namespace Extraction.Training.Tests.Networks;

public unsafe class RecurrentLayerTests
{
    private const int Width = 64, Rows = 37;

    [Fact]
    public void SaysInIntegersWhatTheTrainedLayerSaysInFloatingPoint()
    {
        var random = new DeterministicRandom(7);
        var layer = new RecurrentLayer(Width, Rows, dropout: 0, random);
        layer.Bias.Value.Randomize(0.5f, random);
        var input = new FloatMatrix(Rows, Width).Randomize(1.5f, random);
        layer.Forward(input, new RowGroups([Rows]), random);

        short[] output = Run(Written(layer), input);

        // Ten binary places: a unit is a thousandth, and a few are lost at each of the steps.
        for (int i = 0; i < output.Length; i++) Assert.Equal(layer.Output.Values[i], output[i] / 1024f, 0.03f);
    }

    [Fact]
    public void ReadsBothWays()
    {
        var random = new DeterministicRandom(8);
        var layer = new RecurrentLayer(Width, Rows, dropout: 0, random);
        MappedBytes weights = Written(layer);
        var input = new FloatMatrix(Rows, Width).Randomize(1f, random);
        short[] before = Run(weights, input);
        for (int j = 0; j < Width; j++) input[Rows / 2, j] += 1;

        short[] after = Run(weights, input);

        bool[] changed = [.. Enumerable.Range(0, Rows)
            .Select(row => !before.AsSpan(row * Width, Width).SequenceEqual(after.AsSpan(row * Width, Width)))];
        Assert.True(changed[(Rows / 2) - 3]);
        Assert.True(changed[(Rows / 2) + 3]);
    }

    private static MappedBytes Written(RecurrentLayer layer)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, System.Text.Encoding.UTF8, leaveOpen: true)) writer.WriteLayer(layer);
        return MappedBytes.From(bytes.ToArray());
    }

    private static short[] Run(MappedBytes weights, FloatMatrix input)
    {
        var tables = new NetworkTables(weights, 0);
        RecurrentWeights layer = RecurrentWeights.Take(tables, Width);
        tables.End();
        short[] fixedInput = [.. input.Values.ToArray().Select(v => (short)MathF.Round(v * 1024))];
        var mixed = new short[Rows * Width];
        var gates = new int[3 * Rows * Width];
        var output = new short[Rows * Width];
        fixed (short* x = fixedInput, m = mixed, y = output)
        fixed (int* g = gates)
        {
            RecurrentComputation.Run(layer, Width, Rows, x, m, g, y);
        }

        GC.KeepAlive(weights);
        return output;
    }
}
