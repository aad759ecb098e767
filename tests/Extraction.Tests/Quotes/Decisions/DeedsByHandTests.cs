using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Decisions;

/// <summary>A deed is no report. Trees are made by hand, names made up.</summary>
public sealed class DeedsByHandTests
{
    [Theory]
    [InlineData("The/DT dockers=docker/NNS/blocked/nsubj blocked=block/VBD/root both/DT contracts=contract/NNS/blocked/obj .", "blocked",
        "both contracts", true)]
    [InlineData("The/DT dockers=docker/NNS/blocked/nsubj blocked=block/VBD/root it/PRP/blocked/obj , saying=say/VBG/blocked/advcl "
        + "it/PRP/came/nsubj "
        + "came=come/VBD/saying/ccomp late/RB/came/advmod .", "saying", "it came late", false)]
    [InlineData("The/DT dockers=docker/NNS/signed/nsubj signed=sign/VBD/root “ We/PRP/stay/nsubj stay/VBP/signed/ccomp ” on/IN "
        + "walls=wall/NNS/signed/obl .",
        "signed", "“We stay”", false)]
    [InlineData("What/WP/said/obj has=have/VBZ/said/aux the/DT council/NN/said/nsubj said=say/VBN/root ?", "said", "What", true)]
    [InlineData("The/DT council/NN/said/nsubj said=say/VBD/root so/RB/said/advmod .", "said", "so", false)]
    public void A_deed_and_a_question_of_the_article_are_no_reports(string notation, string cue, string content, bool deed)
    {
        var sketch = AttributionSketch.ByHand(notation);
        Assert.Equal(deed, new Deeds(sketch.Context, AttributionSketch.Tables).Is(sketch.Attribution(cue, null, content)));
    }
}
