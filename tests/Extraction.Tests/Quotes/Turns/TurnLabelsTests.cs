using Extraction.Models.English;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Turns;

/// <summary>Which labels name speakers. Names are made up.</summary>
public sealed class TurnLabelsTests
{
    private static readonly TurnLabels Labels = new(EnglishModel.Instance);

    [Theory]
    [InlineData("MAYOR/NNP BROOK/NNP/root : Yes/UH .", "MAYOR BROOK")]
    [InlineData("BROOK/NNP/root : Yes/UH .\n\nLIND/NNP/root : No/UH .\n\nBROOK/NNP/root : Yes/UH .", "BROOK|LIND|BROOK")]
    [InlineData("Q/NNP/root : Why/WRB ?\n\nA/NNP/root : Because/IN .", "Q|A")]
    [InlineData("Q/NNP/root : Why/WRB ?", "")]
    [InlineData("UPDATE/NN/root : It/PRP rained=rain/VBD .", "")]
    [InlineData("Mayor/NNP Brook/NNP/root : Ten/CD starts/NNS .\n\nMayor/NNP Lind/NNP/root : Two/CD starts/NNS .\n\n"
        + "Mayor/NNP Dahl/NNP/root : One/CD start/NN .", "")]
    [InlineData("Mayor/NNP Brook/NNP/root : It/PRP rained=rain/VBD .\n\nMayor/NNP Lind/NNP/root : Two/CD starts/NNS .\n\n"
        + "Mayor/NNP Dahl/NNP/root : One/CD start/NN .", "Mayor Brook|Mayor Lind|Mayor Dahl")]
    [InlineData("[ROVIK/NNP/root]LOC : It/PRP rained=rain/VBD .", "")]
    [InlineData("It/PRP/rained/nsubj rained=rain/VBD/root .", "")]
    public void Are_told_by_their_words_or_by_company(string notation, string labels)
    {
        var sketch = AttributionSketch.ByHand(notation);
        var found = Labels.Find(sketch.Context, ParagraphUnit.Of(sketch.Context), []);
        Assert.Equal(labels, string.Join('|', found.Select(label => label.Label.Name.Of(sketch.Context.Text.Text))));
    }

    [Fact]
    public void A_label_of_the_newsroom_is_no_cue()
    {
        var sketch = AttributionSketch.ByHand("UPDATE/NN/root : It/PRP rained=rain/VBD .");
        var others = new HashSet<int>();
        Labels.Find(sketch.Context, ParagraphUnit.Of(sketch.Context), others);
        Assert.Equal([sketch.At(":")], others);
    }

    [Theory]
    [InlineData("May/NNP/root 12/CD : Rovik/NNP won=win/VBD .\n\nJune/NNP/root 2/CD : Lind/NNP won=win/VBD .\n\n"
        + "August/NNP/root 2030/CD : Dahl/NNP won=win/VBD .", "")]
    [InlineData("Now/RB/root : It/PRP rained=rain/VBD .\n\nNow/RB/root : It/PRP rained=rain/VBD .\n\nNow/RB/root : It/PRP rained=rain/VBD .",
        "")]
    [InlineData("[April/NNP/spoke/nsubj Brook/NNP/April/flat]PER spoke=speak/VBD/root .\n\nAPRIL/NNP/root : Yes/UH .", "APRIL")]
    public void A_day_is_nobody_unless_somebody_bears_its_name(string notation, string labels) =>
        Are_told_by_their_words_or_by_company(notation, labels);

    [Theory]
    [InlineData("BY MS. BROOK", true)]
    [InlineData("MS. BROOK", false)]
    [InlineData("BY", false)]
    public void An_examiner_is_named_once_for_all_questions(string name, bool examiner) =>
        Assert.Equal(examiner, Labels.NamesExaminer(name));

    [Fact]
    public void A_stage_direction_is_nobodys_words()
    {
        var sketch = AttributionSketch.ByHand("( LAUGHTER/NN/root )\n\n( Yes/UH/root ) and/CC ( no/UH/Yes/conj )");
        Assert.Equal([true, false], ParagraphUnit.Of(sketch.Context).Select(unit => unit.IsStageDirection(sketch.Context.Text.Text)));
    }
}
