using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>"President Ada Brook came. … Ruritania's president said": an office is that of the one person whom the text so far has named
/// with it.</summary>
internal sealed class OnlyBearerRule(Discourse discourse, DescriptionMatch match, Exclusions exclusions) : IAnaphoraRule
{
    private const double Certainty = 0.85;

    /// <summary>Among more than these a title tells too little, and looking through them for every description takes too long.</summary>
    private const int MostEntities = 256;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates)
    {
        string head = match.HeadOf(mention);
        if (!Asks(mention, head)) return null;
        for (int i = 1; i < candidates.Entities.Count; i++)
        {
            Entity known = discourse.Entities[candidates.Entities[i]];
            if (!known.Named && known.Heads.Contains(head)) return null;
        }

        int found = -1;
        for (int i = 0; i < discourse.Entities.Count; i++)
        {
            Entity entity = discourse.Entities[i];
            bool can = entity is { Named: true, Class: EntityClass.Person, Last: >= 0 } && entity.Heads.Contains(head)
                && !exclusions.Excludes(mention, i)
                && (mention.Determiner == Determiner.Possessive || match.Modifiers(mention, entity) != 3);
            if (!can) continue;
            if (found >= 0) return null;
            found = i;
        }

        // Whom other descriptions only led to the office holds it less surely than whom a title or an apposition gives it.
        bool holds = found >= 0 && discourse.Entities[found].Occupations.Contains(head);
        return holds ? new Reference(found, LinkReason.SameWords, Certainty) : null;
    }

    private bool Asks(in Mention mention, string head)
    {
        if (mention is not { Kind: MentionKind.Nominal, Class: EntityClass.Person, Plural: false,
            Determiner: Determiner.The or Determiner.Possessive } || !discourse.IsSource(mention) || match.Postmodifier(mention) == 1)
        {
            return false;
        }
        if (discourse.Entities.Count > MostEntities) return false;
        bool office = discourse.Words[mention.Head].Is(WordClass.Role) && !discourse.Words.Tables.IsGeneral(head);
        return office && (mention.Determiner == Determiner.The || IsOfPlace(mention));
    }

    private bool IsOfPlace(in Mention mention) => match.PossessorOf(mention) is >= 0 and var owner
        && discourse.Entities[owner].Class == EntityClass.Place;
}
