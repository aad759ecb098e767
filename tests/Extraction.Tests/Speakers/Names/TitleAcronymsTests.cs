using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Names;

public sealed class TitleAcronymsTests
{
    private const string Introduced = "Chief/NNP Minister/NNP [Ada/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root .\n";

    [Theory]
    [InlineData("The/DT CM/NNP/left/nsubj left=leave/VBD/root .", true)]
    [InlineData("The/DT DG/NNP/left/nsubj left=leave/VBD/root .", false)]
    [InlineData("CM/NNP/left/nsubj left=leave/VBD/root .", false)]
    public void The_initials_of_a_title_behind_an_article_are_its_bearer(string sentence, bool hers)
    {
        HandMadeScene scene = new HandMadeScene(Introduced + sentence).WithNamesLinked();
        TitleAcronyms.Link(scene.Words, scene.Mentions, scene.Entities);
        ref Mention last = ref scene.Mentions[^1];
        Assert.Equal(hers, scene.Entities[last.Entity] == scene.EntityAt("Ada"));
        Assert.Equal(hers ? MentionKind.Nominal : MentionKind.Name, last.Kind);
    }
}
