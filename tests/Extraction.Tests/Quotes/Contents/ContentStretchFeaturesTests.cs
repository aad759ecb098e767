using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Contents;

/// <summary>What the model of contents looks at in a whole stretch, by facts that are written by hand.</summary>
public sealed class ContentStretchFeaturesTests
{
    private static readonly ulong Say = ReportScene.Lex("say");

    [Fact]
    public void A_stretch_is_seen_as_a_whole()
    {
        WrittenFeatures quoted = Whole("“We wait.”"), bare = Whole("We wait");
        Assert.True(quoted.Has(ContentStretchTemplate.QuotingSide, (ulong)QuotationShape.Whole, 1));
        Assert.True(bare.Has(ContentStretchTemplate.QuotingSide, (ulong)QuotationShape.Inside, 1));
        Assert.True(bare.Has(ContentStretchTemplate.TopCue, ReportScene.Lex("wait"), Say));
    }

    private static WrittenFeatures Whole(string words)
    {
        var scene = new ReportScene();
        return new WrittenFeatures(f => ContentStretchFeatures.Of(scene.Context, scene.Cue, scene.Sketch.Stretch(words),
            FragmentCopies.First, f));
    }
}
