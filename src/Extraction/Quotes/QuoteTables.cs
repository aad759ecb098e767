using Extraction.Lexicon;
using Extraction.Models;

namespace Extraction.Quotes;

/// <summary>The word lists of the quotes stage.</summary>
internal sealed class QuoteTables
{
    public QuoteTables(IModelSource models)
    {
        Pronouns = new PronounTable(models);
        Determiners = new DeterminerTable(models);
        Mental = Words(models, "quotes/mental-cues.csv", "lemma");
        Reporting = Words(models, "speakers/reporting-verbs.csv", "verb");
        Interviewing = Words(models, "quotes/interview-words.csv", "lemma");
        Relaying = Words(models, "quotes/relaying-verbs.csv", "lemma");
        Deeds = ResourceTable.Read(models, "quotes/deeds.csv", "lemma", "with", "unless")
            .ToLookup(row => row[0], row => new Deed(row[1], row[2]), StringComparer.OrdinalIgnoreCase);
        Naming = Words(models, "quotes/naming-cues.csv", "lemma");
        Inferring = Words(models, "quotes/inference-cues.csv", "lemma");
        PredicateLinks = ResourceTable.Read(models, "quotes/predicate-cues.csv", "lemma", "link")
            .ToLookup(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);
        Media = Words(models, "quotes/media.csv", "noun");
        RecipientVerbs = Words(models, "quotes/recipient-verbs.csv", "lemma");
        Texts = Media.Concat(ResourceTable.Read(models, "speakers/document-nouns.csv", "noun").Select(row => row[0]))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        ILookup<string, string> links = ResourceTable.Read(models, "quotes/saying-links.csv", "use", "word")
            .ToLookup(row => row[0], row => row[1]);
        ApartPrepositions = links["apart"].ToHashSet(StringComparer.OrdinalIgnoreCase);
        EventPrepositions = links["event"].ToHashSet(StringComparer.OrdinalIgnoreCase);
        OccasionPrepositions = links["occasion"].ToHashSet(StringComparer.OrdinalIgnoreCase);
        OccasionClauses = links["clause"].ToHashSet(StringComparer.OrdinalIgnoreCase);
        ClauseOpeners = links["opener"].ToHashSet(StringComparer.Ordinal);
        OccasionVerbs = links["verb"].ToHashSet(StringComparer.OrdinalIgnoreCase);
        ChannelPrepositions = links["channel"].ToHashSet(StringComparer.OrdinalIgnoreCase);
        People = Words(models, "speakers/person-nouns.csv", "noun");
        Addressees = new[] { "person", "group", "organization" }.SelectMany(kind => Words(models, $"speakers/{kind}-nouns.csv", "noun"))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        EarlierPrepositions = links["earlier"].ToHashSet(StringComparer.OrdinalIgnoreCase);
        DatingPrepositions = links["dating"].ToHashSet(StringComparer.OrdinalIgnoreCase);
        RecipientPrepositions = links["recipient"].ToHashSet(StringComparer.OrdinalIgnoreCase);
        PlacePrepositions = links["place"].ToHashSet(StringComparer.OrdinalIgnoreCase);
        Listeners = links["listener"].ToHashSet(StringComparer.OrdinalIgnoreCase);
        Outlets = ResourceTable.Read(models, "speakers/organization-nouns.csv", "noun", "class").Where(row => row[1] == "media")
            .Select(row => row[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Conditions = links["condition"].ToHashSet(StringComparer.OrdinalIgnoreCase);
        Generic = links["generic"].ToHashSet(StringComparer.OrdinalIgnoreCase);
        Duties = links["duty"].ToHashSet(StringComparer.OrdinalIgnoreCase);
        LaterAdverbs = links["later"].ToHashSet(StringComparer.OrdinalIgnoreCase);
        CitingVerbs = links["citing"].ToHashSet(StringComparer.OrdinalIgnoreCase);
        TimePointers = links["pointer"].ToHashSet(StringComparer.OrdinalIgnoreCase);
        TitledVerbs = links["titled"].ToHashSet(StringComparer.OrdinalIgnoreCase);
        IssueVerbs = links["issue"].ToHashSet(StringComparer.OrdinalIgnoreCase);
        PersonEndings = [.. Words(models, "quotes/agent-endings.csv", "ending"), .. Words(models, "speakers/person-endings.csv", "ending")];
        var modifiers = new Dictionary<string, Modality>(StringComparer.OrdinalIgnoreCase);
        var governors = new Dictionary<string, Modality>(StringComparer.OrdinalIgnoreCase);
        foreach (string[] row in ResourceTable.Read(models, "quotes/modality.csv", "lemma", "use", "modality"))
        {
            Modality modality = Enum.Parse<Modality>(row[2], ignoreCase: true);
            (row[1] == "governor" ? governors : modifiers)[row[0]] = modality;
        }

        Modifiers = modifiers;
        Governors = governors;
    }

    /// <summary>What stands for "no preposition" among <see cref="PredicateLinks"/>.</summary>
    public const string NoLink = "bare";

    /// <summary>For a verb that says something of an object, the prepositions before what it says.</summary>
    public ILookup<string, string> PredicateLinks { get; }

    /// <summary>The personal pronouns.</summary>
    public PronounTable Pronouns { get; }

    /// <summary>The determiners.</summary>
    public DeterminerTable Determiners { get; }

    /// <summary>Lemmas of cues of belief, wish and feeling.</summary>
    public IReadOnlySet<string> Mental { get; }

    /// <summary>Lemmas of verbs whose subject utters or thinks what follows.</summary>
    public IReadOnlySet<string> Reporting { get; }

    /// <summary>Lemmas by which an introduction tells of an interview.</summary>
    public IReadOnlySet<string> Interviewing { get; }

    /// <summary>Lemmas of verbs whose object is made to speak ("quoted him as saying").</summary>
    public IReadOnlySet<string> Relaying { get; }

    /// <summary>By lemma or form, what makes a verb one of doing and not of saying.</summary>
    public ILookup<string, Deed> Deeds { get; }

    /// <summary>Lemmas of words that only give a title.</summary>
    public IReadOnlySet<string> Naming { get; }

    /// <summary>Nouns that name a channel.</summary>
    public IReadOnlySet<string> Media { get; }

    /// <summary>Nouns that name a channel or a text that can speak.</summary>
    public IReadOnlySet<string> Texts { get; }

    /// <summary>Prepositions whose time is not that of the clause.</summary>
    public IReadOnlySet<string> ApartPrepositions { get; }

    /// <summary>Prepositions whose noun always is the occasion of the utterance.</summary>
    public IReadOnlySet<string> EventPrepositions { get; }

    /// <summary>Prepositions whose noun may be the occasion of the utterance.</summary>
    public IReadOnlySet<string> OccasionPrepositions { get; }

    /// <summary>Conjunctions of a clause that happens together with the utterance.</summary>
    public IReadOnlySet<string> OccasionClauses { get; }

    /// <summary>Conjunctions that open what is said.</summary>
    public IReadOnlySet<string> ClauseOpeners { get; }

    /// <summary>Verbs whose participle tells the occasion wherever it stands.</summary>
    public IReadOnlySet<string> OccasionVerbs { get; }

    /// <summary>Prepositions of a channel.</summary>
    public IReadOnlySet<string> ChannelPrepositions { get; }

    /// <summary>Nouns for people and organisations: whom something can be said to.</summary>
    public IReadOnlySet<string> Addressees { get; }

    /// <summary>Verbs by which a thing lets somebody draw a conclusion.</summary>
    public IReadOnlySet<string> Inferring { get; }

    /// <summary>Conjunctions of a condition.</summary>
    public IReadOnlySet<string> Conditions { get; }

    /// <summary>Pronouns for anybody, above all the reader.</summary>
    public IReadOnlySet<string> Generic { get; }

    /// <summary>Auxiliaries of what ought to be said, and is not.</summary>
    public IReadOnlySet<string> Duties { get; }

    /// <summary>Endings of nouns for a person that are in no table.</summary>
    public IReadOnlyList<string> PersonEndings { get; }

    /// <summary>Nouns for one person.</summary>
    public IReadOnlySet<string> People { get; }

    /// <summary>Prepositions of a time that lies before the utterance, though their noun may be its occasion.</summary>
    public IReadOnlySet<string> EarlierPrepositions { get; }

    /// <summary>Prepositions of the one spoken to.</summary>
    public IReadOnlySet<string> RecipientPrepositions { get; }

    /// <summary>Prepositions of the place where something is said.</summary>
    public IReadOnlySet<string> PlacePrepositions { get; }

    /// <summary>Nouns for an occasion that is spoken to as one speaks to people: "told a meeting".</summary>
    public IReadOnlySet<string> Listeners { get; }

    /// <summary>Last words of the names of newspapers, stations and the like.</summary>
    public IReadOnlySet<string> Outlets { get; }

    /// <summary>Prepositions that date the text before them.</summary>
    public IReadOnlySet<string> DatingPrepositions { get; }

    /// <summary>Adverbs that tell of a time after the one told before.</summary>
    public IReadOnlySet<string> LaterAdverbs { get; }

    /// <summary>Verbs whose participle tells whom or what the source has it from: "citing a report".</summary>
    public IReadOnlySet<string> CitingVerbs { get; }

    /// <summary>Nouns that point back to the time told last: "at the time".</summary>
    public IReadOnlySet<string> TimePointers { get; }

    /// <summary>Verbs whose object may be a mere title: "her books include “Night Train”".</summary>
    public IReadOnlySet<string> TitledVerbs { get; }

    /// <summary>Verbs whose participle dates the text before it.</summary>
    public IReadOnlySet<string> IssueVerbs { get; }

    /// <summary>Verbs whose object is the one spoken to.</summary>
    public IReadOnlySet<string> RecipientVerbs { get; }

    /// <summary>What an auxiliary or adverb does to the cue it modifies.</summary>
    public IReadOnlyDictionary<string, Modality> Modifiers { get; }

    /// <summary>What a verb does to the cue that completes it.</summary>
    public IReadOnlyDictionary<string, Modality> Governors { get; }

    private static HashSet<string> Words(IModelSource models, string table, string column) =>
        ResourceTable.Read(models, table, column).Select(row => row[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
}

/// <summary>When a verb tells a deed and not a report.</summary>
/// <param name="With">Word that goes with it; empty for any.</param>
/// <param name="Unless">Word of the content that makes it a report after all; empty for none.</param>
internal sealed record Deed(string With, string Unless);
