using System.Numerics;
using System.Runtime.InteropServices;

namespace Extraction.Dates.Grammar;

/// <summary>The lexicon and all rules, indexed by what a match begins with. Immutable once built; thread-safe.</summary>
internal sealed class TimeGrammar
{
    private readonly List<RuleStart>[] _byCategory = new List<RuleStart>[64];

    /// <summary>Binds rules to the words of a lexicon.</summary>
    /// <exception cref="InvalidDataException">A pattern names something unknown.</exception>
    public TimeGrammar(TimeLexicon lexicon, IReadOnlyList<Rule> rules)
    {
        Lexicon = lexicon;
        Rules = rules;
        for (int i = 0; i < _byCategory.Length; i++) _byCategory[i] = [];
        foreach (Rule rule in Rules) Index(rule, Pattern.Parse(rule.Pattern, Lexicon));
    }

    public TimeLexicon Lexicon { get; }

    /// <summary>All rules; of two readings of the same words the earlier rule's counts.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The rules that a phrase of one category can begin.</summary>
    public ReadOnlySpan<RuleStart> StartingWith(Category category) =>
        CollectionsMarshal.AsSpan(_byCategory[BitOperations.TrailingZeroCount((ulong)category)]);

    private void Index(Rule rule, PatternElement[] elements)
    {
        for (int element = 0; element < elements.Length; element++)
        {
            PatternElement first = elements[element];
            var start = new RuleStart(rule, elements, element);
            foreach (LexiconEntry word in first.Words) word.Rules.Add(start);
            for (ulong rest = (ulong)first.Categories; rest != 0; rest &= rest - 1)
            {
                _byCategory[BitOperations.TrailingZeroCount(rest)].Add(start);
            }

            if (!first.Optional) break;
        }
    }
}
