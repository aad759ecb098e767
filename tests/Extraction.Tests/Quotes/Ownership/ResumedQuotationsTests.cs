using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Ownership;

/// <summary>Quotations that go on behind the reporting clause. Trees are made by hand, names made up.</summary>
public sealed class ResumedQuotationsTests
{
    private const string Clause = "[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root ";

    [Theory]
    [InlineData("“ We/PRP/go/nsubj go/VBP/said/ccomp , ” " + Clause + ", “ and/CC stay/VB/go/conj ” .", "“We go,”|“and stay”")]
    [InlineData("“ We/PRP/go/nsubj go/VBP/said/ccomp , ” " + Clause + "in/IN a/DT letter/NN/said/obl , “ and/CC stay/VB/go/conj ” .",
        "“We go,”|“and stay”")]
    [InlineData("“ We/PRP/go/nsubj go/VBP/said/ccomp . ” " + Clause + ", “ and/CC stay/VB/go/conj ” .", "“We go.”")]
    [InlineData("“ We/PRP/go/nsubj go/VBP/said/ccomp , ” " + Clause + "of/IN the/DT “ plan/NN/said/obl ” .", "“We go,”")]
    public void Are_joined_where_a_comma_broke_them_off(string notation, string right)
    {
        var sketch = AttributionSketch.ByHand(notation);
        TokenAttribution said = sketch.Attribution("said", "Ada Brook", sketch.Words(0, 4));
        new ResumedQuotations(sketch.Context).Join([said]);
        Assert.Equal(right, string.Join('|', said.Fragments().Select(f => sketch.Words(f.First, f.Last))));
    }

    [Theory]
    [InlineData("“ We/PRP/go/nsubj go/VBP/said/ccomp , ” ", "“We go,”|“It rains.”")]
    [InlineData("“ We/PRP/go/nsubj go/VBP/said/ccomp . ” ", "“It rains.”")]
    [InlineData("In/IN “ Night/NNP Train/NNP/said/obl , ” ", "“It rains.”")]
    public void What_breaks_off_before_the_clause_belongs_to_what_follows(string front, string right)
    {
        var sketch = AttributionSketch.ByHand(front + Clause + ". “ It/PRP/rains/nsubj rains=rain/VBZ/said/ccomp . ”");
        TokenAttribution said = sketch.Attribution("said", "Ada Brook", "“It rains.”");
        new ResumedQuotations(sketch.Context).Join([said]);
        Assert.Equal(right, string.Join('|', said.Fragments().Select(f => sketch.Words(f.First, f.Last))));
    }

    [Fact]
    public void What_another_claims_stays_with_him()
    {
        var sketch = AttributionSketch.ByHand("“ We/PRP/go/nsubj go/VBP/said/ccomp , ” " + Clause
            + ", “ and/CC stay/VB/go/conj ” added=add/VBD/said/conj [Reed/NNP/added/nsubj]PER .");
        TokenAttribution said = sketch.Attribution("said", "Ada Brook", "“We go,”"), added = sketch.Attribution("added", "Reed", "“and stay”");
        new ResumedQuotations(sketch.Context).Join([said, added]);
        Assert.Single(said.Fragments());
    }
}
