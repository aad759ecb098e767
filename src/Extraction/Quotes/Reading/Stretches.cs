using Extraction.Language;

namespace Extraction.Quotes.Reading;

/// <summary>Cuts an article into stretches that are read as one: whole paragraphs where they fit, else whole sentences.</summary>
internal static class Stretches
{
    /// <summary>First token and end of each, in order.</summary>
    public static IEnumerable<(int First, int End)> Of(AnalyzedText text)
    {
        int start = 0, sentenceEnd = 0, paragraphEnd = 0;
        Sentence last = default;
        foreach (Sentence sentence in text.Sentences)
        {
            if (sentence.Block != last.Block || sentence.Paragraph != last.Paragraph) paragraphEnd = sentence.First;
            while (sentence.End - start > ReadingShape.MaxStretch)
            {
                int end = paragraphEnd > start ? paragraphEnd : sentenceEnd > start ? sentenceEnd : start + ReadingShape.MaxStretch;
                yield return (start, end);
                start = end;
            }

            sentenceEnd = sentence.End;
            last = sentence;
        }

        if (text.TokenCount > start) yield return (start, text.TokenCount);
    }

    /// <summary>The sentences that hold wanted tokens, those of one paragraph that follow on each other as one stretch.</summary>
    public static IEnumerable<(int First, int End)> Of(AnalyzedText text, bool[] wanted)
    {
        int first = -1, end = -1;
        int? paragraph = null;
        foreach (Sentence sentence in text.Sentences)
        {
            if (!wanted.AsSpan(sentence.First, sentence.Length).Contains(true)) continue;
            if (sentence.First == end && sentence.Paragraph == paragraph && sentence.End - first <= ReadingShape.MaxStretch)
            {
                end = sentence.End;
                continue;
            }

            if (first >= 0) yield return (first, end);
            (first, end, paragraph) = (sentence.First, sentence.End, sentence.Paragraph);
        }

        if (first >= 0) yield return (first, end);
    }
}
