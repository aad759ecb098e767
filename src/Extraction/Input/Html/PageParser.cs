using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Extraction.Input.Html;

/// <summary>Parses a page in time and memory that grow with its length alone, whatever its markup.</summary>
/// <remarks>
/// An HTML parser looks through all open elements at many tags, and opens every unclosed piece of formatting anew in each
/// paragraph: both grow with the square of a hostile page. The parser itself is watched (<see cref="PageBounds"/>), as
/// anything that counted tags beside it would read some pages otherwise than it does. From the tag at which a page leaves
/// the bounds, tags are mere breaks; the text stays. Browsers bound the depth of a page too.
/// </remarks>
internal static class PageParser
{
    /// <summary>More attributes than any element has; the parser compares each with all before it.</summary>
    private const int MaxAttributes = 100;

    /// <summary>The page as a tree.</summary>
    internal static IHtmlDocument Parse(string html)
    {
        var bounds = new PageBounds(html.Length);
        if (Parse(html, bounds.Add) is { } page) return page;
        int cut = StartOfElement(html, bounds.Elements);
        return Parse(string.Concat(html.AsSpan(0, cut), PlainMarkup.Of(html.AsSpan(cut))), null)!;
    }

    /// <summary>Where the tag begins that makes the element of a number, counted from one.</summary>
    private static int StartOfElement(string html, int number)
    {
        int start = 0, made = 0;
        using IHtmlDocument? rest = Parse(html, _ => ++made < number, at => start = at);
        return Math.Clamp(start, 0, html.Length);
    }

    /// <summary>The page; null where <paramref name="goesOn"/> says so at some element.</summary>
    private static IHtmlDocument? Parse(string html, Func<IElement, bool>? goesOn, Action<int>? atToken = null)
    {
        var options = new HtmlParserOptions
        {
            SkipComments = true,
            DisableElementPositionTracking = true,
            // The library's own limit flattens the tree and not the list of open elements, which is what costs the time.
            MaximumDepth = int.MaxValue,
            ShouldEmitAttribute = static (ref token, _) => token.Attributes.Count < MaxAttributes,
            OnCreated = goesOn is null ? null : (element, _) =>
            {
                if (!goesOn(element)) throw new StoppedException();
            },
            OnToken = atToken is null ? null : (_, range) => atToken(range.Start.Index),
        };
        try
        {
            return new HtmlParser(options).ParseDocument(html);
        }
        catch (StoppedException)
        {
            return null;
        }
    }

    /// <summary>Ends the work of the parser, which knows no other way.</summary>
    private sealed class StoppedException : Exception;
}
