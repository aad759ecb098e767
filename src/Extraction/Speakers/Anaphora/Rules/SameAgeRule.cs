namespace Extraction.Speakers;

/// <summary>"Anna Weber, 38, … the 38-year-old lawyer said": the only person of that age.</summary>
internal sealed class SameAgeRule(KnownAges ages) : IAnaphoraRule
{
    private const double Certainty = 0.9;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates) =>
        mention.Determiner != Determiner.Indefinite && ages.OfSameAge(mention) is >= 0 and var aged
            ? new Reference(aged, LinkReason.SameAge, Certainty) : null;
}
