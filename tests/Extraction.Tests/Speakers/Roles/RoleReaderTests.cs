using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Roles;

/// <summary>All roles that an article states for somebody, as "title / organisation". Names are made up.</summary>
public sealed class RoleReaderTests
{
    private const string Ada = "[Ada/NNP/left/nsubj Brook/NNP]PER", Left = "left=leave/VBD/root .";

    [Theory]
    [InlineData($"[Acme/NNP]ORG spokeswoman/NN {Ada} {Left}", "spokeswoman / Acme")]
    [InlineData($"{Ada} , a/DT lawyer/NN/Ada/appos , {Left}", "lawyer / -")]
    [InlineData($"{Ada} , 54/CD/Ada/nummod , a/DT lawyer/NN/Ada/appos , {Left}", "lawyer / -")]
    [InlineData($"Sen./NNP {Ada} ( R-Wis./NNP/Ada/appos ) {Left}", "Sen. / -|- / R-Wis.")]
    [InlineData($"President/NNP {Ada} of/IN [Ruritania/NNP/Ada/nmod]LOC {Left}", "President / Ruritania")]
    [InlineData($"{Ada} , from/IN [Rovik/NNP/Ada/nmod]LOC , {Left}", "")]
    [InlineData($"{Ada} , of/IN the/DT [Delta/NNP Institute/NNP/Ada/nmod]ORG , {Left}", "- / Delta Institute")]
    [InlineData($"{Ada} , who/WP/heads/nsubj heads=head/VBZ/Ada/acl:relcl the/DT [Delta/NNP Institute/NNP/heads/obj]ORG , {Left}",
        "- / Delta Institute")]
    [InlineData($"{Ada} , who/WP/studies/nsubj studies=study/VBZ/Ada/acl:relcl moss/NN/studies/obj at/IN [Delta/NNP "
        + $"College/NNP/studies/obl]ORG , {Left}", "- / Delta College")]
    [InlineData("[Ada/NNP/resigned/nsubj Brook/NNP]PER resigned=resign/VBD/root as/IN chairwoman/NN/resigned/obl of/IN "
        + "[Acme/NNP/chairwoman/nmod]ORG .", "chairwoman / Acme")]
    [InlineData("[Ada/NNP/mayor/nsubj Brook/NNP]PER is=be/VBZ/mayor/cop the/DT mayor/NN/root of/IN [Rovik/NNP/mayor/nmod]LOC .",
        "mayor / Rovik")]
    [InlineData($"[Harbour/NNP Radio/NNP/Ada/nmod:poss]ORG 's {Ada} {Left}", "- / Harbour Radio")]
    [InlineData($"{Ada} {Left}", "")]
    public void Told_of_a_name(string notation, string roles)
    {
        HandMadeScene scene = new HandMadeScene(notation).WithNamesLinked();
        Assert.Equal(roles, Written(scene, Reader(scene).Read(scene.EntityAt("Ada"))));
    }

    [Fact]
    public void What_is_told_twice_is_told_once_in_the_fuller_words()
    {
        HandMadeScene scene = new HandMadeScene($"{Ada} , a/DT spokeswoman/NN/Ada/appos , {Left}\n"
            + $"{Ada} , spokeswoman/NN/Ada/appos for/IN [Acme/NNP/spokeswoman/nmod]ORG , {Left}").WithNamesLinked();
        Assert.Equal("spokeswoman / Acme", Written(scene, Reader(scene).Read(scene.EntityAt("Ada"))));
    }

    [Fact]
    public void Its_leader_leads_the_organisation_that_its_stands_for()
    {
        HandMadeScene scene = new HandMadeScene("The/DT [Delta/NNP Institute/NNP/won/nsubj]ORG won=win/VBD/root .\n"
            + $"{Ada} , its/PRP$/leader/nmod:poss leader/NN/Ada/appos , {Left}").WithNamesLinked();
        int its = scene.MentionAt("its");
        scene.Discourse().Link(its, scene.Mentions[scene.MentionAt("Delta")].Entity, LinkReason.Ranked, 0.9);
        Assert.Equal("leader / Delta Institute", Written(scene, Reader(scene).Read(scene.EntityAt("Ada"))));
    }

    [Theory]
    [InlineData(0.9, "lawyer / -")]
    [InlineData(0.3, "")]
    public void A_description_tells_a_role_where_it_surely_is_hers(double certainty, string roles)
    {
        HandMadeScene scene = new HandMadeScene($"{Ada} {Left}\nThe/DT lawyer/NN/left/nsubj {Left}").WithNamesLinked();
        scene.Discourse().Link(scene.MentionAt("lawyer"), 0, LinkReason.Ranked, certainty);
        Assert.Equal(roles, Written(scene, Reader(scene).Read(scene.EntityAt("Ada"))));
    }

    [Fact]
    public void Whoever_is_never_named_is_what_the_first_description_says()
    {
        HandMadeScene scene = new HandMadeScene($"A/DT lawyer/NN/left/nsubj {Left}").WithNamesLinked();
        int lawyer = scene.MentionAt("lawyer");
        scene.Discourse().Begin(lawyer, 0.3);
        Assert.Equal("lawyer / -", Written(scene, Reader(scene).Read(scene.Entities[scene.Mentions[lawyer].Entity])));
    }

    [Fact]
    public void A_person_is_nobody_to_work_for()
    {
        HandMadeScene scene = new HandMadeScene("[Otto/NNP/Ada/nmod:poss Lind/NNP]PER 's lawyer/NN [Ada/NNP/left/nsubj Brook/NNP]PER "
            + Left).WithNamesLinked();
        Assert.Equal("lawyer / -", Written(scene, Reader(scene).Read(scene.EntityAt("Ada"))));
    }

    private static RoleReader Reader(HandMadeScene scene) => new(scene.Words, scene.Mentions, scene.Entities);

    private static string Written(HandMadeScene scene, List<Role> roles) => string.Join('|', roles.Select(role =>
        $"{role.Title?.Of(scene.Text.Text) ?? "-"} / {role.Organization?.Of(scene.Text.Text) ?? "-"}"));
}
