using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// "“…,” Anna Weber said. … the retired judge said", "The bank … It said":
/// a description that news writers vary a name with, or an "it" that says
/// something, stands for who was the source just before, in this paragraph or the one before it.
/// </summary>
internal sealed class VariationRule(Discourse discourse, DescriptionMatch match) : IAnaphoraRule
{
    // Looked at by eye in PolNeAR train: of 45 variations 38 were right.
    private const double Certainty = 0.8;

    /// <summary>An age or "mother-of-three" tells more of whom the article is about than of who is near.</summary>
    private const int FarParagraphs = 3;

    private const int FewMentions = 4;

    private readonly AnalyzedText _text = discourse.Text;
    private readonly TokenWords _words = discourse.Words;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates) =>
        (IsVariation(mention) || IsSpeakingThing(mention)) && LastSpeaker(mention, candidates) is >= 0 and var speaker
            ? new Reference(speaker, LinkReason.Variation, Certainty) : null;

    /// <summary>
    /// Whether a source may be a description that news writers vary a name with: definite, singular, of a person by what he
    /// does or comes from, or of an organisation, and not the description of anybody so far.
    /// </summary>
    private bool IsVariation(in Mention mention)
    {
        if (mention is not { Kind: MentionKind.Nominal, Determiner: Determiner.The, Plural: false }
            || !(discourse.IsSource(mention) || IsMainSubject(mention)) || match.Postmodifier(mention) == 1 || mention.Speech >= 0)
        {
            return false;
        }
        if (mention.Class == EntityClass.Organization)
        {
            return _words[mention.Head].Is(WordClass.ShortForm) && !_words[mention.Head].Is(WordClass.Government);
        }
        return mention.Class == EntityClass.Person && (mention.Head - mention.First >= 2
            || (_words[mention.Head].Is(WordClass.Role) && discourse.IsSource(mention))
            || _words.IsCapitalized(mention.Head) || IsCompound(mention.End));
    }

    /// <summary>"Anna Weber was made head coach in May. / The former Acme boss said": who is the
    /// subject of the sentence before, where nobody else was named in its paragraph.</summary>
    private bool IsIntroducedBefore(in Mention mention, Entity entity)
    {
        int sentence = discourse.SentenceOf(mention);
        if (entity.LastSubject < 0 || entity.Class != EntityClass.Person || discourse.Mentions[entity.LastSubjectMention].Inside >= 0)
        {
            return false;
        }
        if (discourse.ParagraphOf(mention) - discourse.Text.Sentences[entity.LastSubject].Order is < 0 or > 1) return false;
        for (int i = entity.LastSubjectMention; i < discourse.Mentions.Count && discourse.Mentions[i].Head < mention.First; i++)
        {
            if (i - entity.LastSubjectMention > Candidates.WindowMentions) return false;
            if (discourse.Mentions[i] is { Kind: MentionKind.Name, Class: EntityClass.Person } other
                && discourse.Entities[other.Entity] != entity
                && Functions.Of(_text, other) is not (Function.Possessor or Function.Modifier or Function.Oblique))
            {
                return false;
            }
        }

        return sentence > entity.LastSubject;
    }

    /// <summary>"The retired judge came to court in 1988": a person who is the subject of a sentence outside of what is reported.</summary>
    private bool IsMainSubject(in Mention mention) => mention is { Class: EntityClass.Person, Inside: < 0, Quoted: false }
        && Functions.Of(_text, mention) is Function.Subject or Function.PassiveSubject
        && _text.Head(mention.Head) is >= 0 and var verb && _text.Head(verb) < 0;

    /// <summary>"the mother-of-three".</summary>
    private bool IsCompound(int end) => end < _text.TokenCount && _text.Tag(end) == PennTag.HYPH;

    /// <summary>Whether the mention is an "it" that says something: then it stands for something that can, and not for nothing.</summary>
    private bool IsSpeakingThing(in Mention mention) =>
        mention is { Kind: MentionKind.Pronoun, Plural: false } && mention.Class != EntityClass.Person && discourse.IsSource(mention);

    /// <summary>"“For a reserve keeper I do well.” … the national keeper said": what a speaker only talks of is nobody whom the article
    /// has called so.</summary>
    private bool IsOnlyQuoted(in Mention mention, Entity entity)
    {
        if (entity.Named || entity.Seen > FewMentions) return false;
        foreach (int other in entity.Mentions)
        {
            if (discourse.Mentions[other].Head < mention.Head && !discourse.Mentions[other].Quoted) return false;
        }

        return true;
    }

    /// <summary>
    /// A named person or organisation for a description, an organisation or a document
    /// for an "it", for which the subject just before will do; -1 for none, or
    /// where the description fits somebody else better. Who spoke last comes before who was only a subject since.
    /// </summary>
    private int LastSpeaker(in Mention mention, Candidates candidates)
    {
        bool thing = mention.Kind == MentionKind.Pronoun;
        int found = -1, introduced = -1, latest = 1;
        foreach (int candidate in candidates.Entities)
        {
            // What a city or a report said since does not keep "the retired judge" from who spoke before.
            bool rival = candidate >= 0 && (thing || discourse.Entities[candidate] is var other
                && (other.Class == mention.Class || (other.Class == EntityClass.Unknown && !other.Named)));
            if (rival) latest = Math.Max(latest, discourse.Entities[candidate].LastSource);
        }

        for (int i = 1; i < candidates.Entities.Count; i++)
        {
            Entity entity = discourse.Entities[candidates.Entities[i]];
            if (!thing && match.HeadMatches(mention, entity) && !IsOnlyQuoted(mention, entity)) return -1;
            if (found >= 0) continue;
            bool fits = thing ? entity.Class is EntityClass.Organization or EntityClass.Document
                : entity.Named && entity.Class == mention.Class && !match.HasOtherKind(mention, entity);
            bool subject = thing ? discourse.SentenceOf(mention) - entity.LastSubject <= 1 : IsIntroducedBefore(mention, entity);
            bool spoke = entity.LastSource == latest || (thing && subject);
            if (!(spoke || (subject && introduced < 0)) || !fits) continue;

            ref Mention last = ref discourse.Mentions[entity.Last];
            int most = !thing && match.Make(mention) is 0 or 2 ? FarParagraphs : 1;
            bool near = discourse.ParagraphOf(mention) >= 0
                && discourse.ParagraphsTold(last.Head, mention.Head) is >= 0 and var told && told <= most;
            if (!near) continue;
            if (spoke) found = candidates.Entities[i];
            else introduced = candidates.Entities[i];
        }

        return found >= 0 ? found : introduced;
    }
}
