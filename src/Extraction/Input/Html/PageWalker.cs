using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Extraction.Input.Html;

/// <summary>Takes a page apart into regions and blocks of text, in the order of the document.</summary>
/// <remarks>Walks without recursion, so that deep nesting does no harm; each node is met twice.</remarks>
internal sealed class PageWalker
{
    private static readonly FrozenSet<string> BlockNames = new[]
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
            "figure", "footer", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "th",
            "thead", "tfoot", "tr", "ul",
    }.ToFrozenSet(StringComparer.Ordinal);

    private const int NoQuotation = -1;

    /// <summary>Stands for the name under a block quotation, which is no part of it.</summary>
    private const int Signature = -2;

    private readonly PageParts _parts;
    private readonly StringBuilder _text = new();
    private readonly List<Frame> _open = [];
    private int _links;
    private int _linkLength;
    private int _breaks;
    private int _quotation = NoQuotation;
    private int _quotations;
    private PageBlockKind _kind;
    private bool _afterBlank;
    private string? _time;

    private PageWalker(PageParts parts) => _parts = parts;

    /// <summary>The blocks, in order.</summary>
    private List<PageBlock> Blocks { get; } = [];

    /// <summary>The regions, each after the one around it.</summary>
    private List<PageRegion> Regions { get; } = [];

    /// <summary>Takes the page apart.</summary>
    /// <param name="root">What holds all its text.</param>
    /// <param name="parts">What elements are for.</param>
    /// <param name="purpose">What the whole is for, where that is known.</param>
    internal static (List<PageBlock> Blocks, List<PageRegion> Regions) Walk(INode root, PageParts parts, PartPurpose purpose)
    {
        var walker = new PageWalker(parts);
        walker.Run(root, purpose);
        return (walker.Blocks, walker.Regions);
    }

    private void Run(INode root, PartPurpose purpose)
    {
        var page = new PageRegion(null, purpose);
        Regions.Add(page);
        _open.Add(new Frame(root, page, PageBlockKind.Paragraph, NoQuotation, true, false));
        while (_open.Count > 0)
        {
            Frame frame = _open[^1];
            if (frame.Next == frame.Node.ChildNodes.Length)
            {
                _open.RemoveAt(_open.Count - 1);
                Leave(frame);
                continue;
            }

            // By index: a node of this library finds its next sibling by searching all of them.
            INode node = frame.Node.ChildNodes[frame.Next];
            _open[^1] = frame with { Next = frame.Next + 1 };
            if (node is IElement element) Enter(element);
            else if (node is IText data) Append(data.Data);
        }
    }

    /// <summary>Opens the element, unless it and all in it is left out.</summary>
    private void Enter(IElement element)
    {
        string name = element.LocalName;
        if (name == "br")
        {
            _breaks++;
            return;
        }

        PartPurpose purpose = _parts.Of(element);
        if (_quotation >= 0 && QuotedParts.IsAddress(element)) return;
        if (purpose == PartPurpose.Never || (name == "sup" && QuotedParts.IsNote(element))) return;
        if (purpose == PartPurpose.Other && (_quotation >= 0 || QuotedParts.HoldsSpeech(element))) purpose = PartPurpose.Unknown;
        bool isBlock = BlockNames.Contains(name) || (name == "cite" && _quotation >= 0 && !_open[^1].IsParagraph);
        if (isBlock) Flush();
        if (name == "time" && _time is null && !_open[^1].IsParagraph) _time = element.GetAttribute("datetime");
        // Inside a sentence a date or a link is a part of it, whatever its class says.
        bool opensRegion = isBlock || (purpose != PartPurpose.Unknown && _text.Length == 0 && !_open[^1].IsParagraph);
        Frame around = _open[^1];
        var frame = new Frame(element, around.Region, _kind, _quotation, opensRegion, around.IsParagraph || name == "p");
        if (opensRegion)
        {
            frame = frame with { Region = new PageRegion(around.Region, purpose) { IsQuotation = name == "blockquote" } };
            Regions.Add(frame.Region);
        }

        _open.Add(frame);
        if (name == "a") _links++;
        else if (name == "q") Append("“");
        else if (_quotation < 0 && (name == "blockquote" || purpose == PartPurpose.Pull)) _quotation = _quotations++;
        else if (isBlock && QuotedParts.IsAuthor(element, _quotation >= 0)) _quotation = Signature;
        else if (name == "li") _kind = PageBlockKind.ListItem;
        else if (name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6') _kind = PageBlockKind.Heading;
    }

    private void Leave(Frame frame)
    {
        if (frame.Node is IElement { LocalName: "a" }) _links--;
        else if (frame.Node is IElement { LocalName: "q" }) Append("”");
        if (frame.OpensRegion) FlushInto(frame.Region);
        (_kind, _quotation) = (frame.KindAround, frame.QuotationAround);
    }

    /// <summary>Adds text, white space folded to one blank and invisible characters left out.</summary>
    private void Append(string data)
    {
        foreach (char c in data)
        {
            if (c is ' ' or '\n' or '\t' or '\r' or '\f' or '\u00A0' or '\u2007' or '\u202F')
            {
                if (_text.Length > 0 && _text[^1] is not (' ' or '\n')) AppendOne(' ');
                _afterBlank |= _text.Length == 0;
            }
            else if (c is not ('\u00AD' or (>= '\u200B' and <= '\u200F' and not '\u200C' and not '\u200D') or '\uFEFF' or '\u2060'
                or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))
            {
                WriteBreaks();
                AppendOne(c);
            }
        }
    }

    // Two line _breaks make a new paragraph, one a new line.
    private void WriteBreaks()
    {
        if (_breaks >= 2) Flush();
        else if (_breaks == 1 && _text.Length > 0) _text.Append('\n');
        _breaks = 0;
    }

    private void AppendOne(char c)
    {
        _text.Append(c);
        if (_links > 0) _linkLength++;
    }

    private void Flush() => FlushInto(_open[^1].Region);

    private void FlushInto(PageRegion region)
    {
        _breaks = 0;
        string block = _text.ToString().Replace(" \n", "\n", StringComparison.Ordinal).Trim();
        if (block.Length > 0)
        {
            int length = Math.Min(_linkLength, block.Length);
            bool goesOn = Blocks.Count > 0 && !_afterBlank && DropCap.Is(Blocks[^1].Text) && char.IsLower(block[0]);
            if (goesOn)
            {
                block = Blocks[^1].Text + block;
                Blocks.RemoveAt(Blocks.Count - 1);
            }

            bool signs = QuotedParts.IsSignature(block);
            // Without its markup the name needs a dash, as a _quotation needs its marks.
            if (_quotation == Signature && !signs && !block.Contains('\n', StringComparison.Ordinal)) block = "— " + block;
            Blocks.Add(new PageBlock(block, _kind, length, region, signs ? NoQuotation : _quotation) { Time = _time });
            _time = null;
        }

        _text.Clear();
        (_linkLength, _afterBlank) = (0, false);
    }

    /// <param name="Node">The element.</param>
    /// <param name="Region">The region that its text belongs to.</param>
    /// <param name="KindAround">Kind of the blocks around it.</param>
    /// <param name="QuotationAround">Block quotation around it.</param>
    /// <param name="OpensRegion">Whether its text stands apart from the text around it.</param>
    /// <param name="IsParagraph">Whether it is a paragraph or stands in one.</param>
    private readonly record struct Frame(INode Node, PageRegion Region, PageBlockKind KindAround, int QuotationAround, bool OpensRegion,
        bool IsParagraph)
    {
        /// <summary>Index of the child that comes next.</summary>
        public int Next { get; init; }
    }
}
