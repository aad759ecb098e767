using System.Numerics;
using System.Numerics.Tensors;

namespace Extraction.Training.Entities;

/// <summary>Sentences as a conditional random field sees them.</summary>
internal sealed class CrfData
{
    /// <summary>First token of each sentence, and the number of tokens at the end.</summary>
    public List<int> Starts { get; } = [0];

    /// <summary>Features of each token, as numbers.</summary>
    public List<int[]> Features { get; } = [];

    /// <summary>How many of a token's features, from the first on, may be left out to make its word unknown.</summary>
    public List<byte> Lexical { get; } = [];

    /// <summary>Labels that the annotation allows, one bit each, a token each.</summary>
    public List<uint> Allowed { get; } = [];
}

/// <summary>Settings of a training run.</summary>
/// <param name="Epochs">Passes over the data.</param>
/// <param name="Rate">Learning rate of the first pass.</param>
/// <param name="Decay">Factor of the rate from pass to pass.</param>
/// <param name="L1">Strength of the penalty that drives weights to zero.</param>
/// <param name="Dropout">Share of tokens, in per cent, that lose their lexical features in a pass.</param>
internal sealed record CrfSettings(int Epochs, float Rate, float Decay, float L1, int Dropout);

/// <summary>
/// A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), trained by stochastic gradient descent with a
/// cumulative L1 penalty (Tsuruoka, Tsujii and Ananiadou 2009). Tokens may allow several labels: then the likelihood is that of
/// all sequences that agree with them.
/// </summary>
/// <remarks>Not thread-safe. The same data in the same order give the same weights.</remarks>
internal sealed class LinearChainCrf
{
    private const double Negligible = 1e-3;
    private readonly int _labels;
    private readonly uint[] _followers;
    private readonly uint _starters;
    private readonly uint _enders;
    private readonly float[] _penalties;
    private float _penalty;

    /// <param name="features">Number of features.</param>
    /// <param name="followers">For each label the labels that may follow, one bit each.</param>
    /// <param name="starters">Labels that may begin a sentence.</param>
    /// <param name="enders">Labels that may end one.</param>
    public LinearChainCrf(int features, uint[] followers, uint starters, uint enders)
    {
        _labels = followers.Length;
        _followers = followers;
        _starters = starters;
        _enders = enders;
        Weights = new float[(long)features * _labels];
        Transitions = new float[_labels * _labels];
        _penalties = new float[Weights.Length];
    }

    /// <summary>One weight a feature and label.</summary>
    public float[] Weights { get; }

    /// <summary>One weight a pair of labels, the earlier one first.</summary>
    public float[] Transitions { get; }

    /// <summary>Learns from sentences.</summary>
    public void Train(CrfData data, CrfSettings settings)
    {
        int[] order = [.. Enumerable.Range(0, data.Starts.Count - 1)];
        var random = new DeterministicRandom(1);
        var work = new Lattice(_labels);
        int total = order.Length;
        for (int epoch = 0; epoch < settings.Epochs; epoch++)
        {
            random.Shuffle(order);
            float rate = settings.Rate * MathF.Pow(settings.Decay, epoch);
            foreach (int sentence in order)
            {
                _penalty += rate * settings.L1 / total;
                Learn(data, sentence, rate, settings, random, work);
            }
        }
    }

    /// <summary>The score of every label for a token.</summary>
    private void Score(CrfData data, int token, int skip, Span<float> scores)
    {
        scores.Clear();
        foreach (int feature in data.Features[token].AsSpan(skip))
        {
            TensorPrimitives.Add(scores, Weights.AsSpan(feature * _labels, _labels), scores);
        }
    }

    private void Learn(CrfData data, int sentence, float rate, CrfSettings settings, DeterministicRandom random, Lattice work)
    {
        int first = data.Starts[sentence], length = data.Starts[sentence + 1] - first;
        work.Resize(length);
        for (int t = 0; t < length; t++)
        {
            work.Skip[t] = random.Next(100) < settings.Dropout ? data.Lexical[first + t] : 0;
            Score(data, first + t, work.Skip[t], work.ScoresOf(t));
        }

        work.Exponentiate(Transitions, _followers);
        work.ForwardBackward(length, t => Mask(t, length), work.Expected);
        work.ForwardBackward(length, t => Mask(t, length) & data.Allowed[first + t], work.Observed);
        for (int t = 0; t < length; t++)
        {
            for (int label = 0; label < _labels; label++)
            {
                double gradient = work.Observed.Marginals[(t * _labels) + label] - work.Expected.Marginals[(t * _labels) + label];
                if (Math.Abs(gradient) < Negligible) continue;
                foreach (int feature in data.Features[first + t].AsSpan(work.Skip[t]))
                {
                    long cell = ((long)feature * _labels) + label;
                    Step(ref Weights[cell], ref _penalties[cell], (float)gradient * rate);
                }
            }
        }

        for (int pair = 0; pair < Transitions.Length; pair++)
        {
            Transitions[pair] += (float)(work.Observed.Pairs[pair] - work.Expected.Pairs[pair]) * rate;
        }
    }

