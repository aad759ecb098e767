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

    [Theory]
    [InlineData("The/DT guards=guard/NNS/said/nsubj " + Pieces.Rained + "\n", "They", "guards")]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER " + Pieces.Rained + "\n", "She", "Ada")]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER " + Pieces.Rained + "\n“ Nets/NNS/broke/nsubj broke=break/VBD/root . ”\n\n", "She",
        "Ada")]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER " + Pieces.Rained + "\n“ Nets/NNS/broke/nsubj broke=break/VBD/root . ”\n\n"
        + "We/PRP/saw/nsubj saw=see/VBD/root [Eva/NNP/saw/obj Lind/NNP]PER .\n", "She", null)] // Somebody has been named since.
    public void A_sentence_that_begins_with_who_reports_goes_on(string before, string pronoun, string? speaker)
    {
        HandMadeScene scene = new HandMadeScene(before + pronoun + "/PRP/added/nsubj added=report/VBD/root it/PRP/snowed/expl "
            + "snowed=snow/VBD/added/ccomp .").Says(speaker == "guards" ? "The guards" : "Ada Brook", "it rained", "said");
        if (before.Contains('“', StringComparison.Ordinal)) scene.GoesOn("“Nets broke.”");
        scene.Says(pronoun, "it snowed", "added").Resolved();
        LinkReason reason = scene.Referent(pronoun).Reason;
        if (speaker is null) Assert.NotEqual(LinkReason.GoesOn, reason);
        else
        {
            Assert.Equal(LinkReason.GoesOn, reason);
            Assert.Same(scene.EntityAt(speaker), scene.EntityAt(pronoun));
        }
    }
}
