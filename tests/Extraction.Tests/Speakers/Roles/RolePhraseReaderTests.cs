using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Roles;

/// <summary>Role phrases as "title / organisation". Names are made up.</summary>
public sealed class RolePhraseReaderTests
{
    /// <summary>What stands before a name.</summary>
    [Theory]
    [InlineData("[Acme/NNP]ORG spokeswoman/NN", "spokeswoman / Acme")]
    [InlineData("[Delta/NNP Institute/NNP]ORG deputy/NN head/NN", "deputy head / Delta Institute")]
    [InlineData("Ruritanian/JJ Prime/NNP Minister/NNP", "Ruritanian Prime Minister / -")]
    [InlineData("[Acme/NNP]ORG 's chief/JJ executive/NN", "chief executive / Acme")]
    [InlineData("former=former/JJ [Acme/NNP]ORG director/NN", "former Acme director / -")]
    [InlineData("the/DT party/NN 's spokesman/NN", "spokesman / party")]
    [InlineData("the/DT bridge/NN 's lead/NN engineer/NN", "lead engineer / -")]
    [InlineData("Fisheries/NNP Minister/NNP", "Fisheries Minister / -")]
    [InlineData("state/NN senator/NN", "state senator / -")]
    [InlineData("[Rovik/NNP]LOC striker/NN", "striker / Rovik")]
    [InlineData("[Rovik/NNP]LOC chief/JJ executive/NN", "chief executive / Rovik")]
    [InlineData("[Rovik/NNP]LOC lawyer/NN", "Rovik lawyer / -")]
    [InlineData("[Acme/NNP]LOC [UK/NNP]LOC commercial/JJ director/NN", "commercial director / Acme UK")]
    [InlineData("[Delta/NNP Games/NNPS]MISC technical/JJ director/NN", "technical director / Delta Games")]
    [InlineData("[Delta/NNP]ORG Chairman/NNP and/CC CEO/NNP", "Chairman and CEO / Delta")]
    [InlineData("Channel/NNP 4/CD News/NNP presenter/NN", "presenter / Channel 4 News")]
    [InlineData("No./NNP 2/CD official/NN", "No. 2 official / -")]
    [InlineData("Mr/NNP Justice/NNP", "Mr Justice / -")]
    [InlineData("by=by/IN Gleaner/JJ editor/NN", "editor / Gleaner")]
    [InlineData("by=by/IN Gleaner/JJ lawyer/NN", "Gleaner lawyer / -")]
    public void Before_a_name_the_last_office_ends_the_title(string titles, string role)
    {
        var scene = new HandMadeScene($"{titles} [Ada/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root .");
        var roles = new List<Role>();
        Reader(scene).AddPremodifiers(titles.StartsWith("by=") ? 1 : 0, scene.At("Ada"), roles);
        Assert.Equal(role, Written(scene, roles));
    }

    /// <summary>What stands in apposition.</summary>
    [Theory]
    [InlineData("an/DT analyst/NN/Ada/appos at/IN the/DT independent/JJ [Delta/NNP Institute/NNP/analyst/nmod]ORG",
        "analyst / Delta Institute")]
    [InlineData("a/DT professor/NN/Ada/appos of/IN river/NN studies/NNS/professor/nmod at/IN [Delta/NNP College/NNP/professor/nmod]ORG",
        "professor of river studies / Delta College")]
    [InlineData("chief/NN/Ada/appos of/IN staff/NN/chief/nmod", "chief of staff / -")]
    [InlineData("head/NN/Ada/appos of/IN the/DT rivers=river/NNS department/NN/head/nmod at/IN the/DT [Delta/NNP "
        + "Hospital/NNP/head/nmod]ORG", "head of the rivers department / Delta Hospital")]
    [InlineData("a/DT Rovik/NNP - based=base/VBN president/NN/Ada/appos of/IN [Acme/NNP/president/nmod]ORG", "president / Acme")]
    [InlineData("minister/NN/Ada/appos of/IN lands/NNS/minister/nmod", "minister of lands / -")]
    [InlineData("director/NN/Ada/appos of/IN television/NN/director/nmod", "director of television / -")]
    [InlineData("the/DT [Rovik/NNP/Professor/compound]ORG Professor/NNP/Ada/appos of/IN History/NNP/Professor/nmod at/IN [Delta/NNP "
        + "College/NNP/Professor/nmod]ORG", "Rovik Professor of History / Delta College")]
    [InlineData("founder/NN/Ada/appos and/CC director/NN/founder/conj of/IN [Acme/NNP/founder/nmod]ORG", "founder and director / Acme")]
    [InlineData("prime/JJ minister/NN/Ada/appos and/CC former/JJ envoy/NN/minister/conj", "prime minister / -|former envoy / -")]
    [InlineData("Director/NN/Ada/appos , [Delta/NNP Securities/NNPS/Director/appos]ORG", "Director / Delta Securities")]
    public void Behind_a_name_the_title_goes_on_to_the_body(string apposition, string roles)
    {
        HandMadeScene scene = Apposed(apposition);
        var read = new List<Role>();
        Reader(scene).AddPhrases(scene.At(",") + 1, scene.Text.TokenCount, read);
        Assert.Equal(roles, Written(scene, read));
    }

    [Theory]
    [InlineData("the/DT rain/NN/Ada/appos")]
    [InlineData("lawyers=lawyer/NNS/Ada/appos")]
    [InlineData("of/IN Rovik/NNP/Ada/nmod")]
    public void What_is_no_office_of_one_gives_no_role(string apposition)
    {
        HandMadeScene scene = Apposed(apposition);
        var read = new List<Role>();
        Assert.False(Reader(scene).AddPhrase(scene.At(",") + 1, scene.Text.TokenCount, read, out _));
        Assert.Empty(read);
    }

    private static HandMadeScene Apposed(string apposition) =>
        new($"[Ada/NNP/left/nsubj Brook/NNP]PER , {apposition} , left=leave/VBD/root .");

    private static RolePhraseReader Reader(HandMadeScene scene) => new(scene.Words, new OrganizationReader(scene.Words));

    private static string Written(HandMadeScene scene, List<Role> roles) => string.Join('|', roles.Select(role =>
        $"{role.Title?.Of(scene.Text.Text) ?? "-"} / {role.Organization?.Of(scene.Text.Text) ?? "-"}"));
}
