using Extraction.Language;

namespace Extraction.Speakers;

/// <summary>What the sentence itself keeps apart: a mention and whom its own phrase or its own words name.</summary>
/// <remarks>
/// Of the binding theory (Chomsky 1981) what holds in news: a name is free (principle C), and no phrase holds a mention of what it
/// refers to (the i-within-i condition).
/// </remarks>
internal sealed class Separations(Discourse discourse, DescriptionMatch match)
{
    /// <summary>How many tokens of a content or of a phrase are looked at.</summary>
    private const int Reach = 60;

    /// <summary>How deep in a clause a name is looked for.</summary>
    private const int Depth = 8;

    private readonly AnalyzedText _text = discourse.Text;
    private readonly TokenWords _words = discourse.Words;
    private readonly MentionList _mentions = discourse.Mentions;

    /// <summary>Whether a mention cannot refer to an entity.</summary>
    public bool Part(in Mention mention, int entity) =>
        NamesInItsWords(mention, entity) || HoldsInItself(mention, entity) || IsAnother(mention, discourse.Entities[entity])
            || IsInClauseOfItsOwn(mention, discourse.Entities[entity]);

    /// <summary>"The premier insisted Mr. Weber will stay": a person's report speaks by name of others only.</summary>
    private bool NamesInItsWords(in Mention mention, int entity)
    {
        if (mention.Kind == MentionKind.Name || mention.Plural || discourse.Entities[entity].Class != EntityClass.Person) return false;
        int attribution = discourse.AttributionOf(mention);
        if (attribution < 0) return false;
        foreach (TextSpan content in discourse.Attributions[attribution].Content)
        {
            // In front of the source a name may be whom "he" takes up: "Weber will stay, he said".
            int first = _text.TokenAt(content.Start);
            if (first <= mention.Head) continue;
            int end = Math.Min(first + Reach, _text.Sentences[discourse.SentenceOf(mention)].End);
            for (int t = first; t < end && _text.Span(t).Start < content.End; t++)
            {
                if (_mentions.At(t) is >= 0 and var index && _mentions[index] is { Kind: MentionKind.Name, Quoted: false } name
                    && name.Entity == entity && name.Head == t)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"the former intern, who worked for Weber", "the Ruritanian carmaker": the phrase is somebody else's.</summary>
    private bool HoldsInItself(in Mention mention, int entity)
    {
        if (mention.Kind != MentionKind.Nominal) return false;
        for (int t = mention.First; t < mention.Head; t++)
        {
            if (_mentions.At(t) is >= 0 and var inner && _mentions[inner] is { Kind: MentionKind.Name } modifier
                && modifier.Entity == entity)
            {
                return true;
            }
        }

        for (int child = discourse.Tree.FirstChild(mention.Head); child >= 0; child = discourse.Tree.NextSibling(child))
        {
            if (child < mention.End || _text.Relation(child) is not (DependencyRelation.Acl or DependencyRelation.AclRelcl
                or DependencyRelation.Nmod)) continue;
            int end = Math.Min(discourse.Tree.Right(child) + 1, child + Reach);
            for (int t = discourse.Tree.Left(child); t < end; t++)
            {
                if (_mentions.At(t) is >= 0 and var index && _mentions[index] is { Kind: MentionKind.Name } name && name.Entity == entity)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"Asked about Weber, he said", "Citing the death of Weber's son, she left": whose clause without a subject of its
    /// own names or speaks of somebody is somebody else.</summary>
    private bool IsInClauseOfItsOwn(in Mention mention, Entity entity)
    {
        if (mention.Kind == MentionKind.Name || mention.Plural || entity.Last < 0) return false;
        ref Mention last = ref _mentions[entity.Last];
        int verb = _text.Head(mention.Head);
        if (last.Kind == MentionKind.Pronoun || last.Quoted || last.Head >= mention.First || verb < 0
            || discourse.SentenceOf(last) != discourse.SentenceOf(mention)
            || Functions.Of(_text, mention) is not (Function.Subject or Function.PassiveSubject)) return false;
        int clause = _text.Head(last.Head);
        if (clause < 0 || !IsAdverbial(clause, mention.Head, verb))
        {
            if (last.Kind != MentionKind.Name) return false;
            for (int step = 0; step < Depth && clause >= 0 && !IsAdverbial(clause, mention.Head, verb); step++)
            {
                if (_text.Relation(clause) == DependencyRelation.AclRelcl) return false;
                clause = _text.Head(clause);
            }

            return clause >= 0 && IsAdverbial(clause, mention.Head, verb);
        }

        return Functions.Of(_text, last) is Function.Object or Function.Oblique;
    }

    /// <summary>Whether a participle without a subject stands in front of a subject and hangs on its verb.</summary>
    private bool IsAdverbial(int clause, int subject, int verb) => clause < subject && _text.Head(clause) == verb
        && _text.Relation(clause) == DependencyRelation.Advcl && _text.Tag(clause) is PennTag.VBG or PennTag.VBN && !HasSubject(clause);

    private bool HasSubject(int verb)
    {
        for (int child = discourse.Tree.FirstChild(verb); child >= 0; child = discourse.Tree.NextSibling(child))
        {
            if (_text.Relation(child) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass) return true;
        }

        return false;
    }

    /// <summary>"the second witness" is nobody who was not called so.</summary>
    private bool IsAnother(in Mention mention, Entity entity)
    {
        if (mention.Kind != MentionKind.Nominal || mention.Plural) return false;
        for (int t = mention.First; t < mention.Head; t++)
        {
            if (_words.Tables.IsOrdinal(_text.Form(t)) && !match.Occurs(_text.Form(t), entity)) return true;
        }

        return false;
    }
}
