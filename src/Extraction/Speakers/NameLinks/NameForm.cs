using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>One spelling of a name and all the mentions that use it.</summary>
internal sealed class NameForm(string[] parts)
{
    /// <summary>Its parts, folded, without titles, articles and suffixes.</summary>
    public string[] Parts => parts;

    /// <summary>Whether it is a single name after a title that goes with given names: "King Hussein".</summary>
    public bool Regnal { get; init; }

    /// <summary>Whether it is a single name with a number: "Henry IV" is no Henry Grey.</summary>
    public bool Numbered { get; init; }

    /// <summary>Whether a word for the younger one tells it from the same name without: "Karl Stein Jr.".</summary>
    public bool Junior { get; init; }

    /// <summary>The full name of an organisation that it is the beginning of, null for none, itself for several: "Vexa" of "Vexa
    /// Networks".</summary>
    public NameForm? Whole { get; set; }

    /// <summary>Its mentions in order.</summary>
    public List<int> Mentions { get; } = [];

    /// <summary>What most of its mentions take it for.</summary>
    public EntityClass Class { get; set; }

    /// <summary>Gender told by titles or the given name.</summary>
    public Gender Gender { get; set; }

    /// <summary>Mentions that say he less those that say she.</summary>
    public int GenderVotes { get; set; }

    /// <summary>Whether a title, an honorific or an entity says that it is a person.</summary>
    public int PersonVotes { get; set; }

    /// <summary>Votes for an organisation.</summary>
    public int OrganizationVotes { get; set; }

    /// <summary>Whether what stands beside one of its mentions tells that it is no person's.</summary>
    public bool Thing { get; set; }

    /// <summary>Votes for a place.</summary>
    public int PlaceVotes { get; set; }

    /// <summary>Entities that it can name; one, unless surnames are shared.</summary>
    public List<int> Candidates { get; } = [];

    /// <summary>Splits a name into folded parts without a leading article, suffixes and possessive endings.</summary>
    public static string[] PartsOf(ReadOnlySpan<char> name, SpeakerTables tables)
    {
        var parts = new List<string>(3);
        foreach (Range range in name.SplitAny(' ', '\t', '\n', '\r', '\u00A0', '\u202F'))
        {
            ReadOnlySpan<char> part = name[range].Trim(",;:()[]\"“”‘*_").TrimEnd('\'').TrimEnd('’');
            if (part.EndsWith("'s", StringComparison.Ordinal) || part.EndsWith("’s", StringComparison.Ordinal)) part = part[..^2];
            part = part[..^ClassYear.LengthOf(part)];
            if (part.IsEmpty || (parts.Count == 0 && part.Equals(FunctionWord.The, StringComparison.OrdinalIgnoreCase))) continue;
            if (parts.Count > 0 && (tables.IsSuffix(part) || tables.Word(part).Is(WordClass.Generation))) continue;

            // "al-Tayeb" goes by "Tayeb".
            int hyphen = part.IndexOfAny('-', '\u2011');
            if (hyphen > 0 && part.Length - hyphen > 3 && tables.Word(part[..hyphen]).Is(WordClass.Particle)) part = part[(hyphen + 1)..];
            parts.Add(tables.Fold(part));
        }

        return [.. parts];
    }
}
