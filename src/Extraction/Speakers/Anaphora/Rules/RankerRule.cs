namespace Extraction.Speakers;

/// <summary>Whatever the ranker finds likely enough.</summary>
internal sealed class RankerRule : IAnaphoraRule
{
    // A wrong name is worse than none.
    private const double LeastForPerson = 0.35, LeastForOthers = 0.5;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates)
    {
        double least = mention is { Kind: MentionKind.Pronoun, Class: EntityClass.Person } ? LeastForPerson : LeastForOthers;
        return candidates.Choice > 0 && candidates.Probability >= least
            ? new Reference(candidates.Entities[candidates.Choice], LinkReason.Ranked, candidates.Probability)
            : null;
    }
}
