using Extraction.Language;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Sources;

/// <summary>What the model of sources looks at, by facts that are written by hand.</summary>
public sealed class SourceFeaturesTests
{
    private static readonly ulong Say = ReportScene.Lex("say");

    [Fact]
    public void A_source_is_seen_with_its_side_its_head_and_what_stands_between()
    {
        var scene = new ReportScene();
        var source = new SourceCandidate(0, scene.Sketch.At("Rovik"), scene.Sketch.At("mayor"), 0, false);
        var features = new WrittenFeatures(f => SourceFeatures.Of(scene.Context, scene.Cue.Head, scene.Cue.CueFirst, scene.Cue.CueLast,
            source, f));
        Assert.True(features.Has(SourceTemplate.HeadCueTag, ReportScene.Lex("mayor"), (ulong)PennTag.VBD));
        Assert.True(features.Has(SourceTemplate.HeadRelation, ReportScene.Lex("mayor"), (ulong)DependencyRelation.Nsubj));
        Assert.True(features.Has(SourceTemplate.RelationDistanceSide, (ulong)DependencyRelation.Nsubj, 1, 0));
        Assert.True(features.Has(SourceTemplate.BetweenSide, 1, 0, 0)); // A comma; neither verbs nor nouns.
        Assert.True(features.Has(SourceTemplate.LastWordTagAfter, 3, (ulong)PennTag.Comma));
    }

    [Fact]
    public void No_source_is_seen_by_the_frame_of_the_cue()
    {
        var scene = new ReportScene();
        var none = new WrittenFeatures(f => SourceFeatures.OfNone(scene.Context, scene.Cue.Head, scene.Cue.CueFirst, scene.Cue.CueLast, f));
        Assert.True(none.Has(SourceTemplate.NoneCue, Say));
        Assert.True(none.Has(SourceTemplate.NoneFrameCue, 1, Say)); // A subject and nothing else.
    }
}
