using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Tokens;

/// <summary>The facts of an article. Names are made up.</summary>
public sealed class AttributionContextTests
{
    private static readonly AttributionSketch Sketch = AttributionSketch.ByHand("“ We/PRP/go/nsubj go/VBP/said/ccomp , ” [Ada/NNP/said/nsubj Brook/NNP]PER "
        + "said=say/VBD/root on/IN Monday/NNP/said/obl , “ and/CC/stay/cc stay/VB/said/conj 40/CD/days/nummod days=day/NNS/stay/obl . ”");

    [Theory]
    [InlineData("“We go,”", "Whole")]
    [InlineData("We go", "Inside")]
    [InlineData("“We go", "Edge")]
    [InlineData("“We go,” Ada Brook", "Begins")]
    [InlineData("said on Monday, “and stay 40 days.”", "Ends")]
    [InlineData("go,” Ada", "Cuts")]
    [InlineData("“We go,” Ada Brook said on Monday, “and stay 40 days.”", "Several")]
    [InlineData("Ada Brook said", "None")]
    public void A_stretch_is_told_by_how_marks_lie_in_it(string words, string shape) =>
        Assert.Equal(Enum.Parse<QuotationShape>(shape), Sketch.Context.ShapeOf(Sketch.Stretch(words)));

    /// <summary>So no weight can remember a person.</summary>
    [Fact]
    public void All_names_have_one_value_and_so_have_numbers_and_times()
    {
        ulong[] lex = Sketch.Context.Lex;
        Assert.Equal(lex[Sketch.At("Ada")], lex[Sketch.At("Brook")]);
        Assert.Equal(AttributionContext.TimeLex, lex[Sketch.At("Monday")]);
        Assert.NotEqual(lex[Sketch.At("said")], lex[Sketch.At("go")]);
    }

    [Fact]
    public void Marks_open_and_close_the_outermost_quotations()
    {
        Assert.Equal((QuoteMarkKind.Opens, QuoteMarkKind.Closes, QuoteMarkKind.None),
            (Sketch.Context.MarkKind[Sketch.At("“We")], Sketch.Context.MarkKind[Sketch.At("” Ada")], Sketch.Context.MarkKind[Sketch.At("Ada")]));
        Assert.Equal((0, 1, -1), (Sketch.Context.QuoteOf[Sketch.At("go")], Sketch.Context.QuoteOf[Sketch.At("stay")],
            Sketch.Context.QuoteOf[Sketch.At("Ada")]));
    }

    [Fact]
    public void Only_words_and_marks_before_speech_can_be_cues()
    {
        Assert.True(Sketch.Context.CanBeCue(Sketch.At("said")));
        Assert.False(Sketch.Context.CanBeCue(Sketch.At(", “and")));
        Assert.True(Sketch.Context.IsPunctuation(Sketch.At(", “and")));
    }

    [Fact]
    public void Inside_a_quotation_the_marks_around_it_count_for_nothing() =>
        Assert.All(Sketch.Context.InsideQuotations().QuoteOf, quotation => Assert.Equal(-1, quotation));

    [Fact]
    public void The_largest_phrase_at_an_edge_leaves_a_token_out()
    {
        int said = Sketch.At("said");
        Assert.Equal(Sketch.At("Ada"), Sketch.Context.TopStartingAt(Sketch.At("Ada"), said));
        Assert.Equal(Sketch.At("Ada"), Sketch.Context.TopEndingAt(Sketch.At("Brook"), said));
    }
}
