namespace Extraction.Store.Statements;

/// <summary>Numbers in sets that grow together (union by size with path halving; Tarjan and van Leeuwen 1984).</summary>
internal sealed class DisjointSets
{
    private readonly Dictionary<long, (long Parent, int Size)> _nodes = [];

    /// <summary>Adds a number, alone where it is new.</summary>
    public void Add(long number) => _nodes.TryAdd(number, (number, 1));

    /// <summary>Puts the sets of two numbers together.</summary>
    public void Union(long a, long b)
    {
        Add(a);
        Add(b);
        long rootA = Root(a), rootB = Root(b);
        if (rootA == rootB) return;
        if (_nodes[rootA].Size < _nodes[rootB].Size) (rootA, rootB) = (rootB, rootA);
        _nodes[rootA] = (rootA, _nodes[rootA].Size + _nodes[rootB].Size);
        _nodes[rootB] = (rootA, _nodes[rootB].Size);
    }

    /// <summary>All sets, their numbers ascending.</summary>
    public IEnumerable<List<long>> Components()
    {
        var sets = new Dictionary<long, List<long>>();
        foreach (long number in _nodes.Keys.Order().ToArray())
        {
            long root = Root(number);
            if (!sets.TryGetValue(root, out List<long>? set)) sets[root] = set = [];
            set.Add(number);
        }

        return sets.Values;
    }

    private long Root(long number)
    {
        while (_nodes[number] is var node && node.Parent != number)
        {
            long above = _nodes[node.Parent].Parent;
            _nodes[number] = (above, node.Size);
            number = above;
        }

        return number;
    }
}
