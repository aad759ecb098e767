using Extraction.Tests.Speakers.Anaphora.Rules;

namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>What a pronoun tells of whom it is led to. Trees are made by hand, names made up.</summary>
public sealed class GenderTests
{
    [Theory]
    [InlineData(0.9, "Female")]
    [InlineData(0.6, "Unknown")] // What is only likely keeps nobody from being "he" for the rest of the article.
    public void A_pronoun_tells_the_gender_where_the_judge_is_sure(double probability, string gender)
    {
        HandMadeScene scene = new HandMadeScene("[Brook/NNP/left/nsubj]PER left=leave/VBD/root .\n\nRain/NN/met/nsubj met=meet/VBD/root "
            + "her/PRP/met/obj .").Resolved(new FirstJudge(probability));
        Assert.Equal("Brook", scene.Referent("her").Name);
        Assert.Equal(gender, scene.EntityAt("Brook").Gender.ToString());
    }
}
