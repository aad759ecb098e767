using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>What the sentence itself keeps apart. Trees are made by hand, names made up.</summary>
public sealed class SeparationsTests
{
    private const string Left = "left=leave/VBD/root .\n", Anna = $"[Anna/NNP/left/nsubj Brook/NNP]PER {Left}";

    [Fact]
    public void Nobody_names_himself_in_what_he_reports()
    {
        const string Report = "She/PRP/said/nsubj said=say/VBD/root [Brook/NNP/stays/nsubj]PER stays=stay/VBZ/said/ccomp .";
        Assert.True(Part(new HandMadeScene(Anna + Report).Says("She", "Brook stays"), "She"));
        Assert.False(Part(new HandMadeScene(Anna + Report), "She")); // It is no report of hers.
        Assert.False(Part(new HandMadeScene(Anna + "She/PRP/said/nsubj said=say/VBD/root it/PRP/rained/expl rained=rain/VBD/said/ccomp .")
            .Says("She", "it rained"), "She"));
    }

    [Theory]
    [InlineData($"The/DT [Brook/NNP]PER aide/NN/left/nsubj {Left}", "aide", true)]
    [InlineData($"The/DT aide/NN/left/nsubj of/IN [Brook/NNP/aide/nmod]PER {Left}", "aide", true)]
    [InlineData($"The/DT aide/NN/left/nsubj who/WP/met/nsubj met=meet/VBD/aide/acl:relcl [Brook/NNP/met/obj]PER {Left}", "aide", true)]
    [InlineData($"The/DT aide/NN/left/nsubj of/IN [Lind/NNP/aide/nmod]PER {Left}", "aide", false)]
    [InlineData($"The/DT second/JJ witness/NN/left/nsubj {Left}", "witness", true)] // Nobody was called so.
    [InlineData($"The/DT old/JJ witness/NN/left/nsubj {Left}", "witness", false)]
    public void A_phrase_is_nobody_whom_it_names_and_no_second_of_a_kind(string notation, string head, bool apart) =>
        Assert.Equal(apart, Part(new HandMadeScene(Anna + notation), head));

    private static bool Part(HandMadeScene scene, string words)
    {
        Discourse discourse = scene.WithNamesLinked().Discourse();
        var separations = new Separations(discourse, new DescriptionMatch(discourse));
        return separations.Part(scene.Mentions[scene.MentionAt(words)], scene.Mentions[scene.MentionAt("Anna")].Entity);
    }
}
