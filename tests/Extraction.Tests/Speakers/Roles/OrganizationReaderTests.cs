using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Roles;

/// <summary>For whom somebody works: what stands behind "at", "of", "for". Names are made up.</summary>
public sealed class OrganizationReaderTests
{
    [Theory]
    [InlineData("the/DT independent/JJ [Delta/NNP Institute/NNP]ORG", "Delta Institute")]
    [InlineData("the/DT company/NN", "company")]
    [InlineData("Rovik/NNP - based=base/VBN [Acme/NNP]ORG", "Acme")]
    [InlineData("the/DT [Delta/NNP Clinic/NNP]ORG at/IN the/DT [Grey/NNP Law/NNP School/NNP]ORG", "Delta Clinic at the Grey Law School")]
    [InlineData("the/DT [Committee/NNP on/IN Rivers/NNPS , Lakes/NNPS and/CC Seas/NNPS]ORG", "Committee on Rivers, Lakes and Seas")]
    [InlineData("[Kessler/NNP &/CC Brand/NNP]ORG", "Kessler & Brand")]
    [InlineData("[Acme/NNP]ORG 's office/NN", "Acme's office")]
    [InlineData("its/PRP$ [Delta/NNP Institute/NNP]ORG", "Delta Institute")]
    public void Is_read_without_articles_and_adjectives(string notation, string organization) =>
        Assert.Equal(organization, Read(notation));

    [Theory]
    [InlineData("rain/NN")]
    [InlineData("the/DT old/JJ")]
    [InlineData("French/JJ studies/NNS")]
    [InlineData("President/NNP")]
    public void Words_that_are_no_body_give_none(string notation) => Assert.Null(Read(notation, "for"));

    [Fact]
    public void The_article_and_the_possessive_are_trimmed()
    {
        var scene = new HandMadeScene("The/DT [Delta/NNP Institute/NNP/plan/nmod:poss]ORG 's plan/NN/left/nsubj left=leave/VBD/root .");
        (int first, int end) = scene.Range("The Delta Institute");
        var reader = new OrganizationReader(scene.Words);
        Assert.Equal("Delta Institute", reader.Trim(first, end).Of(scene.Text.Text));
        Assert.Equal("Delta Institute", reader.Trim(first, end + 1).Of(scene.Text.Text));
    }

    [Fact]
    public void A_small_word_can_stand_inside_one_name()
    {
        var scene = new HandMadeScene("[Department/NNP of/IN Health/NNP]ORG officer/NN/left/nsubj left=leave/VBD/root .");
        var reader = new OrganizationReader(scene.Words);
        Assert.True(reader.IsInsideName(scene.At("of"), scene.Text.TokenCount - 1));
        Assert.False(reader.IsInsideName(scene.At("Health"), scene.Text.TokenCount - 1));
        Assert.Equal((true, true, false), (reader.HasWord(0, 2), reader.IsEntity(0), reader.IsEntity(scene.At("officer"))));
    }

    [Fact]
    public void A_place_is_nobody_to_work_for()
    {
        var scene = new HandMadeScene("A/DT lawyer/NN/left/nsubj in/IN [Rovik/NNP/lawyer/nmod]LOC left=leave/VBD/root .");
        Assert.True(new OrganizationReader(scene.Words).IsPlaceOnly(scene.At("Rovik")));
    }

    private static string? Read(string notation, string preposition = "at")
    {
        var scene = new HandMadeScene($"He/PRP/left/nsubj left=leave/VBD/root {preposition}/IN {notation} .");
        return new OrganizationReader(scene.Words).Read(scene.At("left") + 2, scene.Text.TokenCount, out _)?.Of(scene.Text.Text);
    }
}
