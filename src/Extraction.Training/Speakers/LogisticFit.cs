using Extraction.Models;

namespace Extraction.Training.Speakers;

/// <summary>Logistic regression by gradient descent over all examples at once, with a quadratic penalty and weights that must not be negative.</summary>
internal sealed class LogisticFit
{
    private const int Rounds = 8000;
    private const double Rate = 0.06, Penalty = 0.006;

    private readonly List<(int[] Features, bool Right)> _examples = [];
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
    }

    /// <summary>Fits and gives each feature's weight.</summary>
    public IEnumerable<(ulong Hash, double Weight)> Fit()
    {
        var weights = new double[_features.Count];
        var gradient = new double[weights.Length];
        for (int round = 0; round < Rounds; round++)
        {
            Array.Clear(gradient);
            foreach (var (features, right) in _examples)
            {
                double sum = 0;
                foreach (int f in features) sum += weights[f];
                double error = (right ? 1 : 0) - Logistic.Sigmoid(sum);
                foreach (int f in features) gradient[f] += error;
            }

            for (int f = 0; f < weights.Length; f++)
            {
                weights[f] += Rate * ((gradient[f] / _examples.Count) - (_features[f].Free ? 0 : Penalty * weights[f]));
                if (_features[f].Rising) weights[f] = Math.Max(0, weights[f]);
            }
        }

        for (int f = 0; f < weights.Length; f++) yield return (_features[f].Hash, weights[f]);
    }
}
