namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>"The company" in an article about one organisation, whichever was named last.</summary>
public sealed class TopicBodyRuleTests
{
    private const string Acme = "[Acme/NNP/left/nsubj]ORG " + Pieces.Left, Delta = "[Delta/NNP/left/nsubj]ORG " + Pieces.Left,
        Company = "The/DT company/NN/said/nsubj " + Pieces.Rained;

    [Theory]
    [InlineData(Acme + Acme + Acme + Delta + Pieces.Rain + Pieces.Rain + Company, "Acme")]
    [InlineData(Acme + Acme + Delta + Pieces.Rain + Pieces.Rain + Company, null)] // Hardly oftener.
    [InlineData(Pieces.Rain + Pieces.Rain + Pieces.Rain + Acme + Acme + Acme + Delta
        + Pieces.Rain + Pieces.Rain + Company, null)] // Only late.
    public void It_is_what_the_article_is_about(string notation, string? name)
    {
        HandMadeScene scene = new HandMadeScene(notation).Says("The company", "it rained").Resolved();
        Assert.Equal(name, scene.Referent("company").Name);
    }

    [Fact]
    public void A_sentence_may_be_about_another()
    {
        HandMadeScene scene = new HandMadeScene(Acme + Acme + Acme + Pieces.Rain
            + "[Delta/NNP/left/nsubj]ORG left=leave/VBD/said/ccomp , the/DT company/NN/said/nsubj said=say/VBD/root .")
            .Says("the company", "Delta left").Resolved();
        Assert.NotEqual("Acme", scene.Referent("company").Name);
    }
}
