using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Circumstances;

/// <summary>Through what, to whom and where something was said. Names are made up.</summary>
public sealed class ReportingClauseTests
{
    private const string Ada = "[Ada/NNP/said/nsubj Brook/NNP]PER", It = "it/PRP/rained/nsubj rained=rain/VBD/said/ccomp .";

    [Theory]
    [InlineData($"{Ada} said=say/VBD/root in/IN a/DT telephone/NN interview/NN/said/obl {It}", "interview", null, null)]
    [InlineData($"{Ada} said=say/VBD/root to/TO reporters=reporter/NNS/said/obl {It}", null, "reporters", null)]
    [InlineData($"{Ada} said=say/VBD/root in/IN [Rovik/NNP/said/obl]LOC {It}", null, null, "Rovik")]
    [InlineData($"Speaking=speak/VBG/said/advcl to/TO workers=worker/NNS/Speaking/obl in/IN [Rovik/NNP/Speaking/obl]LOC , {Ada} "
        + $"said=say/VBD/root {It}", null, "workers", "Rovik")]
    [InlineData($"{Ada} said=say/VBD/root {It}", null, null, null)]
    public void Hang_on_the_cue_or_a_participle_beside_it(string notation, string? medium, string? recipient, string? place)
    {
        var sketch = AttributionSketch.ByHand(notation);
        var clause = new ReportingClause(sketch.Context, AttributionSketch.Tables);
        clause.Gather(sketch.Attribution("said", "Ada Brook", "it rained"));
        int channel = clause.Medium();
        Assert.Equal((medium, recipient, place), (Word(channel), Word(clause.Recipient(channel)), Word(clause.Place())));

        string? Word(int token) => token < 0 ? null : sketch.Words(token, token);
    }

    [Fact]
    public void The_object_of_telling_listens()
    {
        var sketch = AttributionSketch.ByHand("[Ada/NNP/told/nsubj Brook/NNP]PER told=tell/VBD/root the/DT council/NN/told/obj "
            + "it/PRP/rained/nsubj rained=rain/VBD/told/ccomp .");
        var clause = new ReportingClause(sketch.Context, AttributionSketch.Tables);
        clause.Gather(sketch.Attribution("told", "Ada Brook", "it rained"));
        Assert.Equal(sketch.At("council"), clause.Recipient(-1));
    }

    [Fact]
    public void What_is_said_tells_nothing_of_the_saying()
    {
        var sketch = AttributionSketch.ByHand($"{Ada} said=say/VBD/root it/PRP/rained/nsubj rained=rain/VBD/said/ccomp in/IN "
            + "[Rovik/NNP/rained/obl]LOC .");
        var clause = new ReportingClause(sketch.Context, AttributionSketch.Tables);
        clause.Gather(sketch.Attribution("said", "Ada Brook", "it rained in Rovik"));
        Assert.Equal(-1, clause.Place());
    }
}
