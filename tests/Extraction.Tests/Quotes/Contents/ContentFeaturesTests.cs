using Extraction.Language;
using Extraction.Models;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Contents;

/// <summary>What the models of sources and contents look at, by facts that are written by hand. Names are made up.</summary>
public sealed class ContentFeaturesTests
{
    private const string Sentence = "The/DT mayor/NN/said/nsubj of/IN [Rovik/NNP/mayor/nmod]LOC , said=say/VBD/root “ We/PRP/wait/nsubj "
        + "wait/VBP/said/ccomp . ”\n“ It/PRP/sinks/nsubj sinks=sink/VBZ/root . ”";

    private static readonly ulong Say = Lex("say");

    [Fact]
    public void Content_begins_right_behind_the_cue_or_elsewhere()
    {
        Assert.True(Start("“").Has(ContentStartTemplate.PlaceSide, 1, 3));
        Assert.True(Start("We").Has(ContentStartTemplate.PlaceSide, 4, 3));
        Assert.True(Start("The mayor").Has(ContentStartTemplate.PlaceSide, 3, 1));
        Assert.True(Start("It").Has(ContentStartTemplate.PlaceSide, 9, 2));
        Assert.True(Start("We").Has(ContentStartTemplate.WordCue, Lex("we"), Say));
        Assert.True(Start("We").Has(ContentStartTemplate.WordAndAfterSide, Lex("we"), Lex("wait"), 1));
    }

    [Fact]
    public void Content_ends_with_its_sentence_or_before_the_cue()
    {
        Assert.True(End("”").Has(ContentEndTemplate.PlaceSide, 1, 3));
        Assert.True(End("Rovik").Has(ContentEndTemplate.PlaceSide, 5, 1)); // The comma stands between.
        Assert.True(End("of").Has(ContentEndTemplate.PlaceSide, 6, 1));
        Assert.True(End("wait").Has(ContentEndTemplate.TagWordAfterPlace, (ulong)PennTag.VBP, Lex("."), 6));
    }

    [Fact]
    public void A_stretch_is_seen_as_a_whole()
    {
        WrittenFeatures quoted = Whole("“We wait.”"), bare = Whole("We wait");
        Assert.True(quoted.Has(ContentStretchTemplate.QuotingSide, (ulong)QuotationShape.Whole, 1));
        Assert.True(bare.Has(ContentStretchTemplate.QuotingSide, (ulong)QuotationShape.Inside, 1));
        Assert.True(bare.Has(ContentStretchTemplate.TopCue, Lex("wait"), Say));
    }

    [Fact]
    public void First_and_second_fragment_share_no_feature()
    {
        AttributionSketch sketch = Scene(out CueSource cue, out CuedContext context);
        int we = sketch.At("We");
        var first = new WrittenFeatures(f => ContentEdgeFeatures.OfStart(context, cue, we, FragmentCopies.First, f));
        var second = new WrittenFeatures(f => ContentEdgeFeatures.OfStart(context, cue, we, FragmentCopies.Second, f));
        Assert.False(first.Overlaps(second));
        Assert.True(second.Has(ContentStartTemplate.WordCue + FragmentCopies.Second, Lex("we"), Say));
    }

    [Fact]
    public void A_second_fragment_is_seen_beside_the_first()
    {
        AttributionSketch sketch = Scene(out CueSource cue, out CuedContext context);
        var joint = new WrittenFeatures(f => SecondFragmentFeatures.OfBoth(context, cue, sketch.Stretch("“We wait.”"),
            sketch.Stretch("“It sinks.”"), f));
        const ulong Quoting = ((ulong)QuotationShape.Whole * 16) + (ulong)QuotationShape.Whole, BothBehind = 7;
        Assert.True(joint.Has(SecondFragmentTemplate.QuotingOrder, Quoting, BothBehind));
        Assert.True(joint.Has(SecondFragmentTemplate.OrderSentencesParagraph, BothBehind, 1, 1));
    }

    [Fact]
    public void A_source_is_seen_with_its_side_its_head_and_what_stands_between()
    {
        AttributionSketch sketch = Scene(out CueSource cue, out CuedContext context);
        var source = new SourceCandidate(0, sketch.At("Rovik"), sketch.At("mayor"), 0, false);
        var features = new WrittenFeatures(f => SourceFeatures.Of(context, cue.Head, cue.CueFirst, cue.CueLast, source, f));
        Assert.True(features.Has(SourceTemplate.HeadCueTag, Lex("mayor"), (ulong)PennTag.VBD));
        Assert.True(features.Has(SourceTemplate.HeadRelation, Lex("mayor"), (ulong)DependencyRelation.Nsubj));
        Assert.True(features.Has(SourceTemplate.RelationDistanceSide, (ulong)DependencyRelation.Nsubj, 1, 0));
        Assert.True(features.Has(SourceTemplate.BetweenSide, 1, 0, 0)); // A comma; neither verbs nor nouns.
        Assert.True(features.Has(SourceTemplate.LastWordTagAfter, 3, (ulong)PennTag.Comma));
    }

    [Fact]
    public void No_source_is_seen_by_the_frame_of_the_cue()
    {
        Scene(out CueSource cue, out CuedContext context);
        var none = new WrittenFeatures(f => SourceFeatures.OfNone(context, cue.Head, cue.CueFirst, cue.CueLast, f));
        Assert.True(none.Has(SourceTemplate.NoneCue, Say));
        Assert.True(none.Has(SourceTemplate.NoneFrameCue, 1, Say)); // A subject and nothing else.
    }

    private static WrittenFeatures Start(string words)
    {
        AttributionSketch sketch = Scene(out CueSource cue, out CuedContext context);
        return new WrittenFeatures(f => ContentEdgeFeatures.OfStart(context, cue, sketch.At(words), FragmentCopies.First, f));
    }

    private static WrittenFeatures End(string words)
    {
        AttributionSketch sketch = Scene(out CueSource cue, out CuedContext context);
        return new WrittenFeatures(f => ContentEdgeFeatures.OfEnd(context, cue, sketch.At(words), FragmentCopies.First, f));
    }

    private static WrittenFeatures Whole(string words)
    {
        AttributionSketch sketch = Scene(out CueSource cue, out CuedContext context);
        return new WrittenFeatures(f => ContentStretchFeatures.Of(context, cue, sketch.Stretch(words), FragmentCopies.First, f));
    }

    private static AttributionSketch Scene(out CueSource cue, out CuedContext context)
    {
        var sketch = AttributionSketch.ByHand(Sentence);
        int said = sketch.At("said");
        cue = new CueSource(said, said, said, 0, sketch.At("Rovik"));
        context = HandMadeWeights.Cued(sketch.Context, (said, 0.9));
        return sketch;
    }

    private static ulong Lex(string lemma) => FeatureHash.OfLower(lemma);
}
