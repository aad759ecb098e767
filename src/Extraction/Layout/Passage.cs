namespace Extraction.Layout;

/// <summary>A stretch of lines that belong together, while its purpose is being found out.</summary>
internal sealed class Passage(string text, TextSpan span)
{
    /// <summary>Words beyond this number make no difference to any decision.</summary>
    private const int WordLimit = 60;

    /// <summary>Where it stands, the signs of a Markdown heading left out.</summary>
    internal TextSpan Span { get; } = SkipHeadingSigns(text, span);

    /// <summary>Level of the Markdown heading that it is, else 0.</summary>
    internal int HeadingLevel { get; init; } = LineSigns.HeadingLevel(span.In(text));

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
    internal static List<Passage> Split(string text)
    {
        List<TextLine> lines = TextLine.Split(text);
        var joiner = new LineJoiner(text, lines);
        var passages = new List<Passage>(lines.Count);
        for (int i = 0; i < lines.Count; i++)
        {
            int start = lines[i].Span.Start;
            while (i + 1 < lines.Count && joiner.JoinsNext(i)) i++;
            passages.Add(new Passage(text, new TextSpan(start, lines[i].Span.End)));
        }

        return passages;
    }

    private static TextSpan SkipHeadingSigns(string text, TextSpan span)
    {
        int level = LineSigns.HeadingLevel(span.In(text));
        TextSpan title = TextLine.Trim(text, new TextSpan(span.Start + level, span.Start + span.In(text).TrimEnd('#').Length));
        return level == 0 || title.IsEmpty ? span : title;
    }
}
