using Extraction.Language;

namespace Extraction.Speakers;

/// <content>Descriptions that the text itself resolves: appositions, headlines, variations of the name just given.</content>
internal sealed partial class AnaphoraResolver
{
    /// <summary>A headline speaks of what the article goes on to introduce: an unnamed thing in it is the first of its kind in the body.</summary>
    private void ResolveHeadlines()
    {
        int body = 0;
        while (body < mentions.Count && !IsBody(mentions[body])) body++;
        for (int i = 0; i < body; i++)
        {
            ref Mention mention = ref mentions[i];
            if (mention.Kind != MentionKind.Nominal || mention.First < mention.Head || mention.Entity < 0 || IsBody(mentions[entities[mention.Entity].Last]) || entities[mention.Entity].Named) continue;
            for (int later = body; later < mentions.Count && later < body + WindowMentions; later++)
            {
                ref Mention introduced = ref mentions[later];
                bool same = introduced.Kind == MentionKind.Nominal && introduced.Entity >= 0 && introduced.Class == mention.Class && introduced.Plural == mention.Plural
                    && _text.Lemma(introduced.Head).Equals(_text.Lemma(mention.Head), StringComparison.OrdinalIgnoreCase);
                if (!same) continue;
                entities[mention.Entity].Mentions.Remove(i);
                mention.Entity = introduced.Entity;
                mention.Certainty = HeadlineCertainty;
                entities[introduced.Entity].Mentions.Add(i);
                break;
            }
        }
    }

    private bool IsBody(in Mention mention) => _text.Sentences[_text.SentenceOf(mention.Head)].Paragraph >= 0;

    /// <summary>
    /// Whether a source may be a description that news writers vary a name with: definite, singular, of a person, with a
    /// modifier that tells the reader something new ("the retired teacher").
    /// </summary>
    private bool IsVariation(in Mention mention) => mention is { Kind: MentionKind.Nominal, Class: EntityClass.Person, Determiner: Determiner.The }
        && mention.Head - mention.First >= 2 && _sourceOf[mention.Head] >= 0 && Postmodifier(mention) == 0;

    /// <summary>Whether the mention is an "it" that says something: then it stands for something that can, and not for nothing.</summary>
    private bool IsSpeakingThing(in Mention mention) => mention is { Kind: MentionKind.Pronoun, Plural: false } && mention.Class != EntityClass.Person && _sourceOf[mention.Head] >= 0;

    /// <summary>Who was the source just before, in this paragraph or the one before it: a named person for a description, an organisation or a document for an "it", for which the subject just before will do; -1 for none.</summary>
    private int LastSpeaker(in Mention mention)
    {
        int paragraph = _text.Sentences[_text.SentenceOf(mention.Head)].Paragraph;
        bool thing = mention.Kind == MentionKind.Pronoun;
        for (int i = 1; i < _options.Count; i++)
        {
            Entity entity = entities[_options.Entities[i]];
            bool fits = thing ? entity.Class is EntityClass.Organization or EntityClass.Document : entity.Named && entity.Class == EntityClass.Person;
            bool spoke = entity.LastSource == _sources || (thing && _text.SentenceOf(mention.Head) - entity.LastSubject <= 1);
            if (!spoke || !fits) continue;
            int last = _text.Sentences[_text.SentenceOf(mentions[entity.Last].Head)].Paragraph;
            return paragraph >= 0 && paragraph - last is 0 or 1 ? _options.Entities[i] : -1;
        }

        return -1;
    }

    /// <summary>The entity of the name that a description is in apposition to, -1 without one.</summary>
    private int ApposedName(in Mention mention)
    {
        if (_text.Tag(mention.Head) == PennTag.CC) return -1;

        // "Anna Weber, a retired judge": the marks say it more surely than the tree.
        int comma = mention.First - 1;
        bool beside = comma > 0 && mention.Class == EntityClass.Person && words[mention.Head].Is(WordClass.Role) && _text.Form(comma) is ",";
        if (beside && NameAt(comma - 1, mention) is >= 0 and var named) return named;
        if (_text.Relation(mention.Head) == DependencyRelation.Appos && _text.Head(mention.Head) is >= 0 and var head) return NameAt(head, mention);
        for (int child = tree.FirstChild(mention.Head); child >= 0; child = tree.NextSibling(child))
        {
            if (_text.Relation(child) == DependencyRelation.Appos && NameAt(child, mention) is >= 0 and var entity) return entity;
        }

        return -1;
    }

    private int NameAt(int token, in Mention nominal)
    {
        int index = mentions.At(token);
        if (index < 0 || mentions[index].Kind != MentionKind.Name || mentions[index].Entity < 0) return -1;
        EntityClass named = entities[mentions[index].Entity].Class;
        bool agree = named == nominal.Class || named == EntityClass.Unknown || (named == EntityClass.Place && nominal.Class == EntityClass.Organization);
        return agree ? mentions[index].Entity : -1;
    }
}
