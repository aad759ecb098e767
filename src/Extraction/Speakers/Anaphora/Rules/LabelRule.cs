namespace Extraction.Speakers;

/// <summary>"THE COURT: …", "Reporter: …": a label of a transcript that is no name says all that is known of its speaker.</summary>
internal sealed class LabelRule(Discourse discourse) : IAnaphoraRule
{
    private const double Certainty = 0.8;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates) =>
        discourse.IsLabel(mention) ? new Reference(-1, LinkReason.New, Certainty) : null;
}
