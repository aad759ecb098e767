using Extraction.Speakers;

namespace Extraction.Tests.Speakers.NameLinks;

/// <summary>What stands beside a name and tells that it is no person's. Names are made up.</summary>
public sealed class BodySignsTests
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
        Assert.Equal(thing, BodySigns.IsThing(scene.Words, scene.Mentions[scene.MentionAt("Zelvik")]));
    }

    [Fact]
    public void What_ends_the_heading_before_is_nobodys_kind()
    {
        var scene = new HandMadeScene("# Zelvik/NNP/left/nsubj left=leave/VBD/root group/NN/left/obj\n"
            + "[Anna/NNP/came/nsubj Zelvik/NNP]PER came=come/VBD/root .");
        Assert.False(BodySigns.IsThing(scene.Words, scene.Mentions[scene.MentionAt("Anna")]));
    }

    [Fact]
    public void Whoever_is_named_in_full_elsewhere_may_speak_of_the_weather_under_the_surname()
    {
        var scene = new HandMadeScene("[Anna/NNP/left/nsubj Zelvik/NNP]PER left=leave/VBD/root .\n[Zelvik/NNP/said/nsubj]PER "
            + "said=say/VBD/root it/PRP/rain/nsubj would/MD rain/VB/said/ccomp .");
        Assert.False(BodySigns.IsThing(scene.Words, scene.Mentions[scene.MentionAt("Zelvik said")]));
    }

    [Fact]
    public void Whoever_is_named_in_full_may_speak_of_the_weather()
    {
        var scene = new HandMadeScene("[Anna/NNP/said/nsubj Zelvik/NNP]PER said=say/VBD/root "
            + "it/PRP/rain/nsubj would/MD rain/VB/said/ccomp .");
        Assert.False(BodySigns.IsThing(scene.Words, scene.Mentions[scene.MentionAt("Anna")]));
    }
}
