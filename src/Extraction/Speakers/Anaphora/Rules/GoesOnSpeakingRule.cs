using Extraction.Quotes;

namespace Extraction.Speakers;

/// <summary>
/// "“…,” Weber said. … “…,” he said", "The guards said … They said that …": who spoke last in this paragraph
/// or the one before it goes on, where nobody else whom the pronoun fits
/// was a subject since. Whoever is spoken of inside the quotations does not count.
/// </summary>
internal sealed class GoesOnSpeakingRule(Discourse discourse) : IAnaphoraRule
{
    // Looked at by eye in PolNeAR train: of 25 pronouns that this rule takes from the ranker 21 were right.
    private const double Certainty = 0.8;

    private readonly MentionList _mentions = discourse.Mentions;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates)
    {
        int same = SpeakerBefore(index, mention, candidates);
        int option = same < 0 ? -1 : candidates.Entities.IndexOf(same);
        if (option <= 0) return null;
        return new Reference(same, LinkReason.GoesOn, option == candidates.Choice ? Math.Max(candidates.Probability, Certainty)
            : Certainty);
    }

    private int SpeakerBefore(int index, in Mention pronoun, Candidates candidates)
    {
        if (pronoun is not { Kind: MentionKind.Pronoun, Inside: < 0 } || Discourse.IsFirstPerson(pronoun)
            || !(pronoun.Plural || pronoun.Class == EntityClass.Person) || !(IsOfQuotation(pronoun) || BeginsReport(pronoun))) return -1;
        int paragraph = discourse.ParagraphOf(pronoun);
        bool others = false;
        for (int i = index - 1; i >= Math.Max(0, index - Candidates.WindowMentions); i--)
        {
            ref Mention earlier = ref _mentions[i];
            if (paragraph < 0 || discourse.ParagraphsTold(earlier.Head, pronoun.Head) is < 0 or > 1) return -1;
            if (earlier.Inside >= 0 || earlier.Entity < 0 || discourse.Entities[earlier.Entity].Last < 0) continue;
            if (paragraph - discourse.ParagraphOf(earlier) > 1 && others) return -1;
            bool source = discourse.IsSource(earlier);
            if (!source && (earlier.Kind == MentionKind.Pronoun
                || Functions.Of(discourse.Text, earlier) is not (Function.Subject or Function.PassiveSubject)))
            {
                others |= earlier.Kind == MentionKind.Name && candidates.IsPossible(pronoun, earlier.Entity);
                continue;
            }
            if (!candidates.IsPossible(pronoun, earlier.Entity)) continue;
            return Spoke(earlier) && !IsAsked(discourse.AttributionOf(earlier)) ? earlier.Entity : -1;
        }

        return -1;
    }

    /// <summary>Whether a mention is the source of something said; who hopes or plans has not spoken.</summary>
    private bool Spoke(in Mention mention) => discourse.IsSource(mention)
        && (discourse.AttributionOf(mention) is not (>= 0 and var attribution)
            || discourse.Attributions[attribution].Act == QuoteAct.Statement);

    /// <summary>Whether an attribution asks: then somebody else is to answer.</summary>
    private bool IsAsked(int attribution) =>
        discourse.Attributions[attribution].CueHead is { } cue && discourse.Words.Tables.IsAsking(discourse.Text.Lemma(cue));

    /// <summary>"He said that it rained": whether a sentence begins with who reports something without quotation marks.</summary>
    private bool BeginsReport(in Mention mention) =>
        Spoke(mention) && mention.First == discourse.Text.Sentences[discourse.SentenceOf(mention)].First;

    private bool IsOfQuotation(in Mention mention) =>
        discourse.AttributionOf(mention) is >= 0 and var attribution && discourse.Attributions[attribution].Type != QuoteType.Indirect;
}
