using Extraction.Language;
using Extraction.Layout;

namespace Extraction.Quotes;

/// <summary>A paragraph, heading or caption over whole tokens; ends are included.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Kind">Its purpose.</param>
/// <param name="Span">Where it stands in the text.</param>
internal readonly record struct ParagraphUnit(int First, int Last, BlockKind Kind, TextSpan Span)
{
    /// <summary>All units of an article in order.</summary>
    public static List<ParagraphUnit> Of(AttributionContext context)
    {
        AnalyzedText text = context.Text;
        var units = new List<ParagraphUnit>();
        int block = -1;
        int? paragraph = null;
        foreach (Sentence sentence in text.SentenceArray)
        {
            if (sentence.Length == 0) continue;
            bool goesOn = units.Count > 0 && (sentence.IsBody ? sentence.Paragraph == paragraph : sentence.Block == block);
            int first = goesOn ? units[^1].First : sentence.First;
            BlockKind kind = context.Layout.Blocks[sentence.Block].Kind;
            var unit = new ParagraphUnit(first, sentence.End - 1, kind, text.Cover(first, sentence.End));
            if (goesOn) units[^1] = unit;
            else units.Add(unit);
            (paragraph, block) = (sentence.Paragraph, sentence.Block);
        }

        return units;
    }

    /// <summary>"(LAUGHTER)", "[applause]": what happens meanwhile is nobody's words.</summary>
    public bool IsStageDirection(string text) => IsStageDirection(Span.In(text));

    /// <summary>The same of a part of a paragraph: "(Inaudible.)", "&lt;Media omitted&gt;".</summary>
    public static bool IsStageDirection(ReadOnlySpan<char> words) =>
        words.Length > 2 && (words[0], words[^1]) is ('(', ')') or ('[', ']') or ('<', '>') && words[1..^1].IndexOfAny('(', '[', '<') < 0;
}
