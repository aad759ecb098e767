namespace Extraction.Training.Quotes;

/// <summary>Numbers the words and marks of a text, so that spans can be compared whatever blanks they take in.</summary>
internal sealed class WordGrid
{
    private readonly int[] _numbers;

    public WordGrid(string text)
    {
        _numbers = new int[text.Length + 1];
        Array.Fill(_numbers, -1);
        int number = -1;
        bool inWord = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool word = char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c);
            if (word)
            {
                if (!inWord) number++;
                _numbers[i] = number;
            }
            else if (!char.IsWhiteSpace(c))
            {
                _numbers[i] = ++number;
            }

            inWord = word;
        }
    }

    /// <summary>The numbers of the words and marks that spans touch, ascending.</summary>
    public SortedSet<int> Cover(IReadOnlyList<TextSpan> spans)
    {
        var numbers = new SortedSet<int>();
        foreach (TextSpan span in spans)
        {
            for (int i = span.Start; i < span.End; i++)
            {
                if (_numbers[i] >= 0) numbers.Add(_numbers[i]);
            }
        }

        return numbers;
    }
}
