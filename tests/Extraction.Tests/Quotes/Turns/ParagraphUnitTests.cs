using Extraction.Layout;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Turns;

/// <summary>Paragraphs over whole tokens, and the clause at the end of one that opens the next. Names are made up.</summary>
public sealed class ParagraphUnitTests
{
    private const string Left = "left=leave/VBD/root .";

    [Fact]
    public void Sentences_of_a_paragraph_are_one_unit_and_headings_are_units_of_their_own()
    {
        var sketch = AttributionSketch.ByHand($"# Rain/NNP/left/nsubj {Left}\n[Brook/NNP/left/nsubj]PER {Left}\nIt/PRP/left/nsubj {Left}\n\n"
            + $"[Lind/NNP/left/nsubj]PER {Left}");
        List<ParagraphUnit> units = ParagraphUnit.Of(sketch.Context);
        Assert.Equal(["Rain left.", "Brook left. It left.", "Lind left."], units.Select(unit => sketch.Words(unit.First, unit.Last)));
        Assert.Equal([BlockKind.Headline, BlockKind.Body, BlockKind.Body], units.Select(unit => unit.Kind));
        Assert.All(units, unit => Assert.Equal(sketch.Words(unit.First, unit.Last), unit.Span.Of(sketch.Context.Text.Text)));
    }

    [Theory]
    [InlineData("(Laughter)", true)]
    [InlineData("[applause]", true)]
    [InlineData("<Media omitted>", true)]
    [InlineData("(one) (two)", false)]
    [InlineData("()", false)]
    [InlineData("(Laughter]", false)]
    [InlineData("Laughter", false)]
    public void What_happens_meanwhile_stands_in_one_pair_of_brackets(string words, bool direction) =>
        Assert.Equal(direction, ParagraphUnit.IsStageDirection(words.AsSpan()));

    [Theory]
    [InlineData("[Lowe/NNP/wrote/nsubj]PER wrote=write/VBD/root in/IN a/DT letter/NN/wrote/obl :", "Lowe", "wrote")]
    [InlineData("[Lowe/NNP/slept/nsubj]PER slept=sleep/VBD/root in/IN a/DT letter/NN/slept/obl :", null, null)]
    [InlineData("wrote=write/VBD/root [Lowe/NNP/wrote/nsubj]PER :", null, null)] // Nobody before the verb.
    [InlineData("“ [Lowe/NNP/wrote/nsubj]PER wrote=write/VBD/root it/PRP/wrote/obj ” :", null, null)] // Somebody else's words.
    public void A_clause_with_a_subject_and_a_word_for_saying_opens_what_follows(string notation, string? source, string? cue)
    {
        var sketch = AttributionSketch.ByHand(notation);
        TokenAttribution? found = OpeningClause.Find(sketch.Context, AttributionSketch.Tables, ParagraphUnit.Of(sketch.Context)[0]);
        Assert.Equal((source, cue), (found is null ? null : sketch.Source(found), found is null ? null
            : sketch.Words(found.CueFirst, found.CueLast)));
    }
}
