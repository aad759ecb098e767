using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Roles;

/// <summary>Where a noun phrase parts into an organisation and a title. Names are made up.</summary>
public sealed class RolePhraseDividerTests
{
    [Theory]
    [InlineData("[Acme/NNP]ORG campaign/NN spokesman/NN/left/nsubj", "Acme campaign", "spokesman")]
    [InlineData("[Rovik/NNP]LOC Mayor/NNP/left/nsubj", "Rovik", "Mayor")]
    [InlineData("Emergency/NNP Situations/NNPS Minister/NNP/left/nsubj", "", "Emergency Situations Minister")]
    [InlineData("[Acme/NNP]ORG Chairman/NNP and/CC Chief/NNP Risk/NNP Officer/NNP/left/nsubj", "Acme", "Chairman and Chief Risk Officer")]
    [InlineData("[First/NNP Amendment/NNP]MISC attorney/NN/left/nsubj", "", "First Amendment attorney")]
    [InlineData("[Acme/NNP]ORG 's director/NN/left/nsubj", "Acme", "director")]
    [InlineData("[Acme/NNP Workers/NNPS League/NNP]ORG 's ( AWL/NNP ) director/NN/left/nsubj", "Acme Workers League", "director")]
    [InlineData("[Acme/NNP]ORG regional/JJ director/NN/left/nsubj", "Acme", "regional director")] // An adjective is the title's.
    [InlineData("former/JJ [Acme/NNP]ORG director/NN/left/nsubj", "", "former Acme director")] // Whom she no longer serves.
    [InlineData("appointed=appoint/VBN [Acme/NNP]ORG director/NN/left/nsubj", "Acme", "director")]
    [InlineData("French/JJ minister/NN/left/nsubj", "", "French minister")]
    [InlineData("head/NN/left/nsubj", "", "head")]
    public void A_phrase_is_divided_once(string notation, string organization, string title)
    {
        var scene = new HandMadeScene($"{notation} left=leave/VBD/root .");
        int end = scene.At("left");
        RoleDivision division = new RolePhraseDivider(scene.Words, new OrganizationReader(scene.Words)).Divide(0, end);
        Assert.Equal((organization, title), (division.HasOrganization ? scene.Of(division.OrganizationFirst, division.OrganizationEnd) : "",
            scene.Of(division.Title, end)));
    }
}
