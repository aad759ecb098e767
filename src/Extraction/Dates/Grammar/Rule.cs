using Extraction.Calendar;
using Extraction.Language;

namespace Extraction.Dates.Grammar;

/// <summary>A sentence with the expressions that a rule finds in it in square brackets, and their values.</summary>
/// <param name="Text">For example <c>It opened on [Oct. 25].</c></param>
/// <param name="Values">The TIMEX3 values, one for each pair of brackets, with a blank between.</param>
internal readonly record struct Example(string Text, string Values)
{
    public static implicit operator Example((string Text, string Values) pair) => new(pair.Text, pair.Values);
}

/// <summary>Reads the meaning off a match; null refuses it.</summary>
internal delegate Meaning? RuleBuilder(RuleMatch match);

/// <summary>One rule of the time grammar: a pattern, and what a stretch that fits it means.</summary>
/// <param name="name">Name for explanations and tests.</param>
/// <param name="pattern">In the notation of <see cref="Grammar.Pattern"/>.</param>
/// <param name="build">The meaning of a match; null refuses it.</param>
/// <param name="examples">Sentences that show it; the tests run them with the publication date 2023-12-01, a Friday.</param>
internal sealed class Rule(string name, string pattern, RuleBuilder build, params Example[] examples)
{
    public string Name { get; } = name;

    public string Pattern { get; } = pattern;

    public RuleBuilder Build { get; } = build;

    public IReadOnlyList<Example> Examples { get; } = examples;
}

/// <summary>A rule bound to the words of a lexicon, and the element at
/// which a match begins: not the first where that is optional.</summary>
internal readonly record struct RuleStart(Rule Rule, PatternElement[] Elements, int Element);

/// <summary>The parts of a match, one for each element of the pattern.</summary>
internal readonly ref struct RuleMatch(Chart chart, ReadOnlySpan<MatchedPart> parts)
{
    private readonly ReadOnlySpan<MatchedPart> _parts = parts;

    /// <summary>What element <paramref name="element"/> took; null for an absent one and for a plain word.</summary>
    public Meaning? this[int element] => _parts[element].Meaning;

    public bool Has(int element) => _parts[element].End > _parts[element].First;

    public int First => FirstPresent().First;

    public int End
    {
        get
        {
            int end = 0;
            foreach (MatchedPart part in _parts) end = Math.Max(end, part.End);
            return end;
        }
    }

    /// <summary>The lexeme that element <paramref name="element"/> begins with.</summary>
    public Lexeme Lexeme(int element) => chart.Lexemes[_parts[element].First];

    /// <summary>The lexeme before the match; default at the start of the text.</summary>
    public Lexeme Before => chart.At(First - 1);

    /// <summary>The lexeme after the match; default at the end of the text.</summary>
    public Lexeme After => chart.At(End);

    /// <summary>Whether the word before the match is one of these.</summary>
    public bool IsBehind(params ReadOnlySpan<string> words) => chart.IsWord(First - 1, words);

    /// <summary>Whether the word after the match is one of these.</summary>
    public bool IsBefore(params ReadOnlySpan<string> words) => chart.IsWord(End, words);

    /// <summary>Whether the word before the match tells one of these things of it.</summary>
    public bool IsBehind(TimeContext any) => chart.IsContext(First - 1, any);

    /// <summary>Whether the word after the match tells one of these things of it.</summary>
    public bool IsBefore(TimeContext any) => chart.IsContext(End, any);

    public PennTag TagBefore => chart.TagAt(First - 1);

    public PennTag TagAfter => chart.TagAt(End);

    /// <summary>The text of an element in lower case; empty when it is absent.</summary>
    public string Text(int element) => Has(element) ? Lexeme(element).Entry?.Word ?? "" : "";

    public int Word(int element) => ((Word)this[element]!).Number;

    public TimeUnit Unit(int element) => ((Word)this[element]!).Unit;

    public Number Number(int element) => (Number)this[element]!;

    /// <summary>Where element <paramref name="element"/> stands, in lexemes.</summary>
    public (int First, int End) Range(int element) => (_parts[element].First, _parts[element].End);

    public Chart Chart => chart;

    private MatchedPart FirstPresent()
    {
        foreach (MatchedPart part in _parts)
        {
            if (part.End > part.First) return part;
        }

        return default;
    }
}

/// <summary>The stretch of lexemes that one element took.</summary>
internal readonly record struct MatchedPart(int First, int End, Meaning? Meaning);
