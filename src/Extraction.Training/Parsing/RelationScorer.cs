using System.Runtime.Intrinsics;
using Extraction.Language;
using Extraction.Language.Parsing;
using Extraction.Training.Networks;

namespace Extraction.Training.Parsing;

/// <summary>Names the relation of a token to its head: one hidden layer over what both say of themselves and their distance.</summary>
internal sealed unsafe class RelationScorer
{
    private const int Columns = ParserShape.RelationColumns;

    private readonly int _size;
    private readonly FloatMatrix _hidden, _logits, _hiddenGradient, _transposed;

    public RelationScorer(int size, int capacity, DeterministicRandom random)
    {
        _size = size;
        Distance = new Parameter(ArcDistance.Count, size);
        Output = new Parameter(new FloatMatrix(size, Columns).Randomize(MathF.Sqrt(3f / size), random));
        Bias = new Parameter(1, Columns);
        _hidden = new FloatMatrix(capacity, size);
        _hiddenGradient = new FloatMatrix(capacity, size);
        _logits = new FloatMatrix(capacity, Columns);
        _transposed = new FloatMatrix(Columns, size);
    }

    public Parameter Distance { get; }

    public Parameter Output { get; }

    public Parameter Bias { get; }

    public IEnumerable<Parameter> Parameters => [Distance, Output, Bias];

    /// <summary>Loss of one sentence given its right heads; adds to the gradients.</summary>
    public double Learn(TrainingSentence sentence, float* dependent, float* head, int stride, float* dependentGradient, float* headGradient,
        float weight)
    {
        int n = sentence.Length;
        for (int i = 1; i < n; i++)
        {
            float* a = dependent + ((long)i * stride), b = head + ((long)sentence.Heads[i] * stride);
            float* d = Distance.Value.Row(ArcDistance.Of(i, sentence.Heads[i])), hidden = _hidden.Row(i);
            for (int j = 0; j < _size; j += 8)
            {
                Vector256.Max(Vector256.Load(a + j) + Vector256.Load(b + j) + Vector256.Load(d + j), Vector256<float>.Zero)
                    .Store(hidden + j);
            }

            Bias.Value.Values.CopyTo(_logits.RowSpan(i));
        }

        FloatKernels.Multiply(_hidden.Row(1), _size, 1, Output.Value.Pointer, Columns, _logits.Row(1), Columns, n - 1, _size, Columns,
            add: true);
        double loss = 0;
        for (int i = 1; i < n; i++)
        {
            loss += Softmax.Learn(sentence.Relations[i], _logits.Row(i), DependencyRelations.Count, Columns, weight);
        }
        FloatKernels.Transpose(Output.Value.Pointer, _size, Columns, _transposed.Pointer, _size);
        FloatKernels.Multiply(_logits.Row(1), Columns, 1, _transposed.Pointer, _size, _hiddenGradient.Row(1), _size, n - 1, Columns, _size,
            add: false);
        FloatKernels.Multiply(_hidden.Row(1), 1, _size, _logits.Row(1), Columns, Output.Gradient.Pointer, Columns, _size, n - 1, Columns,
            add: true);
        FloatKernels.AddRows(Bias.Gradient.Pointer, _logits.Row(1), n - 1, Columns);
        for (int i = 1; i < n; i++)
        {
            float* hidden = _hidden.Row(i), gradient = _hiddenGradient.Row(i);
            for (int j = 0; j < _size; j += 8)
            {
                var active = Vector256.GreaterThan(Vector256.Load(hidden + j), Vector256<float>.Zero);
                (Vector256.Load(gradient + j) & active).Store(gradient + j);
            }

            int h = sentence.Heads[i];
            FloatKernels.Add(dependentGradient + ((long)i * stride), gradient, _size);
            FloatKernels.Add(headGradient + ((long)h * stride), gradient, _size);
            FloatKernels.Add(Distance.Gradient.Row(ArcDistance.Of(i, h)), gradient, _size);
        }

        return loss;
    }
}
