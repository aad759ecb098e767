using Extraction.Input.Lines;

namespace Extraction.Layout;

/// <summary>Decides which lines belong to one paragraph.</summary>
/// <remarks>
/// Text that was wrapped by a program shows it: a line ends in the middle of a sentence, where the next word would not have
/// fitted. Where most lines of a text end so, such lines are joined;
/// elsewhere every line is a paragraph of its own, but for one that plainly
/// breaks off in the middle of a sentence.
/// </remarks>
internal sealed class LineJoiner
{
    /// <summary>Wider lines than this are paragraphs, not wrapped lines.</summary>
    private const int MaxWidth = 140;

    private const int LeastLabels = 3;

    private readonly string text;
    private readonly List<TextLine> lines;
    private readonly int width;
    private readonly bool isWrapped;

    /// <summary>Whether several lines begin with labels, as the lines of a chat or a record do.</summary>
    private readonly bool hasLabels;

    internal LineJoiner(string text, List<TextLine> lines)
    {
        this.text = text;
        this.lines = lines;
        width = WrapWidth();
        isWrapped = width > 0 && MostLinesBreakOff();
        hasLabels = isWrapped && lines.Where(line => IsLabelled(line.Span)).Skip(LeastLabels - 1).Any();
    }

    /// <summary>Whether line <paramref name="index"/> and the one after it belong to one paragraph.</summary>
    internal bool JoinsNext(int index)
    {
        (TextLine line, TextLine next) = (lines[index], lines[index + 1]);
        if (next.AfterBlank || line.HardBreak) return false;
        ReadOnlySpan<char> first = line.Span.In(text), second = next.Span.In(text);
        if (LineSigns.StartsListItem(second) || LineSigns.HeadingLevel(first) > 0 || LineSigns.HeadingLevel(second) > 0) return false;
        if (first.SequenceEqual(second)) return false;
        if (first[0] == '>' && second[0] == '>') return true;
        if (LineSigns.EndsWithHyphenatedWord(first) && char.IsLower(second[0])) return true;

        bool breaksOff = !LineSigns.EndsLikeSentence(first) && char.IsLower(second[0]);
        if (breaksOff) return true;
        if (!isWrapped || next.Indent > line.Indent + 1) return false;
        if (hasLabels && IsLabelled(next.Span)) return false;
        return IsFull(index) || (!LineSigns.EndsLikeSentence(first) && line.Span.Length > width * 2 / 3);
    }

    /// <summary>"[12/03/2031, 09:14] Ada Brook: …", "MAYOR: …".</summary>
    private bool IsLabelled(TextSpan line) =>
        SpeakerLabel.Read(text, line) is { Mark: not null, Shape: LabelShape.Mixed or LabelShape.Capitals };

    // The width is that of the widest line that another follows; lines that stand alone are as long as they please.
    private int WrapWidth()
    {
        int widest = 0;
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (!lines[i + 1].AfterBlank) widest = Math.Max(widest, lines[i].Span.Length);
        }

        return widest is >= 30 and <= MaxWidth ? widest : 0;
    }

    private bool MostLinesBreakOff()
    {
        int pairs = 0, broken = 0;
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i + 1].AfterBlank) continue;
            pairs++;
            if (IsFull(i) && !LineSigns.EndsLikeSentence(lines[i].Span.In(text))) broken++;
        }

        return broken >= 2 && broken * 2 >= pairs;
    }

    private bool IsFull(int index)
    {
        ReadOnlySpan<char> next = lines[index + 1].Span.In(text);
        int blank = next.IndexOf(' ');
        int firstWord = blank < 0 ? next.Length : blank;
        return lines[index].Span.Length + 1 + firstWord > width * 9 / 10;
    }
}
