using System.Runtime.Intrinsics;
using Extraction.Language;
using Extraction.Language.Parsing;
using Extraction.Training.Networks;

namespace Extraction.Training.Parsing;

/// <summary>The parser's network in floating point, with its gradients.</summary>
internal sealed unsafe class TrainingNetwork
{
    /// <summary>Most rows (tokens and roots) of one batch.</summary>
    public const int Capacity = 1024;

    private const float InputDropout = 0.15f, LayerDropout = 0.2f, TopDropout = 0.33f;
    private const float TagWeight = 0.7f;

    private readonly FloatMatrix _input, _top, _topMasks, _projected, _projectedGradient, _gradient, _transposed;
    private readonly Parameter[] _dense;
    private readonly DeterministicRandom _random;

    public TrainingNetwork(ParserShape shape, int embeddingRows, ulong seed)
    {
        _random = new DeterministicRandom(seed);
        Shape = shape;
        Embedding = new Parameter(new FloatMatrix(embeddingRows, shape.Width).Randomize(0.15f, _random));
        Layers = new RecurrentLayer[shape.Layers];
        for (int i = 0; i < Layers.Length; i++)
        {
            Layers[i] = new RecurrentLayer(shape.Width, Capacity, i == 0 ? InputDropout : LayerDropout, _random);
        }
        Projection = new Parameter(new FloatMatrix(shape.Width, shape.Projected).Randomize(MathF.Sqrt(3f / shape.Width), _random));
        ProjectionBias = new Parameter(1, shape.Projected);
        Arcs = new ArcScorer(shape.Arc, Capacity, _random);
        Relations = new RelationScorer(shape.Relation, Capacity, _random);
        _input = new FloatMatrix(Capacity, shape.Width);
        _top = new FloatMatrix(Capacity, shape.Width);
        _topMasks = new FloatMatrix(Capacity, shape.Width);
        _gradient = new FloatMatrix(Capacity, shape.Width);
        _projected = new FloatMatrix(Capacity, shape.Projected);
        _projectedGradient = new FloatMatrix(Capacity, shape.Projected);
        _transposed = new FloatMatrix(shape.Projected, shape.Width);
        _dense = [.. Layers.SelectMany(l => l.Parameters), Projection, ProjectionBias, .. Arcs.Parameters, .. Relations.Parameters];
    }

    public ParserShape Shape { get; }

    public Parameter Embedding { get; }

    public RecurrentLayer[] Layers { get; }

    /// <summary>From the top layer to what is read off it: see <see cref="ParserShape.Projected"/>.</summary>
    public Parameter Projection { get; }

    public Parameter ProjectionBias { get; }

    public ArcScorer Arcs { get; }

    public RelationScorer Relations { get; }

    /// <summary>Learns from one batch and returns its loss per token.</summary>
    /// <param name="batch">At most <see cref="Capacity"/> rows.</param>
    /// <param name="dropped">Whether an embedding row is left out of a token,
    /// given a random number for this row and one for the whole token.</param>
    /// <param name="rate">Learning rate.</param>
    /// <param name="step">Number of batches before, plus one.</param>
    public (double Arc, double Relation, double Tag) Learn(Batch batch, Func<int, float, float, bool> dropped, float rate, int step)
    {
        var used = Embed(batch, dropped);
        FloatMatrix x = _input;
        foreach (RecurrentLayer layer in Layers)
        {
            layer.Forward(x, batch, _random);
            x = layer.Output;
        }

        Project(x, batch);
        var losses = Score(batch);
        ProjectBack(batch);
        for (int i = Layers.Length - 1; i >= 0; i--) Layers[i].Backward(_gradient, batch);
        foreach (var (row, at) in used) FloatKernels.Add(Embedding.Gradient.Row(row), _gradient.Row(at), Shape.Width);
        foreach (Parameter parameter in _dense) parameter.Step(rate, step);
        used.Sort();
        for (int i = 0; i < used.Count; i++)
        {
            if (i == 0 || used[i].Row != used[i - 1].Row) Embedding.StepRow(used[i].Row, rate, step);
        }

        return losses;
    }

    private List<(int Row, int At)> Embed(Batch batch, Func<int, float, float, bool> dropped)
    {
        var used = new List<(int, int)>();
        for (int s = 0; s < batch.Count; s++)
        {
            TrainingSentence sentence = batch[s];
            for (int i = 0; i < sentence.Length; i++)
            {
                int at = batch.First(s) + i;
                _input.RowSpan(at).Clear();
                float token = _random.NextFloat();
                for (int k = sentence.RowStart[i]; k < sentence.RowStart[i + 1]; k++)
                {
                    int row = sentence.Rows[k];
                    if (dropped(row, _random.NextFloat(), token)) continue;
                    used.Add((row, at));
                    FloatKernels.Add(_input.Row(at), Embedding.Value.Row(row), Shape.Width);
                }
            }
        }

        return used;
    }

