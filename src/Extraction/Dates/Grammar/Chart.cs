using System.Runtime.InteropServices;
using Extraction.Language;

namespace Extraction.Dates.Grammar;

/// <summary>A phrase that a rule has found: it begins at the position it is stored for.</summary>
internal readonly record struct Edge(int End, Category Category, Meaning Meaning, string Rule);

/// <summary>Everything that the grammar finds at every position of one article.</summary>
/// <remarks>
/// A bottom-up chart filled from the last lexeme to the first (Kay, 1980): when a position is worked on, all phrases
/// that begin later are known, so that a phrase found here can at once be the beginning of a larger one. Phrases are of
/// bounded length and each position keeps a bounded number of them; the work is linear in the length of the text.
/// </remarks>
internal sealed class Chart
{
    /// <summary>The most lexemes that an expression has.</summary>
    private const int MostLexemes = 20;

    /// <summary>The most phrases that begin at one lexeme.</summary>
    private const int MostEdges = 48;

    /// <summary>The most elements of a rule.</summary>
    private const int MostElements = 12;

    private readonly TimeGrammar _grammar;
    private readonly List<Edge> _edges = [];
    private readonly int[] _first;
    private readonly int[] _end;
    private readonly MatchedPart[] _parts = new MatchedPart[MostElements];

    private Chart(TimeGrammar grammar, AnalyzedText text, Lexeme[] lexemes)
    {
        _grammar = grammar;
        Text = text;
        Lexemes = lexemes;
        _first = new int[lexemes.Length];
        _end = new int[lexemes.Length];
    }

    public AnalyzedText Text { get; }

    public Lexeme[] Lexemes { get; }

    /// <summary>Runs the grammar over an article.</summary>
    public static Chart Parse(TimeGrammar grammar, AnalyzedText text)
    {
        var chart = new Chart(grammar, text, Lexer.Read(text, grammar.Lexicon));
        Lexeme[] lexemes = chart.Lexemes;
        for (int position = lexemes.Length - 1; position >= 0; position--)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            chart.Fill(position);
        }

