using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>"The company" far behind the only organisation. Trees are made by hand, names made up.</summary>
public sealed class OnlyBodyRuleByHandTests
{
    [Theory]
    [InlineData("[Acme/NNP/left/nsubj]ORG " + Pieces.Left, "Acme")]
    [InlineData("[Acme/NNP/left/nsubj]ORG " + Pieces.Left + "[Norvik/NNP/left/nsubj]ORG " + Pieces.Left, null)]
    [InlineData("[Acme/NNP/left/nsubj School/NNP]ORG " + Pieces.Left, null)]
    public void The_only_organisation_that_can_be_a_company_is_meant(string bodies, string? name)
    {
        HandMadeScene scene = new HandMadeScene($"{bodies}{Pieces.Rain}The/DT company/NN/said/nsubj {Pieces.Rained}")
            .Says("The company", "it rained").Resolved();
        Assert.Equal((name, name is null ? LinkReason.New : LinkReason.OnlyOne), scene.Referent("company"));
    }
}
