namespace Extraction.Training;

/// <summary>A choice among candidates, each the sum of up to three parts; parts may be shared.</summary>
/// <param name="Parts">Start and length of each part's features in the pool.</param>
/// <param name="Candidates">The parts of each candidate (-1: none).</param>
/// <param name="Gold">Whether a candidate is right; several may be.</param>
/// <param name="Weight">How much the choice counts.</param>
internal sealed record Choice((int Start, int Length)[] Parts, (int A, int B, int C)[] Candidates, bool[] Gold, float Weight = 1);

/// <summary>A yes-or-no decision.</summary>
internal readonly record struct Decision(int Start, int Length, bool Gold, float Weight);

/// <summary>
/// Trains log-linear models by stochastic gradient descent with AdaGrad steps (Duchi, Hazan and Singer 2011) and a quadratic penalty:
/// logistic regression for decisions, conditional log-likelihood for choices.
/// A part of the features can be left out at random of every step, so
/// that none relies on its companions (dropout; Hinton et al. 2012; Wager, Wang and
/// Liang 2013). The result is the mean of the weights over the last half of the epochs.
/// </summary>
/// <remarks>Single-threaded; the same examples in the same order give the same weights.</remarks>
internal sealed class LogLinearTrainer(int featureCount, IntPool pool, float rate, float penalty, double dropout = 0)
{
    private readonly float[] _weights = new float[featureCount];
    private readonly float[] _squares = new float[featureCount];
    private readonly double[] _sums = new double[featureCount];
    private readonly uint _dropBelow = (uint)(dropout * uint.MaxValue);
    private uint _seed = 2463534242;
    private int _summed;

    /// <summary>The mean weight of a feature, in logits.</summary>
    /// <remarks>Training saw only a part of a decision's features at a time; with all of them present each counts so much less.</remarks>
    public float Weight(int feature) => (float)((1 - dropout) * (_summed == 0 ? _weights[feature] : _sums[feature] / _summed));

    /// <summary>Trains on both kinds of examples for some epochs, in an order shuffled with a fixed seed.</summary>
    public void Train(IReadOnlyList<Decision> decisions, IReadOnlyList<Choice> choices, int epochs, TextWriter log)
    {
        var order = new int[decisions.Count + choices.Count];
        for (int i = 0; i < order.Length; i++) order[i] = i;
        var random = new Random(20161108); // Seeded: .NET keeps the sequence of a seeded generator stable.
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            foreach (int i in order)
            {
                loss += i < decisions.Count ? Step(decisions[i]) : Step(choices[i - decisions.Count]);
            }

            if (epoch >= epochs / 2)
            {
                for (int i = 0; i < _weights.Length; i++) _sums[i] += _weights[i];
                _summed++;
            }

            if (epoch == epochs - 1) log.WriteLine(FormattableString.Invariant($"  epoch {epoch + 1}: loss {loss / order.Length:F4}"));
        }
    }

    private double Step(Decision decision)
    {
        ReadOnlySpan<int> features = pool.Slice(decision.Start, decision.Length);
        uint seed = NextSeed();
        double p = 1 / (1 + Math.Exp(-Sum(features, seed)));
        Update(features, (float)(p - (decision.Gold ? 1 : 0)) * decision.Weight, seed);
        return -Math.Log(Math.Max(1e-12, decision.Gold ? p : 1 - p)) * decision.Weight;
    }

    private double[] _parts = [];
    private uint[] _seeds = [];
    private double[] _gradients = [];
    private double[] _scores = [];

    private double Step(Choice choice)
    {
        int n = choice.Candidates.Length;
        if (_parts.Length < choice.Parts.Length)
        {
            _parts = new double[choice.Parts.Length * 2];
            _seeds = new uint[choice.Parts.Length * 2];
            _gradients = new double[choice.Parts.Length * 2];
        }

        if (_scores.Length < n) _scores = new double[n * 2];
        for (int i = 0; i < choice.Parts.Length; i++)
        {
            _seeds[i] = NextSeed();
            _parts[i] = Sum(pool.Slice(choice.Parts[i].Start, choice.Parts[i].Length), _seeds[i]);
            _gradients[i] = 0;
        }

        double max = double.NegativeInfinity;
        for (int i = 0; i < n; i++)
        {
            var (a, b, c) = choice.Candidates[i];
            double score = (a < 0 ? 0 : _parts[a]) + (b < 0 ? 0 : _parts[b]) + (c < 0 ? 0 : _parts[c]);
            _scores[i] = score;
            if (score > max) max = score;
        }

        double total = 0, right = 0;
        for (int i = 0; i < n; i++)
        {
            double e = Math.Exp(_scores[i] - max);
            _scores[i] = e;
            total += e;
            if (choice.Gold[i]) right += e;
        }

        for (int i = 0; i < n; i++)
        {
            double gradient = (_scores[i] / total) - (choice.Gold[i] && right > 0 ? _scores[i] / right : 0);
            if (Math.Abs(gradient) < 1e-5) continue;
            var (a, b, c) = choice.Candidates[i];
            if (a >= 0) _gradients[a] += gradient;
            if (b >= 0) _gradients[b] += gradient;
            if (c >= 0) _gradients[c] += gradient;
        }

        for (int i = 0; i < choice.Parts.Length; i++)
        {
            if (Math.Abs(_gradients[i]) < 1e-4) continue;
            Update(pool.Slice(choice.Parts[i].Start, choice.Parts[i].Length), (float)_gradients[i] * choice.Weight, _seeds[i]);
        }

        return -Math.Log(Math.Max(1e-12, right / total)) * choice.Weight;
    }

    private double Sum(ReadOnlySpan<int> features, uint seed)
    {
        double sum = 0;
        foreach (int feature in features)
        {
            seed = Next(seed);
            if (seed >= _dropBelow) sum += _weights[feature];
        }

        return sum;
    }

    private void Update(ReadOnlySpan<int> features, float gradient, uint seed)
    {
        foreach (int feature in features)
        {
            seed = Next(seed);
            if (seed < _dropBelow) continue;
            float g = gradient + (penalty * _weights[feature]);
            _squares[feature] += g * g;
            _weights[feature] -= rate * g / (1e-2f + MathF.Sqrt(_squares[feature]));
        }
    }

    private uint NextSeed() => _seed = Next(_seed);

    /// <summary>Xorshift (Marsaglia 2003): the same features are left out when a decision is scored and when it is learned from.</summary>
    private static uint Next(uint x)
    {
        x ^= x << 13;
        x ^= x >> 17;
        return x ^ (x << 5);
    }
}
