using Extraction.Models;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Cues;

/// <summary>Which tokens are looked at as cues. Weights and trees are made by hand, names made up.</summary>
public sealed class CueFinderTests
{
    private const string Sentence = "[Brook/NNP/said/nsubj]PER said=say/VBD/root : [Lind/NNP/added/nsubj]PER added=add/VBD/said/ccomp "
        + "it/PRP/added/obj .";

    private static readonly (ulong, float)[] Known =
    [
        (FeatureHash.Feature(CueTemplate.Bias, 1), -3), (FeatureHash.Feature(CueTemplate.Word, FeatureHash.OfLower("say")), 5),
        (FeatureHash.Feature(CueTemplate.Word, FeatureHash.OfLower("add")), 2),
    ];

    [Fact]
    public void Tokens_that_are_likely_enough_are_found_in_the_order_of_the_text()
    {
        var sketch = AttributionSketch.ByHand(Sentence);
        CueCandidates cues = CueFinder.Find(HandMadeWeights.Read(sketch.Context), HandMadeWeights.Of(Known));
        Assert.Equal([sketch.At("said"), sketch.At("added")], cues.Tokens.Select(cue => cue.Token));
        Assert.Equal([0.88, 0.27], cues.Tokens.Select(cue => Math.Round(cue.Probability, 2)));
    }

    [Fact]
    public void Every_token_has_its_chance_also_where_it_is_too_small_for_a_cue()
    {
        var sketch = AttributionSketch.ByHand(Sentence);
        CuedContext article = CueFinder.Find(HandMadeWeights.Read(sketch.Context), HandMadeWeights.Of(Known)).Article;
        Assert.Equal(0.05, article.CueProbability[sketch.At("it")], 2);
        Assert.Equal([5, 3, 1], Array.ConvertAll(["said", "added", "it"], word => (int)article.CueChance[sketch.At(word)]));
    }

    [Fact]
    public void A_full_stop_is_no_cue_but_a_colon_may_be_one()
    {
        var sketch = AttributionSketch.ByHand(Sentence);
        CueCandidates cues = CueFinder.Find(HandMadeWeights.Read(sketch.Context), HandMadeWeights.Of());
        Assert.Equal("Brook said: Lind added it", sketch.Words(cues.Tokens[0].Token, cues.Tokens[^1].Token));
        Assert.Equal(sketch.Context.Text.TokenCount - 1, cues.Tokens.Count);
    }

    [Fact]
    public void What_must_not_be_read_is_no_cue()
    {
        var sketch = AttributionSketch.ByHand(Sentence);
        bool[] readable = [.. Enumerable.Range(0, sketch.Context.Text.TokenCount).Select(token => token != sketch.At("said"))];
        CueCandidates cues = CueFinder.Find(HandMadeWeights.Read(sketch.Context), HandMadeWeights.Of(Known), readable);
        Assert.Equal(sketch.At("added"), Assert.Single(cues.Tokens).Token);
        Assert.Equal(0, cues.Article.CueProbability[sketch.At("said")]);
    }
}
