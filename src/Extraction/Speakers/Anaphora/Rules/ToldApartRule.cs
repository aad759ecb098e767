using Extraction.Language;

namespace Extraction.Speakers;

/// <summary>
/// "the clerk who took the call said": a person whom a clause without a comma tells from others is a new one, where nobody has
/// been called so.
/// </summary>
internal sealed class ToldApartRule(Discourse discourse, DescriptionMatch match) : IAnaphoraRule
{
    private const double Certainty = 0.85;

    private readonly AnalyzedText _text = discourse.Text;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates)
    {
        if (mention is not { Kind: MentionKind.Nominal, Class: EntityClass.Person, Plural: false, Determiner: Determiner.The }
            || mention.End >= _text.TokenCount || _text.Tag(mention.End) is not (PennTag.WP or PennTag.WDT)) return null;
        for (int i = 1; i < candidates.Entities.Count; i++)
        {
            if (match.HeadMatches(mention, discourse.Entities[candidates.Entities[i]])) return null;
        }

        return new Reference(-1, LinkReason.New, Certainty);
    }
}
