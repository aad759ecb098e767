using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Names;

/// <summary>What a run of proper nouns names that has no person in it. Names are made up, but for countries.</summary>
public sealed class NameClassReaderTests
{
    [Theory]
    [InlineData("[Zelvik/NNP/left/nsubj]ORG", "Organization")]
    [InlineData("[Zelvik/NNP/left/nsubj]LOC", "Place")]
    [InlineData("[Zelvik/NNP/left/nsubj]PER", "Person")]
    [InlineData("[Zelvik/NNP/left/nsubj]MISC", "Organization")] // Most of what the entity model cannot place is a body.
    [InlineData("[Zelviks/NNPS/left/nsubj]MISC", "Unknown")]
    [InlineData("Zelvik/NNP/left/nsubj", "Unknown")]
    [InlineData("[France/NNP/left/nsubj]ORG", "Place")] // A country is a place, whatever the model says.
    [InlineData("Zelvik/NNP Foundation/NNP/left/nsubj", "Organization")]
    [InlineData("Zelvik/NNP Foods/NNPS/left/nsubj", "Organization")]
    [InlineData("Zelvik.com/NNP/left/nsubj", "Organization")]
    [InlineData("[Moody/NNP 's Review/NNP/left/nsubj]PER", "Organization")]
    [InlineData("Zelvik/NNP Report/NNP/left/nsubj", "Document")]
    [InlineData("Kenyans=Kenyan/NNPS/left/nsubj", "Group")]
    public void Words_for_bodies_and_lists_of_places_come_before_the_entity_model(string subject, string nameClass)
    {
        var scene = new HandMadeScene($"{subject} left=leave/VBD/root .");
        Assert.Equal(nameClass, Reader(scene).ClassOf(0, scene.At("left")).ToString());
    }

    [Theory]
    [InlineData("the/DT Kenyan/NNP/left/nsubj", "Person")]
    [InlineData("the/DT young/JJ Kenyan/NNP/left/nsubj", "Person")]
    [InlineData("one/CD young/JJ Kenyan/NNP/left/nsubj", "Person")]
    [InlineData("the/DT French/JJ/left/nsubj", "Group")]
    [InlineData("the/DT Kenyan/JJ minister/NN/left/nsubj", "Unknown")] // Said of a noun.
    [InlineData("young/JJ Kenyan/NNP/left/nsubj", "Unknown")]
    [InlineData("the/DT Zelvik/NNP/left/nsubj", "Unknown")]
    public void A_nationality_behind_an_article_is_somebody(string subject, string nameClass)
    {
        var scene = new HandMadeScene($"{subject} left=leave/VBD/root .");
        int token = subject.Contains("French", StringComparison.Ordinal) ? scene.At("French") : subject.Contains("Zelvik",
            StringComparison.Ordinal)
            ? scene.At("Zelvik") : scene.At("Kenyan");
        Assert.Equal(nameClass, Reader(scene).Demonym(token).ToString());
    }

    [Theory]
    [InlineData("Painters/NNS/left/nsubj Without/IN Brushes/NNS/Painters/nmod", true)]
    [InlineData("Committee/NNP/left/nsubj to/TO Protect/VB/Committee/acl Rivers/NNPS/Protect/obj", true)]
    [InlineData("[Ada/NNP/left/nsubj Brook/NNP]PER", false)]
    [InlineData("Mayor/NNP/left/nsubj", false)]
    public void A_preposition_or_an_aim_in_capitals_makes_a_body(string subject, bool body)
    {
        var scene = new HandMadeScene($"{subject} left=leave/VBD/root .");
        Assert.Equal(body, Reader(scene).IsBody(0, scene.At("left")));
    }

    [Fact]
    public void A_paper_goes_by_the_word_for_people_that_its_name_ends_with()
    {
        const string Full = "The/DT [Acme/NNP Examiner/NNP/left/nsubj]ORG left=leave/VBD/root .\n",
            Bare = "The/DT Examiner/NNP/left/nsubj left=leave/VBD/root .";
        var scene = new HandMadeScene(Full + Bare);
        int bare = scene.At("Examiner", 1);
        Assert.True(new NameClassReader(new NameTokens(scene.Words, scene.Text.Sentences[1])).IsBody(bare, bare + 1));
        scene = new HandMadeScene(Bare);
        Assert.False(Reader(scene).IsBody(1, 2));
    }

    [Theory]
    [InlineData("Zelvik/NNP Foods/NNPS/left/nsubj", true)]
    [InlineData("Anna/NNP Foods/NNPS/left/nsubj", false)] // She may be called so.
    [InlineData("Dr./NNP Foods/NNPS/left/nsubj", false)]
    [InlineData("Foods/NNPS/left/nsubj", false)]
    public void A_company_is_told_by_its_last_word(string subject, bool body)
    {
        var scene = new HandMadeScene($"{subject} left=leave/VBD/root .");
        Assert.Equal(body, Reader(scene).EndsLikeBody(0, scene.At("left")));
    }

    private static NameClassReader Reader(HandMadeScene scene) => new(new NameTokens(scene.Words, scene.Text.Sentences[0]));
}
