using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Circumstances;

/// <summary>How far a time is from an utterance, by where it stands or by the tree. Trees are made by hand, names made up.</summary>
public sealed class SayingTimeDistanceTests
{
    private const string Ada = "[Ada/NNP/said/nsubj Brook/NNP]PER", Rained = "it/PRP/rained/expl rained=rain/VBD/said/ccomp .";

    /// <summary>Where the words around the time tell it, whatever the tree makes of them.</summary>
    [Theory]
    [InlineData($"{Ada} said=say/VBD/root on/IN/Monday/case Monday/NNP/said/obl {Rained}", 1)]
    [InlineData($"It/PRP/shut/nsubj shut/VBD/root in/IN/2029/case 2029/CD/shut/obl , when/WRB/said/advmod {Ada} said=say/VBD/shut/advcl {Rained}",
        1)]
    [InlineData($"It/PRP/shut/nsubj shut/VBD/root on/IN/Monday/case Monday/NNP/shut/obl that/IN/said/mark {Ada} "
        + $"said=say/VBD/Monday/acl:relcl {Rained}", 1)]
    [InlineData($"Since/IN/Monday/case Monday/NNP/said/obl {Ada} said=say/VBD/root {Rained}", -1)]
    [InlineData($"{Ada} has=have/VBZ/said/aux said=say/VBN/root {Rained} since/IN/fire/case the/DT/fire/det fire/NN/said/obl "
        + "in/IN/2029/case 2029/CD/fire/nmod", -1)]
    public void Is_told_by_the_words_around_it(string notation, int distance) => Assert.Equal(distance, Of(notation, "Ada Brook"));

    /// <summary>Where the tree tells it: by way of texts, occasions and clauses of the same time.</summary>
    [Theory]
    [InlineData("it/PRP/rained/expl rained=rain/VBD/said/ccomp , [Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root in/IN/letter/case "
        + "a/DT/letter/det letter/NN/said/obl to/IN/Lind/case Lind/NNP/letter/nmod sent=send/VBN/letter/acl on/IN/Monday/case "
        + "Monday/NNP/sent/obl .", "Ada Brook", 3)]
    [InlineData($"In/IN/house/case a/DT/house/det house/NN/said/obl built=build/VBN/house/acl on/IN/Monday/case Monday/NNP/built/obl , "
        + $"{Ada} said=say/VBD/root {Rained}", "Ada Brook", -1)]
    [InlineData($"Leaving=leave/VBG/said/advcl on/IN/Monday/case Monday/NNP/Leaving/obl , {Ada} said=say/VBD/root {Rained}", "Ada Brook", 2)]
    [InlineData($"Founded=found/VBN/said/advcl on/IN/Monday/case Monday/NNP/Founded/obl , {Ada} said=say/VBD/root {Rained}", "Ada Brook",
        -1)]
    [InlineData("The/DT/leader/det leader/NN/said/nsubj in/IN/2029/case 2029/CD/leader/nmod of/IN/mill/case the/DT/mill/det "
        + $"mill/NN/leader/nmod said=say/VBD/root {Rained}", "The leader in 2029 of the mill", -1)]
    public void Is_that_of_the_arcs_that_share_the_time(string notation, string source, int distance) =>
        Assert.Equal(distance, Of(notation, source));

    private static int Of(string notation, string source)
    {
        var sketch = AttributionSketch.ByHand(notation);
        TokenAttribution a = sketch.Attribution("said", source, "it rained");
        SayingTime time = SayingTime.Of(sketch.Context.Text, sketch.Dates[0], sketch.Dates[0].Span.End, isDated: true);
        var anchors = new SayingAnchors(sketch.Context, AttributionSketch.Tables);
        anchors.Gather(a);
        var links = new SayingLinks(sketch.Context, AttributionSketch.Tables);
        var order = new SayingTimeOrder(sketch.Context, AttributionSketch.Tables, anchors, links);
        return new SayingTimeDistance(sketch.Context, AttributionSketch.Tables, anchors, links, order).Of(time, a);
    }
}
