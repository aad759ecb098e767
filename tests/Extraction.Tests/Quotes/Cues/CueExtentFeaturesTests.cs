using Extraction.Models;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Cues;

/// <summary>What the model of extents looks at when a cue may take in the next word. Names are made up.</summary>
public sealed class CueExtentFeaturesTests
{
    private const string Sentence = "[Brook/NNP/told/nsubj]PER told=tell/VBD/root us/PRP/told/iobj that/IN/rained/mark it/PRP/rained/expl "
        + "rained=rain/VBD/told/ccomp .";

    /// <summary>The one value that all names have.</summary>
    private const ulong Name = 3;

    /// <summary>The word that a cue may take in, on its own side only.</summary>
    [Theory]
    [InlineData(false, "brook")]
    [InlineData(true, "us")]
    public void A_step_looks_at_the_next_word_in_its_direction(bool right, string next)
    {
        var sketch = AttributionSketch.ByHand(Sentence);
        int told = sketch.At("told");
        var features = new WrittenFeatures(f =>
            CueExtentFeatures.Extract(HandMadeWeights.Cued(sketch.Context), told, told, told, right, f));
        CueExtentTemplate template = CueExtentTemplate.Next + (right ? CueExtentFeatures.ToRight : CueExtentFeatures.ToLeft);
        Assert.True(features.Has(template, next == "brook" ? Name : Lex(next)));
        Assert.False(features.Has(template, right ? Name : Lex("us")));
    }

    private static ulong Lex(string lemma) => FeatureHash.OfLower(lemma);
}
