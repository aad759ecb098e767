using Extraction.Quotes;

namespace Extraction.Speakers;

/// <summary>
/// "Weber had gone to the market with a friend. “It was packed,” she said": who was the subject of the story just before speaks, where
/// nobody else whom the pronoun fits was named or a subject since; a companion without a name is no rival. A report, or several who speak,
/// take up the main subject of the sentence before.
/// </summary>
/// <remarks>The subject is the likeliest to be taken up again (Grosz, Joshi and Weinstein, Centering, 1995).</remarks>
internal sealed class SubjectBeforeRule(Discourse discourse) : IAnaphoraRule
{
    private const double Certainty = 0.8;

    private readonly MentionList _mentions = discourse.Mentions;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates)
    {
        if (mention is not { Kind: MentionKind.Pronoun, Inside: < 0, Quoted: false } || Discourse.IsFirstPerson(mention)
            || !(mention.Plural || mention.Class == EntityClass.Person)) return null;
        if (discourse.AttributionOf(mention) is not (>= 0 and var attribution)) return null;
        int subject = mention.Plural || discourse.Attributions[attribution].Type == QuoteType.Indirect
            ? MainSubject(index, mention, candidates) : Subject(index, mention, candidates);
        return subject >= 0 ? new Reference(subject, LinkReason.OnlyOne, Certainty) : null;
    }

    /// <summary>"Grey went to court, where Lind was waiting. He ruled that …": the subject of the main clause of the sentence before one
    /// whose own it is, where nobody whom the pronoun fits comes before it.</summary>
    private int MainSubject(int index, in Mention pronoun, Candidates candidates)
    {
        int sentence = discourse.SentenceOf(pronoun);
        if (!IsMainSubject(pronoun)) return -1;
        for (int i = index - 1; i >= Math.Max(0, index - Candidates.WindowMentions); i--)
        {
            ref Mention earlier = ref _mentions[i];
            int of = discourse.SentenceOf(earlier);
            if (of < sentence - 1 || discourse.ParagraphOf(earlier) != discourse.ParagraphOf(pronoun)) return -1;
            if (earlier.Entity < 0) continue;
            if (of == sentence && candidates.IsPossible(pronoun, earlier.Entity)) return -1;
            if (earlier.Inside >= 0 || earlier.Quoted || !IsMainSubject(earlier)
                || !Fits(pronoun, discourse.Entities[earlier.Entity])) continue;
            return !(pronoun.Plural && discourse.IsJoined(earlier)) && candidates.IsPossible(pronoun, earlier.Entity) ? earlier.Entity : -1;
        }

        return -1;
    }

    private static bool Fits(in Mention pronoun, Entity entity) => pronoun.Plural
        ? entity.Plural || entity.Class == EntityClass.Group : entity is { Named: true, Class: EntityClass.Person };

    private bool IsMainSubject(in Mention mention) => Functions.Of(discourse.Text, mention) is Function.Subject or Function.PassiveSubject
        && discourse.Text.Head(mention.Head) is >= 0 and var verb && discourse.Text.Head(verb) < 0;

    private int Subject(int index, in Mention pronoun, Candidates candidates)
    {
        int paragraph = discourse.ParagraphOf(pronoun);
        for (int i = index - 1; i >= Math.Max(0, index - Candidates.WindowMentions); i--)
        {
            ref Mention earlier = ref _mentions[i];
            if (paragraph < 0 || paragraph - discourse.ParagraphOf(earlier) is < 0 or > 1) return -1;
            if (earlier.Inside >= 0 || earlier.Quoted || earlier.Entity < 0 || !candidates.IsPossible(pronoun, earlier.Entity)) continue;
            Entity entity = discourse.Entities[earlier.Entity];
            if (discourse.AttributionOf(earlier) is >= 0 and var own && discourse.Attributions[own].Act == QuoteAct.Statement) return -1;
            bool subject = discourse.IsSource(earlier)
                || Functions.Of(discourse.Text, earlier) is Function.Subject or Function.PassiveSubject;
            if (subject) return entity is { Named: true, Class: EntityClass.Person } ? earlier.Entity : -1;
            if (entity.Named && !IsAside(earlier)) return -1;
        }

        return -1;
    }

    /// <summary>"Weber beat rivals including Anna Brook", "Weber praised Anna Brook's book": whoever only tells more of somebody or
    /// something else is no rival of the subject.</summary>
    private bool IsAside(in Mention mention) =>
        Functions.Of(discourse.Text, mention) is Function.Possessor or Function.Modifier or Function.Joined;
}
