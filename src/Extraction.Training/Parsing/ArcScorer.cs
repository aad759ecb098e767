using Extraction.Language;
using Extraction.Language.Parsing;
using Extraction.Training.Networks;

namespace Extraction.Training.Parsing;

/// <summary>
/// Scores every token as head of every other: bilinear in what a token says of itself as dependent and as head (Dozat and
/// Manning 2017), plus a weight of either's tag and their distance. Learns to give the right head the most of a softmax.
/// </summary>
internal sealed unsafe class ArcScorer
{
    

    private readonly int _size;
    private readonly FloatMatrix _mapped, _heads, _scores, _scoreGradient, _mappedGradient, _transposed, _bilinearTransposed;

    public ArcScorer(int size, int capacity, DeterministicRandom random)
    {
        _size = size;
        int padded = (capacity + 15) & ~15;
        Bilinear = new Parameter(new FloatMatrix(size, size).Randomize(MathF.Sqrt(3f / size), random));
        HeadBias = new Parameter(1, size);
        DependentDistance = new Parameter(PennTags.Count + 1, ParserNetwork.DistanceColumns);
        HeadDistance = new Parameter(PennTags.Count + 1, ParserNetwork.DistanceColumns);
        _mapped = new FloatMatrix(capacity, size);
        _heads = new FloatMatrix(capacity, size);
        _transposed = new FloatMatrix(size, padded);
        _scores = new FloatMatrix(capacity, padded);
        _scoreGradient = new FloatMatrix(capacity, padded);
        _mappedGradient = new FloatMatrix(capacity, size);
        _bilinearTransposed = new FloatMatrix(size, size);
    }

    public Parameter Bilinear { get; }

    public Parameter HeadBias { get; }

    public Parameter DependentDistance { get; }

    public Parameter HeadDistance { get; }

    public IEnumerable<Parameter> Parameters => [Bilinear, HeadBias, DependentDistance, HeadDistance];

    /// <summary>Loss of one sentence, and the gradients of all that it came from.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="dependent">First row of the tokens as dependents.</param>
    /// <param name="head">First row of the tokens as heads.</param>
    /// <param name="stride">Distance between rows, of the gradients as well.</param>
    /// <param name="dependentGradient">Receives the gradient.</param>
    /// <param name="headGradient">Receives the gradient.</param>
    /// <param name="weight">Weight of each token's loss.</param>
    public double Learn(TrainingSentence sentence, float* dependent, float* head, int stride, float* dependentGradient, float* headGradient,
        float weight)
    {
        int n = sentence.Length, padded = (n + 15) & ~15;
        for (int i = 0; i < n; i++)
        {
            HeadBias.Value.Values.CopyTo(_mapped.RowSpan(i));
            new Span<float>(head + ((long)i * stride), _size).CopyTo(_heads.RowSpan(i));
        }

        FloatKernels.Multiply(dependent, stride, 1, Bilinear.Value.Pointer, _size, _mapped.Pointer, _size, n, _size, _size, add: true);
        FloatKernels.Transpose(_heads.Pointer, n, _size, _transposed.Pointer, padded);
        for (int i = 0; i < _size; i++) new Span<float>(_transposed.Pointer + (i * padded) + n, padded - n).Clear();
        FloatKernels.Multiply(_mapped.Pointer, _size, 1, _transposed.Pointer, padded, _scores.Pointer, padded, n, _size, padded,
            add: false);

        double loss = 0;
        new Span<float>(_scoreGradient.Pointer, n * padded).Clear();
        for (int i = 1; i < n; i++)
        {
            loss += LearnHead(sentence, i, _scores.Pointer + (i * padded), _scoreGradient.Pointer + (i * padded), weight);
        }

        FloatKernels.Multiply(_scoreGradient.Pointer, padded, 1, _heads.Pointer, _size, _mappedGradient.Pointer, _size, n, n, _size,
            add: false);
        FloatKernels.Multiply(_scoreGradient.Pointer, 1, padded, _mapped.Pointer, _size, headGradient, stride, n, n, _size, add: false);
        FloatKernels.Transpose(Bilinear.Value.Pointer, _size, _size, _bilinearTransposed.Pointer, _size);
        FloatKernels.Multiply(_mappedGradient.Pointer, _size, 1, _bilinearTransposed.Pointer, _size, dependentGradient, stride, n, _size,
            _size, add: false);
        FloatKernels.Multiply(dependent, 1, stride, _mappedGradient.Pointer, _size, Bilinear.Gradient.Pointer, _size, _size, n, _size,
            add: true);
        FloatKernels.AddRows(HeadBias.Gradient.Pointer, _mappedGradient.Pointer, n, _size);
        return loss;
    }

    private double LearnHead(TrainingSentence sentence, int i, float* scores, float* gradient, float weight)
    {
        int n = sentence.Length;
        byte[] tags = sentence.Tags;
        Span<float> own = DependentDistance.Value.RowSpan(tags[i]), ownGradient = DependentDistance.Gradient.RowSpan(tags[i]);
        float best = float.MinValue;
        for (int h = 0; h < n; h++)
        {
            if (h == i) continue;
            int distance = ArcDistance.Of(i, h);
            scores[h] += own[distance] + HeadDistance.Value[tags[h], distance];
            best = Math.Max(best, scores[h]);
        }

        float sum = 0;
        for (int h = 0; h < n; h++)
        {
            if (h == i) continue;
            sum += gradient[h] = FloatKernels.ExpNonPositive(scores[h] - best);
        }

        float goldShare = gradient[sentence.Heads[i]] / sum;
        for (int h = 0; h < n; h++)
        {
            if (h == i) continue;
            gradient[h] = weight * ((gradient[h] / sum) - (h == sentence.Heads[i] ? 1 : 0));
            int distance = ArcDistance.Of(i, h);
            ownGradient[distance] += gradient[h];
            HeadDistance.Gradient[tags[h], distance] += gradient[h];
        }

        return -Math.Log(Math.Max(goldShare, 1e-20));
    }
}
