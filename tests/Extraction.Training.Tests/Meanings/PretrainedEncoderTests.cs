using System.Buffers.Binary;
using System.Text;
using Extraction.Training.Meanings;

namespace Extraction.Training.Tests.Meanings;

public class PretrainedEncoderTests
{
    private const int Width = 32, Wide = 64, Heads = 2, Words = 9;

    private readonly Dictionary<string, double[][]> _tensors = new(StringComparer.Ordinal);

    public PretrainedEncoderTests()
    {
        var random = new DeterministicRandom(5);
        Add("embeddings.word_embeddings.weight", Words, Width);
        Add("embeddings.position_embeddings.weight", 16, Width);
        Add("embeddings.token_type_embeddings.weight", 2, Width);
        AddBoth("embeddings.LayerNorm", 1, Width);
        foreach (string dense in (string[])["attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense"])
        {
            AddBoth("encoder.layer.0." + dense, Width, Width);
        }

        AddBoth("encoder.layer.0.attention.output.LayerNorm", 1, Width);
        AddBoth("encoder.layer.0.intermediate.dense", Wide, Width);
        AddBoth("encoder.layer.0.output.dense", Width, Wide);
        AddBoth("encoder.layer.0.output.LayerNorm", 1, Width);

        void AddBoth(string name, int rows, int columns)
        {
            Add(name + ".weight", rows, columns);
            Add(name + ".bias", 1, rows == 1 ? columns : rows);
        }

        void Add(string name, int rows, int columns) =>
            _tensors.Add(name, [.. Enumerable.Range(0, rows)
                .Select(_ => Enumerable.Range(0, columns).Select(_ => (double)(Half)(random.NextFloat() - 0.5f)).ToArray())]);
    }

    [Fact]
    public void ReadsAsThePlainFormulasDo()
    {
        int[] pieces = [3, 1, 4, 1, 5, 8, 2];
        var encoder = new PretrainedEncoder(new SafeTensors(Bytes()), Heads, layers: 1);

        // Twice: nothing of a longer text before is left.
        encoder.Run([0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1]);
        encoder.Run(pieces);

        double[][] expected = Expected(pieces);
        for (int i = 0; i < pieces.Length; i++)
        {
            for (int j = 0; j < Width; j++) Assert.Equal(expected[i][j], encoder.Output[i, j], 1e-3);
        }
    }

    [Fact]
    public void RefusesBytesThatAreNoTensorsAndNamesThatAreNotThere()
    {
        Assert.Throws<InvalidDataException>(() => new SafeTensors(new byte[4]));
        Assert.Throws<InvalidDataException>(() => new SafeTensors([255, 255, 255, 255, 0, 0, 0, 0, 123]));
        Assert.Throws<InvalidDataException>(() => new SafeTensors(Bytes()).Read("pooler.dense.weight"));
    }

    private double[][] Expected(int[] pieces)
    {
        const string Layer = "encoder.layer.0.";
        double[][] x = Norm(
            [.. pieces.Select((p, i) => Sum(Sum(_tensors["embeddings.word_embeddings.weight"][p],
                _tensors["embeddings.position_embeddings.weight"][i]), _tensors["embeddings.token_type_embeddings.weight"][0]))],
            "embeddings.LayerNorm");
        double[][] q = Dense(x, Layer + "attention.self.query"), k = Dense(x, Layer + "attention.self.key"), v =
            Dense(x, Layer + "attention.self.value");
        double[][] mixed = [.. x.Select(_ => new double[Width])];
        int size = Width / Heads;
        for (int i = 0; i < x.Length; i++)
        {
            for (int at = 0; at < Width; at += size)
            {
                double[] share = [.. k.Select(key => Math.Exp(Enumerable.Range(at, size).Sum(j => q[i][j] * key[j]) / Math.Sqrt(size)))];
                for (int j = at; j < at + size; j++) mixed[i][j] = share.Select((s, p) => s * v[p][j]).Sum() / share.Sum();
            }
        }

        x = Norm(Sums(x, Dense(mixed, Layer + "attention.output.dense")), Layer + "attention.output.LayerNorm");
        double[][] wide = [.. Dense(x, Layer + "intermediate.dense").Select(row => row.Select(Gelu).ToArray())];
        return Norm(Sums(x, Dense(wide, Layer + "output.dense")), Layer + "output.LayerNorm");
    }

    private double[][] Dense(double[][] input, string name) =>
        [.. input.Select(x => _tensors[name + ".weight"].Select((w, o) => w.Zip(x, (a, b) => a * b).Sum() + _tensors[name + ".bias"][0][o])
            .ToArray())];

    private double[][] Norm(double[][] input, string name) => [.. input.Select(x =>
    {
        double mean = x.Average(), deviation = Math.Sqrt(x.Average(v => (v - mean) * (v - mean)));
        return x.Select((v, j) => ((v - mean) / deviation * _tensors[name + ".weight"][0][j]) + _tensors[name + ".bias"][0][j]).ToArray();
    })];

    private static double Gelu(double x) => 0.5 * x * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x))));

    private static double[] Sum(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x + y)];

    private static double[][] Sums(double[][] a, double[][] b) => [.. a.Zip(b, Sum)];

    /// <summary>The tensors as a file of the safetensors format.</summary>
    private byte[] Bytes()
    {
        using var data = new MemoryStream();
        var entries = new List<string>();
        foreach (var (name, rows) in _tensors)
        {
            long start = data.Length;
            foreach (double value in rows.SelectMany(r => r)) data.Write(BitConverter.GetBytes((Half)value));
            string shape = rows.Length == 1 ? $"[{rows[0].Length}]" : $"[{rows.Length},{rows[0].Length}]";
            entries.Add($$"""
                "{{name}}":{"dtype":"F16","shape":{{shape}},"data_offsets":[{{start}},{{data.Length}}]}
                """);
        }

        byte[] header = Encoding.UTF8.GetBytes("{" + string.Join(',', entries) + "}"), length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        return [.. length, .. header, .. data.ToArray()];
    }
}
