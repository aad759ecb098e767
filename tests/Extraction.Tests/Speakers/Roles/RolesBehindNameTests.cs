using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Roles;

/// <summary>What stands behind a name, as "title / organisation". Trees are made by hand, names made up.</summary>
public sealed class RolesBehindNameTests
{
    private const string Ada = "[Ada/NNP/left/nsubj Brook/NNP]PER", Left = "left=leave/VBD/root .";

    [Theory]
    [InlineData($"{Ada} , a/DT lawyer/NN/Ada/appos at/IN [Acme/NNP/lawyer/nmod]ORG , {Left}", "lawyer / Acme")]
    [InlineData($"{Ada} ( R-Wis./NNP/Ada/appos ) {Left}", "- / R-Wis.")] // A party and a state.
    [InlineData($"{Ada} , of/IN the/DT [Delta/NNP Institute/NNP/Ada/nmod]ORG , {Left}", "- / Delta Institute")]
    [InlineData($"{Ada} , from/IN [Rovik/NNP/Ada/nmod]LOC , {Left}", "")] // A place alone is no body.
    [InlineData($"{Ada} , who/WP/heads/nsubj heads=head/VBZ/Ada/acl:relcl [Acme/NNP/heads/obj]ORG , {Left}", "- / Acme")]
    [InlineData($"{Ada} , the/DT rain/NN/Ada/appos , {Left}", "")]
    public void Phrases_of_the_table_are_read(string notation, string roles)
    {
        HandMadeScene scene = new HandMadeScene(notation).WithNamesLinked();
        var read = new List<Role>();
        Reader(scene).Read(scene.MentionAt("Ada"), read);
        Assert.Equal(roles, string.Join('|', read.Select(role =>
            $"{role.Title?.Of(scene.Text.Text) ?? "-"} / {role.Organization?.Of(scene.Text.Text) ?? "-"}")));
    }

    [Theory]
    [InlineData("working=work/VBG/lecturer/acl on/IN moss/NN/working/obl at/IN [Delta/NNP College/NNP/working/obl]ORG", "Delta College")]
    [InlineData("in/IN [Rovik/NNP/lecturer/nmod]LOC", null)]
    public void A_role_gets_the_body_that_is_told_behind_it(string behind, string? body)
    {
        HandMadeScene scene = new HandMadeScene($"{Ada} , a/DT lecturer/NN/Ada/appos {behind} , {Left}").WithNamesLinked();
        int lecturer = scene.At("lecturer");
        var read = new List<Role> { new(scene.SpanOf("lecturer"), null, scene.SpanOf("a lecturer")) };
        Reader(scene).AddEmployer(scene.MentionAt("Ada"), lecturer - 1, 0, read, scene.Text.TokenCount);
        Assert.Equal(body, Assert.Single(read).Organization?.Of(scene.Text.Text));
    }

    private static RolesBehindName Reader(HandMadeScene scene) => new(scene.Words, scene.Mentions, scene.Entities,
        new RolePhraseReader(scene.Words, new OrganizationReader(scene.Words)));
}
