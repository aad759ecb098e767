using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>An office that one person of the article is named with, whomever the judge finds.</summary>
public sealed class OnlyBearerRuleTests
{
    private const string President = "President/NNP " + Pieces.Ada + " " + Pieces.Left,
        Eva = "[Eva/NNP/left/nsubj Lind/NNP]PER " + Pieces.Left,
        Vera = "President/NNP [Vera/NNP/left/nsubj Moss/NNP]PER " + Pieces.Left;

    [Theory]
    [InlineData(President + Eva, "The/DT president/NN/said/nsubj", "The president", "Ada Brook")]
    [InlineData(President + Eva, "[Ruritania/NNP/president/nmod:poss]LOC 's/POS/Ruritania/case president/NN/said/nsubj",
        "Ruritania's president", "Ada Brook")]
    [InlineData(President + Vera + Eva, "The/DT president/NN/said/nsubj", "The president", null)] // Two hold it.
    [InlineData(Eva, "The/DT president/NN/said/nsubj", "The president", null)] // Nobody does.
    public void The_office_is_that_of_whom_the_text_has_named_with_it(string before, string source, string words, string? name)
    {
        HandMadeScene scene = new HandMadeScene($"{before}\n{source} {Pieces.Rained}").Says(words, "it rained")
            .Resolved(new FirstJudge(0.9));
        (string? Name, LinkReason Reason) referent = scene.Referent("president");
        if (name is null) Assert.NotEqual(LinkReason.SameWords, referent.Reason);
        else Assert.Equal((name, LinkReason.SameWords), referent);
    }
}
