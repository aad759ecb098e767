using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Contents;

/// <summary>What stands between a cue and its content and belongs to neither.</summary>
public sealed class ContentEdgesTests
{
    [Theory]
    [InlineData("Keller wrote to Kim, telling him his nets were torn.", "telling", "him his nets were torn", "his nets were torn")]
    [InlineData("The clerk wrote to her, telling her they would check the nets.", "telling", "her they would check the nets",
        "they would check the nets")]
    [InlineData("Keller told her story of the flood.", "told", "her story of the flood", "her story of the flood")]
    public void Who_is_told_is_no_part_of_what_he_is_told(string text, string cue, string content, string right)
    {
        var sketch = new AttributionSketch(text);
        TokenAttribution told = sketch.Attribution(cue, null, content);

        new ContentEdges(sketch.Context, AttributionSketch.Tables).Complete(told);

        Assert.Equal(right, sketch.Content(told));
    }
}
