using Extraction.Speakers;

namespace Extraction.Tests.Speakers.NameLinks;

/// <summary>What stands beside a name and tells that it is a person's. Names are made up.</summary>
public sealed class PersonSignsTests
{
    private const string Left = "left=leave/VBD/root .";

    [Theory]
    [InlineData($"Mr/NNP [Zelvik/NNP/left/nsubj]PER {Left}", true, true)]
    [InlineData($"Baker/NN [Zelvik/NNP/left/nsubj]PER {Left}", true, false)]
    [InlineData($"Mayor/NNP [Zelvik/NNP/left/nsubj]PER {Left}", true, false)]
    [InlineData($"The/DT software/NN firm/NN [Zelvik/NNP/left/nsubj]PER {Left}", false, false)]
    [InlineData($"[Zelvik/NNP/left/nsubj]PER {Left}", false, false)]
    public void A_title_is_said_of_people_and_mister_addresses_one(string notation, bool titled, bool addressed)
    {
        HandMadeScene scene = Scene(notation, out Mention name);
        Assert.Equal((titled, addressed), (PersonSigns.HasPersonalTitle(scene.Words, name), PersonSigns.IsAddressed(scene.Words, name)));
    }

    [Theory]
    [InlineData($"Editor/NN [Zelvik/NNP/left/nsubj]ORG {Left}", true)]
    [InlineData($"[Zelvik/NNP/left/nsubj]ORG , Jr./NNP/Zelvik/flat , {Left}", false)]
    [InlineData($"[Zelvik/NNP/left/nsubj]ORG ( @zelvik/NNP/Zelvik/appos ) {Left}", true)]
    [InlineData($"[Zelvik/NNP/left/nsubj]ORG , 43/CD/Zelvik/nummod , {Left}", true)]
    [InlineData($"[Zelvik/NNP/left/nsubj]ORG , 430/CD/Zelvik/nummod , {Left}", false)]
    [InlineData($"[Zelvik/NNP/left/nsubj]ORG , a/DT zoo/NN visitor/NN/Zelvik/appos , {Left}", true)]
    [InlineData($"[Zelvik/NNP/left/nsubj]ORG , a/DT zoo/NN/Zelvik/appos , {Left}", false)]
    [InlineData($"[Zelvik/NNP/left/nsubj]ORG , which/WDT/grew/nsubj grew=grow/VBD/Zelvik/acl:relcl , {Left}", false)]
    [InlineData("[Zelvik/NNP/said/nsubj]ORG said=say/VBD/root he/PRP/left/nsubj left=leave/VBD/said/ccomp .", true)]
    [InlineData("[Zelvik/NNP/said/nsubj]ORG said=say/VBD/root they/PRP/left/nsubj left=leave/VBD/said/ccomp .", false)]
    [InlineData("# Editor/NN [Zelvik/NNP/Leaves/nsubj]ORG Leaves=leave/VBZ/root\n[Zelvik/NNP/left/nsubj]ORG left=leave/VBD/root .", false)]
    public void Office_account_age_occupation_or_he_tell_of_a_person(string notation, bool person)
    {
        HandMadeScene scene = Scene(notation, out Mention name);
        Assert.Equal(person, PersonSigns.IsToldAsPerson(scene.Words, name));
    }

    [Theory]
    [InlineData("[Zelvik/NNP/left/nsubj]ORG himself/PRP/Zelvik/appos left=leave/VBD/root .", true)]
    [InlineData("[Zelvik/NNP/left/nsubj]ORG , who/WP/left/nsubj left=leave/VBD/root .", true)]
    [InlineData("[Zelvik/NNP/said/nsubj]ORG said=say/VBD/root she/PRP/left/nsubj left=leave/VBD/said/ccomp .", true)]
    [InlineData("[Zelvik/NNP/left/nsubj]ORG itself/PRP/Zelvik/appos left=leave/VBD/root .", false)]
    [InlineData("[Zelvik/NNP/left/nsubj]ORG , which/WDT/left/nsubj left=leave/VBD/root .", false)]
    public void He_and_who_are_somebody(string notation, bool somebody)
    {
        HandMadeScene scene = Scene(notation, out Mention name);
        Assert.Equal(somebody, PersonSigns.IsSomebody(scene.Words, name));
    }

    [Theory]
    [InlineData("[Anna/NNP/left/nsubj Zelvik/NNP]PER", "Anna", true)]
    [InlineData("[Anna/NNP/left/nsubj]PER", "Anna", false)]
    [InlineData("[Norvik/NNP/left/nsubj Zelvik/NNP]PER", "Norvik", false)]
    public void A_full_name_begins_with_a_given_one(string subject, string at, bool full)
    {
        var scene = new HandMadeScene($"{subject} {Left}");
        Assert.Equal(full, PersonSigns.IsFullName(scene.Words, scene.Mentions[scene.MentionAt(at)]));
    }

    [Theory]
    [InlineData("[Acme/NNP]ORG director/NN of/IN daily/JJ news/NN", true)]
    [InlineData("[Acme/NNP]ORG news/NN director/NN", false)]
    public void An_office_may_have_a_complement_before_the_name(string titles, bool complement)
    {
        var scene = new HandMadeScene($"{titles} [Anna/NNP/left/nsubj Zelvik/NNP]PER {Left}");
        Assert.Equal(complement, PersonSigns.HasOfficeWithComplement(scene.Words, scene.Mentions[scene.MentionAt("Anna")]));
    }

    private static HandMadeScene Scene(string notation, out Mention name)
    {
        var scene = new HandMadeScene(notation);
        name = scene.Mentions[scene.MentionAt("Zelvik")];
        return scene;
    }
}
