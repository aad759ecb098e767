using Extraction.Input.Lines;

namespace Extraction.Layout;

/// <summary>Turns passages into blocks and numbers the paragraphs of the body.</summary>
internal static class BodyNumbering
{
    private const int MinWordsBeforeBreak = 4;

    /// <summary>The blocks in the order of the text; what has no other purpose is body.</summary>
    internal static List<Block> ToBlocks(string text, List<Passage> passages, DatelineReader datelines)
    {
        var blocks = new List<Block>(passages.Count);
        int paragraph = -1;
        Passage? before = null;
        foreach (Passage passage in passages)
        {
            BlockKind kind = passage.Kind ?? BlockKind.Body;
            if (kind != BlockKind.Body)
            {
                blocks.Add(new Block(kind, passage.Span, null));
                continue;
            }

            bool goesOn = before is not null && (IsBrokenSentence(before, passage)
                || (paragraph == 0 && datelines.IsAll(text, before.Span)));
            if (!goesOn) paragraph++;
            AddWithoutMarkup(text, passage, paragraph, blocks);
            before = passage;
        }

        return blocks;
    }

    /// <summary>Signs of markup are left out by cutting the passage in blocks of one number, over which sentences run on.</summary>
    private static void AddWithoutMarkup(string text, Passage passage, int paragraph, List<Block> blocks)
    {
        int start = passage.Span.Start;
        foreach (TextSpan sign in InlineMarkup.Find(text, passage.Span))
        {
            AddPart(sign.Start);
            start = Math.Max(start, sign.End);
        }

        AddPart(passage.Span.End);

        void AddPart(int end)
        {
            TextSpan part = TextLine.Trim(text, new TextSpan(start, Math.Max(start, end)));
            if (!part.IsEmpty) blocks.Add(new Block(BlockKind.Body, part, paragraph));
        }
    }

    /// <summary>
    /// Whether a blank line between two passages broke a sentence: the first has no end and the second no beginning, or
    /// the first ends in a comma.
    /// </summary>
    internal static bool IsBrokenSentence(Passage first, Passage second)
    {
        if (first.Words < MinWordsBeforeBreak || first.EndsLikeSentence || first.Text[^1] is ':' or ';') return false;
        return char.IsLower(second.Text[0]) || (LineSigns.EndsWithComma(first.Text) && char.IsLetter(second.Text[0]));
    }
}
