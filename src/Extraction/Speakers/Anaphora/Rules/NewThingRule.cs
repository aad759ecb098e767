namespace Extraction.Speakers;

/// <summary>"a lawyer", "46 lawyers": takes up nothing.</summary>
internal sealed class NewThingRule : IAnaphoraRule
{
    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates) =>
        mention is { Kind: MentionKind.Nominal, Determiner: Determiner.Indefinite or Determiner.Quantity }
            ? new Reference(-1, LinkReason.New, 1) : null;
}
