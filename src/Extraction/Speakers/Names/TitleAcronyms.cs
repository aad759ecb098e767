using Extraction.Language;

namespace Extraction.Speakers;

/// <summary>"Chief Minister Anna Weber … the CM said": capitals behind an article that are the initials of the title
/// before a person's name speak of that person, and are no name of their own.</summary>
internal static class TitleAcronyms
{
    private const int Fewest = 2, Most = 4;

    /// <summary>Lets each of them be a description of the person who was last named with the title.</summary>
    public static void Link(TokenWords words, MentionList mentions, List<Entity> entities)
    {
        AnalyzedText text = words.Text;
        for (int i = 0; i < mentions.Count; i++)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            ref Mention mention = ref mentions[i];
            bool acronym = mention is { Kind: MentionKind.Name, First: > 0, Entity: >= 0 } && mention.End - mention.First == 1
                && words.IsAllCapitals(mention.First) && text.Form(mention.First).Length is >= Fewest and <= Most
                && text.Tag(mention.First - 1) == PennTag.DT && mention.TitleFirst == mention.First;
            if (!acronym || BearerBefore(words, mentions, i) is not (>= 0 and var person) || person == mention.Entity) continue;
            entities[mention.Entity].Mentions.Remove(i);
            mention.Kind = MentionKind.Nominal;
            mention.Class = EntityClass.Person;
            mention.Determiner = Determiner.The;
            mention.Entity = person;
            mention.Reason = LinkReason.SameWords;
            mention.Certainty = 1;
            entities[person].Mentions.Add(i);
            entities[person].Mentions.Sort();
        }
    }

    private static int BearerBefore(TokenWords words, MentionList mentions, int index)
    {
        ReadOnlySpan<char> letters = words.Text.Form(mentions[index].First);
        for (int i = index - 1; i >= 0; i--)
        {
            ref Mention name = ref mentions[i];
            if (name is { Kind: MentionKind.Name, Class: EntityClass.Person, Entity: >= 0 } && HasInitials(words, name, letters))
            {
                return name.Entity;
            }
        }

        return -1;
    }

    /// <summary>Whether the words before a name that end with an office begin with the letters.</summary>
    private static bool HasInitials(TokenWords words, in Mention name, ReadOnlySpan<char> letters)
    {
        int first = name.First - letters.Length;
        if (first < name.TitleFirst || !words.IsOffice(name.First - 1)) return false;
        for (int i = 0; i < letters.Length; i++)
        {
            if (char.ToUpperInvariant(words.Text.Form(first + i)[0]) != letters[i]) return false;
        }

        return true;
    }
}
