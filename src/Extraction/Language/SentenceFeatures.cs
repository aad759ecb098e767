using Extraction.Models;

namespace Extraction.Language;

/// <summary>The places where a sentence can end, and what the model sees there; the same for training and use.</summary>
internal sealed class SentenceFeatures(WordTables tables)
{
    /// <summary>Number of features of one place.</summary>
    public const int Count = 28;

    /// <summary>
    /// Where a sentence that ends with a token would end: after the token and the marks that close behind it. The token's
    /// own index when no sentence can end with it: it is no terminator, an
    /// abbreviation that waits for a name or number, or the sentence around a quotation goes on.
    /// </summary>
    public int BoundaryAfter(string text, ReadOnlySpan<TextSpan> spans, ReadOnlySpan<WordFeatures> words, int token, int end)
    {
        if (!Characters.IsTerminator(text[spans[token].End - 1])) return token;
        if (words[token].Shape.IsWord() && WaitsForMore(spans[token].In(text), token + 1 < end ? words[token + 1].Shape : WordShape.None))
        {
            return token;
        }
        int boundary = token + 1;
        while (boundary < end && IsClosing(text, spans[boundary], words[boundary].Shape)) boundary++;
        // After a closed quotation a small letter goes on with the sentence around it ("Why?" she asked).
        bool goesOn = boundary > token + 1 && boundary < end && !words[boundary].Shape.IsCapitalized()
            && (words[boundary].Shape & WordShape.HasLower) != 0;
        return goesOn ? token : boundary;
    }

    /// <summary>Whether a token is a bullet at the beginning of a line.</summary>
    public static bool IsBullet(string text, ReadOnlySpan<TextSpan> spans, ReadOnlySpan<WordFeatures> words, int token, int end)
    {
        if (token + 1 >= end || words[token].Shape.IsWord()) return false;
        char c = text[spans[token].Start];
        if (c is not ('\u2022' or '*' or '-' or '\u2013' or '\u00B7' or '\u25AA' or '\u25CF' or '\u25E6')) return false;
        return (words[token].Shape & WordShape.GluedRight) == 0 && LineBreaks(text, spans, token) > 0;
    }

