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

    [Fact]
    public void A_headline_takes_the_speaker_of_a_report_that_has_nearly_all_of_its_words()
    {
        ResultDocument result = TurnScene.Result("Mill sale 'going well'\n\nThe sale of the mill was going “really well”, miller Petra " +
            "Lowe said.\n\nThe wheel was sold to a museum.");
        Assert.Equal("Petra Lowe", result.Quotes.Single(q => q.Content[0].Text == "'going well'").Speaker?.Name);
    }

    [Fact]
    public void A_paragraph_in_marks_that_nobody_repeats_announces_whom_the_next_paragraphs_quote() => Assert.Contains(
        "Petra Lowe: ‘Ninety years of dust’",
        TurnScene.Direct("The last days of the mill\n\nThe mill is old.\n\n‘Ninety years of dust’\n\n" + Body));
}
