using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>Whom an article describes, lets speak and names only where he speaks next. Trees are made by hand, names made up.</summary>
public sealed class NamedNextTests
{
    private const string Rained = "said=say/VBD/root it/PRP/rained/expl rained=rain/VBD/said/ccomp .\n";
    private const string Snowed = "added=add/VBD/root it/PRP/snowed/expl snowed=snow/VBD/added/ccomp .\n";
    private const string Lead = "Rain/NN/fell/nsubj fell=fall/VBD/root .\n\nHail/NN/fell/nsubj fell=fall/VBD/root .\n\n";

    [Theory]
    [InlineData("[Ada/NNP/added/nsubj Brook/NNP]PER ", "Ada Brook")]
    [InlineData("[Ada/NNP/added/nsubj Brook/NNP]PER , 41/CD/Ada/appos , ", "Ada Brook")]
    [InlineData("[Ada/NNP/added/nsubj Brook/NNP]PER , a/DT pilot/NN/Ada/appos , ", "Ada Brook")]
    [InlineData("[Ada/NNP/added/nsubj Brook/NNP]PER , a/DT miller/NN/Ada/appos , ", null)]
    [InlineData("Miller/NN [Ada/NNP/added/nsubj Brook/NNP]PER ", null)]
    [InlineData("And/CC/added/cc [Ada/NNP/added/nsubj Brook/NNP]PER ", null)]
    public void A_name_without_another_trade_is_whose_words_the_article_went_on_with(string next, string? name)
    {
        HandMadeScene scene = new HandMadeScene($"{Lead}A/DT pilot/NN/said/nsubj {Rained}{next}{Snowed}")
            .Says("A pilot", "it rained").Says("Ada Brook", "it snowed", "added").Resolved();
        Assert.Equal((name, name is null ? LinkReason.New : LinkReason.NamedLater), scene.Referent("pilot"));
    }

    /// <summary>"A pilot said it rained. Ada Brook said it snowed": two people, unless the lead spoke of one whom the body names.</summary>
    [Theory]
    [InlineData(Lead, "\n", null)]
    [InlineData("", "", null)]
    [InlineData("", "\n", "Ada Brook")]
    public void Who_does_not_go_on_is_another_except_below_the_lead(string before, string between, string? name)
    {
        HandMadeScene scene = new HandMadeScene(
            $"{before}A/DT pilot/NN/said/nsubj {Rained}{between}[Ada/NNP/added/nsubj Brook/NNP]PER {Snowed}")
            .Says("A pilot", "it rained").Says("Ada Brook", "it snowed").Resolved();
        Assert.Equal(name, scene.Referent("pilot").Name);
    }

    [Fact]
    public void Whose_pilot_it_is_tells_that_it_is_not_whoever_speaks_next()
    {
        HandMadeScene scene = new HandMadeScene(
            $"{Lead}Her/PRP$/pilot/nmod:poss pilot/NN/said/nsubj {Rained}[Ada/NNP/added/nsubj Brook/NNP]PER {Snowed}")
            .Says("Her pilot", "it rained").Says("Ada Brook", "it snowed", "added").Resolved();
        Assert.Null(scene.Referent("pilot").Name);
    }

    [Fact]
    public void Who_was_named_before_is_another()
    {
        HandMadeScene scene = new HandMadeScene($"[Ada/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root .\n\n{Lead}A/DT pilot/NN/said/nsubj {Rained}"
            + $"[Ada/NNP/added/nsubj Brook/NNP]PER {Snowed}").Says("A pilot", "it rained").Says("Ada Brook", "it snowed").Resolved();
        Assert.Null(scene.Referent("pilot").Name);
    }

    [Fact]
    public void Where_somebody_else_speaks_between_them_the_name_is_another_s()
    {
        HandMadeScene scene = new HandMadeScene($"{Lead}A/DT pilot/NN/said/nsubj {Rained}A/DT miller/NN/said/nsubj said=say/VBD/root "
            + $"it/PRP/hailed/expl hailed=hail/VBD/said/ccomp .\n[Ada/NNP/added/nsubj Brook/NNP]PER {Snowed}")
            .Says("A pilot", "it rained").Says("A miller", "it hailed").Says("Ada Brook", "it snowed").Resolved();
        Assert.Null(scene.Referent("pilot").Name);
    }
}
