namespace Extraction.Training.Clusters;

/// <summary>
/// Hierarchical word classes that lose as little mutual information of neighbouring classes as possible: Brown et al. 1992
/// ("Class-based n-gram models of natural language"), with the window of Liang 2005: words enter by falling frequency, and
/// after each the two classes whose union costs least become one; at the end the classes are joined down to one tree.
/// </summary>
/// <remarks>
/// With f(n) = n log n, the log-likelihood of a class bigram model is Σ f(bigram counts) − 2 Σ f(class counts). The loss of
/// every possible union is kept up to date cell by cell of the bigram table: a changed count touches only pairs of classes that
/// both have a count in that column or row, which is what makes the run fast. f is kept in fixed point, so that sums are exact
/// and the same on every machine. Not thread-safe.
/// </remarks>
internal sealed class BrownClustering
{
    private readonly int _size;
    private readonly int[] _count;      // [left class, right class]
    private readonly int[] _transposed; // [right class, left class]
    private readonly int[] _total;
    private readonly long[] _loss;      // [higher slot, lower slot]
    private readonly long[] _entropy;
    private readonly List<int> _active = [];
    private readonly List<int>?[] _words;

    private BrownClustering(int classes, int tokens)
    {
        _size = classes + 1;
        _count = new int[_size * _size];
        _transposed = new int[_size * _size];
        _total = new int[_size];
        _loss = new long[_size * _size];
        _words = new List<int>?[_size];
        _entropy = new long[(2 * tokens) + 1];
        for (int n = 2; n < _entropy.Length; n++) _entropy[n] = (long)Math.Round(n * Math.Log2(n) * (1 << 16));
    }

    /// <summary>Classes a text.</summary>
    /// <param name="text">Words as numbers from 0, in the order of falling frequency; -1 separates what is not neighbouring.</param>
    /// <param name="vocabulary">Number of distinct words.</param>
    /// <param name="classes">Number of classes.</param>
    /// <returns>The path of each word's class.</returns>
    public static ClassPath[] Cluster(IReadOnlyList<int> text, int vocabulary, int classes)
    {
        var clustering = new BrownClustering(classes, text.Count);
        WordNeighbours[] neighbours = WordNeighbours.Count(text, vocabulary);
        int[] slotOf = new int[vocabulary];
        Array.Fill(slotOf, -1);
        for (int word = 0; word < vocabulary; word++)
        {
            int slot = Array.IndexOf(clustering._words, null);
            slotOf[word] = slot;
            clustering.Enter(slot, word, neighbours[word], slotOf);
            if (clustering._active.Count <= classes) continue;
            (int kept, int gone) = clustering.Cheapest();
            foreach (int moved in clustering.Join(kept, gone)) slotOf[moved] = kept;
        }

        ClassPath[] paths = clustering.BuildTree();
        return [.. slotOf.Select(slot => paths[slot])];
    }

    /// <summary>Joins the classes one by one; the unions, undone from the last to the first, are the branches of the tree.</summary>
    private ClassPath[] BuildTree()
    {
        var unions = new Stack<(int Kept, int Gone)>();
        while (_active.Count > 1)
        {
            (int Kept, int Gone) union = Cheapest();
            Join(union.Kept, union.Gone);
            unions.Push(union);
        }

        var paths = new ClassPath[_size];
        foreach ((int kept, int gone) in unions)
        {
            paths[gone] = paths[kept].Branch(1);
            paths[kept] = paths[kept].Branch(0);
        }

        return paths;
    }

