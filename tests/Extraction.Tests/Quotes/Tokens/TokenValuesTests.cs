using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Tokens;

public sealed class TokenValuesTests
{
    private static readonly AttributionSketch Sketch = AttributionSketch.ByHand("On/IN/Monday/case Monday/NNP/said/obl , [Ada/NNP/said/nsubj Brook/NNP]PER "
        + "said=say/VBD/root that/IN/rained/mark it/PRP/rained/nsubj rained=rain/VBD/said/ccomp in/IN/Rovik/case Rovik/NNP/rained/obl .");

    [Fact]
    public void A_time_alone_tells_when_and_not_what()
    {
        Assert.True(TokenValues.IsOnlyTime(Sketch.Context, Sketch.Stretch("On Monday")));
        Assert.False(TokenValues.IsOnlyTime(Sketch.Context, Sketch.Stretch("On Monday, Ada")));
    }

    [Fact]
    public void The_way_through_the_tree_is_one_number_that_depends_on_its_relations()
    {
        AttributionContext context = Sketch.Context;
        int said = Sketch.At("said");
        Assert.Equal(TokenValues.Path(context, said, Sketch.At("Ada")), TokenValues.Path(context, said, Sketch.At("Ada")));
        Assert.NotEqual(TokenValues.Path(context, said, Sketch.At("Ada")), TokenValues.Path(context, said, Sketch.At("rained")));
        Assert.NotEqual(TokenValues.Path(context, said, Sketch.At("Ada")), TokenValues.Path(context, Sketch.At("Ada"), said));
    }

    [Fact]
    public void Conjunction_and_preposition_are_those_that_hang_on_the_word()
    {
        AttributionContext context = Sketch.Context;
        Assert.Equal(context.Lex[Sketch.At("that")], TokenValues.MarkOf(context, Sketch.At("rained")));
        Assert.Equal(context.Lex[Sketch.At("in Rovik")], TokenValues.CaseOf(context, Sketch.At("Rovik")));
        Assert.Equal((1ul, 1ul), (TokenValues.MarkOf(context, Sketch.At("said")), TokenValues.CaseOf(context, Sketch.At("it"))));
    }

    [Fact]
    public void Lengths_fall_into_few_buckets_that_grow()
    {
        int[] buckets = [.. Enumerable.Range(0, 100).Select(TokenValues.Bucket)];
        Assert.Equal(buckets.Order(), buckets);
        Assert.Equal(12, buckets.Distinct().Count());
    }
}
