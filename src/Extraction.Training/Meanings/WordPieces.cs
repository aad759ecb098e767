namespace Extraction.Training.Meanings;

/// <summary>Cuts words into the pieces of a vocabulary, the longest from the left (WordPiece: Wu et al.
/// 2016); lower case. A word with accents, which the vocabulary does without, is unknown.</summary>
internal sealed class WordPieces
{
    private const int MaxWord = 60;

    private readonly Dictionary<string, int> _pieces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Takes a vocabulary.</summary>
    /// <param name="vocabulary">Its pieces in order, "##" before those that continue a word.</param>
    public WordPieces(IEnumerable<string> vocabulary)
    {
        foreach (string piece in vocabulary) _pieces.Add(piece, _pieces.Count);
        _lookup = _pieces.GetAlternateLookup<ReadOnlySpan<char>>();
        Start = _pieces["[CLS]"];
        End = _pieces["[SEP]"];
        Unknown = _pieces["[UNK]"];
    }

    /// <summary>The piece before a text.</summary>
    public int Start { get; }

    /// <summary>The piece behind a text.</summary>
    public int End { get; }

    /// <summary>The piece for what cannot be cut.</summary>
    public int Unknown { get; }

    /// <summary>Appends the pieces of a word.</summary>
    public void Cut(ReadOnlySpan<char> word, List<int> pieces)
    {
        string plain = Plain(word);
        int before = pieces.Count, start = 0;
        // Runs of letters and digits are words to the vocabulary; every other character stands alone.
        while (start < plain.Length)
        {
            int end = start + 1;
            if (char.IsLetterOrDigit(plain[start]))
            {
                while (end < plain.Length && char.IsLetterOrDigit(plain[end])) end++;
            }

            if (!CutRun(plain.AsSpan(start, end - start), pieces)) pieces.Add(Unknown);
            start = end;
        }

        if (pieces.Count == before) pieces.Add(Unknown);
    }

    private bool CutRun(ReadOnlySpan<char> run, List<int> pieces)
    {
        if (run.Length > MaxWord) return false;
        int before = pieces.Count;
        Span<char> buffer = stackalloc char[MaxWord + 2];
        for (int start = 0, end; start < run.Length; start = end)
        {
            int prefix = start == 0 ? 0 : 2, piece = -1;
            if (prefix > 0) "##".CopyTo(buffer);
            for (end = run.Length; end > start; end--)
            {
                run[start..end].CopyTo(buffer[prefix..]);
                if (_lookup.TryGetValue(buffer[..(prefix + end - start)], out piece)) break;
            }

            if (end == start)
            {
                pieces.RemoveRange(before, pieces.Count - before);
                return false;
            }

            pieces.Add(piece);
        }

        return true;
    }

    private static string Plain(ReadOnlySpan<char> word) =>
        string.Create(word.Length, word, static (plain, word) =>
        {
            for (int i = 0; i < plain.Length; i++)
            {
                plain[i] = word[i] switch { '’' or '‘' => '\'', '“' or '”' => '"', char c => char.ToLowerInvariant(c) };
            }
        });
}
