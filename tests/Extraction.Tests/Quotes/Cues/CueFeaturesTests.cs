using Extraction.Language;
using Extraction.Models;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Cues;

/// <summary>What the models of cues look at, by facts that are written by hand. Names are made up.</summary>
public sealed class CueFeaturesTests
{
    private const string Sentence = "[Brook/NNP/told/nsubj]PER told=tell/VBD/root us/PRP/told/iobj that/IN/rained/mark it/PRP/rained/expl "
        + "rained=rain/VBD/told/ccomp .";

    /// <summary>The one value that all names have.</summary>
    private const ulong Name = 3;

    private const ulong Past = (ulong)PennTag.VBD;

    [Fact]
    public void A_cue_is_seen_with_its_neighbours_head_subject_object_and_clause()
    {
        WrittenFeatures told = Of("told", out AttributionSketch sketch);
        ulong wordTag = FeatureHash.Combine(Lex("tell"), Past);
        Assert.True(told.Has(CueTemplate.Bias));
        Assert.True(told.Has(CueTemplate.Word, Lex("tell")));
        Assert.True(told.Has(CueTemplate.WordTag, wordTag));
        Assert.True(told.Has(CueTemplate.TagWordBefore, Name, Past));
        Assert.True(told.Has(CueTemplate.TagWordAfter, Lex("us"), Past));
        Assert.True(told.Has(CueTemplate.WordTwoWordsAfter, Lex("tell"), Lex("us"), Lex("that")));
        Assert.True(told.Has(CueTemplate.TagSubject, Name, Past));
        ulong kind = TokenValues.Kind(sketch.Context, 0);
        Assert.True(told.Has(CueTemplate.WordTagSubjectKind, wordTag, kind, (ulong)DependencyRelation.Nsubj));
        Assert.True(told.Has(CueTemplate.WordTagObject, wordTag, Lex("us")));
        Assert.True(told.Has(CueTemplate.WordTagClauseSide, wordTag, 1));
        Assert.False(told.Has(CueTemplate.WordTagClauseSide, wordTag, 0));
    }

    [Fact]
    public void A_word_is_seen_with_what_it_hangs_on()
    {
        WrittenFeatures rained = Of("rained", out _);
        Assert.True(rained.Has(CueTemplate.TagRelationHead, Past, (ulong)DependencyRelation.Ccomp, Lex("tell")));
        Assert.True(rained.Has(CueTemplate.TagRelationHeadTag, Past, (ulong)DependencyRelation.Ccomp, Past));
        Assert.False(rained.Has(CueTemplate.WordTagClauseSide, FeatureHash.Combine(Lex("rain"), Past), 1));
    }

    [Fact]
    public void The_next_sentence_is_no_neighbour()
    {
        var sketch = AttributionSketch.ByHand("It/PRP/rained/expl rained=rain/VBD/root\nHe/PRP/left/nsubj left=leave/VBD/root .");
        var features = new WrittenFeatures(f => CueFeatures.Extract(HandMadeWeights.Read(sketch.Context), sketch.At("rained"), f));
        Assert.True(features.Has(CueTemplate.TagWordBefore, Lex("it"), Past));
        Assert.False(features.Has(CueTemplate.TagWordAfter, Lex("he"), Past));
    }

    private static WrittenFeatures Of(string token, out AttributionSketch sketch)
    {
        AttributionSketch made = sketch = AttributionSketch.ByHand(Sentence);
        return new WrittenFeatures(f => CueFeatures.Extract(HandMadeWeights.Read(made.Context), made.At(token), f));
    }

    private static ulong Lex(string lemma) => FeatureHash.OfLower(lemma);
}
