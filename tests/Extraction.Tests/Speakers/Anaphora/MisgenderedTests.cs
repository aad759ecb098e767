using Extraction.Lexicon;

namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>Where the table is wrong about a given name, the article tells it. Trees are made by hand, names made up.</summary>
public sealed class MisgenderedTests
{
    private const string Mends = "mends=mend/VBZ/root nets=net/NNS/mends/obj .\n", Anna = $"[Anna/NNP/mends/nsubj Brook/NNP]PER {Mends}",
        He = "\nHe/PRP/left/nsubj left=leave/VBD/root .";

    [Theory]
    [InlineData(Anna + He, "Anna Brook")] // Whom else?
    [InlineData("Ms./NNP " + Anna + He, null)] // A title has told it.
    [InlineData(Anna + "[Eva/NNP/mends/nsubj Lind/NNP]PER " + Mends + He, null)] // There are two.
    [InlineData("[Otto/NNP/mends/nsubj Lind/NNP]PER " + Mends + He, null)] // He fits, so that the judge decides, and this one finds nobody.
    [InlineData(Anna + "\n" + Rain + "\n" + Rain + "\n" + Rain + He, null)] // Too far back.
    public void A_pronoun_that_nobody_fits_means_the_only_person_near(string notation, string? name)
    {
        HandMadeScene scene = new HandMadeScene(notation).Resolved();
        Assert.Equal(name, scene.Mentions[scene.MentionAt("He")].Entity < 0 ? null : scene.Referent("He").Name);
    }

    [Fact]
    public void The_person_has_the_gender_of_the_pronoun_from_then_on()
    {
        HandMadeScene scene = new HandMadeScene(Anna + He).Resolved();
        Assert.Equal(Gender.Male, scene.EntityAt("Anna").Gender);
    }

    private const string Rain = "It/PRP/rained/expl rained=rain/VBD/root .\n";
}
