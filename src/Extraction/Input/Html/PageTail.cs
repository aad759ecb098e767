using Extraction.Input.Lines;

namespace Extraction.Input.Html;

/// <summary>Leaves out what stands under an article inside its own markup: headings of lists that are gone, who the authors are.</summary>
internal static class PageTail
{
    private const int MaxHeadingWords = 8;

    /// <summary>The blocks without those at their end.</summary>
    internal static List<PageBlock> Trim(List<PageBlock> body)
    {
        int end = body.Count;
        while (end > 1 && IsTail(body, end - 1)) end--;
        return end == body.Count ? body : body[..end];
    }

    private static bool IsTail(List<PageBlock> body, int index)
    {
        PageBlock block = body[index];
        if (block.Quotation >= 0 || QuotedParts.IsSignature(block.Text)) return false;
        if (block.Kind == PageBlockKind.Heading) return true;
        if (FurnitureLines.OfPages.Value.IsBiography(block.Text, out ReadOnlySpan<char> name)) return !IsNamed(body, index, name);
        // A label over a list of links that is gone; an item of a list and a name in capitals may be the article's.
        return block.Kind == PageBlockKind.Paragraph && LineSigns.CountWords(block.Text, MaxHeadingWords + 1) <= MaxHeadingWords
            && block.Text.AsSpan().IndexOfAny(".!?:;…\"“”") < 0 && !char.IsLower(block.Text[0])
            && body[index - 1].Kind == PageBlockKind.Paragraph && LineSigns.EndsLikeSentence(body[index - 1].Text)
            && block.LinkLength > 0;
    }

    // Whom the article itself names is its matter, not its author.
    private static bool IsNamed(List<PageBlock> body, int index, ReadOnlySpan<char> name)
    {
        for (int i = 0; i < index; i++)
        {
            if (body[i].Text.AsSpan().IndexOf(name, StringComparison.Ordinal) >= 0) return true;
        }

        return false;
    }
}
