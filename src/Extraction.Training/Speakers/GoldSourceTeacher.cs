using Extraction.Speakers;

namespace Extraction.Training.Speakers;

/// <summary>Learns from pronouns and descriptions that are sources of annotated quotes; goes its own way with the others.</summary>
/// <param name="discourse">An article whose attributions are its annotated quotes.</param>
/// <param name="quotes">These quotes.</param>
/// <param name="step">What learns.</param>
/// <param name="share">How much a decision counts.</param>
internal sealed class GoldSourceTeacher(Discourse discourse, GoldQuote[] quotes, LogLinearStep step, float share) : IAnaphoraJudge
{
    /// <inheritdoc/>
    public int Choose(int mention, AnaphoraFeatures options, out double probability)
    {
        probability = 1;
        int label = Label(discourse.Mentions[mention], options);
        if (label < 0) return step.Choose(options);
        step.Take(options, label, share);
        return label;
    }

    /// <summary>The right option, 0 for none of the entities, -1 where the annotation does not tell.</summary>
    private int Label(in Mention mention, AnaphoraFeatures options)
    {
        int attribution = discourse.AttributionOf(mention);
        if (attribution < 0) return -1;
        if (quotes[attribution].Speaker is not { } speaker) return 0;
        int loose = -1;
        for (int i = 1; i < options.Count; i++)
        {
            Entity entity = discourse.Entities[options.Entities[i]];
            if (IsCalled(entity, speaker)) return i;
            if (loose < 0 && entity.Named && SharesSurname(entity, speaker)) loose = i;
        }

        // A pronoun without the right entity in reach tells nothing; a description is then of somebody new, if nobody went by the name.
        if (loose > 0) return loose;
        return mention.Kind == MentionKind.Nominal && !IsNamedBefore(mention.First, speaker) ? 0 : -1;
    }

    private bool IsNamedBefore(int token, GoldSpeaker speaker)
    {
        foreach (Entity entity in discourse.Entities)
        {
            if (entity is { Named: true, Mentions.Count: > 0 } && discourse.Mentions[entity.Mentions[0]].First < token
                && IsCalled(entity, speaker))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCalled(Entity entity, GoldSpeaker speaker)
    {
        foreach (int index in entity.Mentions)
        {
            ref Mention mention = ref discourse.Mentions[index];
            if (mention.Kind == MentionKind.Pronoun) continue;
            string text = SpeakerNames.Normalize(discourse.Text.Cover(mention.First, mention.End).Of(discourse.Text.Text));
            if (SpeakerNames.Normalize(speaker.Name) == text || speaker.Accepted.Any(a => SpeakerNames.Normalize(a) == text)) return true;
        }

        return false;
    }

    private bool SharesSurname(Entity entity, GoldSpeaker speaker)
    {
        if (speaker.Kind != "person") return false;
        string surname = SpeakerNames.Normalize(speaker.Name).Split(' ')[^1];
        foreach (int index in entity.Mentions)
        {
            ref Mention mention = ref discourse.Mentions[index];
            if (mention.Kind == MentionKind.Name && SpeakerNames.Normalize(discourse.Text.Cover(mention.First, mention.End)
                .Of(discourse.Text.Text)).Split(' ')[^1] == surname)
            {
                return true;
            }
        }

        return false;
    }
}
