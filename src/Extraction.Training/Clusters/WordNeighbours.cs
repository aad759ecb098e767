namespace Extraction.Training.Clusters;

/// <summary>How often a word occurs, and beside which words.</summary>
internal sealed class WordNeighbours
{
    private readonly Dictionary<int, int> _right = [];
    private readonly Dictionary<int, int> _left = [];

    /// <summary>Number of occurrences.</summary>
    public int Occurrences { get; private set; }

    /// <summary>Words that follow, itself included, with their counts; in no order that should show.</summary>
    public IEnumerable<KeyValuePair<int, int>> Right => _right;

    /// <summary>Words that come before, itself included, with their counts; in no order that should show.</summary>
    public IEnumerable<KeyValuePair<int, int>> Left => _left;

    /// <summary>Counts a text of word numbers; -1 separates what is not neighbouring.</summary>
    public static WordNeighbours[] Count(IReadOnlyList<int> text, int vocabulary)
    {
        var all = new WordNeighbours[vocabulary];
        for (int word = 0; word < vocabulary; word++) all[word] = new WordNeighbours();
        for (int i = 0; i < text.Count; i++)
        {
            if (text[i] < 0) continue;
            all[text[i]].Occurrences++;
            if (i + 1 == text.Count || text[i + 1] < 0) continue;
            all[text[i]]._right[text[i + 1]] = all[text[i]]._right.GetValueOrDefault(text[i + 1]) + 1;
            all[text[i + 1]]._left[text[i]] = all[text[i + 1]]._left.GetValueOrDefault(text[i]) + 1;
        }

        return all;
    }
}
