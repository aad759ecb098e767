using Extraction.Input.Lines;

namespace Extraction.Layout;

/// <summary>A stretch of lines that belong together, while its purpose is being found out.</summary>
internal sealed class Passage(string text, TextSpan span, int underlineLevel)
{
    /// <summary>Words beyond this number make no difference to any decision.</summary>
    private const int WordLimit = 60;

    /// <summary>Where it stands, the sign of a heading or of a list before it left out.</summary>
    internal TextSpan Span { get; } = SkipSigns(text, span);

    /// <summary>Level of the Markdown heading that it is, else 0.</summary>
    internal int HeadingLevel { get; } = Math.Max(underlineLevel, LineSigns.HeadingLevel(span.In(text)));

    /// <summary>Number of words, up to 60.</summary>
    internal int Words { get; } = LineSigns.CountWords(span.In(text), WordLimit);

    /// <summary>Whether it ends as a sentence does.</summary>
    internal bool EndsLikeSentence { get; } = LineSigns.EndsLikeSentence(span.In(text));

    /// <summary>Its purpose, as far as it is known.</summary>
    internal BlockKind? Kind { get; set; }

    /// <summary>Its text.</summary>
    internal ReadOnlySpan<char> Text => Span.In(text);

    /// <summary>Whether it reads as running text: of some length, with the end of a sentence at its own end or inside.</summary>
    internal bool IsProse => Words >= 8 && HeadingLevel == 0 && (EndsLikeSentence || LineSigns.HoldsSentenceEnd(Text));

    /// <summary>The passages of a text in their order.</summary>
    internal static List<Passage> Split(string text, Interruption? interruption = null)
    {
        List<TextLine> lines = TextLine.Split(text);
        var joiner = new LineJoiner(text, lines);
        var passages = new List<Passage>(lines.Count);
        for (int i = 0; i < lines.Count; i++)
        {
            interruption?.ThrowIfCancellationRequested();
            int first = i;
            while (i + 1 < lines.Count && joiner.JoinsNext(i)) i++;
            var span = new TextSpan(lines[first].Span.Start, lines[i].Span.End);
            bool isUnderlined = first == i && i + 1 < lines.Count && !lines[i + 1].AfterBlank && !LineSigns.EndsLikeSentence(span.In(text));
            passages.Add(new Passage(text, span, isUnderlined ? LineSigns.UnderlineLevel(lines[i + 1].Span.In(text)) : 0));
        }

        return passages;
    }

    private static TextSpan SkipSigns(string text, TextSpan span)
    {
        int level = LineSigns.HeadingLevel(span.In(text));
        if (level == 0)
        {
            TextSpan item = TextLine.Trim(text, span with { Start = span.Start + LineSigns.Bullet(span.In(text)) });
            return LineSigns.HasWord(item.In(text)) ? item : span;
        }

        TextSpan title = TextLine.Trim(text, new TextSpan(span.Start + level, span.Start + span.In(text).TrimEnd('#').Length));
        return title.IsEmpty ? span : title;
    }
}
