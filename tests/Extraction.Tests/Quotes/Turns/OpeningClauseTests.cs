using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Turns;

/// <summary>The clause before a colon that opens what stands below it. Trees are made by hand, names made up.</summary>
public sealed class OpeningClauseTests
{
    [Theory]
    [InlineData("Ms/NNP [Lowe/NNP/wrote/nsubj]PER wrote=write/VBD/root in/IN a/DT letter/NN/wrote/obl :", "wrote", "Ms Lowe")]
    [InlineData("It/PRP/rained/expl rained=rain/VBD/root .\n[Lowe/NNP/wrote/nsubj]PER wrote=write/VBD/root :", "wrote", "Lowe")]
    [InlineData("[Lowe/NNP/wrote/nsubj]PER wrote=write/VBD/root .\nIt/PRP/rained/expl rained=rain/VBD/root :", null,
        null)] // Only the last sentence.
    [InlineData("[Lowe/NNP/burned/nsubj]PER burned=burn/VBD/root :", null, null)] // No report.
    [InlineData("Wrote=write/VBD/root [Lowe/NNP/Wrote/nsubj]PER :", null, null)] // The source stands before the verb.
    [InlineData("“ [Lowe/NNP/wrote/nsubj]PER wrote=write/VBD/root ” :", null, null)] // Somebody else's words.
    public void The_last_sentence_reports_somebody(string notation, string? cue, string? source)
    {
        var sketch = AttributionSketch.ByHand(notation);
        TokenAttribution? found = OpeningClause.Find(sketch.Context, AttributionSketch.Tables, ParagraphUnit.Of(sketch.Context)[0]);
        Assert.Equal((cue, source), (found is null ? null : sketch.Words(found.Cue, found.Cue),
            found is null ? null : sketch.Source(found)));
        if (found is not null) Assert.True(found.IsVerbatim);
    }
}
