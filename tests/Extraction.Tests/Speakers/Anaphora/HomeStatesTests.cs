using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>Which state somebody is of. Trees are made by hand, names made up.</summary>
public sealed class HomeStatesTests
{
    private const string Left = "left=leave/VBD/root .\n";

    [Theory]
    [InlineData("[Ada/NNP/left/nsubj Brook/NNP]PER of/IN Ohio/NNP/Ada/nmod", "The/DT Ohio/NNP/senator/compound senator/NN/left/nsubj", true, false)]
    [InlineData("[Ada/NNP/left/nsubj Brook/NNP]PER of/IN Ohio/NNP/Ada/nmod", "The/DT Utah/NNP/senator/compound senator/NN/left/nsubj", false, true)]
    [InlineData("[Ada/NNP/left/nsubj Brook/NNP]PER", "The/DT Utah/NNP/senator/compound senator/NN/left/nsubj", false, false)]
    [InlineData("Ohio/NNP/Senator/compound Senator/NNP/Ada/compound [Ada/NNP/left/nsubj Brook/NNP]PER",
        "The/DT Utah/NNP/senator/compound senator/NN/left/nsubj", false, true)]
    [InlineData("[Ada/NNP/left/nsubj Brook/NNP]PER of/IN Ohio/NNP/Ada/nmod", "The/DT old/JJ/senator/amod senator/NN/left/nsubj", false, false)]
    public void A_state_is_told_by_a_title_a_description_or_behind_the_name(string name, string description, bool agree, bool differ)
    {
        HandMadeScene scene = new HandMadeScene($"{name} {Left}{description} {Left}").WithNamesLinked();
        var states = new HomeStates(scene.Words, scene.Mentions);
        Mention mention = scene.Mentions[scene.MentionAt("senator")];
        Entity entity = scene.Entities[scene.Mentions[scene.MentionAt("Ada")].Entity];
        Assert.Equal((agree, differ), (states.Agree(mention, entity), states.Differ(mention, entity)));
    }
}
