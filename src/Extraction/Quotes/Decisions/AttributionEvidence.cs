namespace Extraction.Quotes;

/// <summary>A choice that the attribution stage had, with the probability that it gave to it.</summary>
/// <param name="Spans">The stretch of text, in fragments; empty for "none".</param>
/// <param name="Probability">In [0, 1]; the choices of one decision sum to at most one.</param>
public sealed record ScoredChoice(IReadOnlyList<TextSpan> Spans, double Probability);

/// <summary>Why an attribution is what it is: the scores of what was chosen and of the strongest rivals. For explanations.</summary>
/// <param name="CueProbability">Probability that the cue is one.</param>
/// <param name="Sources">The chosen source first, then its strongest rivals.</param>
/// <param name="Contents">The chosen content first, then its strongest rivals.</param>
public sealed record AttributionEvidence(double CueProbability, IReadOnlyList<ScoredChoice> Sources, IReadOnlyList<ScoredChoice> Contents);
