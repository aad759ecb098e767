using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Sources;

public sealed class SourceEdgesTests
{
    [Theory]
    [InlineData("The ferry will stop, its captain, Ada Brook, said.", "The ferry will stop, its captain", "Ada Brook",
        "The ferry will stop", "its captain, Ada Brook")]
    [InlineData("The nets are torn, her assistant, Otto Lind, said.", "The nets are torn, her assistant", "Otto Lind", "The nets are torn",
        "her assistant, Otto Lind")]
    [InlineData("The kiln is cold, director and owner of Brook Pottery Ada Lind said.",
        "The kiln is cold, director and owner of Brook Pottery", "Ada Lind", "The kiln is cold",
        "director and owner of Brook Pottery Ada Lind")]
    [InlineData("The quay is safe, Ruritanian newspaper Daily Quay said.", "The quay is safe, Ruritanian newspaper", "Daily Quay",
        "The quay is safe", "Ruritanian newspaper Daily Quay")]
    [InlineData("The kiln is cold, treasurer Ada Brook said Oct. 4.", "The kiln is cold, treasurer Ada Brook", null, "The kiln is cold",
        "treasurer Ada Brook")]
    public void The_role_before_a_name_belongs_to_the_source(string text, string content, string? source, string rightContent,
        string rightSource)
    {
        var sketch = new AttributionSketch(text);
        TokenAttribution said = sketch.Attribution("said", source, content);

        new SourceEdges(sketch.Context, AttributionSketch.Tables).Complete(said);

        Assert.Equal(rightContent, sketch.Content(said));
        Assert.Equal(rightSource, sketch.Source(said));
    }

    [Theory]
    [InlineData("Keller accused of fraud in the harbour", "accused", "Keller", "fraud in the harbour", null)]
    [InlineData("It is what Keller described as “a fraud”.", "described", "Keller", "“a fraud”", "Keller")]
    [InlineData("Keller had accused him of fraud.", "accused", "Keller", "fraud", "Keller")]
    public void Who_is_accused_has_not_said_so(string text, string cue, string source, string content, string? right)
    {
        var sketch = new AttributionSketch(text);
        TokenAttribution accused = sketch.Attribution(cue, source, content);

        new SourceEdges(sketch.Context, AttributionSketch.Tables).Complete(accused);

        Assert.Equal(right, sketch.Source(accused));
    }

    [Fact]
    public void Who_stands_behind_the_verb_between_commas_says_the_sentence_around()
    {
        var sketch = new AttributionSketch("The key to the trade, says Brook, is patience.");
        TokenAttribution said = sketch.Attribution("says", "The key to the trade", "Brook, is patience");

        new SourceEdges(sketch.Context, AttributionSketch.Tables).Complete(said);

        Assert.Equal("Brook", sketch.Source(said));
        Assert.Equal("The key to the trade", sketch.Content(said));
        Assert.Equal("is patience", sketch.Context.Text.Cover(said.Second.First, said.Second.Last + 1).Of(sketch.Context.Text.Text));
    }

    /// <summary>What stands in apposition to a noun of the content stays there, as does a phrase that names nobody.</summary>
    [Theory]
    [InlineData("She praised Paris, the capital of France, Ada Brook said.", "She praised Paris, the capital of France", "Ada Brook")]
    [InlineData("He thanked his captain, Ada Brook said.", "He thanked his captain", "Ada Brook")]
    public void Other_words_stay_in_the_content(string text, string content, string source)
    {
        var sketch = new AttributionSketch(text);
        TokenAttribution said = sketch.Attribution("said", source, content);

        new SourceEdges(sketch.Context, AttributionSketch.Tables).Complete(said);

        Assert.Equal(content, sketch.Content(said));
        Assert.Equal(source, sketch.Source(said));
    }

    [Theory]
    [InlineData("Passengers were informed that the ferry had left.", "were informed", "Passengers", "that the ferry had left", null)]
    [InlineData("The crew were briefed that the storm would pass.", "were briefed", "The crew", "that the storm would pass", null)]
    [InlineData("The crew are convinced that the storm would pass.", "are convinced", "The crew", "that the storm would pass", "The crew")]
    [InlineData("The crew had warned that the storm would pass.", "warned", "The crew", "that the storm would pass", "The crew")]
    public void One_who_is_told_something_is_no_source(string text, string cue, string source, string content, string? right)
    {
        var sketch = new AttributionSketch(text);
        TokenAttribution told = sketch.Attribution(cue, source, content);

        new SourceEdges(sketch.Context, AttributionSketch.Tables).Complete(told);

        Assert.Equal(right, sketch.Source(told));
    }

    [Fact]
    public void One_who_is_told_something_is_no_part_of_it()
    {
        var sketch = new AttributionSketch("The staff were told to stay indoors.");
        TokenAttribution told = sketch.Attribution("were told", null, "The staff");
        told.Second = sketch.Attribution("told", null, "to stay indoors").First;

        new SourceEdges(sketch.Context, AttributionSketch.Tables).Complete(told);

        Assert.Equal("to stay indoors", sketch.Content(told));
        Assert.True(told.Second.First < 0);
    }
}
