namespace Extraction.Speakers;

/// <summary>What a mention refers to.</summary>
/// <param name="Entity">The entity, -1 for something that nothing before refers to.</param>
/// <param name="Reason">Why.</param>
/// <param name="Certainty">Probability in [0, 1] that it is right.</param>
internal readonly record struct Reference(int Entity, LinkReason Reason, double Certainty);

/// <summary>One way to tell what a pronoun or description refers to. Rules are asked in order; the first that answers decides.</summary>
internal interface IAnaphoraRule
{
    /// <summary>What the mention refers to, null where this rule cannot tell.</summary>
    /// <param name="index">The mention, which refers to nothing yet.</param>
    /// <param name="mention">The same.</param>
    /// <param name="candidates">What it can refer to.</param>
    Reference? Resolve(int index, in Mention mention, Candidates candidates);
}
