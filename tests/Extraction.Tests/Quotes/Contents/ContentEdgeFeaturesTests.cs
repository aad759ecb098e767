using Extraction.Language;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Contents;

/// <summary>What the model of contents looks at where one can begin and end, by facts that are written by hand.</summary>
public sealed class ContentEdgeFeaturesTests
{
    private static readonly ulong Say = ReportScene.Lex("say");

    [Fact]
    public void Content_begins_right_behind_the_cue_or_elsewhere()
    {
        Assert.True(Start("“").Has(ContentStartTemplate.PlaceSide, 1, 3));
        Assert.True(Start("We").Has(ContentStartTemplate.PlaceSide, 4, 3));
        Assert.True(Start("The mayor").Has(ContentStartTemplate.PlaceSide, 3, 1));
        Assert.True(Start("It").Has(ContentStartTemplate.PlaceSide, 9, 2));
        Assert.True(Start("We").Has(ContentStartTemplate.WordCue, ReportScene.Lex("we"), Say));
        Assert.True(Start("We").Has(ContentStartTemplate.WordAndAfterSide, ReportScene.Lex("we"), ReportScene.Lex("wait"), 1));
    }

    [Fact]
    public void Content_ends_with_its_sentence_or_before_the_cue()
    {
        Assert.True(End("”").Has(ContentEndTemplate.PlaceSide, 1, 3));
        Assert.True(End("Rovik").Has(ContentEndTemplate.PlaceSide, 5, 1)); // The comma stands between.
        Assert.True(End("of").Has(ContentEndTemplate.PlaceSide, 6, 1));
        Assert.True(End("wait").Has(ContentEndTemplate.TagWordAfterPlace, (ulong)PennTag.VBP, ReportScene.Lex("."), 6));
    }

    [Fact]
    public void First_and_second_fragment_share_no_feature()
    {
        var scene = new ReportScene();
        int we = scene.Sketch.At("We");
        var first = new WrittenFeatures(f => ContentEdgeFeatures.OfStart(scene.Context, scene.Cue, we, FragmentCopies.First, f));
        var second = new WrittenFeatures(f => ContentEdgeFeatures.OfStart(scene.Context, scene.Cue, we, FragmentCopies.Second, f));
        Assert.False(first.Overlaps(second));
        Assert.True(second.Has(ContentStartTemplate.WordCue + FragmentCopies.Second, ReportScene.Lex("we"), Say));
    }

    private static WrittenFeatures Start(string words)
    {
        var scene = new ReportScene();
        return new WrittenFeatures(f => ContentEdgeFeatures.OfStart(scene.Context, scene.Cue, scene.Sketch.At(words),
            FragmentCopies.First, f));
    }

    private static WrittenFeatures End(string words)
    {
        var scene = new ReportScene();
        return new WrittenFeatures(f => ContentEdgeFeatures.OfEnd(scene.Context, scene.Cue, scene.Sketch.At(words), FragmentCopies.First,
            f));
    }
}
