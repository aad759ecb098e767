using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Ownership;

/// <summary>What stands in quotation marks beside a thing is somebody else's.</summary>
public sealed class SpeechlessSourcesTests
{
    [Theory]
    [InlineData("The kiln has already seen “a lot of changes”.", "seen", "The kiln", "“a lot of changes”", true)]
    [InlineData("The kiln said “a lot of things”.", "said", "The kiln", "“a lot of things”", false)]
    [InlineData("The potter has already seen “a lot of changes”.", "seen", "The potter", "“a lot of changes”", false)]
    [InlineData("The report has already seen “a lot of changes”.", "seen", "The report", "“a lot of changes”", false)]
    [InlineData("“We love you,” cheered the hall.", "cheered", "the hall", "“We love you,”", false)]
    public void A_thing_has_said_nothing_without_a_verb_of_saying(string text, string cue, string source, string content, bool speechless)
    {
        var sketch = new AttributionSketch(text);
        TokenAttribution seen = sketch.Attribution(cue, source, content);
        Assert.Equal(speechless, new SpeechlessSources(sketch.Context, AttributionSketch.Tables).Has(seen));
    }
}
