using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>A word for a person as well as for a body, behind a body's name. Trees are made by hand, names made up.</summary>
public sealed class TradeRuleByHandTests
{
    private const string Body = "The/DT [Harbour/NNP Authority/NNP/met/nsubj]ORG met=meet/VBD/root .",
        Said = "The/DT regulator/NN/said/nsubj said=say/VBD/root it/PRP/snowed/expl snowed=snow/VBD/said/ccomp .";

    [Theory]
    [InlineData($"{Body}\n{Said}")]
    [InlineData($"{Body}\n\n{Said}")]
    public void It_takes_up_the_body_that_the_sentence_before_is_about(string notation) =>
        Assert.Equal(("Harbour Authority", LinkReason.Variation), Regulator(notation));

    [Theory]
    [InlineData("We/PRP/met/nsubj met=meet/VBD/root the/DT [Harbour/NNP Authority/NNP/met/obj]ORG .\n" + Said)] // No subject.
    [InlineData("We/PRP/said/nsubj said=say/VBD/root the/DT [Harbour/NNP Authority/NNP/met/nsubj]ORG met=meet/VBD/said/ccomp .\n" + Said)]
    [InlineData($"{Body}\n\nRain/NN/fell/nsubj fell=fall/VBD/root .\n\n{Said}")] // Two paragraphs before.
    public void What_is_no_subject_no_body_or_too_far_is_not_taken_up(string notation) => Assert.Null(Regulator(notation).Name);

    [Fact]
    public void The_regulator_of_something_is_told_by_what_he_regulates() => Assert.Null(Regulator(
        $"{Body}\nThe/DT regulator/NN/said/nsubj of/IN trains=train/NNS/regulator/nmod "
        + "said=say/VBD/root it/PRP/snowed/expl snowed=snow/VBD/said/ccomp .").Name);

    [Fact]
    public void Whoever_has_been_called_so_is_meant()
    {
        (string? name, _) = Regulator("[Ada/NNP/met/nsubj Brook/NNP]PER , a/DT regulator/NN/Ada/appos , met=meet/VBD/root .\n" + Body + "\n" + Said, 1);
        Assert.NotEqual("Harbour Authority", name);
    }

    private static (string? Name, LinkReason Reason) Regulator(string notation, int occurrence = 0) =>
        new HandMadeScene(notation).Says("The regulator", "it snowed").Resolved().Referent("regulator", occurrence);
}
