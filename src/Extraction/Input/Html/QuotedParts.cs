using AngleSharp.Dom;
using Extraction.Input.Lines;

namespace Extraction.Input.Html;

/// <summary>Tells speech in places that are otherwise no text: quotations in figures, captions that speak, embedded posts.</summary>
internal static class QuotedParts
{
    private const int MinSpokenLength = 20;
    private const int MaxSignature = 160;

    /// <summary>
    /// Whether an element that is otherwise left out is kept for what it quotes: a figure or an embedded post around a block
    /// quotation, a figure whose caption quotes somebody.
    /// </summary>
    internal static bool HoldsSpeech(IElement element)
    {
        if (element.LocalName == "figure")
        {
            return element.QuerySelector("blockquote") is not null || element.QuerySelectorAll("figcaption").Any(Speaks);
        }
        if (element.LocalName == "figcaption") return Speaks(element) || element.ParentElement?.QuerySelector("blockquote") is not null;
        return IsEmbed(element.ClassName) && element.QuerySelector("blockquote") is not null;
    }

    /// <summary>Whether a link in an embedded post shows an address instead of words: "pic.social.example/x1".</summary>
    internal static bool IsAddress(IElement element)
    {
        if (element.LocalName != "a") return false;
        string text = element.TextContent.Trim();
        return text.Length > 4 && !text.AsSpan().ContainsAny(" \n\t") && (WebAddress.IsAll(text)
            || (text.IndexOf('.', StringComparison.Ordinal) > 0 && text.Contains('/', StringComparison.Ordinal) && text[^1] != '.'));
    }

    /// <summary>Whether the element is the number of a footnote.</summary>
    internal static bool IsNote(IElement sup)
    {
        string text = sup.TextContent.Trim();
        bool isMark = text.Length is > 0 and <= 5 && (text[0] is '[' or '*' or '†' or '‡' or '(' || sup.QuerySelector("a") is not null);
        return isMark || sup.QuerySelector("a[href^='#']") is not null;
    }

    /// <summary>Whether the element names whom a block quotation is by.</summary>
    internal static bool IsAuthor(IElement element, bool inQuotation) => element.LocalName switch
    {
        "cite" or "footer" => inQuotation,
        "figcaption" => inQuotation || (element.ParentElement?.QuerySelector("blockquote") is not null && !Speaks(element)),
        _ => false,
    };

    /// <summary>Whether the block is a name under a quotation: "— Ada Brook (@ada)".</summary>
    internal static bool IsSignature(string block) =>
        block.Length <= MaxSignature && block[0] is '—' or '–' or '―' && !LineSigns.HasQuotationMark(block);

    private static bool IsEmbed(string? names) => names is not null
        && (names.Contains("embed", StringComparison.OrdinalIgnoreCase) || names.Contains("social", StringComparison.OrdinalIgnoreCase)
            || names.Contains("tweet", StringComparison.OrdinalIgnoreCase)
                || names.Contains("post-card", StringComparison.OrdinalIgnoreCase));

    private static bool Speaks(IElement caption)
    {
        ReadOnlySpan<char> text = caption.TextContent;
        int open = text.IndexOfAny("“\"");
        if (open < 0) return false;
        int length = text[(open + 1)..].IndexOfAny("”\"");
        return length >= MinSpokenLength;
    }
}
