using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Ownership;

/// <summary>Who is the subject of the sentence before a quotation speaks. Trees are made by hand, names made up.</summary>
public sealed class ToldBeforeTests
{
    private const string Speech = "“ We/PRP/wait/nsubj wait/VBP/root for/IN the/DT rain/NN/wait/obl . ”";

    [Theory]
    [InlineData("His/PRP$ friend/NN [Ada/NNP/was/nsubj Brook/NNP]PER was=be/VBD/root late/JJ .\n" + Speech, "Ada Brook")]
    [InlineData("[Brook/NNP/was/nsubj]PER was=be/VBD/root late/JJ .\n" + Speech, "Brook")]
    [InlineData("She/PRP/was/nsubj was=be/VBD/root late/JJ .\n" + Speech, "She")]
    [InlineData("[Ada/NNP/was/nsubj Brook/NNP]PER was=be/VBD/root late/JJ .\n\n" + Speech, "Ada Brook")]
    [InlineData("[Ada/NNP/was/nsubj Brook/NNP]PER was=be/VBD/root late/JJ .\n\n"
        + "It/PRP/rained/expl rained=rain/VBD/root .\n\n" + Speech, null)]
    [InlineData("It/PRP/was/nsubj was=be/VBD/root late/JJ .\n" + Speech, null)]
    [InlineData("They/PRP/was/nsubj was=be/VBD/root late/JJ .\n" + Speech, null)]
    public void Whom_the_sentence_before_is_about_speaks(string notation, string? person)
    {
        var sketch = AttributionSketch.ByHand(notation);
        (int First, int Last)? subject = new ToldBefore(sketch.Context, AttributionSketch.Tables, []).Subject(0);
        Assert.Equal(person, subject is { } named ? sketch.Words(named.First, named.Last) : null);
    }

    [Fact]
    public void A_sentence_that_reports_somebody_hands_over_to_nobody()
    {
        var sketch = AttributionSketch.ByHand("[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root so/RB .\n" + Speech);
        Assert.Null(new ToldBefore(sketch.Context, AttributionSketch.Tables, [sketch.Attribution("said", "Ada Brook", "so")]).Subject(0));
    }

    [Theory]
    [InlineData("[Ada/NNP/was/nsubj Brook/NNP]PER was=be/VBD/root late/JJ .", "Ada Brook")]
    [InlineData("The/DT rain/NN/was/nsubj that/WDT [Ada/NNP/saw/nsubj Brook/NNP]PER saw=see/VBD/rain/acl:relcl was=be/VBD/root late/JJ .",
        null)]
    [InlineData("The/DT mayor/NN/was/nsubj was=be/VBD/root [Ada/NNP/was/obl Brook/NNP]PER .", null)] // Not the subject.
    public void Only_the_subject_of_the_main_clause_is_handed_the_word(string lead, string? person)
    {
        var sketch = AttributionSketch.ByHand($"{lead}\n{Speech}");
        (int First, int Last)? subject = new ToldBefore(sketch.Context, AttributionSketch.Tables, []).Subject(0);
        Assert.Equal(person, subject is { } named ? sketch.Words(named.First, named.Last) : null);
    }

    /// <summary>A long sentence tells a story; nobody waits for the end of it to speak.</summary>
    [Fact]
    public void A_long_sentence_hands_over_to_nobody()
    {
        string ropes = string.Concat(Enumerable.Repeat("with/IN a/DT rope/NN/was/obl ", 20));
        var sketch = AttributionSketch.ByHand($"[Ada/NNP/was/nsubj Brook/NNP]PER was=be/VBD/root late/JJ {ropes}.\n{Speech}");
        Assert.Null(new ToldBefore(sketch.Context, AttributionSketch.Tables, []).Subject(0));
    }
}
