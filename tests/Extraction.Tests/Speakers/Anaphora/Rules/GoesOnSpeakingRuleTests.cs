using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>A pronoun beside a quotation, behind somebody who spoke.</summary>
public sealed class GoesOnSpeakingRuleTests
{
    [Theory]
    [InlineData(QuoteAct.Statement, "Ada Brook")]
    [InlineData(QuoteAct.Mental, null)]
    public void Who_spoke_last_goes_on_and_who_only_hoped_has_not_spoken(QuoteAct act, string? name)
    {
        HandMadeScene scene = new HandMadeScene("[Ada/NNP/said/nsubj Brook/NNP]PER " + Pieces.Rained + "\n“ It/PRP/snowed/expl "
            + "snowed=snow/VBD/added/ccomp , ” she/PRP/added/nsubj added=report/VBD/root .")
            .Says("Ada Brook", "it rained", "said", act: act).Says("she", "“It snowed,”", "added").Resolved();
        (string? found, LinkReason reason) = scene.Referent("she added");
        if (name is not null) Assert.Equal((name, LinkReason.GoesOn), (found, reason));
        else Assert.NotEqual(LinkReason.GoesOn, reason);
    }
}
