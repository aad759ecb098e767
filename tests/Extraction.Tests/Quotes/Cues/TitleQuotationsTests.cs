using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Cues;

public sealed class TitleQuotationsTests
{
    [Theory]
    [InlineData("Her co-star in “Night Train” was hit by a fan.", "hit", "Her co-star in “Night Train”")]
    [InlineData("“Living with Rivers” is a talk by Tom Lee.", "talk", "“Living with Rivers”")]
    public void A_title_is_no_speech(string text, string cue, string content) => Assert.True(Is(text, cue, content));

    [Theory]
    [InlineData("Lee’s film “Night Train” is dull, Moe said.", "said", "Lee’s film “Night Train” is dull")]
    [InlineData("Moe was hit by “nets and oars” from the crowd.", "hit", "“nets and oars”")]
    [InlineData("The crowd chanted, “Norvik Forever!”", "chanted", "“Norvik Forever!”")]
    public void Speech_is_no_title(string text, string cue, string content) => Assert.False(Is(text, cue, content));

    private static bool Is(string text, string cue, string content)
    {
        var sketch = new AttributionSketch("The town was quiet on Friday.\n\n" + text);
        return TitleQuotations.OnlyTitles(sketch.Context, AttributionSketch.Tables, sketch.Attribution(cue, null, content));
    }
}
