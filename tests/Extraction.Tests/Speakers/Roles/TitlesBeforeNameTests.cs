using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Roles;

/// <summary>What stands before a name, as "title / organisation". Trees are made by hand, names made up.</summary>
public sealed class TitlesBeforeNameTests
{
    private const string Ada = "[Ada/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root .";

    [Theory]
    [InlineData($"Ms/NNP {Ada}", "")] // An honorific is no role.
    [InlineData($"[Acme/NNP]ORG director/NN Ms/NNP {Ada}", "director / Acme")]
    [InlineData($"[Harbour/NNP Radio/NNP/Ada/nmod:poss]ORG 's {Ada}", "- / Harbour Radio")] // Whom a body has, it employs.
    [InlineData($"[Otto/NNP/Ada/nmod:poss]PER 's {Ada}", "")]
    [InlineData($"Secretary/NNP/Ada/compound of/IN/State State/NNP/Secretary/nmod {Ada}", "Secretary of State / -")]
    [InlineData($"Archbishop/NNP Emeritus/NNP {Ada}", "Archbishop Emeritus / -")]
    [InlineData($"lawyer/NN Gov./NNP {Ada}", "lawyer / -|Gov. / -")] // There are two.
    [InlineData($"the/DT [Rovik/NNP]LOC forward/RB {Ada}", "forward / Rovik")] // An adverb to the tagger.
    [InlineData($"a/DT local/JJ doctor/NN {Ada}", "local doctor / -")]
    [InlineData($"the/DT rain/NN {Ada}", "")]
    public void Titles_and_bodies_are_read(string notation, string roles)
    {
        HandMadeScene scene = new HandMadeScene(notation).WithNamesLinked();
        var read = new List<Role>();
        new TitlesBeforeName(scene.Words, scene.Mentions, scene.Entities, new RolePhraseReader(scene.Words,
            new OrganizationReader(scene.Words))).Read(scene.Mentions[scene.MentionAt("Ada")], read);
        Assert.Equal(roles, string.Join('|', read.Select(role =>
            $"{role.Title?.Of(scene.Text.Text) ?? "-"} / {role.Organization?.Of(scene.Text.Text) ?? "-"}")));
    }
}
