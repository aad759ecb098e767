using System.Runtime.InteropServices;
using Extraction.Models;

namespace Extraction.Language.Entities;

/// <summary>What lists of names know about a word.</summary>
[Flags]
internal enum NameClues : ushort
{
    None = 0,
    GivenName = 1,
    Country = 2,
    Nationality = 4,
    City = 8,
    State = 16,
    Region = 32,
    OrganizationNoun = 64,
    Title = 128,
    PlaceNoun = 256,

    /// <summary>The word is one of several that make up the listed name.</summary>
    PartOfPhrase = 512,

    /// <summary>A longer listed name begins so: look on.</summary>
    Continues = 1024,
}

/// <summary>Lists of names of places, given names, titles and the head
/// words of organisations: clues for the model, never decisions.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class EntityGazetteer
{
    /// <summary>Names of more words are not looked up.</summary>
    private const int MaxWords = 4;

    private readonly Dictionary<ulong, NameClues> _names = [];

    /// <summary>Reads the lists.</summary>
    public EntityGazetteer(IModelSource models)
    {
        foreach (string[] row in ResourceTable.Read(models, "speakers/given-names.csv", "name")) Add(row[0], NameClues.GivenName);
        foreach (string[] row in ResourceTable.Read(models, "speakers/honorifics.csv", "form")) Add(row[0], NameClues.Title);
        foreach (string[] row in ResourceTable.Read(models, "speakers/organization-nouns.csv", "noun"))
        {
            Add(row[0], NameClues.OrganizationNoun);
        }
        foreach (string[] row in ResourceTable.Read(models, "speakers/states.csv", "state", "abbreviation", "postal"))
        {
            foreach (string name in row) Add(name, NameClues.State);
        }

        foreach (string[] row in ResourceTable.Read(models, "speakers/countries.csv", "country", "adjectives", "capitals", "names"))
        {
            Add(row[0], NameClues.Country);
            foreach (string name in row[1].Split('|')) Add(name, NameClues.Nationality);
            foreach (string name in row[2].Split('|')) Add(name, NameClues.City);
            foreach (string name in row[3].Split('|')) Add(name, NameClues.Country);
        }

        foreach (string[] row in ResourceTable.Read(models, "entities/places.csv", "name", "kind"))
        {
            Add(row[0], row[1] switch
            {
                "city" => NameClues.City,
                "region" => NameClues.Region,
                "noun" => NameClues.PlaceNoun,
                _ => throw new InvalidDataException($"'{row[1]}' is no kind of place."),
            });
        }
    }

    /// <summary>Finds all listed names in a sentence.</summary>
    /// <param name="words">Normalised hash of each token (<see cref="FeatureHash.OfNormalized"/>).</param>
    /// <param name="clues">Receives what is known about each token.</param>
    public void Find(ReadOnlySpan<ulong> words, Span<NameClues> clues)
    {
        clues.Clear();
        for (int first = 0; first < words.Length; first++)
        {
            ulong key = 0;
            for (int length = 1; length <= MaxWords && first + length <= words.Length; length++)
            {
                key = FeatureHash.Combine(key, words[first + length - 1]);
                if (!_names.TryGetValue(key, out NameClues entry)) break;
                NameClues found = entry & ~NameClues.Continues;
                if (found != NameClues.None && length > 1) found |= NameClues.PartOfPhrase;
                for (int i = first; i < first + length; i++) clues[i] |= found;
                if ((entry & NameClues.Continues) == 0) break;
            }
        }
    }

    private void Add(string name, NameClues clue)
    {
        if (name.Length == 0) return;
        ReadOnlySpan<char> rest = name;
        ulong key = 0;
        while (true)
        {
            int blank = rest.IndexOf(' ');
            key = FeatureHash.Combine(key, FeatureHash.OfNormalized(blank < 0 ? rest : rest[..blank]));
            ref NameClues entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_names, key, out _);
            entry |= blank < 0 ? clue : NameClues.Continues;
            if (blank < 0) return;
            rest = rest[(blank + 1)..];
        }
    }
}
