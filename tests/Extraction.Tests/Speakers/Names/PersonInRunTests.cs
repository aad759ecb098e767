using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Names;

/// <summary>Which words of a run of proper nouns are a person's name. Names are made up.</summary>
public sealed class PersonInRunTests
{
    [Theory]
    [InlineData("[Acme/NNP]ORG Chairman/NNP [Ada/NNP/left/nsubj Brook/NNP]PER", "Ada Brook")]
    [InlineData("[Harbour/NNP Academy/NNP Anna/NNP/left/nsubj Brook/NNP]ORG", "Anna Brook")] // Behind a school in the name of one.
    [InlineData("[Harbour/NNP Board/NNP Anna/NNP/left/nsubj Brook/NNP]ORG", null)]
    [InlineData("[Casey/NNP 's]ORG Chief/NNP Executive/NNP Anna/NNP/left/nsubj Brook/NNP", "Anna Brook")]
    [InlineData("[New/NNP York/NNP/left/nsubj]PER", null)] // A place, whatever the entity model says.
    [InlineData("Institute/NNP/left/nsubj for/IN [Anna/NNP/Institute/nmod Brook/NNP]PER", null)] // Who is named in a body's name.
    [InlineData("Ministry/NNP/left/nsubj of/IN Rivers/NNPS/Ministry/nmod , [Zelvik/NNP/Rivers/conj]PER and/CC Fish/NNP/Rivers/conj", null)]
    [InlineData("[Zelvik.com/NNP/left/nsubj]PER", null)]
    [InlineData("[Zelvik/NNP Foods/NNPS/left/nsubj]PER", null)]
    [InlineData("Zelvik/NNP/left/nsubj Foods/NNPS", null)]
    public void A_body_a_place_or_an_address_is_nobody(string run, string? name)
    {
        var scene = new HandMadeScene($"{run} left=leave/VBD/root .");
        var tokens = new NameTokens(scene.Words, scene.Text.Sentences[0]);
        (int first, int end) = new PersonInRun(tokens, new NameConnection(tokens)).Find(0, scene.At("left"));
        Assert.Equal(name, first < 0 ? null : scene.Of(first, end));
    }
}
