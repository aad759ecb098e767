using Extraction.Lexicon;
using Extraction.Speakers;

namespace Extraction.Training.Speakers;

/// <summary>Learns from anaphors whose antecedent is plain; leaves the others unlinked.</summary>
internal sealed class SilverTeacher : IAnaphoraJudge
{
    private const float ProtagonistShare = 0.3f;

    private readonly Discourse _discourse;
    private readonly LogLinearStep _step;
    private readonly Gender[] _genders;
    private readonly HashSet<int> _sources;

    /// <summary>Takes an article, and hides the genders of those whom it names.</summary>
    public SilverTeacher(Discourse discourse, LogLinearStep step)
    {
        (_discourse, _step) = (discourse, step);
        _sources = [.. Enumerable.Range(0, discourse.Attributions.Count).Select(discourse.SourceToken)];
        _genders = [.. discourse.Entities.Select(e => e.Gender)];
        foreach (Entity entity in discourse.Entities) entity.Gender = Gender.Unknown;
    }

    /// <inheritdoc/>
    public int Choose(int mention, AnaphoraFeatures options, out double probability)
    {
        probability = 0;
        ref Mention anaphor = ref _discourse.Mentions[mention];
        int label = SilverAnaphora.Label(_discourse.Words, anaphor, options, _discourse.Mentions, _discourse.Entities, _genders,
            _sources.Contains(anaphor.Head));
        if (label < 0) return 0;
        _step.Take(options, label, IsProtagonist(options, label) ? ProtagonistShare : 1);
        return label;
    }

    /// <summary>What is plain without gold is mostly the article's main
    /// person; unweighted, the model would always choose that one.</summary>
    private bool IsProtagonist(AnaphoraFeatures options, int label)
    {
        for (int i = 1; i < options.Count; i++)
        {
            if (_discourse.Entities[options.Entities[i]].Seen > _discourse.Entities[options.Entities[label]].Seen) return false;
        }

        return true;
    }
}
