using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>"Ruritania closed the border. Strelsau says": a capital that speaks is the country whose government sits there, where the
/// article names the country too. Elsewhere it stays the city.</summary>
internal static class SpeakingCapitals
{
    /// <summary>Lets the mentions of capitals that are sources be the country's.</summary>
    /// <param name="words">The text and what the tables know about its words.</param>
    /// <param name="mentions">Its mentions, whose names have their entities.</param>
    /// <param name="entities">The entities of the names.</param>
    /// <param name="sourceTokens">Token that stands for the source, an attribution each; -1 without one.</param>
    public static void Link(TokenWords words, MentionList mentions, List<Entity> entities, int[] sourceTokens)
    {
        Dictionary<int, int>? countries = null;
        foreach (int token in sourceTokens)
        {
            if (token < 0 || mentions.At(token) is not (>= 0 and var index)
                || PlaceOf(words, mentions[index]) is not { Form: PlaceForm.Capital } capital || words.IsSurname(words.Text.Form(token)))
            {
                continue;
            }
            countries ??= Countries(words, mentions);
            int city = mentions[index].Entity;
            if (!countries.TryGetValue(capital.Id, out int country) || country == city) continue;
            entities[city].Mentions.Remove(index);
            mentions[index].Entity = country;
            entities[country].Mentions.Add(index);
            entities[country].Mentions.Sort();
        }
    }

    /// <summary>The entities of the countries that the article names, by their numbers.</summary>
    private static Dictionary<int, int> Countries(TokenWords words, MentionList mentions)
    {
        var countries = new Dictionary<int, int>();
        for (int i = 0; i < mentions.Count; i++)
        {
            words.Text.Cancellation.ThrowIfCancellationRequested();
            if (PlaceOf(words, mentions[i]) is { Form: PlaceForm.Country } country) countries.TryAdd(country.Id, mentions[i].Entity);
        }

        return countries;
    }

    /// <summary>The place that a bare name is, null for other mentions.</summary>
    private static PlaceEntry? PlaceOf(TokenWords words, in Mention mention) =>
        mention is { Kind: MentionKind.Name, Class: not EntityClass.Person, Entity: >= 0 } && mention.TitleFirst == mention.First
        && words.Tables.IsPlace(words.Text.Cover(mention.First, mention.End).In(words.Text.Text), out PlaceEntry place) ? place : null;
}
