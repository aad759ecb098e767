using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Assembly;

/// <summary>The names of those who speak together. Names are made up.</summary>
public sealed class JointMembersTests
{
    private const string Said = "said=say/VBD/root so/RB .";

    [Theory]
    [InlineData("Mayor/NNP [Ada/NNP/said/nsubj Brook/NNP]PER and/CC/Otto [Otto/NNP/Ada/conj Lind/NNP]PER of/IN [Rovik/NNP/Otto/nmod]LOC",
        "Mayor Ada Brook and Otto Lind of Rovik", "Ada Brook|Otto Lind")]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER ( D-Va./NNP/Ada/appos ) and/CC/Otto [Otto/NNP/Ada/conj Lind/NNP]PER",
        "Ada Brook (D-Va.) and Otto Lind", "Ada Brook|Otto Lind")]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER and/CC the/DT [Delta/NNP Institute/NNP/Ada/conj]ORG", "Ada Brook and the Delta Institute",
        "Ada Brook|the Delta Institute")]
    [InlineData("The/DT lawyer/NN/said/nsubj and/CC/Otto [Otto/NNP/lawyer/conj Lind/NNP]PER", "The lawyer and Otto Lind", "")]
    [InlineData("[Acme/NNP/said/nsubj]ORG and/CC [Delta/NNP/Acme/conj]ORG", "Acme and Delta", "")]
    public void Are_told_where_all_are_named_and_one_is_a_person(string source, string words, string names)
    {
        HandMadeScene scene = new HandMadeScene($"{source} {Said}").WithNamesLinked();
        Assert.Equal(names, Names(scene, words));
    }

    [Fact]
    public void A_pronoun_among_them_goes_by_its_bearers_name()
    {
        HandMadeScene scene = new HandMadeScene("[Karl/NNP/left/nsubj Stein/NNP]PER left=leave/VBD/root .\nHe/PRP/said/nsubj and/CC/Otto "
            + $"[Otto/NNP/He/conj Lind/NNP]PER {Said}").WithNamesLinked();
        scene.Discourse().Link(scene.MentionAt("He"), scene.Mentions[scene.MentionAt("Karl")].Entity, LinkReason.Ranked, 1);
        Assert.Equal("Karl Stein|Otto Lind", Names(scene, "He and Otto Lind"));
    }

    private static string Names(HandMadeScene scene, string words)
    {
        (int first, int end) = scene.Range(words);
        Discourse discourse = scene.Discourse();
        var joint = new Mention { First = first, TitleFirst = first, End = end, Head = scene.At("and"), Kind = MentionKind.Nominal };
        return string.Join('|', new JointMembers(discourse, new EntityNamer(discourse)).Of(joint).Select(n => n.Of(scene.Text.Text)));
    }
}
