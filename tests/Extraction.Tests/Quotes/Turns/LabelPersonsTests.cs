using Extraction.Models.English;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Turns;

/// <summary>Whom a label stands for. Names are made up.</summary>
public sealed class LabelPersonsTests
{
    private static readonly TurnLabels Labels = new(EnglishModel.Instance);

    private const string Introduction = "[Petra/NNP/met/nsubj Lowe/NNP]PER met=meet/VBD/root [Ada/NNP/met/obj Brook/NNP]PER .\n\n";

    /// <summary>A text, and the last word of each label's bearer elsewhere ("-" where the label itself says most).</summary>
    [Theory]
    [InlineData(Introduction + "BROOK/NNP/root : Yes/UH .\n\nLOWE/NNP/root : No/UH .", "Brook|Lowe")]
    [InlineData(Introduction + "PL/NNP/root : Yes/UH .\n\nAB/NNP/root : No/UH .\n\nPL/NNP/root : Yes/UH .", "Lowe|Brook|Lowe")]
    [InlineData(Introduction + "MR./NNP FALK/NNP/root : Yes/UH .\n\nLOWE/NNP/root : No/UH .", "-|Lowe")]
    public void A_surname_or_initials_lead_to_the_full_name(string notation, string bearers)
    {
        (AttributionSketch sketch, List<TurnLabel> labels, LabelPersons persons) = Read(notation);
        IEnumerable<int> named = labels.Select(persons.NamedAt);
        Assert.Equal(bearers, string.Join('|', named.Select(last => last < 0 ? "-" : sketch.Words(last, last))));
    }

    [Fact]
    public void The_head_of_a_label_stands_before_its_comma_and_its_number()
    {
        (AttributionSketch sketch, List<TurnLabel> labels, LabelPersons persons) = Read("MAYOR/NNP BROOK/NNP/root : Yes/UH .\n\nSPEAKER/NN/root 2/CD : No/UH .\n\n"
            + "MAYOR/NNP BROOK/NNP/root : Yes/UH .");
        Assert.Equal(["BROOK", "SPEAKER", "BROOK"], labels.Select(label => sketch.Words(persons.HeadOf(label), persons.HeadOf(label))));
    }

    [Fact]
    public void Who_answers_is_the_one_whom_the_introduction_names_most()
    {
        (AttributionSketch sketch, List<TurnLabel> labels, LabelPersons persons) = Read(Introduction + "[Brook/NNP/left/nsubj]PER left=leave/VBD/root .\n\n"
            + "Q/NNP/root : Why/WRB ?\n\nA/NNP/root : Because/IN .");
        Assert.Equal((-1, sketch.At("Brook")), (persons.NamedAt(labels[0]), persons.NamedAt(labels[1])));
        Assert.Equal(("", "Brook"), (persons.SurnameOf(labels[0]), persons.SurnameOf(labels[1])));
    }

    private static (AttributionSketch Sketch, List<TurnLabel> Labels, LabelPersons Persons) Read(string notation)
    {
        var sketch = AttributionSketch.ByHand(notation);
        List<ParagraphUnit> units = ParagraphUnit.Of(sketch.Context);
        List<TurnLabel> labels = Labels.Find(sketch.Context, units, []);
        return (sketch, labels, new LabelPersons(sketch.Context, units, labels, Labels));
    }
}
