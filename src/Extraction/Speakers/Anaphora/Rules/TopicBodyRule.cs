using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>"The company denied it": the organisation that the article is about, where it names it at once and far oftener than any
/// other.</summary>
internal sealed class TopicBodyRule(Discourse discourse, DescriptionMatch match, Exclusions exclusions) : IAnaphoraRule
{
    private const double Certainty = 0.75;

    /// <summary>An article that speaks of more than these is hardly about one organisation.</summary>
    private const int MostEntities = 256;

    /// <summary>How often an article mentions what it is about, and how much oftener than what comes next.</summary>
    private const int LeastMentions = 3, Times = 2;

    /// <summary>The last paragraph of the lead.</summary>
    private const int Lead = 1;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates)
    {
        WordEntry word = discourse.Words[mention.Head];
        bool asks = mention is { Kind: MentionKind.Nominal, Class: EntityClass.Organization, Determiner: Determiner.The, Plural: false }
            && discourse.IsSource(mention) && word.Is(WordClass.Company) && word.Is(WordClass.ShortForm)
            && !word.Is(WordClass.Government | WordClass.Media | WordClass.AnyPerson) && mention.Head - mention.First < 2
            && match.Postmodifier(mention) != 1 && discourse.Entities.Count <= MostEntities;
        if (!asks || Topic(mention) is not (>= 0 and var topic) || exclusions.Excludes(mention, topic)) return null;
        return IsBesideAnother(index, mention, topic) ? null : new Reference(topic, LinkReason.OnlyOne, Certainty);
    }

    /// <summary>The named organisation that the article is about; -1 for none, or where another goes by the word.</summary>
    private int Topic(in Mention mention)
    {
        int found = -1, most = 0, next = 0;
        for (int i = 0; i < discourse.Entities.Count; i++)
        {
            Entity entity = discourse.Entities[i];
            if (entity is not { Last: >= 0, Named: true, Class: EntityClass.Organization }) continue;
            if (match.HeadMatches(mention, entity)) return -1;
            if (match.HasOtherKind(mention, entity)) continue;
            int count = entity.Mentions.Count;
            if (count > most) (found, most, next) = (i, count, most);
            else next = Math.Max(next, count);
        }

        return found >= 0 && most >= LeastMentions && most >= Times * next
            && discourse.ParagraphOf(discourse.Mentions[discourse.Entities[found].Mentions[0]]) <= Lead ? found : -1;
    }

    /// <summary>"Vexa, which owns two mills, will sell them, the company said": whether the sentence is about somebody else.</summary>
    private bool IsBesideAnother(int index, in Mention mention, int topic)
    {
        int sentence = discourse.SentenceOf(mention);
        for (int i = index - 1; i >= Math.Max(0, index - Candidates.WindowMentions); i--)
        {
            ref Mention earlier = ref discourse.Mentions[i];
            if (discourse.SentenceOf(earlier) != sentence) return false;
            if (earlier is { Kind: MentionKind.Name, Entity: >= 0 } && earlier.Entity != topic
                && (earlier.First == discourse.Text.Sentences[sentence].First
                    || Functions.Of(discourse.Text, earlier) is Function.Subject or Function.PassiveSubject))
            {
                return true;
            }
        }

        return false;
    }
}
