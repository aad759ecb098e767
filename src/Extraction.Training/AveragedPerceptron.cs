using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Extraction.Models;

namespace Extraction.Training;

/// <summary>
/// Trains a <see cref="SparseLinearModel"/> as an averaged perceptron (Freund and Schapire 1999; Collins 2002): weights are
/// changed on mistakes only, and the model is the mean of all weights over all steps.
/// </summary>
/// <remarks>Not thread-safe. The same updates in the same order give the same model.</remarks>
internal sealed class AveragedPerceptron(IReadOnlyList<string> labels)
{
    private readonly Dictionary<ulong, Row> _features = [];
    private long _step = 1;

    /// <summary>The classes that a feature has ever been changed for; most have two or three.</summary>
    private struct Row
    {
        public Cell[] Cells;
        public int Count;
    }

    private struct Cell
    {
        public double Total;
        public long Changed;
        public float Weight;
        public int Updates;
        public int Class;
    }

    /// <summary>Number of classes.</summary>
    public int ClassCount => labels.Count;

    /// <summary>Adds the present weights of a feature to the scores.</summary>
    public void Add(ulong feature, Span<float> scores)
    {
        ref Row row = ref CollectionsMarshal.GetValueRefOrNullRef(_features, feature);
        if (Unsafe.IsNullRef(ref row)) return;
        foreach (ref readonly Cell cell in row.Cells.AsSpan(0, row.Count)) scores[cell.Class] += cell.Weight;
    }

    /// <summary>Counts one more decision; call it once a decision, whether or not it was right.</summary>
    public void Tick() => _step++;

    /// <summary>Changes the weight of a feature for one class.</summary>
    public void Update(ulong feature, int label, float change)
    {
        ref Row row = ref CollectionsMarshal.GetValueRefOrAddDefault(_features, feature, out _);
        ref Cell cell = ref CellOf(ref row, label);
        cell.Total += cell.Weight * (double)(_step - cell.Changed);
        cell.Changed = _step;
        cell.Updates++;
        cell.Weight += change;
    }

    /// <summary>Writes the averaged weights as integers.</summary>
    /// <param name="target">Receives the model.</param>
    /// <param name="scale">Weights are multiplied by it before rounding.</param>
    /// <param name="minUpdates">Features that changed fewer times in all are left out.</param>
    /// <param name="minWeight">Rounded weights smaller than this are left out.</param>
    public void Write(Stream target, double scale = 100, int minUpdates = 1, int minWeight = 1)
    {
        SparseLinearModelWriter.Write(target, labels, Averaged(scale, minUpdates, minWeight));
    }

    private ref Cell CellOf(ref Row row, int label)
    {
        row.Cells ??= new Cell[2];
        for (int i = 0; i < row.Count; i++)
        {
            if (row.Cells[i].Class == label) return ref row.Cells[i];
        }

        if (row.Count == row.Cells.Length) Array.Resize(ref row.Cells, row.Count * 2);
        row.Cells[row.Count] = new Cell { Class = label, Changed = _step };
        return ref row.Cells[row.Count++];
    }

    private IEnumerable<KeyValuePair<ulong, (byte Class, short Weight)[]>> Averaged(double scale, int minUpdates, int minWeight)
    {
        var kept = new List<(byte, short)>();
        foreach (var (feature, row) in _features)
        {
            kept.Clear();
            int updates = 0;
            for (int i = 0; i < row.Count; i++)
            {
                Cell cell = row.Cells[i];
                updates += cell.Updates;
                double total = cell.Total + (cell.Weight * (double)(_step - cell.Changed));
                double weight = Math.Round(total / _step * scale);
                if (Math.Abs(weight) >= minWeight) kept.Add(((byte)cell.Class, (short)Math.Clamp(weight, short.MinValue, short.MaxValue)));
            }

            if (updates >= minUpdates && kept.Count > 0) yield return new(feature, kept.ToArray());
        }
    }
}
