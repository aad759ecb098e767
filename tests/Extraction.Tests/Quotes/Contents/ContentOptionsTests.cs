using Extraction.Models;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Contents;

/// <summary>In which order the options for a fragment of content are shown, whoever looks at them. Names are made up.</summary>
public sealed class ContentOptionsTests
{
    private readonly AttributionSketch _sketch = AttributionSketch.ByHand("[Brook/NNP/said/nsubj]PER said=say/VBD/root we/PRP/wait/nsubj "
        + "wait/VBP/said/ccomp and/CC it/PRP/sinks/nsubj sinks=sink/VBZ/wait/conj .");

    [Fact]
    public void Edges_are_shown_once_and_then_the_stretches_that_were_chosen()
    {
        var visitor = new Listening(keep: 2);
        Visit(visitor, null, "we wait", "we wait and it sinks", "it sinks");
        Assert.Equal(4, visitor.Edges); // Two beginnings, two ends.
        Assert.Equal(["we wait (0, 1)", "we wait and it sinks (0, 2)"], visitor.Wholes);
        Assert.False(visitor.IsNoneSeen);
    }

    [Fact]
    public void Of_a_second_fragment_it_is_asked_last_whether_there_is_one()
    {
        var visitor = new Listening(keep: 9);
        Visit(visitor, _sketch.Stretch("we wait"), "it sinks");
        Assert.Equal(["it sinks (0, 1)"], visitor.Wholes);
        Assert.True(visitor.IsNoneSeen);
    }

    [Fact]
    public void A_second_fragment_is_looked_at_beside_the_first_and_with_features_of_its_own()
    {
        Listening first = new(keep: 9), second = new(keep: 9);
        Visit(first, null, "it sinks");
        Visit(second, _sketch.Stretch("we wait"), "it sinks");
        Assert.False(first.Features.Overlaps(second.Features));
        Assert.True(second.Features.Count > first.Features.Count); // Those of both fragments together.
    }

    [Fact]
    public void Another_walk_begins_afresh()
    {
        var options = new ContentOptions(HandMadeWeights.Cued(_sketch.Context));
        for (int round = 0; round < 2; round++)
        {
            var visitor = new Listening(keep: 9);
            options.Visit(Cue(), [_sketch.Stretch("it sinks")], null, visitor);
            Assert.Equal((2, 1), (visitor.Edges, visitor.Wholes.Count));
        }
    }

    private void Visit(Listening visitor, ContentCandidate? first, params string[] stretches)
    {
        visitor.Words = stretch => _sketch.Words(stretch.First, stretch.Last);
        new ContentOptions(HandMadeWeights.Cued(_sketch.Context)).Visit(Cue(), [.. stretches.Select(_sketch.Stretch)], first, visitor);
    }

    private CueSource Cue() => new(_sketch.At("said"), _sketch.At("said"), _sketch.At("said"), _sketch.At("Brook"), _sketch.At("Brook"));

    private sealed class Listening(int keep) : IContentVisitor
    {
        public int Edges { get; private set; }

        public List<string> Wholes { get; } = [];

        public HashSet<ulong> Features { get; } = [];

        public bool IsNoneSeen { get; private set; }

        public Func<ContentCandidate, string> Words { get; set; } = _ => "";

        public int Edge(FeatureBuffer features)
        {
            Assert.Empty(Wholes);
            Features.UnionWith([.. features.Features]);
            return Edges++;
        }

        public void Choose(List<ContentOption> options) => options.RemoveRange(Math.Min(keep, options.Count), options.Count
            - Math.Min(keep, options.Count));

        public void Whole(ContentOption option, FeatureBuffer features)
        {
            Assert.False(IsNoneSeen);
            Features.UnionWith([.. features.Features]);
            Wholes.Add($"{Words(option.Stretch)} ({option.Start}, {option.End})");
        }

        public void NoSecond(FeatureBuffer features) => IsNoneSeen = features.Count > 0;
    }
}
