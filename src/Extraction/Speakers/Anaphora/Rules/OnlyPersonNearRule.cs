using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// "Ada Brook mends nets. / Instead, the retired teacher says …": a description that nobody goes by so far is of the one person whom this
/// paragraph and the one before it speak of.
/// </summary>
internal sealed class OnlyPersonNearRule(Discourse discourse, DescriptionMatch match) : IAnaphoraRule
{
    private const double Certainty = 0.75;

    /// <summary>How far back, in paragraphs.</summary>
    private const int Paragraphs = 1;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates)
    {
        if (!Asks(mention)) return null;
        for (int i = 1; i < candidates.Entities.Count; i++)
        {
            if (match.HeadMatches(mention, discourse.Entities[candidates.Entities[i]])) return null;
        }

        int found = -1;
        for (int i = index - 1; i >= Math.Max(0, index - Candidates.WindowMentions); i--)
        {
            ref Mention earlier = ref discourse.Mentions[i];
            if (discourse.ParagraphsTold(earlier.Head, mention.Head) > Paragraphs) break;
            if (earlier.Quoted || earlier.Entity < 0 || earlier.Entity == found || !IsRival(mention, earlier, candidates)) continue;
            if (found >= 0) return null;
            found = earlier.Entity;
        }

        bool one = found >= 0 && discourse.Entities[found].Named && !NamesAnother(mention, discourse.Entities[found]);
        return one ? new Reference(found, LinkReason.OnlyOne, Certainty) : null;
    }

    /// <summary>Whether a description tells what somebody does, how old he is or where he comes from; a bare "the judge" only of one who
    /// speaks, and "the father" only with what tells more of him behind a comma.</summary>
    private bool Asks(in Mention mention)
    {
        if (mention is not { Kind: MentionKind.Nominal, Class: EntityClass.Person, Determiner: Determiner.The, Plural: false,
            Quoted: false, Inside: < 0 } || discourse.ParagraphOf(mention) < 0 || match.Postmodifier(mention) == 1)
        {
            return false;
        }
        bool source = discourse.IsSource(mention), bare = mention.Head - mention.First < 2;
        if (!source && Functions.Of(discourse.Text, mention) is not (Function.Subject or Function.PassiveSubject)) return false;
        WordEntry word = discourse.Words[mention.Head];
        return ((source || !bare) && (word.Is(WordClass.Role) || match.Make(mention) is 0 or 1 or 2))
            || (source && word.Is(WordClass.Kin) && mention.End < discourse.Text.TokenCount
                && discourse.Text.Tag(mention.End) == PennTag.Comma);
    }

    /// <summary>Whether somebody may be meant; "her cousin" is only told of for another's sake, and a nameless one who neither speaks nor
    /// is a subject of the body is hardly told of at all.</summary>
    private bool IsRival(in Mention mention, in Mention earlier, Candidates candidates)
    {
        Entity entity = discourse.Entities[earlier.Entity];
        bool owned = !entity.Named && earlier is { Kind: MentionKind.Nominal, Determiner: Determiner.Possessive };
        bool told = entity.Named || earlier.Kind != MentionKind.Nominal || (discourse.ParagraphOf(earlier) >= 0
            && (discourse.IsSource(earlier)
                || Functions.Of(discourse.Text, earlier) is Function.Subject or Function.PassiveSubject));
        return told && !owned && entity is { Class: EntityClass.Person, Plural: false } && candidates.IsPossible(mention, earlier.Entity);
    }

    /// <summary>"the Delta League chairman": a name in the description that nothing else of the entity has.</summary>
    private bool NamesAnother(in Mention mention, Entity entity)
    {
        for (int t = mention.First; t < mention.Head; t++)
        {
            if (discourse.Text.Tag(t).IsProperNoun() && !match.Occurs(discourse.Text.Form(t), entity)) return true;
        }

        return false;
    }
}
