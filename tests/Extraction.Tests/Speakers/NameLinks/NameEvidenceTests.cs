using Extraction.Speakers;

namespace Extraction.Tests.Speakers.NameLinks;

/// <summary>What stands beside a name and tells that it is no person's. Names are made up.</summary>
public sealed class NameEvidenceTests
{
    [Theory]
    [InlineData("The/DT newspaper/NN [Zelvik/NNP/left/nsubj]PER left=leave/VBD/root .", true)]
    [InlineData("The/DT [Zelvik/NNP/left/nsubj]PER left=leave/VBD/root .", true)]
    [InlineData("[Zelvik/NNP]PER shares=share/NNS/fell/nsubj fell=fall/VBD/root .", true)]
    [InlineData("An/DT economist/NN/left/nsubj at/IN [Zelvik/NNP/economist/nmod]PER left=leave/VBD/root .", true)]
    [InlineData("[Zelvik/NNP/said/nsubj]PER said=say/VBD/root it/PRP/close/nsubj would/MD close/VB/said/ccomp .", true)]
    [InlineData("[Zelvik/NNP/closes/nsubj]PER closes=close/VBZ/root its/PRP$ mill/NN/closes/obj .", true)]
    [InlineData("[Zelvik/NNP/left/nsubj]PER , which/WDT/grew/nsubj grew=grow/VBD/Zelvik/acl:relcl , left=leave/VBD/root .", true)]
    [InlineData("[Zelvik/NNP/left/nsubj]PER , a/DT company/NN/Zelvik/appos , left=leave/VBD/root .", true)]
    [InlineData("[Zelvik/NNP/left/nsubj Harbour/NNP]PER ( ZH/NNP/Zelvik/appos ) left=leave/VBD/root .", true)]
    [InlineData("[Zelvik/NNP]PER chief/JJ executive/NN [Anna/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root .", true)]
    [InlineData("Rovik/NNP - based=base/VBN [Zelvik/NNP/left/nsubj]PER left=leave/VBD/root .", true)]
    [InlineData("The/DT analysts=analyst/NNS/Zelvik/compound [Zelvik/NNP/left/nsubj]PER left=leave/VBD/root .", true)]
    [InlineData("[Acme/NNP]ORG director/NN of/IN daily/JJ news/NN [Anna/NNP/left/nsubj Zelvik/NNP]PER left=leave/VBD/root .", false)]
    [InlineData("[Zelvik/NNP]PER press/NN secretary/NN [Anna/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root .", false)]
    [InlineData("Mr/NNP [Zelvik/NNP/denied/nsubj]PER denied=deny/VBD/root it/PRP/grew/nsubj grew=grow/VBD/denied/ccomp .", false)]
    [InlineData("[Zelvik/NNP/left/nsubj]PER left=leave/VBD/root .", false)]
    [InlineData("Mayor/NNP [Zelvik/NNP/closes/nsubj]PER closes=close/VBZ/root its/PRP$ mill/NN/closes/obj .", false)]
    [InlineData("[Zelvik/NNP/said/nsubj]PER said=say/VBD/root it/PRP/clear/expl was=be/VBD/clear/cop clear/JJ/said/ccomp .", false)]
    public void A_thing_is_told_by_article_kind_belongings_and_its(string notation, bool thing)
    {
        var scene = new HandMadeScene(notation);
        Assert.Equal(thing, NameEvidence.IsThing(scene.Words, scene.Mentions[scene.MentionAt("Zelvik")]));
    }

    [Theory]
    [InlineData("He/PRP/left/nsubj left=leave/VBD/root in/IN Santa/NNP Zelvik/NNP/left/obl .", "Santa", true)]
    [InlineData("He/PRP/believed/nsubj believed=believe/VBD/root in/IN Anna/NNP/believed/obl .", "Anna", false)]
    [InlineData("He/PRP/met/nsubj met=meet/VBD/root Zelvik/NNP/met/obj .", "Zelvik", false)]
    public void A_place_is_where_something_is(string notation, string name, bool where)
    {
        var scene = new HandMadeScene(notation);
        Assert.Equal(where, NameEvidence.IsWhere(scene.Words, scene.Mentions[scene.MentionAt(name)]));
    }

    /// <summary>A rare name that the entity model takes for an organisation's is a person's who goes by the surname.</summary>
    [Fact]
    public void Who_goes_by_the_last_word_is_a_person()
    {
        HandMadeScene scene = new HandMadeScene("[Ottoline/NNP Zelvik/NNP/left/nsubj]ORG left=leave/VBD/root .\n"
            + "[Zelvik/NNP/left/nsubj]ORG left=leave/VBD/root .").WithNamesLinked();
        Assert.Equal(EntityClass.Person, scene.EntityAt("Ottoline").Class);
    }

    /// <summary>A surname that is also a country's is somebody's where it says something and somebody bears it in full.</summary>
    [Theory]
    [InlineData("[Holland/NNP/said/nsubj]LOC said=say/VBD/root so/RB .", true)]
    [InlineData("He/PRP/left/nsubj left=leave/VBD/root in/IN [Holland/NNP/left/obl]LOC .\n[Holland/NNP/said/nsubj]LOC said=say/VBD/root "
        + "so/RB .", false)]
    [InlineData("[Holland/NNP/grew/nsubj]LOC grew=grow/VBD/root .", false)]
    public void A_bare_word_that_says_something_is_who_bears_it_in_full(string rest, bool person)
    {
        HandMadeScene scene = new HandMadeScene($"[Anna/NNP/left/nsubj Holland/NNP]PER left=leave/VBD/root .\n{rest}").WithNamesLinked();
        Assert.Equal(person, ReferenceEquals(scene.EntityAt("Anna"), scene.EntityAt("Holland", rest.StartsWith("He") ? 2 : 1)));
    }

