using Extraction.Language;

namespace Extraction.Tests.Language;

/// <summary>Walks over trees written by hand.</summary>
public sealed class DependencyTreeTests
{
    private static readonly AnalyzedText Text = HandMadeText.Of(
        "[Ada/NNP/said/nsubj Brook/NNP]PER , chief/NN/Ada/appos of/IN staff/NN/chief/nmod , said=say/VBD/root it/PRP/rained/nsubj "
        + "rained=rain/VBD/said/ccomp .");

    [Theory]
    [InlineData("Ada Brook, chief of staff", "Ada")]
    [InlineData("Brook, chief of staff", "Brook")] // As high as "chief", and before it.
    [InlineData(", chief of staff", "chief")] // The comma hangs on what stands behind it.
    [InlineData("of staff, said it", "said")]
    [InlineData("it rained", "rained")]
    [InlineData("it", "it")]
    public void The_head_of_a_range_is_the_highest_token(string words, string head)
    {
        (int first, int end) = HandMadeText.Range(Text, words);
        Assert.Equal(HandMadeText.At(Text, head), new DependencyTree(Text).HeadOf(first, end));
    }

    [Fact]
    public void Tokens_that_do_not_count_are_skipped()
    {
        (int first, int end) = HandMadeText.Range(Text, "Brook, chief of staff");
        var tree = new DependencyTree(Text);
        Assert.Equal(HandMadeText.At(Text, "chief"), tree.HeadOf(first, end, token => token == first));
        Assert.Equal(first, tree.HeadOf(first, end, _ => true));
    }
}
