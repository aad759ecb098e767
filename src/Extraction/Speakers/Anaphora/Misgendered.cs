using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// "Aruna Weber mends a net. … he said": a given name is a man's here and a woman's there. Where a pronoun has nobody in reach
/// whom it fits, and one person near whose gender nothing tells but the given name, the table is wrong about that name.
/// </summary>
internal sealed class Misgendered(Discourse discourse)
{
    /// <summary>How far back the person is looked for, in paragraphs and mentions.</summary>
    private const int Paragraphs = 2, WindowMentions = 30;

    /// <summary>The person whom a pronoun means against the table of given names, -1 for none.</summary>
    public int BearerOf(int index, in Mention pronoun, Candidates candidates)
    {
        bool asks = pronoun is { Kind: MentionKind.Pronoun, Class: EntityClass.Person, Gender: not Gender.Unknown, Quoted: false }
            && (discourse.IsSource(pronoun) || Functions.Of(discourse.Text, pronoun) is Function.Subject or Function.PassiveSubject);
        if (!asks || candidates.Entities.Count > 1) return -1;
        int found = -1;
        for (int i = index - 1; i >= Math.Max(0, index - WindowMentions); i--)
        {
            ref Mention earlier = ref discourse.Mentions[i];
            if (discourse.ParagraphOf(pronoun) - discourse.ParagraphOf(earlier) is < 0 or > Paragraphs) break;
            if (earlier is not { Kind: MentionKind.Name, Quoted: false, Entity: >= 0 } || earlier.Entity == found) continue;
            Entity entity = discourse.Entities[earlier.Entity];
            if (entity.Class != EntityClass.Person) continue;
            if (found >= 0 || !Exclusions.HasOtherGender(pronoun, entity) || !IsToldByNameOnly(entity)) return -1;
            found = earlier.Entity;
        }

        return found;
    }

    /// <summary>Whether neither a title nor a pronoun has told the person's gender.</summary>
    private bool IsToldByNameOnly(Entity entity)
    {
        foreach (int index in entity.Mentions)
        {
            ref Mention mention = ref discourse.Mentions[index];
            if (mention.Kind != MentionKind.Name) return false;
            for (int t = mention.TitleFirst; t < mention.First; t++)
            {
                if (discourse.Words[t].Gender != Gender.Unknown) return false;
            }
        }

        return true;
    }
}
