using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Roles;

/// <summary>How far a title goes before the office that ends it. Names are made up.</summary>
public sealed class TitleExtentTests
{
    [Theory]
    [InlineData("[Acme/NNP]ORG deputy/NN head/NN", "deputy head")]
    [InlineData("[Acme/NNP]ORG director/NN general/NN", "director general")] // A title of the table as a whole.
    [InlineData("[Acme/NNP]ORG vice/NN - president/NN", "vice-president")]
    [InlineData("[Acme/NNP]ORG Zelvik/NNP - president/NN", "Zelvik-president")] // Whatever a hyphen joins to it.
    [InlineData("[Acme/NNP]ORG Chairman/NNP and/CC Chief/NNP Risk/NNP Officer/NNP", "Chairman and Chief Risk Officer")]
    [InlineData("Channel/NNP 4/CD News/NNP presenter/NN", "presenter")] // The number is the name's.
    [InlineData("No./NNP 2/CD official/NN", "No. 2 official")] // The number is the title's.
    [InlineData("[Harrow/NNP Police/NNP]ORG spokesman/NN", "spokesman")]
    [InlineData("[Harrow/NNP Police/NNP]ORG Chief/NNP", "Police Chief")]
    [InlineData("[Acme/NNP PR/NNP]ORG consultant/NN", "consultant")]
    [InlineData("[Rovik/NNP County/NNP]LOC Supervisor/NNP", "Supervisor")]
    [InlineData("[North/NNP Korean/JJ]MISC leader/NN", "North Korean leader")]
    [InlineData("[Acme/NNP]ORG campaign/NN spokesman/NN", "spokesman")] // The campaign is the organisation's.
    public void Words_before_an_office_are_its_own_or_a_bodys(string phrase, string title)
    {
        var scene = new HandMadeScene($"{phrase} [Ada/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root .");
        int end = scene.At("Ada");
        Assert.Equal(title, scene.Of(new TitleExtent(scene.Words, new OrganizationReader(scene.Words)).Start(0, end), end));
    }
}
