namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>A label of a transcript that is no name, whatever the judge finds.</summary>
public sealed class LabelRuleTests
{
    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "Ada Brook")]
    public void A_label_says_all_that_is_known_and_a_source_does_not(bool isLabel, string? name)
    {
        HandMadeScene scene = new HandMadeScene($"Lawyer/NN {Pieces.Ada} {Pieces.Left}\nThe/DT lawyer/NN/root : Yes/UH .")
            .Says("The lawyer", "Yes", isLabel: isLabel).Resolved(new FirstJudge(0.9));
        Assert.Equal(name, scene.Referent("lawyer").Name);
    }
}
