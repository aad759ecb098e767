using Extraction.Output;

namespace Extraction.Tests.Quotes;

/// <summary>Quotations that repeat the words of another one.</summary>
public sealed class EchoesTests
{
    private const string Body =
        "The mill will close in May after ninety years.\n\n“I never liked the noise, but I will miss it,” miller Petra Lowe " +
        "said.\n\nThe wheel was sold to a museum.";

    [Theory]
    [InlineData("‘I never liked the noise’: the last days of the mill")]
    [InlineData("'I Will Miss It': the last days of the mill")]
    public void A_headline_takes_the_speaker_of_the_same_words_in_the_body(string headline)
    {
        ResultDocument result = TurnScene.Result(headline + "\n\n" + Body);
        Assert.Equal("Petra Lowe", result.Quotes[0].Speaker?.Name);
        Assert.Equal(headline[..(headline.LastIndexOf(':'))], result.Quotes[0].Content[0].Text);
    }

    [Fact]
    public void So_does_a_pull_quote() => Assert.Equal(
        ["Petra Lowe: “I never liked the noise, but I will miss it,”", "Petra Lowe: “I never liked the noise”"],
        TurnScene.Direct("The last days of the mill\n\n" + Body + "\n\n“I never liked the noise”\n\nRain fell on the roof all day."));

    [Fact]
    public void Two_words_of_a_headline_that_nobody_is_quoted_with_are_no_speech() =>
        Assert.DoesNotContain(TurnScene.Direct("The ‘noisy neighbour’ of the village\n\n" + Body), q =>
            q.Contains("neighbour", StringComparison.Ordinal));
}