    private void Enter(int slot, int word, WordNeighbours neighbours, int[] slotOf)
    {
        _words[slot] = [word];
        _total[slot] = neighbours.Occurrences;
        var right = new int[_size];
        var left = new int[_size];
        foreach ((int other, int count) in neighbours.Right)
        {
            if (slotOf[other] >= 0) right[slotOf[other]] += count;
        }

        foreach ((int other, int count) in neighbours.Left)
        {
            if (other != word && slotOf[other] >= 0) left[slotOf[other]] += count;
        }

        for (int c = 0; c < _size; c++)
        {
            if (right[c] > 0) Change(slot, c, right[c]);
            if (left[c] > 0) Change(c, slot, left[c]);
        }

        foreach (int other in _active) Loss(slot, other) += Corner(slot, other);
        _active.Add(slot);
        _active.Sort();
    }

    /// <summary>The two classes whose union costs least, the larger one first; of equals the lowest slots.</summary>
    private (int Kept, int Gone) Cheapest()
    {
        long best = long.MaxValue;
        int a = 0, b = 0;
        for (int i = 1; i < _active.Count; i++)
        {
            int row = _active[i] * _size;
            for (int j = 0; j < i; j++)
            {
                long loss = _loss[row + _active[j]];
                if (loss >= best) continue;
                best = loss;
                (a, b) = (_active[j], _active[i]);
            }
        }

        return _total[a] >= _total[b] ? (a, b) : (b, a);
    }

    /// <summary>Makes two classes one; returns the words of the class that is gone.</summary>
    private List<int> Join(int kept, int gone)
    {
        foreach (int other in _active)
        {
            if (other != kept) Loss(kept, other) -= Corner(kept, other);
            if (other != kept && other != gone) Loss(gone, other) -= Corner(gone, other);
        }

        for (int c = 0; c < _size; c++)
        {
            int count = _count[(gone * _size) + c];
            if (count == 0) continue;
            Change(gone, c, -count);
            Change(kept, c == gone ? kept : c, count);
        }

        for (int c = 0; c < _size; c++)
        {
            int count = _transposed[(gone * _size) + c];
            if (count == 0) continue;
            Change(c, gone, -count);
            Change(c, kept, count);
        }

        List<int> moved = _words[gone]!;
        _words[kept]!.AddRange(moved);
        _words[gone] = null;
        _total[kept] += _total[gone];
        _total[gone] = 0;
        _active.Remove(gone);
        foreach (int other in _active)
        {
            if (other != kept) Loss(kept, other) += Corner(kept, other);
        }

        return moved;
    }

    private ref long Loss(int a, int b) => ref _loss[a > b ? (a * _size) + b : (b * _size) + a];

    /// <summary>Changes one bigram count and the losses that depend on it, but for the <see cref="Corner"/> of pairs.</summary>
    private void Change(int left, int right, int by)
    {
        int before = _count[(left * _size) + right], after = before + by;
        long own = _entropy[after] - _entropy[before];
        Spread(left, _transposed.AsSpan(right * _size, _size), before, after, own);
        Spread(right, _count.AsSpan(left * _size, _size), before, after, own);
        _count[(left * _size) + right] = after;
        _transposed[(right * _size) + left] = after;
    }

    private void Spread(int slot, ReadOnlySpan<int> line, int before, int after, long own)
    {
        for (int other = 0; other < line.Length; other++)
        {
            int count = line[other];
            if (count != 0 && other != slot) Loss(slot, other) += own - _entropy[after + count] + _entropy[before + count];
        }
    }

    /// <summary>
    /// What the loss of a pair has besides the sum over all columns and rows: the four cells between the two classes fall
    /// into one when they join, and their totals add up.
    /// </summary>
    private long Corner(int a, int b)
    {
        int aa = _count[(a * _size) + a], ab = _count[(a * _size) + b], ba = _count[(b * _size) + a], bb = _count[(b * _size) + b];
        long cells = _entropy[aa] + _entropy[ab] + _entropy[ba] + _entropy[bb] - _entropy[aa + ab + ba + bb];
        return cells - Together(aa, ba) - Together(ab, bb) - Together(aa, ab) - Together(ba, bb) - (2 * Together(_total[a], _total[b]));
    }

    private long Together(int a, int b) => _entropy[a] + _entropy[b] - _entropy[a + b];
}
