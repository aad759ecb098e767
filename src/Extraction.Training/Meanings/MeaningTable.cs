using System.Runtime.InteropServices;
using Extraction.Training.Networks;

namespace Extraction.Training.Meanings;

/// <summary>Vectors of words that tell what they mean, learned from much more
/// text than the annotated corpora have; only training reads them.</summary>
/// <param name="Words">Hashes of lemmas as <see cref="Extraction.Quotes.AttributionContext.Lex"/> has them.</param>
/// <param name="Vectors">Their vectors, a row each: every channel has mean 0 and variance 1 over the rows.</param>
internal sealed record MeaningTable(ulong[] Words, FloatMatrix Vectors)
{
    private readonly Dictionary<ulong, int> _rows = Words.Index().ToDictionary(w => w.Item, w => w.Index);

    /// <summary>Where the table of a model lies: beside its weights, not among them.</summary>
    public static string FileOf(DirectoryModelSource models) =>
        Path.Combine(Path.GetDirectoryName(models.WeightsDirectory)!, "folds", "meanings.bin");

    /// <summary>Reads a table.</summary>
    public static MeaningTable Read(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        int count = reader.ReadInt32(), width = reader.ReadInt32();
        var words = new ulong[count];
        var vectors = new FloatMatrix(count, width);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(words.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(vectors.Values));
        return new MeaningTable(words, vectors);
    }

    /// <summary>Writes the table.</summary>
    public void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(Words.Length);
        writer.Write(Vectors.Columns);
        writer.Write(MemoryMarshal.AsBytes(Words.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(Vectors.Values));
    }

    /// <summary>The row of a word, or -1.</summary>
    public int RowOf(ulong word) => _rows.GetValueOrDefault(word, -1);
}
