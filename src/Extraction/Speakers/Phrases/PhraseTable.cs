using System.Runtime.CompilerServices;
using Extraction.Lexicon;
using Extraction.Models;

namespace Extraction.Speakers;

/// <summary>The patterns of <c>speakers/phrases.csv</c>, those of each phrase in the order in which they are tried.</summary>
/// <remarks>Immutable; thread-safe.</remarks>
internal sealed class PhraseTable
{
    /// <summary>Tables of words are read once and know no tags; the patterns over their tags are compiled once for each of them.</summary>
    private static readonly ConditionalWeakTable<SpeakerTables, PhraseTable> Compiled = [];

    private readonly PhrasePattern[][] _patterns;

    private PhraseTable(SpeakerTables tables)
    {
        var patterns = Enum.GetValues<Phrase>().ToDictionary(phrase => phrase, _ => new List<PhrasePattern>());
        foreach ((long line, string[] row) in tables.Phrases)
        {
            try
            {
                patterns[NamedBy<Phrase>(row[0])].Add(new PhrasePattern(
                    row[1].Length == 0 ? PhraseMeaning.None : NamedBy<PhraseMeaning>(row[1]), row[2]));
            }
            catch (FormatException e)
            {
                throw new ResourceTableException(SpeakerTables.PhrasesName, line, e.Message);
            }
        }

        _patterns = [.. Enum.GetValues<Phrase>().Select(phrase => patterns[phrase].ToArray())];
    }

    /// <summary>The patterns that tables hold.</summary>
    /// <exception cref="ResourceTableException">One of them cannot be read.</exception>
    public static PhraseTable Of(SpeakerTables tables) => Compiled.GetValue(tables, static tables => new PhraseTable(tables));

    /// <summary>The patterns of a phrase.</summary>
    public PhrasePattern[] this[Phrase phrase] => _patterns[(int)phrase];

    /// <summary>What a table names in small letters with hyphens: "behind-name".</summary>
    /// <exception cref="FormatException">There is none of the name.</exception>
    public static T NamedBy<T>(string name)
        where T : struct, Enum =>
        Enum.TryParse(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out T value) ? value
            : throw new FormatException($"there is no '{name}'; there are "
                + $"{string.Join(", ", Enum.GetNames<T>().Select(Hyphened))}.");

    private static string Hyphened(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
