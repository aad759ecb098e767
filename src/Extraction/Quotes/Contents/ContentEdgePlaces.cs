using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>The places near a cue where content can begin and where it can end, by syntax, punctuation and quotation marks.</summary>
internal sealed class ContentEdgePlaces
{
    /// <summary>Most places of either kind.</summary>
    private const int Most = 40;

    /// <summary>Nodes on the way from the cue up to the root.</summary>
    private const int MostSteps = 8;

    /// <summary>Most tokens of the phrase between "for" and "to".</summary>
    private const int LongestForPhrase = 6;

    private readonly AttributionContext _context;
    private readonly AnalyzedText _text;
    private readonly CueSource _cue;
    private readonly int _from, _to;
    private readonly List<int> _starts = [], _ends = [];

    /// <summary>Finds them.</summary>
    /// <param name="context">The article.</param>
    /// <param name="cue">The cue and its source.</param>
    /// <param name="from">First token that is looked at.</param>
    /// <param name="to">Token behind the last.</param>
    public ContentEdgePlaces(AttributionContext context, CueSource cue, int from, int to)
    {
        (_context, _text, _cue, _from, _to) = (context, context.Text, cue, from, to);
        AddAround();
        AddOfTree();
        AddOfMarks();
        AddOfQuotations();
    }

    /// <summary>Where it can begin, the likelier places first.</summary>
    public List<int> Starts => _starts;

    /// <summary>Where it can end, the likelier places first.</summary>
    public List<int> Ends => _ends;

    /// <summary>Both ends of what is looked at, and what lies right beside cue and source.</summary>
    private void AddAround()
    {
        Start(_from);
        End(_to - 1);
        Start(_cue.CueLast + 1);
        End(_cue.CueFirst - 1);
        if (_cue.SourceFirst < 0) return;
        Start(_cue.SourceLast + 1);
        End(_cue.SourceFirst - 1);
    }

    /// <summary>Constituents that hang on the way from the cue up to the root, and what hangs on those below the cue.</summary>
    private void AddOfTree()
    {
        DependencyTree tree = _context.Tree;
        for (int node = _cue.Head, steps = 0; node >= 0 && steps < MostSteps; node = _text.HeadArray[node], steps++)
        {
            Start(tree.Left(node));
            End(tree.Right(node));
            End(tree.Left(node) - 1);
            Start(tree.Right(node) + 1);
            for (int child = tree.FirstChild(node); child >= 0; child = tree.NextSibling(child))
            {
                if (_context.IsPunctuation(child)) continue;
                Start(tree.Left(child));
                End(tree.Right(child));
                if (steps == 0) AddBelow(child);
            }
        }
    }

    private void AddBelow(int node)
    {
        DependencyTree tree = _context.Tree;
        for (int child = tree.FirstChild(node); child >= 0; child = tree.NextSibling(child))
        {
            if (_context.IsPunctuation(child)) continue;
            Start(tree.Left(child));
            End(tree.Right(child));
            if (tree.Left(child) > node) End(tree.Left(child) - 1);
        }
    }

    /// <summary>What a reader sees without a tree: marks of clauses and punctuation.</summary>
    private void AddOfMarks()
    {
        for (int i = _from; i < _to; i++)
        {
            PennTag tag = _text.TagArray[i];
            if (tag is PennTag.Comma or PennTag.Colon or PennTag.LeftBracket or PennTag.RightBracket)
            {
                Start(i + 1);
                End(i - 1);
            }
            else if (tag is PennTag.TO or PennTag.WDT or PennTag.WP or PennTag.WRB
                || (tag == PennTag.IN && _text.RelationArray[i] == DependencyRelation.Mark)
                || _context.MarkKind[i] == QuoteMarkKind.Opens)
            {
                Start(i);
                End(i - 1);
            }
            else if (_context.MarkKind[i] == QuoteMarkKind.Closes)
            {
                End(i);
                Start(i + 1);
            }
        }
    }

    /// <summary>A quotation that begins in the sentence and goes on after it, or the other way round.</summary>
    private void AddOfQuotations()
    {
        if (_context.QuoteOf[_to - 1] is >= 0 and var over && _context.QuoteTokens[over].Last >= _to
            && _context.QuoteTokens[over].First > _from)
        {
            _ends.Add(_context.QuoteTokens[over].Last);
        }
        if (_context.QuoteOf[_from] is >= 0 and var under && _context.QuoteTokens[under].First < _from
            && _context.QuoteTokens[under].Last < _to)
        {
            _starts.Add(_context.QuoteTokens[under].First);
        }
    }

    private void Start(int i)
    {
        while (i < _to && i >= _from && _context.IsPunctuation(i) && _context.MarkKind[i] != QuoteMarkKind.Opens
            && _text.TagArray[i] != PennTag.LeftBracket)
        {
            i++;
        }
        if (IsPlace(i) && _starts.Count < Most && !_starts.Contains(i)) _starts.Add(i);
    }

    private void End(int i)
    {
        if (IsPlace(i) && _context.FirstChar(i) is '?' or '!' && _ends.Count < Most && !_ends.Contains(i)) _ends.Add(i);
        while (i >= _from && i < _to && _context.IsPunctuation(i) && _context.MarkKind[i] != QuoteMarkKind.Closes
            && _text.TagArray[i] != PennTag.RightBracket)
        {
            i--;
        }
        if (IsPlace(i) && _ends.Count < Most && !_ends.Contains(i) && !PartsForFromTo(i)) _ends.Add(i);
    }

    private bool IsPlace(int i) => i >= _from && i < _to && !_cue.Covers(i);

    /// <summary>
    /// Whether the words right after are the "to" of a "for … to …" begun
    /// just before ("support for the town | to host the games"), which is one
    /// constituent, whatever the parser makes of it. No gold content of the training corpus ends there.
    /// </summary>
    private bool PartsForFromTo(int end)
    {
        if (end + 2 >= _text.TokenCount || _text.TagArray[end + 1] != PennTag.TO || _text.TagArray[end + 2] != PennTag.VB) return false;
        for (int i = end - 1; i >= Math.Max(0, end - LongestForPhrase); i--)
        {
            if (_context.IsPunctuation(i) || _text.TagArray[i].IsVerb()) return false;
            if (_text.TagArray[i] == PennTag.IN && _text.LemmaArray[i] == FunctionWord.For) return true;
        }

        return false;
    }
}
