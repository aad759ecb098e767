using Extraction.Models;

namespace Extraction.Quotes;

/// <summary>The word lists of the quotes stage.</summary>
internal sealed class QuoteTables
{
    public QuoteTables(IModelSource models)
    {
        Mental = Words(models, "quotes/mental-cues.csv", "lemma");
        Naming = Words(models, "quotes/naming-cues.csv", "lemma");
        Media = Words(models, "quotes/media.csv", "noun");
        RecipientVerbs = Words(models, "quotes/recipient-verbs.csv", "lemma");
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

    /// <summary>Lemmas of cues of belief, wish and feeling.</summary>
    public IReadOnlySet<string> Mental { get; }

    /// <summary>Lemmas of words that only give a title.</summary>
    public IReadOnlySet<string> Naming { get; }

    /// <summary>Nouns that name a channel.</summary>
    public IReadOnlySet<string> Media { get; }

    /// <summary>Verbs whose object is the one spoken to.</summary>
    public IReadOnlySet<string> RecipientVerbs { get; }

    /// <summary>What an auxiliary or adverb does to the cue it modifies.</summary>
    public IReadOnlyDictionary<string, Modality> Modifiers { get; }

    /// <summary>What a verb does to the cue that completes it.</summary>
    public IReadOnlyDictionary<string, Modality> Governors { get; }

    private static HashSet<string> Words(IModelSource models, string table, string column) =>
        ResourceTable.Read(models, table, column).Select(row => row[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
