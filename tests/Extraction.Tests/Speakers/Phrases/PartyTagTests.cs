using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Roles;

public sealed class PartyTagTests
{
    [Theory]
    [InlineData("( R-Wis./NNP/Ada/appos )", "R-Wis.")]
    [InlineData(", D-N.Y./NNP/Ada/appos ,", "D-N.Y.")]
    [InlineData("( Vt./NNP/Ada/appos )", "Vt.")]
    [InlineData("( R/NNP/Ada/appos )", "R")]
    public void Party_and_state_behind_a_name_are_read_from_the_characters(string behind, string tag)
    {
        HandMadeScene scene = Scene(behind, out int at);
        Assert.Equal(tag, PartyTag.Read(scene.Words, at, scene.Text.TokenCount, out int next)?.Of(scene.Text.Text));
        Assert.InRange(next, at + 1, scene.At("left"));
    }

    [Theory]
    [InlineData("( Norvik/NNP/Ada/appos )")]
    [InlineData("( 54/CD/Ada/appos )")]
    [InlineData(", mayor/NN/Ada/appos ,")]
    [InlineData("( R/NNP/Ada/appos")]
    public void Other_words_are_none(string behind)
    {
        HandMadeScene scene = Scene(behind, out int at);
        Assert.Null(PartyTag.Read(scene.Words, at, scene.Text.TokenCount, out int next));
        Assert.Equal(at, next);
    }

    [Fact]
    public void Nothing_stands_behind_the_end_of_a_sentence()
    {
        HandMadeScene scene = Scene("( R/NNP/Ada/appos )", out int at);
        Assert.Null(PartyTag.Read(scene.Words, at, at, out _));
    }

    private static HandMadeScene Scene(string behind, out int at)
    {
        var scene = new HandMadeScene($"[Ada/NNP/left/nsubj Brook/NNP]PER {behind} left=leave/VBD/root .");
        at = scene.At("Brook") + 1;
        return scene;
    }
}
