using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Ownership;

/// <summary>Of several who claim one quotation, one keeps it. Trees are made by hand, names made up.</summary>
public sealed class OneOwnerByHandTests
{
    [Fact]
    public void Of_two_beside_one_quotation_whoever_has_nothing_else_keeps_it()
    {
        var sketch = AttributionSketch.ByHand("[Reed/NNP/said/nsubj]PER said=say/VBD/root that/IN he/PRP/left/nsubj "
            + "left=leave/VBD/said/ccomp : “ "
            + "We/PRP/go/nsubj go/VBP/added/ccomp , ” she/PRP/added/nsubj added=add/VBD/said/parataxis .");
        TokenAttribution said = sketch.Attribution("said", "Reed", "that he left: “We go,”"), added = sketch.Attribution("added", "she",
            "“We go,”");
        List<TokenAttribution> found = [said, added];
        new OneOwner(sketch.Context).Keep(found);
        Assert.Equal([added], found);
    }

    [Fact]
    public void Of_two_with_the_same_content_the_likelier_stays()
    {
        var sketch = AttributionSketch.ByHand("[Reed/NNP/said/nsubj]PER said=say/VBD/root , [Lind/NNP/added/nsubj]PER "
            + "added=add/VBD/said/conj it/PRP/rains/expl "
            + "rains=rain/VBZ/said/ccomp .");
        TokenAttribution said = sketch.Attribution("said", "Reed", "it rains"), added = sketch.Attribution("added", "Lind", "it rains");
        (said.Confidence, added.Confidence) = (0.4, 0.6);
        List<TokenAttribution> found = [said, added];
        new OneOwner(sketch.Context).Keep(found);
        Assert.Equal([added], found);
    }

    [Fact]
    public void A_report_inside_another_stays()
    {
        var sketch = AttributionSketch.ByHand("[Reed/NNP/said/nsubj]PER said=say/VBD/root [Lind/NNP/thinks/nsubj]PER "
            + "thinks=think/VBZ/said/ccomp “ "
            + "we/PRP/go/nsubj go/VBP/thinks/ccomp ” .");
        TokenAttribution outer = sketch.Attribution("said", "Reed", "Lind thinks “we go”"), inner = sketch.Attribution("thinks", "Lind",
            "“we go”");
        List<TokenAttribution> found = [outer, inner];
        new OneOwner(sketch.Context).Keep(found);
        Assert.Equal([outer, inner], found);
    }
}
