using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Contents;

/// <summary>What the model of contents looks at in two fragments together, by facts that are written by hand.</summary>
public sealed class SecondFragmentFeaturesTests
{
    [Fact]
    public void A_second_fragment_is_seen_beside_the_first()
    {
        var scene = new ReportScene();
        var joint = new WrittenFeatures(f => SecondFragmentFeatures.OfBoth(scene.Context, scene.Cue, scene.Sketch.Stretch("“We wait.”"),
            scene.Sketch.Stretch("“It sinks.”"), f));
        const ulong Quoting = ((ulong)QuotationShape.Whole * 16) + (ulong)QuotationShape.Whole, BothBehind = 7;
        Assert.True(joint.Has(SecondFragmentTemplate.QuotingOrder, Quoting, BothBehind));
        Assert.True(joint.Has(SecondFragmentTemplate.OrderSentencesParagraph, BothBehind, 1, 1));
    }
}
