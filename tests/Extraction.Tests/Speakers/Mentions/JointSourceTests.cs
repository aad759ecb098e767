using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Mentions;

/// <summary>Where several speak at once. Names are made up.</summary>
public sealed class JointSourceTests
{
    [Theory]
    [InlineData("Owners=owner/NNS/said/nsubj and/CC/tenants tenants=tenant/NNS/Owners/conj", "Owners and tenants", true)]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER and/CC the/DT [Delta/NNP Institute/NNP/Ada/conj]ORG", "Ada Brook and the Delta Institute",
        true)]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER , founder/NN/Ada/appos and/CC chief/NN/founder/conj of/IN [Acme/NNP/founder/nmod]ORG",
        "Ada Brook, founder and chief of Acme", false)]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER , founder/NN/Ada/appos of/IN [Acme/NNP/founder/nmod]ORG and/CC [Bell/NNP/Ada/conj]ORG",
        "Ada Brook, founder of Acme and Bell", false)]
    [InlineData("The/DT baker/NN/said/nsubj and/CC “ Queen/NNP/baker/conj of/IN Buns/NNPS/Queen/nmod ”", "The baker and “Queen of Buns”",
        false)]
    [InlineData("The/DT ferryman/NN/said/nsubj", "The ferryman", false)]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER , who/WP/leads/nsubj leads=lead/VBZ/Ada/acl:relcl [Acme/NNP/leads/obj]ORG and/CC "
        + "[Bell/NNP/Ada/conj]ORG", "Ada Brook, who leads Acme and Bell", false)]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER , [Acme/NNP/founder/nmod:poss]ORG 's/POS founder/NN/Ada/appos and/CC "
        + "[Bell/NNP/Ada/conj]ORG", "Ada Brook, Acme's founder and Bell", false)]
    public void An_and_joins_two_who_speak(string notation, string source, bool joint)
    {
        var scene = new HandMadeScene($"{notation} said=say/VBD/root so/RB .");
        (int first, int end) = scene.Range(source);
        int head = Enumerable.Range(first, end - first).First(t => scene.Text.Relation(t) == Extraction.Language.DependencyRelation.Nsubj);
        int and = new JointSource(scene.Words, scene.Tree).Conjunction(head, first, end);
        Assert.Equal(joint ? scene.At("and") : -1, and);
    }

    [Fact]
    public void Titles_before_the_first_name_are_no_part_of_the_joint_name()
    {
        var scene = new HandMadeScene("Mayor/NNP [Ada/NNP/said/nsubj Brook/NNP]PER and/CC/Otto [Otto/NNP/Ada/conj Lind/NNP]PER "
            + "said=say/VBD/root so/RB .");
        (int first, int end) = scene.Range("Mayor Ada Brook and Otto Lind");
        Mention joint = new JointSource(scene.Words, scene.Tree).Mention(scene.At("Ada"), scene.At("and"), first, end);
        Assert.Equal(("Ada Brook and Otto Lind", EntityClass.Group, true), (scene.Of(joint.First, joint.End), joint.Class, joint.Plural));
    }

    [Fact]
    public void The_first_name_is_whole_whatever_its_words_are_elsewhere()
    {
        var scene = new HandMadeScene("[Human/JJ Lakes/NNS Watch/NNP/said/nsubj]ORG and/CC/others others=other/NNS/Watch/conj "
            + "said=say/VBD/root so/RB .");
        (int first, int end) = scene.Range("Human Lakes Watch and others");
        Mention joint = new JointSource(scene.Words, scene.Tree).Mention(scene.At("Watch"), scene.At("and"), first, end);
        Assert.Equal("Human Lakes Watch and others", scene.Of(joint.First, joint.End));
    }

    [Fact]
    public void What_is_added_behind_the_last_is_no_part_of_them()
    {
        var scene = new HandMadeScene("Owners=owner/NNS/said/nsubj and/CC/tenants tenants=tenant/NNS/Owners/conj , who/WP/left/nsubj "
            + "left=leave/VBD/Owners/acl:relcl , said=say/VBD/root so/RB .");
        (_, int end) = scene.Range("Owners and tenants, who left,");
        Assert.Equal(scene.At("tenants") + 1, new JointSource(scene.Words, scene.Tree).End(scene.At("and"), end));
    }
}
