namespace Extraction.Speakers;

/// <summary>
/// "Sen. Ada Brook (D-Fla.) … the Florida Democrat said": the only one of that state who can be meant by the party or the office.
/// </summary>
internal sealed class SameStateRule(Discourse discourse, DescriptionMatch match, HomeStates states, Exclusions exclusions)
    : IAnaphoraRule
{
    private const double Certainty = 0.85;

    /// <summary>Among more than these a state tells too little, and looking through them for every description takes too long.</summary>
    private const int MostEntities = 256;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates)
    {
        bool asks = mention is { Kind: MentionKind.Nominal, Class: EntityClass.Person, Plural: false, Determiner: Determiner.The }
            && discourse.Entities.Count <= MostEntities && states.Of(mention) is not null;
        if (!asks) return null;
        int found = -1;
        for (int i = 0; i < discourse.Entities.Count; i++)
        {
            Entity entity = discourse.Entities[i];
            bool one = entity is { Class: EntityClass.Person, Named: true, Last: >= 0 } && states.Agree(mention, entity)
                && IsOne(mention, entity) && !exclusions.Excludes(mention, i);
            if (!one) continue;
            if (found >= 0) return null;
            found = i;
        }

        return found >= 0 && !IsRival(mention, found) ? new Reference(found, LinkReason.SameState, Certainty) : null;
    }

    /// <summary>Whether the sentence before is about somebody else whose state is not told and who can be meant as well.</summary>
    private bool IsRival(in Mention mention, int found)
    {
        int sentence = discourse.SentenceOf(mention);
        for (int i = 0; i < discourse.Entities.Count; i++)
        {
            Entity entity = discourse.Entities[i];
            bool rival = i != found && entity is { Class: EntityClass.Person, Named: true }
                && entity.LastSubject == sentence - 1 && !states.IsKnown(entity) && IsOne(mention, entity)
                && !exclusions.Excludes(mention, i);
            if (rival) return true;
        }

        return false;
    }

    /// <summary>Whether somebody can go by the head of the description: by a party, or by an office of his walk of life.</summary>
    private bool IsOne(in Mention mention, Entity entity) =>
        discourse.Words.Tables.PartyOf(discourse.Text.Form(mention.Head)) is not null || match.HeadMatches(mention, entity)
            || (discourse.Words.Tables.FamiliesOf(match.HeadOf(mention)) & entity.Families) != 0;
}