        return chart;
    }

    /// <summary>The phrases that begin at a position, in the order of the rules.</summary>
    public ReadOnlySpan<Edge> From(int position) =>
        CollectionsMarshal.AsSpan(_edges)[_first[position].._end[position]];

    /// <summary>The Penn tag of the lexeme at a position; XX outside the text.</summary>
    public PennTag TagAt(int position) => position >= 0 && position < Lexemes.Length ? Text.Tag(Lexemes[position].Token) : PennTag.XX;

    /// <summary>Whether the word at a position has a sense of one of these categories.</summary>
    public bool HasSense(int position, Category categories)
    {
        if (Lexemes[position].Entry is not { } entry) return false;
        foreach (WordSense sense in entry.Senses)
        {
            if ((sense.Category & categories) != 0) return true;
        }

        return false;
    }

    /// <summary>Whether a capitalised proper noun that is no time stands at a position.</summary>
    public bool IsCapitalName(int position) =>
        position >= 0 && position < Lexemes.Length && Lexemes[position].Is(LexemeFlags.Capital) && TagAt(position).IsProperNoun()
        && !HasSense(position, Category.WeekdayName | Category.MonthName);

    /// <summary>Whether the lexeme at a position is one of these words, without regard to case.</summary>
    public bool IsWord(int position, ReadOnlySpan<string> words)
    {
        if (position < 0 || position >= Lexemes.Length) return false;
        ReadOnlySpan<char> form = Text.Text.AsSpan(Lexemes[position].Start, Lexemes[position].End - Lexemes[position].Start);
        foreach (string word in words)
        {
            if (form.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Whether the lexeme at a position tells one of these things of a time beside it.</summary>
    public bool IsContext(int position, TimeContext any) => position >= 0 && position < Lexemes.Length
        && _grammar.Lexicon.Is(Text.Text.AsSpan(Lexemes[position].Start, Lexemes[position].End - Lexemes[position].Start), any);

    /// <summary>The lexeme at a position; default outside the text.</summary>
    public Lexeme At(int position) => position >= 0 && position < Lexemes.Length ? Lexemes[position] : default;

    private void Fill(int position)
    {
        _first[position] = _end[position] = _edges.Count;
        LexiconEntry? entry = Lexemes[position].Entry;
        if (entry is null) return;
        if (ReferenceEquals(entry, _grammar.Lexicon.Digits))
        {
            if (!Lexemes[position].Is(LexemeFlags.Tainted))
            {
                Add(position, new Edge(position + 1, Category.Digits, new Number(Lexemes[position].Number), "digits"));
            }
        }
        else
        {
            foreach (WordSense sense in entry.Senses) Add(position, new Edge(position + 1, sense.Category, sense.Meaning, "word"));
            Run(CollectionsMarshal.AsSpan(entry.Rules), position, position + 1, null);
        }

        // Each phrase found here may begin a larger one; those are appended and get their turn.
        for (int i = _first[position]; i < _edges.Count; i++)
        {
            Edge edge = _edges[i];
            for (ulong rest = (ulong)edge.Category; rest != 0; rest &= rest - 1)
            {
                var category = (Category)(rest & (~rest + 1));
                Run(_grammar.StartingWith(category), position, edge.End, edge.Meaning);
            }
        }
    }

    private void Run(ReadOnlySpan<RuleStart> starts, int position, int end, Meaning? meaning)
    {
        Span<MatchedPart> parts = _parts;
        foreach (RuleStart start in starts)
        {
            PatternElement first = start.Elements[start.Element];
            if (first.Glued && !Lexemes[position].Is(LexemeFlags.Glued)) continue;
            for (int i = 0; i < start.Element; i++) parts[i] = new MatchedPart(position, position, null);
            parts[start.Element] = new MatchedPart(position, end, meaning);
            Match(start, start.Element + 1, position, end, parts);
        }
    }

    private void Match(RuleStart rule, int element, int position, int at, Span<MatchedPart> parts)
    {
        PatternElement[] elements = rule.Elements;
        if (element == elements.Length)
        {
            if (at - position > MostLexemes) return;
            if (rule.Rule.Build(new RuleMatch(this, parts[..elements.Length])) is { } meaning)
            {
                Add(position, new Edge(at, meaning.Category, meaning, rule.Rule.Name));
            }

            return;
        }

        PatternElement wanted = elements[element];
        if (at < Lexemes.Length && !Lexemes[at].Is(LexemeFlags.BlockStart) && Lexemes[at].Entry is { } entry
            && (!wanted.Glued || Lexemes[at].Is(LexemeFlags.Glued)))
        {
            if (wanted.Categories == Category.None)
            {
                if (Array.IndexOf(wanted.Words, entry) >= 0)
                {
                    parts[element] = new MatchedPart(at, at + 1, null);
                    Match(rule, element + 1, position, at + 1, parts);
                }
            }
            else
            {
                for (int i = _first[at]; i < _end[at]; i++)
                {
                    Edge edge = _edges[i];
                    if ((edge.Category & wanted.Categories) == 0) continue;
                    parts[element] = new MatchedPart(at, edge.End, edge.Meaning);
                    Match(rule, element + 1, position, edge.End, parts);
                }
            }
        }

        if (wanted.Optional)
        {
            parts[element] = new MatchedPart(at, at, null);
            Match(rule, element + 1, position, at, parts);
        }
    }

    /// <summary>Keeps a phrase unless one of the same extent and use is known: the earlier rule wins.</summary>
    private void Add(int position, Edge edge)
    {
        if (_edges.Count - _first[position] >= MostEdges) return;
        for (int i = _first[position]; i < _edges.Count; i++)
        {
            if (_edges[i].End == edge.End && _edges[i].Category == edge.Category) return;
        }

        _edges.Add(edge);
        _end[position] = _edges.Count;
    }
}
