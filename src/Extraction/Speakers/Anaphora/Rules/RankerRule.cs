namespace Extraction.Speakers;

/// <summary>Whatever the ranker finds likely enough.</summary>
internal sealed class RankerRule : IAnaphoraRule
{
    // A wrong name is worse than none. A pronoun without a name is lost, a description still says something by itself.
    private const double LeastForPronouns = 0.35, LeastForDescriptions = 0.5;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates)
    {
        double least = mention.Kind == MentionKind.Pronoun ? LeastForPronouns : LeastForDescriptions;
        return candidates.Choice > 0 && candidates.Probability >= least
            ? new Reference(candidates.Entities[candidates.Choice], LinkReason.Ranked, candidates.Probability)
            : null;
    }
}
