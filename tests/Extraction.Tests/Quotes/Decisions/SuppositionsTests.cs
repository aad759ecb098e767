using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Decisions;

/// <summary>Who supposes or concludes reports nothing.</summary>
public sealed class SuppositionsTests
{
    [Theory]
    [InlineData("The case is closed if the patient reports a cough.", "reports", "the patient", "a cough", true)]
    [InlineData("The patient reports a cough if the nurse comes.", "reports", "The patient", "a cough", false)]
    [InlineData("Keller said that the case is closed if it rains.", "said", "Keller", "that the case is closed if it rains", false)]
    [InlineData("There are tools that you may want to buy.", "want", "you", "to buy", true)]
    [InlineData("The attack highlights the need for nets.", "highlights", "The attack", "the need for nets", true)]
    [InlineData("The report highlights the need for nets.", "highlights", "The report", "the need for nets", false)]
    [InlineData("The baker highlights the need for nets.", "highlights", "The baker", "the need for nets", false)]
    [InlineData("The attack highlights the “need for nets”.", "highlights", "The attack", "the “need for nets”", false)]
    [InlineData("Typically people want to pay.", "want", "people", "to pay", true)]
    [InlineData("Old people want to pay.", "want", "Old people", "to pay", false)]
    [InlineData("The scientists must propose a name.", "propose", "The scientists", "a name", true)]
    [InlineData("The scientists will propose a name.", "propose", "The scientists", "a name", false)]
    [InlineData("I must say that it is late.", "say", "I", "that it is late", false)]
    [InlineData("The trial, which is expected to last, is over.", "expected", null, "which", true)]
    [InlineData("The trial is expected to last.", "expected", null, "The trial", false)]
    [InlineData("The guild knows it.", "knows", "The guild", "it", true)]
    [InlineData("The guild knows it all.", "knows", "The guild", "it all", false)]
    [InlineData("Keller denied it.", "denied", "Keller", "it", false)]
    public void Conditions_readers_and_events_say_nothing(string text, string cue, string? source, string content, bool supposed)
    {
        var sketch = new AttributionSketch(text);
        TokenAttribution a = sketch.Attribution(cue, source, content);
        Assert.Equal(supposed, new Suppositions(sketch.Context, AttributionSketch.Tables).Is(a));
    }

    [Theory]
    [InlineData("Keller declined to comment.", "declined", "to comment", 0)]
    [InlineData("Keller refused to say when he would go.", "refused to say", "when he would go", 0)]
    [InlineData("Keller refused to call it “a sale.”", "refused to call", "it “a sale.”", 1)]
    [InlineData("Keller denied the charge.", "denied", "the charge", 1)]
    public void Who_declines_has_said_nothing(string text, string cue, string content, int left)
    {
        var sketch = new AttributionSketch(text);
        List<TokenAttribution> found = [sketch.Attribution(cue, "Keller", content)];
        new Suppositions(sketch.Context, AttributionSketch.Tables).DropUnsaid(found);
        Assert.Equal(left, found.Count);
    }

    [Theory]
    [InlineData("Keller attacked Anna Lind.", "attacked", "Anna Lind", 0)]
    [InlineData("Keller explained it.", "explained", "it", 0)]
    [InlineData("Keller praised Anna Lind’s patience.", "praised", "Anna Lind’s patience", 1)]
    [InlineData("Keller called her “Anna.”", "called", "her “Anna.”", 1)]
    public void Who_is_only_named_is_no_content(string text, string cue, string content, int left)
    {
        var sketch = new AttributionSketch(text);
        List<TokenAttribution> found = [sketch.Attribution(cue, "Keller", content)];
        new Suppositions(sketch.Context, AttributionSketch.Tables).DropUnsaid(found);
        Assert.Equal(left, found.Count);
    }
}
