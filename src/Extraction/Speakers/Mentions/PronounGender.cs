using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// "Owin Frith told the chamber that nurses would lose. “It is a lottery,”
/// he said": a pronoun behind the only person whom its paragraph has named
/// so far tells whether that is a man or a woman, where neither title nor given name does.
/// </summary>
internal static class PronounGender
{
    private const int MostMentions = 12;

    /// <summary>Most mentions before a name that are asked whether they are of a person too.</summary>
    private const int MostBefore = 120;

    /// <summary>Sets the gender of names of persons.</summary>
    public static void Read(TokenWords words, MentionList mentions)
    {
        for (int i = 0; i < mentions.Count; i++)
        {
            words.Text.Cancellation.ThrowIfCancellationRequested();
            ref Mention name = ref mentions[i];
            if (name.Gender == Gender.Unknown && IsFullName(words, name)
                && Functions.Of(words.Text, name) is Function.Subject or Function.Other)
            {
                name.Gender = Told(words, mentions, i);
            }
        }
    }

    private static bool IsFullName(TokenWords words, in Mention mention) =>
        mention is { Kind: MentionKind.Name, Class: EntityClass.Person, Inside: < 0 } && mention.End - mention.First >= 2
            && ParagraphOf(words, mention) >= 0
        && !words.Tables.IsGivenName(words.Text.Form(mention.First), out _);

    /// <summary>What the first pronoun behind a name tells; nothing where
    /// another person was mentioned in the paragraph before it.</summary>
    private static Gender Told(TokenWords words, MentionList mentions, int index)
    {
        int paragraph = ParagraphOf(words, mentions[index]);
        for (int i = index - 1; i >= Math.Max(0, index - MostBefore) && ParagraphOf(words, mentions[i]) == paragraph; i--)
        {
            if (IsPerson(mentions[i]) && !mentions[i].Quoted) return Gender.Unknown;
        }

        for (int i = index + 1; i < Math.Min(mentions.Count, index + MostMentions) && ParagraphOf(words, mentions[i]) == paragraph; i++)
        {
            ref Mention later = ref mentions[i];
            if (later.Quoted || later.Inside >= 0) continue;
            if (later is { Kind: MentionKind.Pronoun, Class: EntityClass.Person, Gender: not Gender.Unknown }) return later.Gender;
            if (IsPerson(later)) return Gender.Unknown;
        }

        return Gender.Unknown;
    }

    private static bool IsPerson(in Mention mention) =>
        mention is { Kind: not MentionKind.Pronoun, Plural: false, Class: EntityClass.Person or EntityClass.Unknown };

    private static int ParagraphOf(TokenWords words, in Mention mention) =>
        words.Text.Sentences[words.Text.SentenceOf(mention.Head)].Order;
}
