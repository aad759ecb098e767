using AngleSharp.Dom;

namespace Extraction.Input.Html;

/// <summary>Watches the elements of a page as the parser makes them, for depths and numbers that no page written by people has.</summary>
/// <param name="length">Length of the page in UTF-16 code units.</param>
internal sealed class PageBounds(int length)
{
    /// <summary>Elements inside each other; browsers stop at 512.</summary>
    private const int MaxDepth = 400;

    /// <summary>So many elements without a tag of their own are in bounds in the shortest page.</summary>
    private const int FreeCopies = 10_000;

    /// <summary>Beyond that, a page has one for so many of its characters at most.</summary>
    private const int CharactersPerCopy = 16;

    /// <summary>How often the depth is looked at: between, it can grow by no more.</summary>
    private const int Interval = 16;

    private IElement? _previous;
    private long _copies;

    /// <summary>Elements made for tags so far.</summary>
    internal int Elements { get; private set; }

    /// <summary>Takes in an element that has just been made and has no place yet; the one before it has.</summary>
    /// <returns>Whether the page is still in bounds.</returns>
    internal bool Add(IElement element)
    {
        Elements++;
        INode? leaf = _previous;
        _previous = element;
        // Formatting that is opened anew hangs as a chain below the last element and was not told of.
        while (leaf?.LastChild is IElement copy)
        {
            leaf = copy;
            _copies++;
        }

        return _copies <= (length / CharactersPerCopy) + FreeCopies
            && (Elements % Interval != 0 || leaf is null || Depth(leaf) <= MaxDepth);
    }

    private static int Depth(INode node)
    {
        int depth = 0;
        for (INode? at = node; at is not null && depth <= MaxDepth; at = at.Parent) depth++;
        return depth;
    }
}
