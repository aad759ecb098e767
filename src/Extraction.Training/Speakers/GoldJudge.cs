using Extraction.Speakers;

namespace Extraction.Training.Speakers;

/// <summary>Knows which options of an anaphor are right: those whose last or first mention is in its gold cluster.</summary>
internal abstract class GoldJudge(GumDocument document, Discourse discourse) : IAnaphoraJudge
{
    /// <summary>What it speaks of.</summary>
    protected Discourse Discourse { get; } = discourse;

    /// <inheritdoc/>
    public abstract int Choose(int mention, AnaphoraFeatures options, out double probability);

    /// <summary>The right option, 0 for none of the entities, -1 where the corpus does not annotate the anaphor.</summary>
    protected int Gold(int mention, AnaphoraFeatures options)
    {
        int cluster = ClusterOf(mention);
        if (cluster < 0) return -1;
        for (int i = 1; i < options.Count; i++)
        {
            Entity entity = Discourse.Entities[options.Entities[i]];
            if (ClusterOf(entity.Last) == cluster || ClusterOf(entity.Mentions[0]) == cluster) return i;
        }

        return 0;
    }

    private int ClusterOf(int mention)
    {
        ref Mention m = ref Discourse.Mentions[mention];
        if (m.Kind != MentionKind.Name) return document.ClusterAtHead[m.Head];
        for (int t = m.First; t < m.End; t++)
        {
            int head = document.Text.Head(t);
            if ((head < m.First || head >= m.End) && document.ClusterAtHead[t] >= 0) return document.ClusterAtHead[t];
        }

        return document.ClusterAtHead[m.Head];
    }
}

/// <summary>Learns from the anaphors of a document whose clusters people have annotated.</summary>
internal sealed class GoldTeacher(GumDocument document, Discourse discourse, LogLinearStep step) : GoldJudge(document, discourse)
{
    /// <inheritdoc/>
    public override int Choose(int mention, AnaphoraFeatures options, out double probability)
    {
        probability = 1;
        int gold = Gold(mention, options);
        if (gold < 0) return 0;
        step.Take(options, gold);
        return gold;
    }
}

/// <summary>Chooses as the model does, and notes how often that is right.</summary>
internal sealed class Examiner(GumDocument document, Discourse discourse, AnaphoraModel model, AnaphorTally tally)
    : GoldJudge(document, discourse)
{
    /// <inheritdoc/>
    public override int Choose(int mention, AnaphoraFeatures options, out double probability)
    {
        int choice = model.Choose(mention, options, out probability);
        int gold = Gold(mention, options);
        if (gold < 0) return choice;
        ref Mention m = ref Discourse.Mentions[mention];
        string type = m.Kind == MentionKind.Pronoun ? Discourse.Text.Form(m.Head).ToString().ToLowerInvariant() : "nominal " + m.Class;
        tally.Add(type, choice, gold, probability);
        return choice;
    }
}
