using Extraction.Models;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Cues;

/// <summary>How a cue grows from its head, whoever decides what it takes in. Trees are made by hand, names made up.</summary>
public sealed class CueExtentTests
{
    private const string Sentence = "[Brook/NNP/said/nsubj]PER has=have/VBZ/said/aux not/RB/said/advmod said=say/VBN/root a/DT "
        + "word/NN/said/obj today/NN/said/obl .\nIt/PRP/rained/expl rained=rain/VBD/root .";

    private readonly AttributionSketch _sketch = AttributionSketch.ByHand(Sentence);
    private readonly List<string> _asked = [];

    [Fact]
    public void What_is_taken_in_on_one_side_ends_where_a_token_is_refused()
    {
        Assert.Equal("has not said a", Grow("has", "not", "a"));
        Assert.Equal(["not", "has", "Brook", "a", "word"], _asked);
    }

    [Fact]
    public void What_stands_behind_a_refused_token_is_not_asked_for()
    {
        Assert.Equal("said", Grow("has", "word"));
        Assert.Equal(["not", "a"], _asked);
    }

    [Fact]
    public void The_sentence_is_the_limit() =>
        Assert.Equal("Brook has not said a word today.", Grow("Brook", "has", "not", "a", "word", "today", ".", "It"));

    [Fact]
    public void A_side_has_room_for_so_many_tokens()
    {
        string words = string.Join(' ', Enumerable.Range(0, 20).Select(i => $"w{i}/NN/said/dep"));
        var sketch = AttributionSketch.ByHand($"{words} said=say/VBD/root {words} .");
        var (first, last) = CueExtent.Grow(HandMadeWeights.Cued(sketch.Context), sketch.At("said"), new FeatureBuffer(), _ => true);
        Assert.Equal((CueExtent.MaxSteps, CueExtent.MaxSteps), (sketch.At("said") - first, last - sketch.At("said")));
    }

    [Fact]
    public void The_features_at_hand_are_those_of_the_step()
    {
        var features = new FeatureBuffer();
        CuedContext context = HandMadeWeights.Cued(_sketch.Context);
        int said = _sketch.At("said");
        var asked = new List<bool>();
        CueExtent.Grow(context, said, features, next =>
        {
            var own = new WrittenFeatures(f => CueExtentFeatures.Extract(context, said, said, said, next > said, f));
            var written = new WrittenFeatures(f =>
            {
                foreach (ulong feature in features.Features) f.Push(feature);
            });
            asked.Add(own.Overlaps(written) && features.Count > 0);
            return false;
        });
        Assert.Equal([true, true], asked);
    }

    private string Grow(params string[] taken)
    {
        var (first, last) = CueExtent.Grow(HandMadeWeights.Cued(_sketch.Context), _sketch.At("said"), new FeatureBuffer(), next =>
        {
            string word = _sketch.Words(next, next);
            _asked.Add(word);
            return taken.Contains(word);
        });
        return _sketch.Words(first, last);
    }
}
