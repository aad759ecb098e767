using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Decisions;

/// <summary>Where one report ends before the next. Trees are made by hand, names made up.</summary>
public sealed class CoordinatedReportsByHandTests
{
    [Fact]
    public void A_content_ends_before_the_next_report_of_the_same_subject()
    {
        var sketch = AttributionSketch.ByHand("[Brook/NNP/said/nsubj]PER said=say/VBD/root tolls=toll/NNS/rose/nsubj "
            + "rose=rise/VBD/said/ccomp but/CC/claimed/cc "
            + "claimed=claim/VBD/said/conj everyone/NN/paid/nsubj paid=pay/VBD/claimed/ccomp .");
        TokenAttribution outer = sketch.Attribution("said", "Brook", "tolls rose but claimed everyone paid"),
            next = sketch.Attribution("claimed", "Brook", "everyone paid");
        new CoordinatedReports(sketch.Context).Part([outer, next]);
        Assert.Equal(("tolls rose", "everyone paid"), (sketch.Content(outer), sketch.Content(next)));
    }

    [Fact]
    public void A_report_within_a_report_stays_there()
    {
        var sketch = AttributionSketch.ByHand("[Brook/NNP/said/nsubj]PER said=say/VBD/root the/DT council/NN/claimed/nsubj "
            + "claimed=claim/VBD/said/ccomp "
            + "everyone/NN/paid/nsubj paid=pay/VBD/claimed/ccomp .");
        TokenAttribution outer = sketch.Attribution("said", "Brook", "the council claimed everyone paid"),
            inner = sketch.Attribution("claimed", "the council", "everyone paid");
        new CoordinatedReports(sketch.Context).Part([outer, inner]);
        Assert.Equal("the council claimed everyone paid", sketch.Content(outer));
    }

    [Fact]
    public void A_participle_behind_a_comma_has_the_source_of_the_report_before()
    {
        var sketch = AttributionSketch.ByHand("[Brook/NNP/said/nsubj]PER said=say/VBD/root tolls=toll/NNS/rose/nsubj "
            + "rose=rise/VBD/said/ccomp , noting=note/VBG/said/advcl nobody/NN/paid/nsubj paid=pay/VBD/noting/ccomp .");
        TokenAttribution said = sketch.Attribution("said", "Brook", "tolls rose"),
            noting = sketch.Attribution("noting", null, "nobody paid");
        new CoordinatedReports(sketch.Context).Part([said, noting]);
        Assert.Equal("Brook", sketch.Source(noting));
    }

    [Fact]
    public void A_participle_behind_what_only_describes_a_noun_has_no_source()
    {
        var sketch = AttributionSketch.ByHand("The/DT tolls=toll/NNS/fell/nsubj announced=announce/VBN/tolls/acl by/IN/Brook/case "
            + "[Brook/NNP/announced/obl:agent]PER fell=fall/VBD/root , showing=show/VBG/fell/advcl "
            + "nobody/NN/paid/nsubj paid=pay/VBD/showing/ccomp .");
        TokenAttribution announced = sketch.Attribution("announced", "Brook", "The tolls"),
            showing = sketch.Attribution("showing", null, "nobody paid");
        new CoordinatedReports(sketch.Context).Part([announced, showing]);
        Assert.Null(sketch.Source(showing));
    }
}
