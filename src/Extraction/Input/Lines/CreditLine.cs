namespace Extraction.Input.Lines;

/// <summary>Finds the credit that ends a caption: "… at the gate. (Photo: Jo Ray, HP)", "… at the gate. Jo Ray/Pictures".</summary>
internal sealed class CreditLine(PhraseTable captions)
{
    private const int MaxWords = 10;

    /// <summary>Whether a credit stands at the end of the line, after a sentence or in brackets.</summary>
    internal bool IsAtEnd(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> bare = line.TrimEnd(" .");
        if (bare.IsEmpty) return false;
        int start = bare[^1] is ')' or ']' ? bare.LastIndexOfAny('(', '[') + 1 : AfterLastSentence(bare);
        if (start <= 0) return false;
        bool bracketed = bare[^1] is ')' or ']';
        ReadOnlySpan<char> credit = (bracketed ? bare[start..^1] : bare[start..]).Trim();
        return !credit.IsEmpty && LineSigns.CountWords(credit, MaxWords + 1) <= MaxWords && IsCredit(credit);
    }

    /// <summary>A label with its colon ("Photograph: Jo Ray/Post"), "Photo
    /// by", or names with a bar and the one who sells the picture.</summary>
    private bool IsCredit(ReadOnlySpan<char> credit)
    {
        string plain = PhraseTable.Plain(credit);
        int words = captions.WordsAtStart("start", plain);
        int colon = credit.IndexOf(':');
        if (words >= 2 || (words == 1 && colon > 0 && LineSigns.CountWords(credit[..colon]) == 1)) return true;
        return captions.IsAtEnd("end", plain) && (credit.IndexOfAny("/|©") >= 0 || plain.Contains(" via ", StringComparison.Ordinal))
            || (captions.WordsAtStart("agency", plain) > 0 && credit.Contains('/'));
    }

    /// <summary>Where the last sentence of the line ended and something else begins; -1 where nothing does.</summary>
    private static int AfterLastSentence(ReadOnlySpan<char> line)
    {
        for (int i = line.Length - 2; i > 20; i--)
        {
            bool ends = line[i] is '.' or '!' or '?' or '|' or '\n' && (line[i + 1] is ' ' or '\n' || line[i] == '\n');
            if (ends && (line[i] is '|' or '\n' || char.IsLower(line[i - 1]) || char.IsDigit(line[i - 1]) || line[i - 1] == ')'))
            {
                return i + 1;
            }
        }

        return -1;
    }
}
