using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Decisions;

public sealed class DeedsTests
{
    [Theory]
    [InlineData("The dockers blocked both contracts.", "blocked", "The dockers", "both contracts")]
    [InlineData("Lind shared a photo of the bay.", "shared", "Lind", "a photo of the bay")]
    [InlineData("Halvorsen has made three visits to Oslo.", "made three visits to", "Halvorsen", "Oslo")]
    [InlineData("Dahl talked to the tenants.", "talked to", "Dahl", "the tenants")]
    [InlineData("Critics viewed the exhibition on Friday.", "viewed", "Critics", "the exhibition")]
    [InlineData("That said the road is open.", "said", "That", "the road is open")]
    [InlineData("Nobody else said a word.", "said", "Nobody else", "a word")]
    [InlineData("A nurse identified herself as Ada Brook.", "identified", "A nurse", "herself as Ada Brook")]
    [InlineData("The owners seem unlikely to sell.", "seem", "The owners", "unlikely to sell")]
    [InlineData("What has the council said?", "said", "the council", "What")]
    public void What_somebody_does_is_no_report(string text, string cue, string source, string content) =>
        Assert.True(Is(text, cue, source, content));

    [Theory]
    [InlineData("The dockers blocked the plea, saying it came late.", "saying", "The dockers", "it came late")]
    [InlineData("Lind shared her fears for the bay.", "shared", "Lind", "her fears for the bay")]
    [InlineData("Critics viewed the exhibition as a failure.", "viewed", "Critics", "the exhibition as a failure")]
    [InlineData("Dahl talked to the tenants about the rent.", "talked to the tenants about", "Dahl", "the rent")]
    [InlineData("Moe signed a letter urging a new vote.", "signed a letter urging", "Moe", "a new vote")]
    [InlineData("The study recorded that the bay was warm.", "recorded", "The study", "that the bay was warm")]
    [InlineData("Lind signed “We will stay out” on the wall.", "signed", "Lind", "“We will stay out”")]
    public void What_somebody_says_stays(string text, string cue, string source, string content) =>
        Assert.False(Is(text, cue, source, content));

    private static bool Is(string text, string cue, string source, string content)
    {
        var sketch = new AttributionSketch(text);
        TokenAttribution report = sketch.Attribution(cue, source, content);
        int head = report.CueFirst;
        var headed = new TokenAttribution(head, report.CueFirst, report.CueLast) { First = report.First };
        return new Deeds(sketch.Context, AttributionSketch.Tables).Is(headed);
    }
}
