using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Decisions;

public sealed class CoordinatedReportsTests
{
    [Theory]
    [InlineData("Brook said the tolls were high but claimed everyone paid.", "said", "Brook",
        "the tolls were high but claimed everyone paid", "claimed", "Brook", "everyone paid", "the tolls were high")]
    [InlineData("Brook said the rule was new, but declined to say who wrote it.", "said", "Brook",
        "the rule was new, but declined to say who wrote it", "declined", "Brook", "who wrote it", "the rule was new")]
    [InlineData("The two fell out, with Brook claiming the fence was moved and the parish council answering that it was not.", "claiming",
        "Brook", "the fence was moved and the parish council answering that it was not", "answering", "the parish council",
        "that it was not", "the fence was moved")]
    public void A_content_ends_before_the_next_report(string text, string cue, string source, string content, string nextCue,
        string nextSource, string nextContent, string right)
    {
        var sketch = new AttributionSketch(text);
        TokenAttribution outer = sketch.Attribution(cue, source, content), next = sketch.Attribution(nextCue, nextSource, nextContent);

        new CoordinatedReports(sketch.Context).Part([outer, next]);

        Assert.Equal(right, sketch.Content(outer));
        Assert.Equal(nextContent, sketch.Content(next));
    }

    [Fact]
    public void A_report_within_a_report_stays_there()
    {
        var sketch = new AttributionSketch("The Daily Quay wrote that Brook was ill and the council said the ferry would wait.");
        TokenAttribution outer = sketch.Attribution("wrote", "The Daily Quay",
            "that Brook was ill and the council said the ferry would wait");
        TokenAttribution next = sketch.Attribution("said", "the council", "the ferry would wait");

        new CoordinatedReports(sketch.Context).Part([outer, next]);

        Assert.Equal("that Brook was ill and the council said the ferry would wait", sketch.Content(outer));
    }

    [Fact]
    public void A_participle_behind_a_report_speaks_for_its_source()
    {
        var sketch = new AttributionSketch("The kilns will stay cold, Brook said, adding that the clay was gone.");
        TokenAttribution outer = sketch.Attribution("said", "Brook", "The kilns will stay cold"), next =
            sketch.Attribution("adding", "The kilns", "that the clay was gone");

        new CoordinatedReports(sketch.Context).Part([outer, next]);

        Assert.Equal("Brook", sketch.Source(next));
    }
}
