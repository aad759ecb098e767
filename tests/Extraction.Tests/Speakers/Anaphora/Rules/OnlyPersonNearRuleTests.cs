namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>A description that nobody goes by so far, where one person is near.</summary>
public sealed class OnlyPersonNearRuleTests
{
    private const string Helped = "helped=help/VBD/root ", Teacher = "The/DT retired=retire/VBN teacher/NN/said/nsubj " + Pieces.Rained;

    [Theory]
    [InlineData("Rain/NN/helped/nsubj " + Helped + "[Ada/NNP/helped/obj Brook/NNP]PER .\n\n", "Ada Brook")]
    [InlineData("Rain/NN/helped/nsubj " + Helped + "[Ada/NNP/helped/obj Brook/NNP]PER and/CC [Eva/NNP/Ada/conj Lind/NNP]PER .\n\n", null)]
    [InlineData("Rain/NN/helped/nsubj " + Helped + "[Ada/NNP/helped/obj Brook/NNP]PER .\n" + Pieces.Rain, null)]
    public void It_is_the_only_one_whom_two_paragraphs_name(string before, string? name)
    {
        HandMadeScene scene = new HandMadeScene(before + Teacher).Says("The retired teacher", "it rained").Resolved();
        Assert.Equal(name, scene.Referent("teacher").Name);
    }

    [Theory]
    [InlineData("a/DT sailor/NN/helped/obl", "Ada Brook")] // Nobody hears of him again.
    [InlineData("a/DT sailor/NN/left/nsubj left=leave/VBD/helped/conj", null)]
    public void Who_is_told_of_without_a_name_may_be_meant(string other, string? name)
    {
        HandMadeScene scene = new HandMadeScene($"Rain/NN/helped/nsubj {Helped}[Ada/NNP/helped/obj Brook/NNP]PER with/IN {other} .\n\n"
            + Teacher).Says("The retired teacher", "it rained").Resolved();
        Assert.Equal(name, scene.Referent("teacher").Name);
    }

    [Theory]
    [InlineData(", 30/CD/mother/appos , ", "Ada Brook")]
    [InlineData("", null)]
    public void A_relative_is_meant_where_a_comma_tells_more(string more, string? name)
    {
        HandMadeScene scene = new HandMadeScene($"Rain/NN/helped/nsubj {Helped}[Ada/NNP/helped/obj Brook/NNP]PER .\n\n"
            + $"The/DT mother/NN/said/nsubj {more}{Pieces.Rained}").Says("The mother", "it rained").Resolved();
        Assert.Equal(name, scene.Referent("mother").Name);
    }

    [Theory]
    [InlineData("The/DT [Delta/NNP/teacher/compound]ORG teacher/NN/said/nsubj ", "The Delta teacher")]
    [InlineData("The/DT woman/NN/said/nsubj ", "The woman")] // Anybody may be one.
    public void Who_is_told_apart_is_somebody_else(string source, string words)
    {
        HandMadeScene scene = new HandMadeScene("Rain/NN/helped/nsubj " + Helped + "[Ada/NNP/helped/obj Brook/NNP]PER .\n\n" + source
            + Pieces.Rained).Says(words, "it rained").Resolved();
        Assert.Null(scene.Referent(words.Split(' ')[^1]).Name);
    }
}