    /// <summary>A name that begins with a given one is a person's, whatever the entity model takes it for, where something beside it
    /// or elsewhere tells so.</summary>
    [Theory]
    [InlineData("[Anna/NNP/left/nsubj Zelvik/NNP]ORG , 43/CD/Anna/nummod , left=leave/VBD/root .", true)]
    [InlineData("[Anna/NNP/left/nsubj Zelvik/NNP]LOC , a/DT zoo/NN/visitor/compound visitor/NN/Anna/appos , left=leave/VBD/root .",
        true)]
    [InlineData("Editor/NN [Anna/NNP/left/nsubj Zelvik/NNP]ORG left=leave/VBD/root .", true)]
    [InlineData("[Anna/NNP/said/nsubj Zelvik/NNP]ORG said=say/VBD/root she/PRP/left/nsubj left=leave/VBD/said/ccomp .", true)]
    [InlineData("[Anna/NNP/left/nsubj Zelvik/NNP]ORG left=leave/VBD/root .\nMs/NNP Zelvik/NNP/came/nsubj came=come/VBD/root .", true)]
    [InlineData("[Anna/NNP/left/nsubj Zelvik/NNP]ORG left=leave/VBD/root .", false)]
    [InlineData("[Anna/NNP/left/nsubj Zelvik/NNP]ORG , a/DT company/NN/Anna/appos , left=leave/VBD/root .", false)]
    [InlineData("The/DT [Anna/NNP/left/nsubj Zelvik/NNP]ORG left=leave/VBD/root .\nMs/NNP Zelvik/NNP/came/nsubj came=come/VBD/root .",
        false)]
    public void Who_is_treated_as_a_person_is_one(string notation, bool person)
    {
        HandMadeScene scene = new HandMadeScene(notation).WithNamesLinked();
        Assert.Equal(person, scene.EntityAt("Anna").Class == EntityClass.Person);
    }

    /// <summary>Who begins with a given name and goes by the surname is no body, although a noun for one stands before the name.</summary>
    [Theory]
    [InlineData("Rovers/NNPS centre/NN/came/nsubj [Anna/NNP/centre/appos Zelvik/NNP]PER came=come/VBD/root .", true)]
    [InlineData("The/DT company/NN/came/nsubj [Anna/NNP/company/appos Zelvik/NNP]PER came=come/VBD/root .", false)]
    public void A_person_may_have_a_place_on_the_field(string notation, bool person)
    {
        HandMadeScene scene = new HandMadeScene($"{notation}\n[Zelvik/NNP/left/nsubj]PER left=leave/VBD/root .").WithNamesLinked();
        Assert.Equal(person, scene.EntityAt("Anna").Class == EntityClass.Person);
    }

    /// <summary>One word that once is surely a body's is one throughout, unless somebody is spoken of; what a body does is
    /// no title.</summary>
    [Theory]
    [InlineData("The/DT software/NN/firm/compound firm/NN [Zelvik/NNP/left/nsubj]PER left=leave/VBD/root .", false)]
    [InlineData("The/DT firm/NN/left/nsubj [Zelvik/NNP/founded/nsubj]PER founded=found/VBD/firm/acl:relcl left=leave/VBD/root .",
        true)]
    [InlineData("The/DT firm/NN [Zelvik/NNP/left/nsubj]PER left=leave/VBD/root .\n"
        + "[Zelvik/NNP/said/nsubj]PER said=say/VBD/root he/PRP/left/nsubj left=leave/VBD/said/ccomp .", true)]
    [InlineData("The/DT firm/NN [Zelvik/NNP/left/nsubj]PER left=leave/VBD/root .\n"
        + "Editor/NN [Zelvik/NNP/left/nsubj]PER left=leave/VBD/root .", true)]
    public void A_brand_is_one_throughout(string notation, bool person)
    {
        HandMadeScene scene = new HandMadeScene($"{notation}\n[Zelvik/NNP/came/nsubj]PER came=come/VBD/root .\n"
            + "He/PRP/saw/nsubj saw=see/VBD/root [Zelvik/NNP/saw/obj]PER .").WithNamesLinked();
        Assert.Equal(person, scene.EntityAt("Zelvik").Class == EntityClass.Person);
    }

    [Fact]
    public void What_ends_the_heading_before_is_nobodys_kind()
    {
        var scene = new HandMadeScene("# Zelvik/NNP/left/nsubj left=leave/VBD/root group/NN/left/obj\n"
            + "[Anna/NNP/came/nsubj Zelvik/NNP]PER came=come/VBD/root .");
        Assert.False(NameEvidence.IsThing(scene.Words, scene.Mentions[scene.MentionAt("Anna")]));
    }

    [Fact]
    public void Whoever_is_named_in_full_may_speak_of_the_weather()
    {
        var scene = new HandMadeScene("[Anna/NNP/said/nsubj Zelvik/NNP]PER said=say/VBD/root "
            + "it/PRP/rain/nsubj would/MD rain/VB/said/ccomp .");
        Assert.False(NameEvidence.IsThing(scene.Words, scene.Mentions[scene.MentionAt("Anna")]));
    }
}
