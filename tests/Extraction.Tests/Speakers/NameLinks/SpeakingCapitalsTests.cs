using Extraction.Speakers;

namespace Extraction.Tests.Speakers.NameLinks;

/// <summary>Capitals that stand for the government in them.</summary>
public sealed class SpeakingCapitalsTests
{
    private const string Said = "said=say/VBD/root .\n";

    [Theory]
    [InlineData("[France/NNP/said/nsubj]LOC", "[Paris/NNP/said/nsubj]LOC", "France")]
    [InlineData("[Germany/NNP/said/nsubj]LOC", "[Paris/NNP/said/nsubj]LOC", "Paris")] // Its country is not named.
    [InlineData("[France/NNP/said/nsubj]LOC", "[Lyon/NNP/said/nsubj]LOC", "Lyon")]
    [InlineData("[France/NNP/said/nsubj]LOC", "[Ada/NNP/said/nsubj Paris/NNP]PER", "Ada")]
    public void A_capital_that_speaks_is_the_country_that_the_article_names(string country, string source, string speaker)
    {
        var scene = new HandMadeScene($"{country} {Said}{source} {Said}").WithNamesLinked();
        int token = scene.Text.Sentences[1].First;
        Link(scene, token);
        Assert.Same(scene.EntityAt(speaker), scene.Entities[scene.Mentions[scene.Mentions.At(token)].Entity]);
    }

    [Fact]
    public void A_surname_of_the_article_is_no_capital()
    {
        HandMadeScene scene = new HandMadeScene($"[France/NNP/said/nsubj]LOC {Said}[Ada/NNP/said/nsubj Paris/NNP]PER {Said}"
            + $"[Paris/NNP/said/nsubj]LOC {Said}").WithNamesLinked();
        int token = scene.At("Paris", 1);
        Link(scene, token);
        Assert.NotSame(scene.EntityAt("France"), scene.Entities[scene.Mentions[scene.Mentions.At(token)].Entity]);
    }

    /// <summary>The city stays one where it does not speak.</summary>
    [Fact]
    public void Only_the_mention_that_speaks_is_the_countrys()
    {
        HandMadeScene scene = new HandMadeScene($"[France/NNP/said/nsubj]LOC {Said}[Ada/NNP/said/nsubj]PER in/IN "
            + $"[Paris/NNP/Ada/nmod]LOC {Said}[Paris/NNP/said/nsubj]LOC {Said}").WithNamesLinked();
        Link(scene, scene.At("Paris", 1));
        Assert.NotSame(scene.EntityAt("France"), scene.EntityAt("Paris"));
        Assert.Same(scene.EntityAt("France"), scene.EntityAt("Paris", 1));
    }

    private static void Link(HandMadeScene scene, int source) =>
        SpeakingCapitals.Link(scene.Words, scene.Mentions, scene.Entities, [-1, source]);
}
