using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>Which mentions can take up which entities. Trees are made by hand, names made up.</summary>
public sealed class FitTests
{
    private const string Scene = "The/DT reviews=review/NNS/left/nsubj left=leave/VBD/root .\n"
        + "They/PRP/said/nsubj said=say/VBD/root it/PRP/rained/expl rained=rain/VBD/said/ccomp .";

    [Theory]
    [InlineData(true, "Document", false)]
    [InlineData(false, "Document", true)]
    [InlineData(true, "Group", true)]
    public void They_who_speak_are_no_texts(bool speak, string kind, bool agrees)
    {
        var scene = new HandMadeScene(Scene);
        if (speak) scene.Says("They", "it rained");
        Discourse discourse = scene.WithNamesLinked().Discourse();
        var reviews = new Entity { Class = Enum.Parse<EntityClass>(kind), Plural = true };
        reviews.Mentions.Add(scene.MentionAt("reviews"));
        Assert.Equal(agrees, new Fit(discourse, new DescriptionMatch(discourse)).Agrees(scene.Mentions[scene.MentionAt("They")], reviews));
    }
}
