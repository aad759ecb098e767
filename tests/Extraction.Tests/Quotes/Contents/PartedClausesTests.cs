using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Contents;

public sealed class PartedClausesTests
{
    [Theory]
    [InlineData("Sales fell 4%, according to Nielsen, to 18 tonnes.", "according to", "Nielsen", "Sales fell 4%",
        "Sales fell 4%|to 18 tonnes")]
    [InlineData("The craters were found, according to the ministry, and were being watched.", "according to", "the ministry",
        "The craters were found", "The craters were found|and were being watched")]
    [InlineData("This year, many visitors said, is the best yet.", "said", "many visitors", "is the best yet",
        "This year|is the best yet")]
    [InlineData("Dahl said the driver, and a young woman from the depot, tried to bribe him.", "said", "Dahl", "the driver",
        "the driver, and a young woman from the depot, tried to bribe him")]
    public void The_parts_of_a_clause_come_together(string text, string cue, string source, string content, string right) =>
        Assert.Equal(right, Joined(text, cue, source, content));

    [Theory]
    [InlineData("The plan is dead, Lund said, adding that he would quit.", "said", "Lund", "The plan is dead")]
    [InlineData("The plan is dead, Lund said, as the crowd left.", "said", "Lund", "The plan is dead")]
    [InlineData("However, Lund said, the plan is dead.", "said", "Lund", "the plan is dead")]
    [InlineData("Moe, who announced her divorce, and a fee, is ill.", "announced", "who", "her divorce")]
    [InlineData("Dahl announced a new fee, and the crowd left.", "announced", "Dahl", "a new fee")]
    public void What_is_no_part_of_it_stays_out(string text, string cue, string source, string content) =>
        Assert.Equal(content, Joined(text, cue, source, content));

    private static string Joined(string text, string cue, string source, string content)
    {
        var sketch = new AttributionSketch("The town was quiet on Friday.\n\n" + text);
        TokenAttribution report = sketch.Attribution(cue, source, content);
        new PartedClauses(sketch.Context, AttributionSketch.Tables).Join([report]);
        return string.Join('|', report.Fragments().Select(f => sketch.Context.Text.Cover(f.First, f.Last + 1)
            .Of(sketch.Context.Text.Text)));
    }
}
