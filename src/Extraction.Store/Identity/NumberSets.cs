namespace Extraction.Store.Identity;

/// <summary>The numbers from zero up to some count in sets that grow together.</summary>
/// <remarks>As <see cref="Statements.DisjointSets"/>, but quicker to make for few numbers without gaps.</remarks>
internal sealed class NumberSets
{
    private readonly int[] _parents;

    /// <summary>Each number in a set of its own.</summary>
    public NumberSets(int count)
    {
        _parents = new int[count];
        for (int i = 0; i < count; i++) _parents[i] = i;
    }

    /// <summary>Puts the sets of two numbers together; the smallest number stands for a set.</summary>
    public void Union(int a, int b)
    {
        int rootA = Root(a), rootB = Root(b);
        if (rootA < rootB) _parents[rootB] = rootA;
        else _parents[rootA] = rootB;
    }

    /// <summary>All sets by their smallest numbers, the numbers of each ascending.</summary>
    public List<List<int>> All()
    {
        var sets = new List<List<int>>();
        var ofRoot = new List<int>?[_parents.Length];
        for (int i = 0; i < _parents.Length; i++)
        {
            int root = Root(i);
            if (ofRoot[root] is not { } set) sets.Add(ofRoot[root] = set = []);
            set.Add(i);
        }

        return sets;
    }

    private int Root(int number)
    {
        while (_parents[number] != number) number = _parents[number] = _parents[_parents[number]];
        return number;
    }
}
