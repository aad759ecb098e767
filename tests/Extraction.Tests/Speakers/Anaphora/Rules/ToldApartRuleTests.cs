using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>A description with a clause behind it, whatever the judge finds.</summary>
public sealed class ToldApartRuleTests
{
    [Theory]
    [InlineData("who/WP/called/nsubj called=call/VBD/clerk/acl:relcl ", null)]
    [InlineData(", who/WP/called/nsubj called=call/VBD/clerk/acl:relcl , ", "Ada Brook")]
    public void A_clause_without_a_comma_tells_of_somebody_new(string clause, string? name)
    {
        HandMadeScene scene = new HandMadeScene($"{Pieces.Ada} {Pieces.Left}The/DT clerk/NN/left/nsubj {clause}{Pieces.Left}")
            .Resolved(new FirstJudge(0.9));
        Assert.Equal((name, name is null ? LinkReason.New : LinkReason.Ranked), scene.Referent("clerk"));
    }
}
