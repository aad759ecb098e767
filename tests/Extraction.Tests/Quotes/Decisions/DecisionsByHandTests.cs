using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Decisions;

/// <summary>What is a report, and where one ends before the next. Trees are made by hand, names made up.</summary>
public sealed class DecisionsByHandTests
{
    [Theory]
    [InlineData("The/DT dockers=docker/NNS/blocked/nsubj blocked=block/VBD/root both/DT contracts=contract/NNS/blocked/obj .", "blocked",
        "both contracts", true)]
    [InlineData("The/DT dockers=docker/NNS/blocked/nsubj blocked=block/VBD/root it/PRP/blocked/obj , saying=say/VBG/blocked/advcl it/PRP/came/nsubj "
        + "came=come/VBD/saying/ccomp late/RB/came/advmod .", "saying", "it came late", false)]
    [InlineData("The/DT dockers=docker/NNS/signed/nsubj signed=sign/VBD/root “ We/PRP/stay/nsubj stay/VBP/signed/ccomp ” on/IN walls=wall/NNS/signed/obl .",
        "signed", "“We stay”", false)]
    [InlineData("What/WP/said/obj has=have/VBZ/said/aux the/DT council/NN/said/nsubj said=say/VBN/root ?", "said", "What", true)]
    [InlineData("The/DT council/NN/said/nsubj said=say/VBD/root so/RB/said/advmod .", "said", "so", false)]
    public void A_deed_and_a_question_of_the_article_are_no_reports(string notation, string cue, string content, bool deed)
    {
        var sketch = AttributionSketch.ByHand(notation);
        Assert.Equal(deed, new Deeds(sketch.Context, AttributionSketch.Tables).Is(sketch.Attribution(cue, null, content)));
    }

    [Fact]
    public void A_content_ends_before_the_next_report_of_the_same_subject()
    {
        var sketch = AttributionSketch.ByHand("[Brook/NNP/said/nsubj]PER said=say/VBD/root tolls=toll/NNS/rose/nsubj rose=rise/VBD/said/ccomp but/CC/claimed/cc "
            + "claimed=claim/VBD/said/conj everyone/NN/paid/nsubj paid=pay/VBD/claimed/ccomp .");
        TokenAttribution outer = sketch.Attribution("said", "Brook", "tolls rose but claimed everyone paid"),
            next = sketch.Attribution("claimed", "Brook", "everyone paid");
        new CoordinatedReports(sketch.Context).Part([outer, next]);
        Assert.Equal(("tolls rose", "everyone paid"), (sketch.Content(outer), sketch.Content(next)));
    }

    [Fact]
    public void A_report_within_a_report_stays_there()
    {
        var sketch = AttributionSketch.ByHand("[Brook/NNP/said/nsubj]PER said=say/VBD/root the/DT council/NN/claimed/nsubj claimed=claim/VBD/said/ccomp "
            + "everyone/NN/paid/nsubj paid=pay/VBD/claimed/ccomp .");
        TokenAttribution outer = sketch.Attribution("said", "Brook", "the council claimed everyone paid"),
            inner = sketch.Attribution("claimed", "the council", "everyone paid");
        new CoordinatedReports(sketch.Context).Part([outer, inner]);
        Assert.Equal("the council claimed everyone paid", sketch.Content(outer));
    }
}
