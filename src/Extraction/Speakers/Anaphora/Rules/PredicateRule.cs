using Extraction.Language;

namespace Extraction.Speakers;

/// <summary>"Anna Weber is a judge": what is said of a person describes that person.</summary>
internal sealed class PredicateRule(Discourse discourse) : IAnaphoraRule
{
    private const double Certainty = 0.55;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates) =>
        SubjectOf(mention) is >= 0 and var subject ? new Reference(subject, LinkReason.Predicate, Certainty) : null;

    /// <summary>"Anna Weber, who ran the mill and is its owner": the subject of what the predicate is joined to, of a relative clause
    /// the noun before it.</summary>
    private int SubjectAround(int predicate, int subject)
    {
        AnalyzedText text = discourse.Text;
        int clause = predicate;
        if (subject < 0 && text.Relation(clause) == DependencyRelation.Conj)
        {
            clause = text.Head(clause);
            for (int child = discourse.Tree.FirstChild(clause); child >= 0; child = discourse.Tree.NextSibling(child))
            {
                if (text.Relation(child) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass) subject = child;
            }
        }

        bool relative = subject >= 0 && text.Tag(subject) == PennTag.WP && text.Relation(clause) == DependencyRelation.AclRelcl;
        return relative ? text.Head(clause) : subject;
    }

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
            if (discourse.Text.Relation(child) == DependencyRelation.Nsubj) subject = child;
        }

        if (!copula) return -1;
        subject = SubjectAround(mention.Head, subject) is >= 0 and var token ? discourse.Mentions.At(token) : -1;
        if (subject < 0 || discourse.Mentions[subject].Entity < 0) return -1;
        return discourse.Entities[discourse.Mentions[subject].Entity] is { Class: EntityClass.Person, Plural: false }
            ? discourse.Mentions[subject].Entity : -1;
    }
}
