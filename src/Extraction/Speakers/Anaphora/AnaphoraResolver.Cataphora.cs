using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <content>Descriptions at the head of an article whose name comes later: "A lawmaker said … Sen. Anna Weber".</content>
internal sealed partial class AnaphoraResolver
{
    /// <summary>The lead of an article, in paragraphs, and how far behind it the name comes.</summary>
    private const int LeadParagraphs = 2, NameParagraphs = 8;

    /// <summary>Most mentions of a lead that are looked at, and most behind each: real leads have far fewer.</summary>
    private const int MostLeadMentions = 200;

    /// <summary>
    /// Gives the nameless persons of headline and lead the name of the one person whom the next paragraphs introduce in that role; all that
    /// was linked to the nameless one moves along.
    /// </summary>
    private void ResolveLead()
    {
        int end = 0, body = 0;
        for (; end < Math.Min(mentions.Count, MostLeadMentions) && _text.Sentences[_text.SentenceOf(mentions[end].Head)].Paragraph is var paragraph && paragraph < LeadParagraphs; end++)
        {
            if (paragraph < 0) body = end + 1;
        }

        // The headline last: it may speak of whom the lead speaks of.
        for (int i = body; i < end; i++) ResolveNameless(i);
        for (int i = 0; i < body; i++) ResolveNameless(i);
    }

    private void ResolveNameless(int index)
    {
        ref Mention mention = ref mentions[index];
        int paragraph = _text.Sentences[_text.SentenceOf(mention.Head)].Paragraph;
        if (mention is not { Kind: MentionKind.Nominal, Class: EntityClass.Person, Plural: false, Entity: >= 0, Speech: < 0 } || _sourceOf[mention.Head] < 0) return;
        Entity entity = entities[mention.Entity];
        bool nameless = mention.Determiner is Determiner.Indefinite or Determiner.The or Determiner.Possessive || (paragraph < 0 && mention.Determiner == Determiner.None);
        bool compound = mention.Head > 0 && _text.Tag(mention.Head - 1) == PennTag.HYPH;
        if (!nameless || compound || entity.Named || entity.Mentions[0] != index || !words[mention.Head].Is(WordClass.Role | WordClass.Person)) return;
        int named = IntroducedLater(index, paragraph);
        if (named < 0) named = FirstNamedSpeaker(index);
        if (named >= 0) Merge(mention.Entity, named);
    }

    /// <summary>The only person whose name first comes within the next paragraphs with a title or an apposition that is a kind of the role; -1 for none or several.</summary>
    private int IntroducedLater(int index, int paragraph)
    {
        ref Mention mention = ref mentions[index];
        string role = _text.Lemma(mention.Head);
        int found = -1;
        for (int i = index + 1; i < Math.Min(mentions.Count, index + (2 * MostLeadMentions)); i++)
        {
            ref Mention later = ref mentions[i];
            int at = _text.Sentences[_text.SentenceOf(later.Head)].Paragraph;
            if (at - Math.Max(paragraph, 0) > NameParagraphs) break;
            if (later is not { Kind: MentionKind.Name, Entity: >= 0 } || later.Entity == found) continue;
            Entity named = entities[later.Entity];
            if (named.Class != EntityClass.Person || named.Mentions[0] < index || !named.Heads.Exists(h => words.Tables.IsKindOf(h, role)) || !CanBeNamed(mention, named)) continue;
            if (found >= 0) return -1;
            found = later.Entity;
        }

        return found;
    }

    /// <summary>
    /// "A minister promised help on Friday. / “We will act,” Anna Weber said": the first person whom the body names, where that one speaks in the next
    /// paragraph and in the first no other person does; for the headline, whom the first paragraph turned out to speak of; -1 otherwise.
    /// </summary>
    private int FirstNamedSpeaker(int index)
    {
        ref Mention mention = ref mentions[index];
        int sentence = _text.SentenceOf(mention.Head);
        for (int i = 0; i < Math.Min(mentions.Count, 2 * MostLeadMentions); i++)
        {
            ref Mention other = ref mentions[i];
            int paragraph = _text.Sentences[_text.SentenceOf(other.Head)].Paragraph;
            if (paragraph > 1) return -1;
            if (i == index || paragraph < 0 || other.Entity < 0 || other.Entity == mention.Entity) continue;
            bool source = _sourceOf[other.Head] >= 0;
            Entity named = entities[other.Entity];
            if (paragraph == 0)
            {
                if (!source || other.Kind == MentionKind.Pronoun || other.Plural || named.Class != EntityClass.Person) continue;
                bool same = other.Kind == MentionKind.Nominal && i > index && named is { Named: true, Class: EntityClass.Person } && CanBeNamed(mention, named);
                return same ? other.Entity : -1;
            }

            if (other.Kind != MentionKind.Name || named.Class != EntityClass.Person) continue;
            bool fits = source && other.Inside < 0 && named.Mentions[0] > index && CanBeNamed(mention, named);
            return fits ? other.Entity : -1;
        }

        return -1;
    }

    /// <summary>Whether nothing that a description and a person tell of themselves speaks against their being one.</summary>
    private bool CanBeNamed(in Mention mention, Entity named) =>
        (mention.Gender == Gender.Unknown || named.Gender == Gender.Unknown || mention.Gender == named.Gender) && !IsOfAnotherSide(mention, named) && !DifferInAge(mention, named);

    private void Merge(int from, int to)
    {
        foreach (int index in entities[from].Mentions)
        {
            mentions[index].Entity = to;
            mentions[index].Certainty *= HeadlineCertainty;
            entities[to].Mentions.Add(index);
        }

        entities[from].Mentions.Clear();
        entities[to].Mentions.Sort();
    }
}
