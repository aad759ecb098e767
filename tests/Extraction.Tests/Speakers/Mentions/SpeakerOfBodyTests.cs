using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Mentions;

/// <summary>Who speaks for a body whose name has small words inside. Names are made up.</summary>
public sealed class SpeakerOfBodyTests
{
    private const string Said = " said=say/VBD/root so/RB .";

    [Theory]
    [InlineData("A/DT [Ministry/NNP/said/nsubj for/IN Rivers/NNP and/CC Lakes/NNPS]ORG spokeswoman/NN/Ministry/nmod",
        "A Ministry for Rivers and Lakes spokeswoman", "spokeswoman")]
    [InlineData("More/JJR than/IN 200/CD former/JJ Department/NNP/said/nsubj of/IN Rivers/NNP officials=official/NNS/Department/nmod",
        "More than 200 former Department of Rivers officials", "officials")]
    [InlineData("The/DT Panel/NNP/said/nsubj on/IN Rivers/NNP ( PR/NNP ) report/NN/Panel/nmod", "The Panel on Rivers (PR) report",
        "report")]
    [InlineData("House/NNP Committee/NNP/said/nsubj on/IN Rivers/NNP , Lakes/NNP and/CC Fish/NNP Chairman/NNP "
        + "[Anna/NNP/Committee/conj Zelvik/NNP]PER", "House Committee on Rivers, Lakes and Fish Chairman Anna Zelvik", "Anna")]
    public void A_noun_or_a_name_behind_a_bodys_name_speaks(string source, string phrase, string speaks)
    {
        var scene = new HandMadeScene(source + Said);
        (int first, int end) = scene.Range(phrase);
        int token = new SpeakingToken(scene.Words, scene.Tree).Find(null, first, end);
        Assert.Equal(speaks, scene.Of(token, token + 1));
    }

    [Theory]
    [InlineData("A/DT friend/NN/said/nsubj of/IN Mayor/NNP [Anna/NNP/friend/nmod Zelvik/NNP]PER", "A friend of Mayor Anna Zelvik")]
    [InlineData("Harbour/NNP/said/nsubj , Vexa/NNP and/CC Mayor/NNP [Anna/NNP/Harbour/conj Zelvik/NNP]PER", "Harbour, Vexa and Mayor Anna Zelvik")]
    [InlineData("A/DT note/NN/said/nsubj to/IN the/DT clerk/NN/note/nmod", "A note to the clerk")]
    [InlineData("Officials=official/NNS/said/nsubj at/IN the/DT Harbour/NNP mill/NN/Officials/nmod", "Officials at the Harbour mill")]
    public void Other_phrases_are_left_alone(string source, string phrase)
    {
        var scene = new HandMadeScene(source + Said);
        (int first, int end) = scene.Range(phrase);
        Assert.Equal(-1, new SpeakerOfBody(scene.Words).Find(first, end));
    }
}
