namespace Extraction.Output;

/// <summary>Line numbers of a text.</summary>
internal sealed class LineIndex
{
    /// <summary>Code point offsets at which lines begin.</summary>
    private readonly List<int> _starts = [0];

    public LineIndex(string text)
    {
        int codePoint = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (i == 0 || !char.IsSurrogatePair(text[i - 1], text[i])) codePoint++;
            if (text[i] == '\n') _starts.Add(codePoint);
        }
    }

    /// <summary>The one-based line of a code point offset.</summary>
    public int LineOf(int codePoint)
    {
        int found = _starts.BinarySearch(codePoint);
        return found >= 0 ? found + 1 : ~found;
    }
}
