using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>Bodies that headline or lead only describe and that the article names later. Trees are made by hand, names made up.</summary>
public sealed class BodyNamedLaterTests
{
    private const string Rained = "said=say/VBD/root it/PRP/rained/expl rained=rain/VBD/said/ccomp .\n";
    private const string Snowed = "said=say/VBD/root it/PRP/snowed/expl snowed=snow/VBD/said/ccomp .\n";

    [Theory]
    [InlineData("The/DT [Harbour/NNP Trust/NNP/said/nsubj]ORG", "Harbour Trust")]
    [InlineData("The/DT [Harbour/NNP Ministry/NNP/said/nsubj]ORG", null)]
    [InlineData("The/DT [Harbour/NNP VKX/NNP/said/nsubj]ORG", null)] // Nothing tells that this is a charity.
    public void The_lead_speaks_of_the_first_that_the_article_lets_speak(string body, string? name)
    {
        HandMadeScene scene = new HandMadeScene($"A/DT charity/NN/said/nsubj {Rained}\nRain/NN/fell/nsubj fell=fall/VBD/root .\n\n{body} {Snowed}")
            .Says("A charity", "it rained").Says(body[..3] + " Harbour", "it snowed").Resolved();
        Assert.Equal((name, name is null ? LinkReason.New : LinkReason.NamedLater), scene.Referent("charity"));
    }

    [Fact]
    public void One_that_is_named_as_such_comes_before_another_that_speaks()
    {
        HandMadeScene scene = new HandMadeScene($"A/DT newspaper/NN/said/nsubj {Rained}\n[Brook/NNP Media/NNP/said/nsubj]ORG {Snowed}\n"
            + "The/DT newspaper/NN [Harbour/NNP Courier/NNP/left/nsubj]ORG left=leave/VBD/root .")
            .Says("A newspaper", "it rained").Says("Brook Media", "it snowed").Resolved();
        Assert.Equal("Harbour Courier", scene.Referent("newspaper").Name);
    }

    [Fact]
    public void A_body_that_the_lead_names_itself_is_another()
    {
        HandMadeScene scene = new HandMadeScene($"A/DT charity/NN/said/nsubj {Rained}\nThe/DT [Harbour/NNP Trust/NNP/fell/nsubj]ORG fell=fall/VBD/root .\n\n"
            + $"A/DT charity/NN/said/nsubj {Snowed}\nThe/DT [Harbour/NNP Trust/NNP/left/nsubj]ORG left=leave/VBD/root .")
            .Says("A charity", "it snowed", occurrence: 1).Resolved();
        Assert.Null(scene.Referent("charity", 1).Name);
    }
}
