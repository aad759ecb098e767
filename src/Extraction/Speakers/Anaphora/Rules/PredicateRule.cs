using Extraction.Language;

namespace Extraction.Speakers;

/// <summary>"Anna Weber is a judge": what is said of a person describes that person.</summary>
internal sealed class PredicateRule(Discourse discourse) : IAnaphoraRule
{
    private const double Certainty = 0.55;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates) =>
        SubjectOf(mention) is >= 0 and var subject ? new Reference(subject, LinkReason.Predicate, Certainty) : null;

    /// <summary>The person of whom a description is said, -1 for none.</summary>
    private int SubjectOf(in Mention mention)
    {
        if (mention is not { Kind: MentionKind.Nominal, Class: EntityClass.Person, Plural: false } || discourse.IsSource(mention))
        {
            return -1;
        }
        int subject = -1;
        bool copula = false;
        for (int child = discourse.Tree.FirstChild(mention.Head); child >= 0; child = discourse.Tree.NextSibling(child))
        {
            copula |= discourse.Text.Relation(child) == DependencyRelation.Cop;
            if (discourse.Text.Relation(child) == DependencyRelation.Nsubj) subject = discourse.Mentions.At(child);
        }

        if (!copula || subject < 0 || discourse.Mentions[subject].Entity < 0) return -1;
        return discourse.Entities[discourse.Mentions[subject].Entity] is { Class: EntityClass.Person, Plural: false }
            ? discourse.Mentions[subject].Entity : -1;
    }
}
