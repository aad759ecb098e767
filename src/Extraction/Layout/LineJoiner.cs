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

    private readonly string _text;
    private readonly List<TextLine> _lines;
    private readonly int _width;
    private readonly bool _isWrapped;

    /// <summary>Whether several lines begin with labels, as the lines of a chat or a record do.</summary>
    private readonly bool _hasLabels;

    internal LineJoiner(string text, List<TextLine> lines)
    {
        _text = text;
        _lines = lines;
        _width = WrapWidth();
        _isWrapped = _width > 0 && MostLinesBreakOff();
        _hasLabels = _isWrapped && _lines.Where(line => IsLabelled(line.Span)).Skip(LeastLabels - 1).Any();
    }

    /// <summary>Whether line <paramref name="index"/> and the one after it belong to one paragraph.</summary>
    internal bool JoinsNext(int index)
    {
        (TextLine line, TextLine next) = (_lines[index], _lines[index + 1]);
        if (next.AfterBlank || line.HardBreak) return false;
        ReadOnlySpan<char> first = line.Span.In(_text), second = next.Span.In(_text);
        if (LineSigns.StartsListItem(second) || LineSigns.HeadingLevel(first) > 0 || LineSigns.HeadingLevel(second) > 0) return false;
        if (first.SequenceEqual(second)) return false;
        if (first[0] == '>' && second[0] == '>') return true;
        if (LineSigns.EndsWithHyphenatedWord(first) && char.IsLower(second[0])) return true;

        bool breaksOff = !LineSigns.EndsLikeSentence(first) && char.IsLower(second[0]);
        if (breaksOff) return true;
        if (!_isWrapped || next.Indent > line.Indent + 1) return false;
        if (_hasLabels && IsLabelled(next.Span)) return false;
        return IsFull(index) || (!LineSigns.EndsLikeSentence(first) && line.Span.Length > _width * 2 / 3);
    }

    /// <summary>"[12/03/2031, 09:14] Ada Brook: …", "MAYOR: …".</summary>
    private bool IsLabelled(TextSpan line) =>
        SpeakerLabel.Read(_text, line) is { Mark: not null, Shape: LabelShape.Mixed or LabelShape.Capitals };

    // The _width is that of the widest line that another follows; _lines that stand alone are as long as they please.
    private int WrapWidth()
    {
        int widest = 0;
        for (int i = 0; i + 1 < _lines.Count; i++)
        {
            if (!_lines[i + 1].AfterBlank) widest = Math.Max(widest, _lines[i].Span.Length);
        }

        return widest is >= 30 and <= MaxWidth ? widest : 0;
    }

    private bool MostLinesBreakOff()
    {
        int pairs = 0, broken = 0;
        for (int i = 0; i + 1 < _lines.Count; i++)
        {
            if (_lines[i + 1].AfterBlank) continue;
            pairs++;
            if (IsFull(i) && !LineSigns.EndsLikeSentence(_lines[i].Span.In(_text))) broken++;
        }

        return broken >= 2 && broken * 2 >= pairs;
    }

    private bool IsFull(int index)
    {
        ReadOnlySpan<char> next = _lines[index + 1].Span.In(_text);
        int blank = next.IndexOf(' ');
        int firstWord = blank < 0 ? next.Length : blank;
        return _lines[index].Span.Length + 1 + firstWord > _width * 9 / 10;
    }
}