    private void Project(FloatMatrix x, Batch batch)
    {
        int n = batch.RowCount, width = Shape.Width, projected = Shape.Projected;
        for (int s = 0; s < batch.Count; s++)
        {
            float* mask = _topMasks.Row(s);
            for (int j = 0; j < width; j++) mask[j] = _random.NextFloat() < TopDropout ? 0 : 1 / (1 - TopDropout);
            for (int row = batch.First(s); row < batch.End(s); row++)
            {
                for (int j = 0; j < width; j += 8) (Vector256.Load(x.Row(row) + j) * Vector256.Load(mask + j)).Store(_top.Row(row) + j);
            }
        }

        for (int row = 0; row < n; row++) ProjectionBias.Value.Values.CopyTo(_projected.RowSpan(row));
        FloatKernels.Multiply(_top.Pointer, width, 1, Projection.Value.Pointer, projected, _projected.Pointer, projected, n, width,
            projected, add: true);
        for (int row = 0; row < n; row++)
        {
            float* p = _projected.Row(row);
            for (int j = 0; j < 2 * Shape.Arc; j += 8) Vector256.Max(Vector256.Load(p + j), Vector256<float>.Zero).Store(p + j);
        }
    }

    private (double Arc, double Relation, double Tag) Score(Batch batch)
    {
        int tokens = batch.RowCount - batch.Count, stride = Shape.Projected;
        float weight = 1f / tokens;
        double arcLoss = 0, relationLoss = 0, tagLoss = 0;
        new Span<float>(_projectedGradient.Pointer, batch.RowCount * stride).Clear();
        for (int s = 0; s < batch.Count; s++)
        {
            float* p = _projected.Row(batch.First(s)), g = _projectedGradient.Row(batch.First(s));
            arcLoss += Arcs.Learn(batch[s], p, p + Shape.Arc, stride, g, g + Shape.Arc, weight);
            int at = 2 * Shape.Arc;
            relationLoss += Relations.Learn(batch[s], p + at, p + at + Shape.Relation, stride, g + at, g + at + Shape.Relation, weight);
            at += 2 * Shape.Relation;
            for (int i = 1; i < batch[s].Length; i++)
            {
                float* scores = g + at + (i * stride);
                new Span<float>(p + at + (i * stride), ParserShape.TagColumns).CopyTo(new Span<float>(scores, ParserShape.TagColumns));
                tagLoss += Softmax.Learn(batch[s].GoldTags[i], scores, PennTags.Count, ParserShape.TagColumns, TagWeight * weight);
            }
        }

        return (arcLoss / tokens, relationLoss / tokens, tagLoss / tokens);
    }

    private void ProjectBack(Batch batch)
    {
        int n = batch.RowCount, width = Shape.Width, projected = Shape.Projected;
        for (int row = 0; row < n; row++)
        {
            float* p = _projected.Row(row), g = _projectedGradient.Row(row);
            for (int j = 0; j < 2 * Shape.Arc; j += 8)
            {
                (Vector256.Load(g + j) & Vector256.GreaterThan(Vector256.Load(p + j), Vector256<float>.Zero)).Store(g + j);
            }
        }

        FloatKernels.Multiply(_top.Pointer, 1, width, _projectedGradient.Pointer, projected, Projection.Gradient.Pointer, projected, width,
            n, projected, add: true);
        FloatKernels.AddRows(ProjectionBias.Gradient.Pointer, _projectedGradient.Pointer, n, projected);
        FloatKernels.Transpose(Projection.Value.Pointer, width, projected, _transposed.Pointer, width);
        FloatKernels.Multiply(_projectedGradient.Pointer, projected, 1, _transposed.Pointer, width, _gradient.Pointer, width, n, projected,
            width, add: false);
        for (int s = 0; s < batch.Count; s++)
        {
            float* mask = _topMasks.Row(s);
            for (int row = batch.First(s); row < batch.End(s); row++)
            {
                for (int j = 0; j < width; j += 8)
                {
                    (Vector256.Load(_gradient.Row(row) + j) * Vector256.Load(mask + j)).Store(_gradient.Row(row) + j);
                }
            }
        }
    }
}
