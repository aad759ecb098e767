using System.Buffers;
using Extraction.Output;
using Extraction.Quotes;

namespace Extraction.Store.Statements;

/// <summary>The words of a quote that stand between quotation marks: those that the article claims to be the speaker's own.</summary>
/// <remarks>
/// Of a direct quote all words; of another quote those between its marks, with a gap between one stretch and the next.
/// Indirect speech without marks has none: two articles are free to report it differently.
/// </remarks>
internal static class QuotedWords
{
    /// <summary>Words beyond this are not compared: the cost of a comparison grows with the product of both lengths.</summary>
    public const int MaxWords = 512;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„‟«»");

    /// <summary>The words, with gaps between them but not around them; none where nothing is quoted.</summary>
    /// <param name="quote">The quote.</param>
    /// <param name="inside">The quotes that it relays: what is theirs is not its own.</param>
    public static IReadOnlyList<string> Of(ResultQuote quote, IEnumerable<ResultQuote> inside)
    {
        var words = new List<string>();
        if (quote.Type == QuoteType.Direct)
        {
            foreach (TextSlice slice in quote.Content) words.AddRange(PlainWords.Of(slice.Text));
        }
        else
        {
            TextSlice[] relayed = [.. inside.SelectMany(q => q.Content)];
            foreach (TextSlice slice in quote.Content) AddQuoted(slice, relayed, words);
        }

        if (words.Count > MaxWords) words.RemoveRange(MaxWords, words.Count - MaxWords);
        int start = 0, end = words.Count;
        while (start < end && words[start] == PlainWords.Gap) start++;
        while (end > start && words[end - 1] == PlainWords.Gap) end--;
        return words.GetRange(start, end - start);
    }

    private static void AddQuoted(TextSlice slice, TextSlice[] relayed, List<string> words)
    {
        ReadOnlySpan<char> text = slice.Text;
        for (int at = 0; at < text.Length;)
        {
            int mark = text[at..].IndexOfAny(Marks);
            if (mark < 0) return;
            int open = at + mark;
            if (text[open] is '”' or '»')
            {
                // The mark that opened this stretch stands before the content.
                Add(text[at..open], slice.Start + CodePoints(text[..at]), relayed, words);
                at = open + 1;
                continue;
            }

            int close = text[(open + 1)..].IndexOfAny(Marks);
            int end = close < 0 ? text.Length : open + 1 + close;
            Add(text[(open + 1)..end], slice.Start + CodePoints(text[..(open + 1)]), relayed, words);
            at = end + 1;
        }
    }

    private static void Add(ReadOnlySpan<char> stretch, int start, TextSlice[] relayed, List<string> words)
    {
        int end = start + CodePoints(stretch);
        foreach (TextSlice other in relayed)
        {
            if (other.Start <= start && end <= other.End) return;
        }

        if (words.Count > 0) PlainWords.AddGap(words);
        words.AddRange(PlainWords.Of(stretch));
    }

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        int count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (i == 0 || !char.IsSurrogatePair(text[i - 1], text[i])) count++;
        }

        return count;
    }
}