    private uint Mask(int token, int length) =>
        (token == 0 ? _starters : uint.MaxValue) & (token == length - 1 ? _enders : uint.MaxValue);

    /// <summary>One step, then the penalty that has built up since the weight was last touched, never past zero.</summary>
    private void Step(ref float weight, ref float paid, float change)
    {
        weight += change;
        float before = weight;
        if (weight > 0) weight = Math.Max(0, weight - (_penalty + paid));
        else if (weight < 0) weight = Math.Min(0, weight + (_penalty - paid));
        paid += weight - before;
    }

    /// <summary>Probabilities of labels and of pairs of labels in one sentence.</summary>
    private sealed class Posterior(int labels)
    {
        public double[] Marginals = [];
        public readonly double[] Pairs = new double[labels * labels];
    }

    /// <summary>Memory for the sums over all sequences of one sentence.</summary>
    private sealed class Lattice(int labels)
    {
        private readonly double[] _transitions = new double[labels * labels];
        private float[] _scores = [];
        private double[] _emissions = [];
        private double[] _alpha = [];
        private double[] _beta = [];
        private double[] _scale = [];

        public int[] Skip { get; private set; } = [];

        public Posterior Expected { get; } = new(labels);

        public Posterior Observed { get; } = new(labels);

        public Span<float> ScoresOf(int token) => _scores.AsSpan(token * labels, labels);

        public void Resize(int length)
        {
            if (Skip.Length >= length) return;
            int size = (int)BitOperations.RoundUpToPowerOf2((uint)length);
            Skip = new int[size];
            _scale = new double[size];
            _scores = new float[size * labels];
            _emissions = new double[size * labels];
            _alpha = new double[size * labels];
            _beta = new double[size * labels];
            Expected.Marginals = new double[size * labels];
            Observed.Marginals = new double[size * labels];
        }

        public void Exponentiate(float[] transitions, uint[] followers)
        {
            for (int previous = 0; previous < labels; previous++)
            {
                for (uint set = followers[previous]; set != 0; set &= set - 1)
                {
                    int pair = (previous * labels) + BitOperations.TrailingZeroCount(set);
                    _transitions[pair] = Math.Exp(transitions[pair]);
                }
            }
        }

        public void ForwardBackward(int length, Func<int, uint> allowed, Posterior result)
        {
            int n = labels;
            for (int t = 0; t < length; t++)
            {
                uint mask = allowed(t);
                Span<float> scores = ScoresOf(t);
                float top = float.MinValue;
                for (int y = 0; y < n; y++) if ((mask >> y & 1) != 0) top = Math.Max(top, scores[y]);
                for (int y = 0; y < n; y++) _emissions[(t * n) + y] = (mask >> y & 1) != 0 ? Math.Exp(scores[y] - top) : 0;
            }

            for (int t = 0; t < length; t++)
            {
                Span<double> alpha = _alpha.AsSpan(t * n, n);
                if (t == 0)
                {
                    alpha.Fill(1);
                }
                else
                {
                    alpha.Clear();
                    for (int previous = 0; previous < n; previous++)
                    {
                        double mass = _alpha[((t - 1) * n) + previous];
                        if (mass > 0) TensorPrimitives.MultiplyAdd(_transitions.AsSpan(previous * n, n), mass, alpha, alpha);
                    }
                }

                TensorPrimitives.Multiply(alpha, _emissions.AsSpan(t * n, n), alpha);
                _scale[t] = 1 / TensorPrimitives.Sum<double>(alpha);
                TensorPrimitives.Multiply(alpha, _scale[t], alpha);
            }

            Array.Clear(result.Pairs);
            Span<double> ahead = stackalloc double[n];
            Span<double> row = stackalloc double[n];
            for (int t = length - 1; t >= 0; t--)
            {
                Span<double> beta = _beta.AsSpan(t * n, n);
                if (t == length - 1)
                {
                    beta.Fill(1);
                }
                else
                {
                    TensorPrimitives.Multiply(_beta.AsSpan((t + 1) * n, n), _emissions.AsSpan((t + 1) * n, n), ahead);
                    TensorPrimitives.Multiply(ahead, _scale[t + 1], ahead);
                    for (int y = 0; y < n; y++)
                    {
                        TensorPrimitives.Multiply(_transitions.AsSpan(y * n, n), ahead, row);
                        beta[y] = TensorPrimitives.Sum<double>(row);
                        double mass = _alpha[(t * n) + y];
                        if (mass > 1e-9)
                        {
                            Span<double> pairs = result.Pairs.AsSpan(y * n, n);
                            TensorPrimitives.MultiplyAdd(row, mass, pairs, pairs);
                        }
                    }
                }

                TensorPrimitives.Multiply(_alpha.AsSpan(t * n, n), beta, result.Marginals.AsSpan(t * n, n));
            }
        }
    }
}
