using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>A bare word for an organisation behind the subject of a sentence.</summary>
public sealed class CenterRuleTests
{
    [Fact]
    public void A_bare_word_for_an_organisation_is_the_subject_just_before()
    {
        HandMadeScene scene = new HandMadeScene("[Acme/NNP/left/nsubj]ORG " + Pieces.Left + "The/DT company/NN/said/nsubj " + Pieces.Rained)
            .Says("The company", "it rained").Resolved();
        Assert.Equal(("Acme", LinkReason.Variation), scene.Referent("company"));
    }

    [Fact]
    public void What_does_nothing_is_no_organisation()
    {
        HandMadeScene scene = new HandMadeScene("[Net/NNP/up/nsubj]ORG was=be/VBD/up/cop up/RB/root .\nThe/DT company/NN/said/nsubj "
            + Pieces.Rained)
            .Says("The company", "it rained").Resolved();
        Assert.NotEqual(LinkReason.Variation, scene.Referent("company").Reason);
    }
}
