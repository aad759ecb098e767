using Extraction.Language;

namespace Extraction.Speakers;

/// <content>Descriptions at the head of an article whose name comes later: "A lawmaker said … Sen. Anna Weber".</content>
internal sealed partial class AnaphoraResolver
{
    /// <summary>The lead of an article, in paragraphs, and how far behind it the name comes.</summary>
    private const int LeadParagraphs = 2, NameParagraphs = 8;

    /// <summary>
    /// Gives the nameless persons of headline and lead the name of the one person whom the next paragraphs introduce in that role; all that
    /// was linked to the nameless one moves along.
    /// </summary>
    private void ResolveLead()
    {
        for (int i = 0; i < mentions.Count; i++)
        {
            ref Mention mention = ref mentions[i];
            int paragraph = _text.Sentences[_text.SentenceOf(mention.Head)].Paragraph;
            if (paragraph >= LeadParagraphs) break;
            if (mention is not { Kind: MentionKind.Nominal, Class: EntityClass.Person, Plural: false, Entity: >= 0, Speech: < 0 }) continue;
            bool nameless = mention.Determiner is Determiner.Indefinite or Determiner.The or Determiner.Possessive || (paragraph < 0 && mention.Determiner == Determiner.None);
            Entity entity = entities[mention.Entity];
            if (!nameless || entity.Named || entity.Mentions[0] != i || _sourceOf[mention.Head] < 0 || !words[mention.Head].Is(WordClass.Role | WordClass.Person) || (mention.Head > 0 && _text.Tag(mention.Head - 1) == PennTag.HYPH)) continue;
            if (IntroducedLater(i, paragraph) is >= 0 and var named) Merge(mention.Entity, named);
        }
    }

    /// <summary>The only person whose name first comes within the next paragraphs with a title or an apposition that is a kind of the role; -1 for none or several.</summary>
    private int IntroducedLater(int index, int paragraph)
    {
        ref Mention mention = ref mentions[index];
        string role = _text.Lemma(mention.Head);
        int found = -1;
        for (int i = index + 1; i < mentions.Count; i++)
        {
            ref Mention later = ref mentions[i];
            int at = _text.Sentences[_text.SentenceOf(later.Head)].Paragraph;
            if (at - Math.Max(paragraph, 0) > NameParagraphs) break;
            if (later is not { Kind: MentionKind.Name, Entity: >= 0 } || later.Entity == found) continue;
            Entity named = entities[later.Entity];
            if (named.Class != EntityClass.Person || named.Mentions[0] < index || !named.Heads.Exists(h => words.Tables.IsKindOf(h, role)) || !IsCompatible(mention, named) || IsOfAnotherSide(mention, named)) continue;
            if (found >= 0) return -1;
            found = later.Entity;
        }

        return found;
    }

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
