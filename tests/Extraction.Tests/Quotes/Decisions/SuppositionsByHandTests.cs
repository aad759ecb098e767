using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Decisions;

/// <summary>Who supposes or concludes reports nothing. Trees are made by hand, names made up.</summary>
public sealed class SuppositionsByHandTests
{
    private const string Closed = "The/DT case/NN/closed/nsubj:pass is=be/VBZ/closed/aux:pass closed=close/VBN/root ";

    [Theory]
    [InlineData(Closed + "if/IN/reports/mark the/DT patient/NN/reports/nsubj reports=report/VBZ/closed/advcl a/DT cough/NN/reports/obj .",
        "reports", "the patient", "a cough", true)] // A condition.
    [InlineData(Closed + "since/IN/reports/mark the/DT patient/NN/reports/nsubj reports=report/VBZ/closed/advcl a/DT "
        + "cough/NN/reports/obj .",
        "reports", "the patient", "a cough", false)]
    [InlineData("The/DT attack/NN/highlights/nsubj highlights=highlight/VBZ/root the/DT need/NN/highlights/obj .", "highlights",
        "The attack",
        "the need", true)] // A thing lets others conclude.
    [InlineData("The/DT baker/NN/highlights/nsubj highlights=highlight/VBZ/root the/DT need/NN/highlights/obj .", "highlights", "The baker",
        "the need", false)]
    [InlineData("The/DT report/NN/highlights/nsubj highlights=highlight/VBZ/root the/DT need/NN/highlights/obj .", "highlights",
        "The report",
        "the need", false)]
    [InlineData("The/DT bakers=baker/NNS/propose/nsubj must/MD propose/VB/root a/DT name/NN/propose/obj .", "propose", "The bakers",
        "a name", true)]
    [InlineData("The/DT bakers=baker/NNS/propose/nsubj will/MD propose/VB/root a/DT name/NN/propose/obj .", "propose", "The bakers",
        "a name", false)]
    [InlineData("The/DT guild/NN/knows/nsubj knows=know/VBZ/root it/PRP/knows/obj .", "knows", "The guild", "it", true)]
    public void Conditions_duties_and_things_say_nothing(string notation, string cue, string source, string content, bool supposed)
    {
        var sketch = AttributionSketch.ByHand(notation);
        Assert.Equal(supposed, new Suppositions(sketch.Context, AttributionSketch.Tables).Is(sketch.Attribution(cue, source, content)));
    }

    [Theory]
    [InlineData("[Brook/NNP/declined/nsubj]PER declined=decline/VBD/root to/TO/comment/mark comment/VB/declined/xcomp .", "declined",
        "to comment", 0)]
    [InlineData("[Brook/NNP/denied/nsubj]PER denied=deny/VBD/root the/DT charge/NN/denied/obj .", "denied", "the charge", 1)]
    public void Who_declines_has_said_nothing(string notation, string cue, string content, int left)
    {
        var sketch = AttributionSketch.ByHand(notation);
        List<TokenAttribution> found = [sketch.Attribution(cue, "Brook", content)];
        new Suppositions(sketch.Context, AttributionSketch.Tables).DropUnsaid(found);
        Assert.Equal(left, found.Count);
    }
}
