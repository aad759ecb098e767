using Extraction.Quotes.Reading;

namespace Extraction.Tests.Quotes.Reading;

/// <summary>How a token stands to a cue. Trees are made by hand, names made up.</summary>
public sealed class PairKeysByHandTests
{
    private const int Side = 0, Sentence = 1, Branch = 2, Quotation = 3;

    private const string Text = "“ The/DT mill/NN/closes/nsubj closes=close/VBZ/said/ccomp , ” Brook/NNP/said/nsubj said=say/VBD/root "
        + "on/IN "
        + "Monday/NNP/said/obl .\n\nThe/DT town/NN/waits/nsubj waits=wait/VBZ/root .";

    [Fact]
    public void Words_on_both_sides_in_other_sentences_branches_and_quotations_are_told_apart()
    {
        AttributionSketch sketch = Read(Text, out byte[] rows);
        int said = sketch.At("said");
        Assert.Equal(0, Row(said, Side));
        Assert.NotEqual(Row(said - 1, Side), Row(said + 1, Side));
        Assert.Equal(Row(said, Sentence), Row(sketch.At("mill"), Sentence));
        Assert.NotEqual(Row(said, Sentence), Row(sketch.At("town"), Sentence));
        Assert.Equal(Row(sketch.At("mill"), Branch), Row(sketch.At("closes"), Branch)); // Both hang on what is said.
        Assert.NotEqual(Row(sketch.At("Brook"), Branch), Row(sketch.At("Monday"), Branch));
        Assert.NotEqual(Row(sketch.At("mill"), Quotation), Row(sketch.At("Brook"), Quotation));

        byte Row(int token, int kind) => rows[(token * PairKeys.PerPair) + kind];
    }

    [Fact]
    public void The_next_sentence_of_a_paragraph_is_not_that_of_the_next_paragraph()
    {
        AttributionSketch parted = Read(Text, out byte[] apart), joined = Read(Text.Replace("\n\n", "\n", StringComparison.Ordinal),
            out byte[] together);
        Assert.NotEqual(apart[(parted.At("town") * PairKeys.PerPair) + Sentence],
            together[(joined.At("town") * PairKeys.PerPair) + Sentence]);
    }

    [Fact]
    public void No_row_lies_outside_the_table()
    {
        Read(Text + "\n\n" + string.Concat(Enumerable.Repeat("It/PRP/rained/expl rained=rain/VBD/root .\n", 40)), out byte[] rows);
        Assert.All(rows, row => Assert.InRange(row, 0, PairKeys.Count - 1));
    }

    private static AttributionSketch Read(string notation, out byte[] rows)
    {
        var sketch = AttributionSketch.ByHand(notation);
        int count = sketch.Context.Text.TokenCount;
        rows = new byte[count * PairKeys.PerPair];
        PairKeys.Fill(sketch.Context, sketch.At("said"), 0, count, rows);
        return sketch;
    }
}
