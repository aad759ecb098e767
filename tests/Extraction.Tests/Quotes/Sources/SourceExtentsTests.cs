using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Sources;

/// <summary>The extents that the noun phrase of a source can have. Trees are made by hand, names made up.</summary>
public sealed class SourceExtentsTests
{
    private const string Chairman = "The/DT chairman/NN/said/nsubj of/IN the/DT board/NN/chairman/nmod of/IN trade/NN/board/nmod , "
        + "who/WP/left/nsubj left=leave/VBD/board/acl:relcl , said=say/VBD/root so/RB .";

    /// <summary>The head, and all its extents.</summary>
    [Theory]
    [InlineData("The/DT chairman/NN/said/nsubj of/IN the/DT board/NN/chairman/nmod said=say/VBD/root so/RB .", "chairman",
        "The chairman of the board|The chairman")]
    [InlineData(Chairman, "chairman", "The chairman of the board of trade, who left|The chairman of the board of trade, who left,|The "
        + "chairman|"
        + "The chairman of the board of trade|The chairman of the board of trade,")]
    [InlineData("To/IN the/DT mayor/NN/said/obl , Brook/NNP/said/nsubj said=say/VBD/root so/RB .", "mayor", "the mayor")] // No preposition.
    [InlineData("So/RB said=say/VBD/root the/DT mayor/NN/said/nsubj .", "mayor", "the mayor")]
    [InlineData("Two/CD/said/nsubj retired=retire/VBN/said/amod older/JJR/said/amod bakers=baker/NNS/said/nsubj said=say/VBD/root so/RB .",
        "bakers", "bakers|Two retired older bakers")] // The run before the noun, though the tree hangs it elsewhere.
    [InlineData("The/DT man/NN/left/nsubj who/WP/said/nsubj said=say/VBD/man/acl:relcl so/RB left=leave/VBD/root .", "man",
        "The man")] // Before it.
    [InlineData("The/DT man/NN/said/nsubj said=say/VBD/root so/RB .", "said", "")] // The cue is no source.
    public void Stop_before_each_dependent_with_and_without_the_comma(string notation, string head, string extents)
    {
        AttributionSketch sketch = List(notation, head, out List<SourceCandidate> found);
        Assert.Equal(extents.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            found.Select(c => sketch.Words(c.First, c.Last)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Tell_what_they_leave_out_and_whether_they_take_in_a_comma()
    {
        AttributionSketch sketch = List(Chairman, "chairman", out List<SourceCandidate> found);
        SourceCandidate whole = found[0], first = Of("The chairman"), second = Of("The chairman of the board of trade"),
            comma = Of("The chairman of the board of trade,");
        Assert.Equal((0, true, true), (whole.Cut, first.Cut is > 0 and < 100, second.Cut > 100));
        Assert.Equal((false, true, second.Cut), (second.Comma, comma.Comma, comma.Cut));

        SourceCandidate Of(string words) => found.Single(c => sketch.Words(c.First, c.Last) == words);
    }

    private static AttributionSketch List(string notation, string head, out List<SourceCandidate> found)
    {
        var sketch = AttributionSketch.ByHand(notation);
        int said = sketch.At("said");
        found = [];
        new SourceExtents(sketch.Context, said, said, found).Add(sketch.At(head));
        return sketch;
    }
}
