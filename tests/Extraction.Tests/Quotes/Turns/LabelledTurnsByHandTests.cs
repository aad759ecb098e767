using Extraction.Models.English;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Turns;

/// <summary>What stands behind the label of a speaker. Trees are made by hand, names made up.</summary>
public sealed class LabelledTurnsByHandTests
{
    [Fact]
    public void What_follows_a_label_is_its_speakers_until_the_next_label()
    {
        var sketch = AttributionSketch.ByHand("MAYOR/NNP BROOK/NNP/root : Yes/UH .\n\nIt/PRP/rains/expl rains=rain/VBZ/root .\n\nMR./NNP "
            + "LIND/NNP/root : No/UH .\n\n"
            + "MAYOR/NNP BROOK/NNP/root : Yes/UH .");
        var turns = new LabelledTurns(sketch.Context, new TurnLabels(EnglishModel.Instance));
        Assert.Equal(["MAYOR BROOK: Yes. It rains.", "MR. LIND: No.", "MAYOR BROOK: Yes."], turns.Turns.Select(turn =>
            $"{sketch.Source(turn)}: {sketch.Content(turn).Replace("\n\n", " ", StringComparison.Ordinal)}"));
    }

    [Fact]
    public void A_report_across_the_edge_of_a_turn_goes()
    {
        var sketch = AttributionSketch.ByHand("MAYOR/NNP BROOK/NNP/root : I/PRP/say/nsubj say/VBP/BROOK/parataxis yes/UH .\n\nMR./NNP "
            + "LIND/NNP/root : No/UH .\n\n"
            + "MAYOR/NNP BROOK/NNP/root : Yes/UH .");
        TokenAttribution across = sketch.Attribution("say", "I", "yes");
        across.Second = sketch.Stretch("No.");
        List<TokenAttribution> kept = [across];
        new LabelledTurns(sketch.Context, new TurnLabels(EnglishModel.Instance)).Apply(kept);
        Assert.DoesNotContain(across, kept);
        Assert.Equal(3, kept.Count);
    }
}
