using Extraction.Models;

namespace Extraction.Training.Speakers;

/// <summary>Logistic regression by gradient descent over all examples at once,
/// with a quadratic penalty and weights that must not be negative.</summary>
internal sealed class LogisticFit
{
    private const int Rounds = 3000;

    /// <summary>Sixty features an example: at half as much again the descent no longer settles.</summary>
    private const double Rate = 0.12;

    /// <summary>Enough for a sign that one example in a hundred has to keep its weight; more levels all weights down.</summary>
    private const double Penalty = 0.003;

    private readonly List<(int[] Features, bool Right)> _examples = [];
    private int _right;
    private readonly Dictionary<ulong, int> _index = [];
    private readonly List<(ulong Hash, bool Rising, bool Free)> _features = [];

    /// <summary>Adds an example.</summary>
    /// <param name="hashes">Its features.</param>
    /// <param name="rising">Which of them must not have negative weights.</param>
    /// <param name="free">Which of them bear no penalty.</param>
    /// <param name="right">The answer.</param>
    public void Add(ReadOnlySpan<ulong> hashes, Func<int, bool> rising, Func<int, bool> free, bool right)
    {
        var features = new int[hashes.Length];
        for (int i = 0; i < features.Length; i++)
        {
            if (!_index.TryGetValue(hashes[i], out features[i]))
            {
                _index[hashes[i]] = features[i] = _features.Count;
                _features.Add((hashes[i], rising(i), free(i)));
            }
        }

        _examples.Add((features, right));
        if (right) _right++;
    }

    /// <summary>Fits and gives each feature's weight.</summary>
    /// <param name="shareRight">The share of right answers that is expected where
    /// the fit will be used; wrong ones count as much more as that takes.</param>
    public IEnumerable<(ulong Hash, double Weight)> Fit(double shareRight)
    {
        double wrong = _examples.Count - _right, weight = _right * (1 - shareRight) / (shareRight * Math.Max(1, wrong)), all = _right
            + (weight * wrong);
        var weights = new double[_features.Count];
        var gradient = new double[weights.Length];
        for (int round = 0; round < Rounds; round++)
        {
            Array.Clear(gradient);
            foreach (var (features, right) in _examples)
            {
                double sum = 0;
                foreach (int f in features) sum += weights[f];
                double error = right ? 1 - Logistic.Sigmoid(sum) : -weight * Logistic.Sigmoid(sum);
                foreach (int f in features) gradient[f] += error;
            }

            for (int f = 0; f < weights.Length; f++)
            {
                weights[f] += Rate * ((gradient[f] / all) - (_features[f].Free ? 0 : Penalty * weights[f]));
                if (_features[f].Rising) weights[f] = Math.Max(0, weights[f]);
            }
        }

        for (int f = 0; f < weights.Length; f++) yield return (_features[f].Hash, weights[f]);
    }
}
