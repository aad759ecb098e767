using Extraction.Language;

namespace Extraction.Tests.Language;

/// <summary>Looking up tokens. Names are made up.</summary>
public sealed class AnalyzedTextTests
{
    private static readonly AnalyzedText Text = HandMadeText.Of(
        "[Ada/NNP/met/nsubj Brook/NNP]PER met=meet/VBD/root the/DT old/JJ harbour/NN lawyer/NN/met/obj .");

    [Theory]
    [InlineData("Ada Brook", "Ada")]
    [InlineData("the old harbour lawyer", "lawyer")]
    [InlineData("the old", "the")]
    [InlineData("Brook met", "Brook")]
    [InlineData("Ada Brook met the", "met")]
    public void The_head_of_a_range_is_its_first_token_that_hangs_on_the_rest(string words, string head)
    {
        (int first, int end) = HandMadeText.Range(Text, words);
        Assert.Equal(HandMadeText.At(Text, head), Text.HeadOf(first, end));
    }

    [Fact]
    public void A_token_tells_the_class_of_its_name_and_which_others_belong_to_it()
    {
        int ada = HandMadeText.At(Text, "Ada"), brook = HandMadeText.At(Text, "Brook"), met = HandMadeText.At(Text, "met");
        Assert.Equal((EntityType.Person, null), (Text.EntityTypeAt(brook), Text.EntityTypeAt(met)));
        Assert.True(Text.AreInOneName(brook, ada));
        Assert.False(Text.AreInOneName(met, brook));
        Assert.False(Text.AreInOneName(met, met)); // Outside all names.
    }

    [Fact]
    public void A_token_is_found_by_its_offset_or_is_the_next_one()
    {
        Assert.Equal(0, Text.TokenAt(0));
        Assert.Equal(1, Text.TokenAt(3));
        Assert.Equal(1, Text.TokenAt(4));
        Assert.Equal(Text.TokenCount, Text.TokenAt(Text.Text.Length));
    }
}
