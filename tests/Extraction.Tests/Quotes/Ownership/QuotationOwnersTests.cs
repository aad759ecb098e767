using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Ownership;

/// <summary>Which report owns a quotation that several cover. Trees are made by hand, names made up.</summary>
public sealed class QuotationOwnersTests
{
    private const string Beside = "“ We/PRP/go/nsubj go/VBP/said/ccomp , ” [Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root .\n\n"
        + "“ They/PRP/left/nsubj left=leave/VBD/told/ccomp , ” [Otto/NNP/told/nsubj Lind/NNP]PER told=tell/VBD/root us/PRP/told/obj .";

    [Fact]
    public void The_owner_of_a_quotation_stands_beside_it()
    {
        var sketch = AttributionSketch.ByHand(Beside);
        TokenAttribution ada = sketch.Attribution("said", "Ada Brook", "“They left,”"), otto = sketch.Attribution("told", "Otto Lind",
            "“They left,”");
        var owners = new QuotationOwners(sketch.Context, [ada, otto]);
        Assert.Same(otto, owners.Of(1));
        Assert.Null(owners.Of(0));
        Assert.Equal((false, true), (owners.IsBeside(ada, 1), owners.IsBeside(otto, 1)));
    }

    [Fact]
    public void Of_two_beside_it_the_outer_one_owns_it()
    {
        var sketch = AttributionSketch.ByHand("[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root [Otto/NNP/thinks/nsubj Lind/NNP]PER "
            + "thinks=think/VBZ/said/ccomp “ we/PRP/go/nsubj go/VBP/thinks/ccomp ” .");
        TokenAttribution outer = sketch.Attribution("said", "Ada Brook", "Otto Lind thinks “we go”"),
            inner = sketch.Attribution("thinks", "Otto Lind", "“we go”");
        Assert.Same(outer, new QuotationOwners(sketch.Context, [inner, outer]).Of(0));
        Assert.Same(outer, new QuotationOwners(sketch.Context, [outer, inner]).Of(0));
    }

    /// <summary>"“…,” she says he said, “…”": who is reported inside a quotation does not own it.</summary>
    [Fact]
    public void Who_is_reported_inside_a_quotation_does_not_own_it()
    {
        var sketch = AttributionSketch.ByHand("“ He/PRP/said/nsubj said=say/VBD/told/ccomp we/PRP/go/nsubj go/VBP/said/ccomp , ” "
            + "[Ada/NNP/told/nsubj Brook/NNP]PER told=tell/VBD/root us/PRP/told/obj .");
        TokenAttribution inner = sketch.Attribution("said", "He", "we go");
        Assert.Null(new QuotationOwners(sketch.Context, [inner]).Of(0));
    }
}
