using Extraction.Language;
using Extraction.Lexicon;
using Extraction.Quotes;

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
                if (introduced.Entity < 0 || introduced.Class != mention.Class || introduced.Plural != mention.Plural || !IsIntroducedAs(introduced, _text.Lemma(mention.Head))) continue;
                entities[mention.Entity].Mentions.Remove(i);
                mention.Entity = introduced.Entity;
                mention.Certainty = HeadlineCertainty;
                entities[introduced.Entity].Mentions.Add(i);
                break;
            }
        }
    }

    /// <summary>Whether a description or the title before a name has a head noun.</summary>
    private bool IsIntroducedAs(in Mention mention, string lemma)
    {
        if (mention.Kind == MentionKind.Nominal) return _text.Lemma(mention.Head).Equals(lemma, StringComparison.OrdinalIgnoreCase);
        if (mention.Kind != MentionKind.Name) return false;
        for (int t = mention.TitleFirst; t < mention.First; t++)
        {
            if (words[t].Is(WordClass.Role) && _text.Lemma(t).Equals(lemma, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private bool IsBody(in Mention mention) => _text.Sentences[_text.SentenceOf(mention.Head)].Paragraph >= 0;

    /// <summary>
    /// "“…,” Weber said. … “…,” he said": who spoke last in this paragraph or the one before it goes on, where nobody else whom the pronoun fits
    /// was a subject since; -1 for other mentions and where that is open. Whoever is spoken of inside the quotations does not count.
    /// </summary>
    private int GoesOnSpeaking(int index)
    {
        ref Mention pronoun = ref mentions[index];
        if (pronoun is not { Kind: MentionKind.Pronoun, Class: EntityClass.Person, Inside: < 0 } || !IsOfQuotation(pronoun)) return -1;
        int paragraph = _text.Sentences[_text.SentenceOf(pronoun.Head)].Paragraph;
        for (int i = index - 1; i >= Math.Max(0, index - WindowMentions); i--)
        {
            ref Mention earlier = ref mentions[i];
            int back = paragraph - _text.Sentences[_text.SentenceOf(earlier.Head)].Paragraph;
            if (back is < 0 or > 1 || paragraph < 0) return -1;
            if (earlier.Inside >= 0 || earlier.Entity < 0 || entities[earlier.Entity].Last < 0) continue;
            if (earlier.Kind == MentionKind.Pronoun && _sourceOf[earlier.Head] < 0) continue;
            bool source = _sourceOf[earlier.Head] >= 0;
            if (!source && Functions.Of(_text, earlier.Head) is not (Function.Subject or Function.PassiveSubject)) continue;
            if (!IsPossible(pronoun, earlier.Entity)) continue;
            return source && !IsAsked(_sourceOf[earlier.Head]) ? earlier.Entity : -1;
        }

        return -1;
    }

    /// <summary>Whether an attribution asks: then somebody else is to answer.</summary>
    private bool IsAsked(int attribution) => attributions[attribution].CueHead is >= 0 and var cue && words.Tables.IsAsking(_text.Lemma(cue));

    private bool IsOfQuotation(in Mention mention) => _sourceOf[mention.Head] is >= 0 and var attribution && attributions[attribution].Type != QuoteType.Indirect;

    /// <summary>
    /// Whether a source may be a description that news writers vary a name with: definite, singular, of a person by what he
    /// does or comes from, or of an organisation, and not the description of anybody so far.
    /// </summary>
    private bool IsVariation(in Mention mention)
    {
        if (mention is not { Kind: MentionKind.Nominal, Determiner: Determiner.The, Plural: false } || _sourceOf[mention.Head] < 0 || Postmodifier(mention) == 1 || mention.Speech >= 0) return false;
        if (mention.Class == EntityClass.Organization) return words[mention.Head].Is(WordClass.ShortForm) && !words[mention.Head].Is(WordClass.Government);
        return mention.Class == EntityClass.Person && (mention.Head - mention.First >= 2 || words[mention.Head].Is(WordClass.Role) || words.IsCapitalized(mention.Head) || IsCompound(mention.End));
    }

    /// <summary>"the mother-of-three".</summary>
    private bool IsCompound(int end) => end < _text.TokenCount && _text.Tag(end) == PennTag.HYPH;

    /// <summary>Whether the mention is an "it" that says something: then it stands for something that can, and not for nothing.</summary>
    private bool IsSpeakingThing(in Mention mention) => mention is { Kind: MentionKind.Pronoun, Plural: false } && mention.Class != EntityClass.Person && _sourceOf[mention.Head] >= 0;

    /// <summary>
    /// Who was the source just before, in this paragraph or the one before it: a named person or organisation for a
    /// description, an organisation or a document for an "it", for which the subject just before will do; -1 for none, or
    /// where the description fits somebody else better.
    /// </summary>
    private int LastSpeaker(in Mention mention)
    {
        int paragraph = _text.Sentences[_text.SentenceOf(mention.Head)].Paragraph;
        bool thing = mention.Kind == MentionKind.Pronoun;
        int found = -1;
        for (int i = 1; i < _options.Count; i++)
        {
            Entity entity = entities[_options.Entities[i]];
            if (!thing && HeadMatches(mention, entity)) return -1;
            if (found >= 0) continue;
            bool fits = thing ? entity.Class is EntityClass.Organization or EntityClass.Document : entity.Named && entity.Class == mention.Class && !HasOtherKind(mention, entity);
            bool spoke = entity.LastSource == _sources || (thing && _text.SentenceOf(mention.Head) - entity.LastSubject <= 1);
            if (!spoke || !fits) continue;

            // "Weber pressed Grey, but the senator": within one sentence another name means another person.
            bool bare = !thing && mention.Head - mention.First < 2;
            if (bare && _text.SentenceOf(mention.Head) == _text.SentenceOf(mentions[entity.Last].Head)) continue;
            found = paragraph >= 0 && ParagraphsTold(mentions[entity.Last].Head, mention.Head) is 0 or 1 ? _options.Entities[i] : -1;
        }

        return found;
    }

    /// <summary>"the retired navy captain" after "Anna Weber, a retired navy captain": the one named person in reach of whom the same words were said; -1 for none or several.</summary>
    private int DescribedAs(in Mention mention)
    {
        if (mention is not { Kind: MentionKind.Nominal, Class: EntityClass.Person, Determiner: Determiner.The, Plural: false } || mention.Head - mention.First < 2) return -1;
        int found = -1;
        for (int i = 1; i < _options.Count; i++)
        {
            Entity entity = entities[_options.Entities[i]];
            if (!entity.Named || !HeadMatches(mention, entity) || Modifiers(mention, entity) != 1) continue;
            if (found >= 0) return -1;
            found = _options.Entities[i];
        }

        return found;
    }

    /// <summary>Paragraphs from one token to another; those between that begin with a quotation mark only carry somebody's words on.</summary>
    private int ParagraphsTold(int from, int to)
    {
        int first = _text.SentenceOf(from), last = _text.SentenceOf(to), paragraphs = _text.Sentences[last].Paragraph - _text.Sentences[first].Paragraph;
        for (int s = first + 1; s < last; s++)
        {
            Sentence sentence = _text.Sentences[s];
            bool opens = sentence.Paragraph != _text.Sentences[s - 1].Paragraph && sentence.Paragraph != _text.Sentences[last].Paragraph && _text.Tag(sentence.First) == PennTag.OpenQuote;
            if (opens) paragraphs--;
        }

        return paragraphs;
    }

    /// <summary>Whether a description speaks of one kind of organisation and the entity is known as another: "the newspaper" is no ministry.</summary>
    private bool HasOtherKind(in Mention mention, Entity entity)
    {
        WordClass kinds = words[mention.Head].Class & KindClasses;
        return kinds != 0 && entity.Kinds != 0 && (kinds & entity.Kinds) == 0;
    }

    /// <summary>The entity of the name that a description is in apposition to, -1 without one.</summary>
    private int ApposedName(in Mention mention)
    {
        if (_text.Tag(mention.Head) == PennTag.CC) return -1;

        // "Anna Weber, a retired judge": the marks say it more surely than the tree.
        int comma = mention.First - 1;
        bool beside = comma > 0 && mention.Class == EntityClass.Person && words[mention.Head].Is(WordClass.Role) && _text.Form(comma) is ","
            && !(mentions.At(comma - 1) is >= 0 and var before && Functions.IsNewSubject(_text, mention.Head, mentions[before].Head));
        if (beside && NameAt(comma - 1, mention) is >= 0 and var named) return named;
        if (NameBehind(mention) is >= 0 and var behind) return behind;

        // "Anna Weber, the former governor of Ruritania and former mayor of Springfield".
        bool bare = mention is { Class: EntityClass.Person, Plural: false, Determiner: Determiner.None } && _text.Relation(mention.Head) == DependencyRelation.Conj;
        if (bare && mentions.At(_text.Head(mention.Head)) is >= 0 and var first && mentions[first] is { Kind: MentionKind.Nominal, Entity: >= 0, Plural: false } && entities[mentions[first].Entity] is { Named: true, Class: EntityClass.Person }) return mentions[first].Entity;
        if (_text.Relation(mention.Head) == DependencyRelation.Appos && _text.Head(mention.Head) is >= 0 and var head) return NameAt(head, mention);
        for (int child = tree.FirstChild(mention.Head); child >= 0; child = tree.NextSibling(child))
        {
            if (_text.Relation(child) == DependencyRelation.Appos && NameAt(child, mention) is >= 0 and var entity) return entity;
        }

        return -1;
    }

    /// <summary>"the ambassador to Ruritania, Anna Weber, said": a name between commas behind a description with what modifies it; -1 without one.</summary>
    private int NameBehind(in Mention mention)
    {
        bool person = mention is { Class: EntityClass.Person, Plural: false };
        bool thing = mention.Class == EntityClass.Organization && mention.Determiner is Determiner.The or Determiner.Possessive;
        if (!person && !thing) return -1;
        int sentenceEnd = _text.Sentences[_text.SentenceOf(mention.Head)].End, comma = mention.End, limit = Math.Min(sentenceEnd, mention.End + LongestModifier);
        while (comma < limit && IsModifier(comma, thing)) comma++;
        if (comma + 1 >= sentenceEnd || _text.Tag(comma) != PennTag.Comma) return -1;
        int index = mentions.At(comma + 1);
        if (index < 0 || mentions[index].Kind != MentionKind.Name || mentions[index].TitleFirst < comma + 1 || mentions[index].Entity < 0) return -1;
        int after = mentions[index].End;
        if (after < sentenceEnd && words.Tables.Word(_text.Form(after)).Is(WordClass.Suffix)) after++;
        bool closed = after >= sentenceEnd || _text.Tag(after) is PennTag.Comma or PennTag.Period or PennTag.Colon or PennTag.RightBracket or PennTag.CloseQuote;
        return closed && !IsList(after, sentenceEnd) ? NameAt(mentions[index].Head, mention) : -1;
    }

    /// <summary>"Anna Weber is a judge": the person of whom a description is said, -1 for none.</summary>
    private int SubjectOf(in Mention mention)
    {
        if (mention is not { Class: EntityClass.Person, Plural: false } || _sourceOf[mention.Head] >= 0) return -1;
        int subject = -1;
        bool copula = false;
        for (int child = tree.FirstChild(mention.Head); child >= 0; child = tree.NextSibling(child))
        {
            copula |= _text.Relation(child) == DependencyRelation.Cop;
            if (_text.Relation(child) == DependencyRelation.Nsubj) subject = mentions.At(child);
        }

        if (!copula || subject < 0 || mentions[subject].Entity < 0) return -1;
        return entities[mentions[subject].Entity] is { Class: EntityClass.Person, Plural: false } ? mentions[subject].Entity : -1;
    }

    /// <summary>Whether a token can stand between a description's head and the comma before its name; only things are modified by a participle.</summary>
    private bool IsModifier(int token, bool thing)
    {
        PennTag tag = _text.Tag(token);
        return tag.IsNoun() || tag is PennTag.IN or PennTag.TO or PennTag.DT or PennTag.JJ or PennTag.HYPH or PennTag.POS or PennTag.CC or PennTag.PRPS || (thing && tag is PennTag.VBG or PennTag.VBN or PennTag.RB);
    }

    /// <summary>Whether the comma goes on with another name or an "and": the lawyer, Anna Weber, and Ben Grey.</summary>
    private bool IsList(int comma, int end) => comma + 1 < end && _text.Tag(comma) == PennTag.Comma && _text.Tag(comma + 1) is PennTag.CC;

    private int NameAt(int token, in Mention nominal)
    {
        int index = mentions.At(token);
        if (index < 0 || mentions[index].Kind != MentionKind.Name || mentions[index].Entity < 0) return -1;
        EntityClass named = entities[mentions[index].Entity].Class;
        bool agree = named == nominal.Class || (named == EntityClass.Organization && words[nominal.Head].Is(WordClass.Organization)) || named == EntityClass.Unknown || (named == EntityClass.Place && nominal.Class == EntityClass.Organization);
        return agree ? mentions[index].Entity : -1;
    }
}