    /// <summary>Describes one place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="spans">All tokens.</param>
    /// <param name="words">Their features.</param>
    /// <param name="begin">First token of the sentence so far.</param>
    /// <param name="token">The token that would end it.</param>
    /// <param name="boundary">Token that would begin the next sentence; there is one.</param>
    /// <param name="end">Index after the last token of the paragraph.</param>
    /// <param name="features">Receives <see cref="Count"/> features.</param>
    /// <param name="readAs">Another mark to see in the token's place, when not null.</param>
    public void Fill(
        string text,
            ReadOnlySpan<TextSpan> spans, ReadOnlySpan<WordFeatures> words,
                int begin, int token, int boundary, int end, Span<ulong> features, char readAs = '\0')
    {
        ReadOnlySpan<char> form = spans[token].In(text);
        ulong mark = readAs != '\0' ? readAs : words[token].Shape.IsWord() ? 1UL : form.Length == 1 ? form[0] : form[0] == '\u2026'
            ? '\u2026' : (ulong)form[0] + 256;
        ulong kind = mark != 1 ? 0 : KindOf(form);
        ref readonly WordFeatures before = ref words[token > begin && mark != 1 ? token - 1 : token];
        ref readonly WordFeatures next = ref words[boundary];
        ulong closers = Math.Min(2, (ulong)(boundary - token - 1));
        ulong gap = spans[boundary].Start == spans[boundary - 1].End ? 0UL : LineBreaks(text, spans, boundary) > 0 ? 2UL : 1UL;
        int following = boundary;
        while (following + 1 < end && !words[following].Shape.IsWord()) following++;
        ref readonly WordFeatures word = ref words[following];
        ref readonly WordFeatures after = ref words[Math.Min(end - 1, following + 1)];
        ref readonly WordFeatures third = ref words[Math.Min(end - 1, following + 2)];
        ulong nextStart = next.Shape.IsWord() ? 0UL : text[spans[boundary].Start];
        ulong nextCase = ((ulong)word.Shape & 0x1F) | ((ulong)word.Entry.Case << 8) | (nextStart << 16);
        ulong site = mark | (kind << 20) | (closers << 24) | (gap << 28);
        ulong length = (ulong)Math.Min(4, token - begin);
        ulong beforeShape = (ulong)before.Shape;
        ref readonly WordFeatures previous = ref words[Math.Max(begin, token - 1)];
        ulong previousShape = (ulong)previous.Shape & 0x1F;
        int f = 0;
        features[f++] = FeatureHash.Feature(SentenceTemplate.MarkKind, mark, kind);
        features[f++] = FeatureHash.Feature(SentenceTemplate.Site, site);
        features[f++] = FeatureHash.Feature(SentenceTemplate.SiteNext, site, nextCase);
        features[f++] = FeatureHash.Feature(SentenceTemplate.MarkNext, mark, nextCase);
        features[f++] = FeatureHash.Feature(SentenceTemplate.KindNextMark, kind, nextCase, mark);
        features[f++] = FeatureHash.Feature(SentenceTemplate.NextWordMark, word.Lower, mark);
        features[f++] = FeatureHash.Feature(SentenceTemplate.NextWordKind, word.Lower, kind, (ulong)word.Shape & 3);
        features[f++] = FeatureHash.Feature(SentenceTemplate.WordBeforeMark, before.Lower, mark);
        features[f++] = FeatureHash.Feature(SentenceTemplate.WordBeforeNext, before.Lower, nextCase);
        features[f++] = FeatureHash.Feature(SentenceTemplate.ShapeBeforeNextMark, beforeShape, nextCase, mark);
        features[f++] = FeatureHash.Feature(SentenceTemplate.ShapeBeforeSite, beforeShape, site);
        features[f++] = FeatureHash.Feature(SentenceTemplate.SecondWordNextClosers, after.Lower, nextCase & 0xFF, closers);
        features[f++] = FeatureHash.Feature(SentenceTemplate.ThirdWordNextClosers, third.Lower, nextCase & 0xFF, closers);
        features[f++] = FeatureHash.Feature(SentenceTemplate.LengthMarkKind, length, mark, kind);
        features[f++] = FeatureHash.Feature(SentenceTemplate.NextTagsMarkClosers, word.Entry.TagSet, mark, closers);
        features[f++] = FeatureHash.Feature(SentenceTemplate.NextTagSecondTagSite, word.Entry.FirstTag, after.Entry.FirstTag, site);
        features[f++] = FeatureHash.Feature(SentenceTemplate.SecondTagNextClosers, after.Entry.FirstTag, nextCase, closers);
        features[f++] = FeatureHash.Feature(SentenceTemplate.TagBeforeNextTagMark, before.Entry.FirstTag, word.Entry.FirstTag, mark);
        features[f++] = FeatureHash.Feature(SentenceTemplate.NextSignClosersGap, nextStart, closers, gap);
        features[f++] = FeatureHash.Feature(SentenceTemplate.WordBeforeNextWord, before.Lower, word.Lower);
        features[f++] = FeatureHash.Feature(SentenceTemplate.ClosersNextMark, closers, nextCase, mark);
        features[f++] = FeatureHash.Feature(SentenceTemplate.LengthNextSite, length, nextCase, site);
        features[f++] = FeatureHash.Feature(SentenceTemplate.SecondShapeNextKind, (ulong)after.Shape & 0x1F, nextCase, kind);
        features[f++] = FeatureHash.Feature(SentenceTemplate.GapNextMark, gap, nextCase, mark);
        features[f++] = FeatureHash.Feature(SentenceTemplate.LengthShapeBeforeSite, length, beforeShape, site);
        features[f++] = FeatureHash.Feature(SentenceTemplate.KindPreviousShapeNext, kind, previousShape, nextCase & 0x1F);
        features[f++] = FeatureHash.Feature(SentenceTemplate.KindPreviousShapeNextTags, kind, previousShape | (length << 8),
            word.Entry.TagSet);
        features[f++] = FeatureHash.Feature(SentenceTemplate.KindPreviousTagNext, kind, previous.Entry.FirstTag, nextCase);
    }

    /// <summary>A title waits for its name, "Jan." and "No." for their number.</summary>
    private bool WaitsForMore(ReadOnlySpan<char> form, WordShape next) => tables.Abbreviation(form[..^1]) switch
    {
        AbbreviationKind.Title => true,
        AbbreviationKind.Month or AbbreviationKind.Number => (next & WordShape.StartsDigit) != 0,
        _ => false,
    };

    private ulong KindOf(ReadOnlySpan<char> form)
    {
        ReadOnlySpan<char> stem = form[..^1];
        if (stem.Length == 1) return 14;
        AbbreviationKind kind = tables.Abbreviation(stem);
        return kind != AbbreviationKind.None ? (ulong)kind : 13;
    }

    /// <summary>A closing bracket or quotation mark that hangs on what stands before it, or one more full stop (". . .").</summary>
    public static bool IsClosing(string text, TextSpan span, WordShape shape)
    {
        if (shape.IsWord()) return false;
        if (Characters.IsTerminator(text[span.Start])) return true;
        if (!Characters.IsCloser(text[span.Start])) return false;
        return span.Length <= 2 && (text[span.Start] is not ('"' or '\'')
            || (shape & (WordShape.GluedLeft | WordShape.GluedRight)) != WordShape.GluedRight);
    }

    private static int LineBreaks(string text, ReadOnlySpan<TextSpan> spans, int token)
    {
        if (token == 0) return 0;
        return text.AsSpan(spans[token - 1].End, spans[token].Start - spans[token - 1].End).IndexOfAny('\n', '\r') < 0 ? 0 : 1;
    }
}
