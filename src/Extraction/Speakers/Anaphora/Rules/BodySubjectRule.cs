using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// "Vexa will close the mill, the company said", "In Vexa's report, the company counts …": the named organisation that the sentence begins
/// with.
/// </summary>
internal sealed class BodySubjectRule(Discourse discourse, DescriptionMatch match) : IAnaphoraRule
{
    private const double Certainty = 0.8;

    /// <summary>How many tokens may stand before the name: "And across the …".</summary>
    private const int Before = 3;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates)
    {
        WordEntry word = discourse.Words[mention.Head];
        bool asks = mention is { Kind: MentionKind.Nominal, Class: EntityClass.Organization, Determiner: Determiner.The, Plural: false,
            Quoted: false } && discourse.IsSource(mention) && word.Is(WordClass.ShortForm) && !word.Is(WordClass.Government)
            && mention.Head - mention.First < 2 && match.Postmodifier(mention) != 1;
        if (!asks) return null;
        int first = discourse.Text.Sentences[discourse.SentenceOf(mention)].First;
        for (int t = first; t <= first + Before && t < mention.First; t++)
        {
            int at = discourse.Mentions.At(t);
            if (at < 0 || discourse.Mentions[at] is not { Kind: MentionKind.Name } name) continue;
            return Begins(mention, name) ? new Reference(name.Entity, LinkReason.Variation, Certainty) : null;
        }

        return null;
    }

    /// <summary>Whether a name is the subject of what a company says behind it, or the possessor of what the sentence opens with.</summary>
    private bool Begins(in Mention mention, in Mention name)
    {
        if (name.Quoted || name.Entity < 0) return false;
        Entity entity = discourse.Entities[name.Entity];
        if (entity is not { Named: true, Class: EntityClass.Organization or EntityClass.Unknown } || match.HasOtherKind(mention, entity))
        {
            return false;
        }
        Function function = Functions.Of(discourse.Text, name);
        if (name.Inside < 0) return function == Function.Possessor;
        return function is Function.Subject or Function.PassiveSubject && name.Inside == discourse.AttributionOf(mention)
            && discourse.Words[mention.Head].Is(WordClass.Company);
    }
}
