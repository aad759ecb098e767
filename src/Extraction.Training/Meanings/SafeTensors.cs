using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using Extraction.Training.Networks;

namespace Extraction.Training.Meanings;

/// <summary>A file of tensors by name in the safetensors format, 16-bit floats.</summary>
internal sealed class SafeTensors
{
    private readonly byte[] _bytes;
    private readonly int _start;
    private readonly JsonElement _header;

    /// <summary>Takes the bytes of a file.</summary>
    /// <exception cref="InvalidDataException">The header does not fit the file.</exception>
    public SafeTensors(byte[] bytes)
    {
        _bytes = bytes;
        ulong length = bytes.Length < 8 ? ulong.MaxValue : BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        if (length > (ulong)bytes.Length - 8) throw new InvalidDataException("no safetensors header");
        _start = 8 + (int)length;
        _header = JsonDocument.Parse(_bytes.AsMemory(8, (int)length)).RootElement;
    }

    /// <summary>A matrix, or a vector as a matrix of one row.</summary>
    /// <exception cref="InvalidDataException">There is none of that name, or it has another type.</exception>
    public FloatMatrix Read(string name)
    {
        if (!_header.TryGetProperty(name, out JsonElement entry) || entry.GetProperty("dtype").GetString() != "F16")
        {
            throw new InvalidDataException($"no tensor {name} of 16-bit floats");
        }
        int[] shape = [.. entry.GetProperty("shape").EnumerateArray().Select(d => d.GetInt32())];
        var matrix = new FloatMatrix(shape.Length == 1 ? 1 : shape[0], shape[^1]);
        var halves = MemoryMarshal.Cast<byte, Half>(_bytes.AsSpan(_start + entry.GetProperty("data_offsets")[0]
            .GetInt32(), 2 * matrix.Values.Length));
        for (int i = 0; i < halves.Length; i++) matrix.Values[i] = (float)halves[i];
        return matrix;
    }

    /// <summary>The transpose of a matrix: the file has a layer's weights by output, multiplication wants them by input.</summary>
    public unsafe FloatMatrix ReadTransposed(string name)
    {
        FloatMatrix matrix = Read(name);
        var transposed = new FloatMatrix(matrix.Columns, matrix.Rows);
        FloatKernels.Transpose(matrix.Pointer, matrix.Rows, matrix.Columns, transposed.Pointer, matrix.Rows);
        return transposed;
    }
}
