namespace Extraction.Layout;

/// <summary>Turns passages into blocks and numbers the paragraphs of the body.</summary>
internal static class BodyNumbering
{
    private const int MinWordsBeforeBreak = 4;

    /// <summary>The blocks in the order of the text; what has no other purpose is body.</summary>
    internal static List<Block> ToBlocks(string text, List<Passage> passages)
    {
        var blocks = new List<Block>(passages.Count);
        int paragraph = -1;
        Passage? before = null;
        foreach (Passage passage in passages)
        {
            BlockKind kind = passage.Kind ?? BlockKind.Body;
            if (kind != BlockKind.Body)
            {
                blocks.Add(new Block(kind, passage.Span, -1));
                continue;
            }

            bool goesOn = before is not null && (IsBrokenSentence(before, passage) || (paragraph == 0 && DatelineReader.IsAll(text, before.Span)));
            if (!goesOn) paragraph++;
            blocks.Add(new Block(kind, passage.Span, paragraph));
            before = passage;
        }

        return blocks;
    }

    /// <summary>Whether a blank line between two passages broke a sentence: the first has no end and the second no beginning.</summary>
    internal static bool IsBrokenSentence(Passage first, Passage second) =>
        first.Words >= MinWordsBeforeBreak && !first.EndsLikeSentence && char.IsLower(second.Text[0]) && first.Text[^1] is not (':' or ';');
}
