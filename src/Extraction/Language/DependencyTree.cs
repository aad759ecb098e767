namespace Extraction.Language;

/// <summary>Children and extents of the dependency subtrees of one article, computed once and read by all later stages.</summary>
/// <remarks>Immutable; safe to share between threads. Time and space are linear in the number of tokens.</remarks>
public sealed class DependencyTree
{
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;
    private readonly int[] _left;
    private readonly int[] _right;
    private readonly int[] _depth;

    /// <summary>Builds the tree of every sentence.</summary>
    public DependencyTree(AnalyzedText text)
    {
        int count = text.TokenCount;
        int[] heads = text.HeadArray;
        _firstChild = new int[count];
        _nextSibling = new int[count];
        _left = new int[count];
        _right = new int[count];
        _depth = new int[count];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        for (int i = count - 1; i >= 0; i--)
        {
            _left[i] = _right[i] = i;
            if (heads[i] < 0) continue;
            _nextSibling[i] = _firstChild[heads[i]];
            _firstChild[heads[i]] = i;
        }

        var order = new int[count];
        int filled = 0;
        foreach (Sentence sentence in text.SentenceArray)
        {
            int next = filled;
            for (int i = sentence.First; i < sentence.End; i++)
            {
                if (heads[i] < 0) order[filled++] = i;
            }

            while (next < filled)
            {
                int token = order[next++];
                for (int child = _firstChild[token]; child >= 0; child = _nextSibling[child])
                {
                    _depth[child] = _depth[token] + 1;
                    order[filled++] = child;
                }
            }
        }

        for (int i = filled - 1; i >= 0; i--)
        {
            int token = order[i], head = heads[token];
            if (head < 0) continue;
            if (_left[token] < _left[head]) _left[head] = _left[token];
            if (_right[token] > _right[head]) _right[head] = _right[token];
        }
    }

    /// <summary>The dependents of a token in the order of the text.</summary>
    public IEnumerable<int> Children(int token)
    {
        for (int child = FirstChild(token); child >= 0; child = NextSibling(child)) yield return child;
    }

    /// <summary>First dependent of a token in the order of the text, -1 without one.</summary>
    internal int FirstChild(int token) => _firstChild[token];

    /// <summary>The next dependent of the same head, -1 after the last.</summary>
    internal int NextSibling(int token) => _nextSibling[token];

    /// <summary>Index of the leftmost token of the subtree.</summary>
    public int Left(int token) => _left[token];

    /// <summary>Index of the rightmost token of the subtree.</summary>
    public int Right(int token) => _right[token];

    /// <summary>Number of arcs from the root of the sentence.</summary>
    public int Depth(int token) => _depth[token];

    /// <summary>
    /// What a range hangs on the rest by: of the tokens whose own head lies outside, the highest in the tree; of several the first.
    /// </summary>
    /// <param name="first">First token.</param>
    /// <param name="end">Token after the last; behind <paramref name="first"/>.</param>
    /// <param name="skips">Tokens that are nobody's head; null for none.</param>
    /// <returns>The head; <paramref name="first"/> where all tokens are skipped.</returns>
    internal int HeadOf(int first, int end, Func<int, bool>? skips = null)
    {
        int head = -1;
        for (int token = first; token < end; token++)
        {
            // The highest token of a range has its head outside: whatever it hangs on is higher.
            if ((head < 0 || _depth[token] < _depth[head]) && skips?.Invoke(token) != true) head = token;
        }

        return head < 0 ? first : head;
    }
}
