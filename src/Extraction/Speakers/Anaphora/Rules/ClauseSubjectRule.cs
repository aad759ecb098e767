using Extraction.Language;

namespace Extraction.Speakers;

/// <summary>
/// "Weber signed orders that she said would help", "Grey, who stunned the court when he said": whose clause the pronoun's clause
/// belongs to, where nobody else whom it fits stands between.
/// </summary>
internal sealed class ClauseSubjectRule(Discourse discourse) : IAnaphoraRule
{
    private const double Certainty = 0.85;

    /// <summary>How many clauses and nouns are climbed.</summary>
    private const int Depth = 8;

    private readonly AnalyzedText _text = discourse.Text;
    private readonly MentionList _mentions = discourse.Mentions;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates)
    {
        if (mention is not { Kind: MentionKind.Pronoun, Class: EntityClass.Person, Quoted: false } || !discourse.IsSource(mention)
            || Functions.Of(_text, mention) is not (Function.Subject or Function.PassiveSubject)) return null;
        int subject = Subject(mention, candidates);
        return subject >= 0 && IsNearest(index, mention, subject, candidates)
            ? new Reference(_mentions[subject].Entity, LinkReason.OnlyOne, Certainty) : null;
    }

    /// <summary>The mention of the subject of the innermost clause around the pronoun's that it fits, -1 for none.</summary>
    private int Subject(in Mention pronoun, Candidates candidates)
    {
        int clause = _text.Head(pronoun.Head), own = discourse.AttributionOf(pronoun);
        for (int step = 0; step < Depth && clause >= 0; step++)
        {
            bool relative = _text.Relation(clause) == DependencyRelation.AclRelcl;
            int inner = clause;
            clause = _text.Head(clause);
            if (clause < 0) break;
            int subject = relative && OwnerOf(clause) is >= 0 and var owner ? owner : SubjectOf(clause);
            if (subject < 0 || subject == inner || subject >= pronoun.Head || _mentions.At(subject) is not (>= 0 and var index)) continue;
            if (_mentions[index] is { Entity: >= 0, Quoted: false } found && !discourse.IsInside(found, own)
                && candidates.IsPossible(pronoun, found.Entity)
                && discourse.Entities[found.Entity].Class == EntityClass.Person)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>"Weber's call, in which she said": whose a thing is.</summary>
    private int OwnerOf(int noun)
    {
        for (int child = discourse.Tree.FirstChild(noun); child >= 0; child = discourse.Tree.NextSibling(child))
        {
            if (_text.Relation(child) == DependencyRelation.NmodPoss) return child;
        }

        return -1;
    }

    /// <summary>The token of a clause's subject; of a "who" the noun before it; -1 for none.</summary>
    private int SubjectOf(int clause)
    {
        for (int child = discourse.Tree.FirstChild(clause); child >= 0; child = discourse.Tree.NextSibling(child))
        {
            if (_text.Relation(child) is not (DependencyRelation.Nsubj or DependencyRelation.NsubjPass)) continue;
            return _text.Tag(child) == PennTag.WP && _text.Relation(clause) == DependencyRelation.AclRelcl ? _text.Head(clause) : child;
        }

        return -1;
    }

    /// <summary>Whether nobody else whom the pronoun fits stands between it and the subject.</summary>
    private bool IsNearest(int index, in Mention pronoun, int subject, Candidates candidates)
    {
        for (int i = subject + 1; i < index; i++)
        {
            ref Mention between = ref _mentions[i];
            if (between.Entity >= 0 && between.Entity != _mentions[subject].Entity
                && discourse.Entities[between.Entity].Class == EntityClass.Person && candidates.IsPossible(pronoun, between.Entity))
            {
                return false;
            }
        }

        return true;
    }
}
