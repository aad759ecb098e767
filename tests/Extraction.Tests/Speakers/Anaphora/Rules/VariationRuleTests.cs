using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>A description that varies a name just before it.</summary>
public sealed class VariationRuleTests
{
    [Theory]
    [InlineData("behind/IN [Eva/NNP/left/obl Lind/NNP]PER ", "Ada Brook")]
    [InlineData("and/CC [Eva/NNP/Ada/conj Lind/NNP]PER ", null)]
    public void The_subject_of_a_sentence_varies_the_subject_of_the_one_before(string other, string? name)
    {
        HandMadeScene scene = new HandMadeScene($"{Pieces.Ada} {other}{Pieces.Left}The/DT retired=retire/VBN judge/NN/left/nsubj "
            + Pieces.Left).Resolved();
        Assert.Equal(name, scene.Referent("judge").Name);
    }

    [Theory]
    [InlineData("The/DT retired=retire/VBN judge/NN/said/nsubj ", "Ada Brook")]
    public void Who_spoke_last_comes_before_who_was_only_a_subject_since(string source, string name)
    {
        HandMadeScene scene = new HandMadeScene("[Ada/NNP/said/nsubj Brook/NNP]PER " + Pieces.Rained
            + $"[Eva/NNP/left/nsubj Lind/NNP]PER {Pieces.Left}\n{source}" + Pieces.Snowed)
            .Says("Ada Brook", "it rained").Says("The retired judge", "it snowed").Resolved();
        Assert.Equal((name, LinkReason.Variation), scene.Referent("judge"));
    }

    [Fact]
    public void A_subject_does_where_who_spoke_is_too_far_back()
    {
        HandMadeScene scene = new HandMadeScene("[Ada/NNP/said/nsubj Brook/NNP]PER " + Pieces.Rained + Pieces.Rain
            + $"[Eva/NNP/left/nsubj Lind/NNP]PER {Pieces.Left}\nThe/DT retired=retire/VBN judge/NN/said/nsubj " + Pieces.Snowed)
            .Says("Ada Brook", "it rained").Says("The retired judge", "it snowed").Resolved();
        Assert.Equal("Eva Lind", scene.Referent("judge").Name);
    }

    [Fact]
    public void A_description_varies_the_name_of_who_spoke_just_before()
    {
        HandMadeScene scene = new HandMadeScene("[Ada/NNP/said/nsubj Brook/NNP]PER " + Pieces.Rained
            + "\nThe/DT retired=retire/VBN judge/NN/said/nsubj " + Pieces.Snowed)
            .Says("Ada Brook", "it rained").Says("The retired judge", "it snowed").Resolved();
        Assert.Equal(("Ada Brook", LinkReason.Variation), scene.Referent("judge"));
    }

    [Fact]
    public void What_a_body_said_since_does_not_keep_a_description_from_who_spoke_before()
    {
        HandMadeScene scene = new HandMadeScene("[Ada/NNP/said/nsubj Brook/NNP]PER " + Pieces.Rained
            + "[Rovik/NNP/said/nsubj]LOC said=say/VBD/root it/PRP/hailed/expl hailed=hail/VBD/said/ccomp .\n"
            + "\nThe/DT retired=retire/VBN judge/NN/said/nsubj " + Pieces.Snowed)
            .Says("Ada Brook", "it rained").Says("Rovik", "it hailed").Says("The retired judge", "it snowed").Resolved();
        Assert.Equal("Ada Brook", scene.Referent("judge").Name);
    }

    [Fact]
    public void A_word_that_the_speaker_uses_is_nobody_s_description()
    {
        HandMadeScene scene = new HandMadeScene("“ A/DT young/JJ judge/NN/cries/nsubj cries=cry/VBZ/said/ccomp , ” "
            + "[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root .\n"
            + "The/DT retired=retire/VBN judge/NN/said/nsubj " + Pieces.Snowed)
            .Says("Ada Brook", "“A young judge cries,”").Says("The retired judge", "it snowed").Resolved();
        Assert.Equal("Ada Brook", scene.Referent("judge", 1).Name);
    }
}
