using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>Nameless persons of headline and lead whom the article names later. Trees are made by hand, names made up.</summary>
public sealed class NamedLaterTests
{
    private const string Said = "said=say/VBD/root it/PRP/rained/expl rained=rain/VBD/said/ccomp .\n";

    [Theory]
    [InlineData("Senator/NNP [Ada/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root .", "Ada Brook")]
    [InlineData("Pilot/NN [Ada/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root .", null)]
    public void The_lead_speaks_of_the_one_whom_the_article_introduces_in_that_role(string body, string? name)
    {
        HandMadeScene scene = new HandMadeScene($"A/DT senator/NN/said/nsubj {Said}\nRain/NN/fell/nsubj fell=fall/VBD/root .\n\n{body}").Says("A senator", "it rained").Resolved();
        Assert.Equal((name, name is null ? LinkReason.New : LinkReason.NamedLater), scene.Referent("senator"));
    }

    [Theory]
    [InlineData("harbour/NN", null)]
    [InlineData("mill/NN", "Ada Brook")]
    public void A_spokesman_of_something_is_no_other_body_s(string body, string? name)
    {
        HandMadeScene scene = new HandMadeScene($"A/DT spokesman/NN/said/nsubj for/IN/mill/case the/DT mill/NN/spokesman/nmod {Said}\n"
            + $"Rain/NN/fell/nsubj fell=fall/VBD/root .\n\nThe/DT {body} spokesman/NN [Ada/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root .")
            .Says("A spokesman for the mill", "it rained").Resolved();
        Assert.Equal(name, scene.Referent("spokesman").Name);
    }

    [Fact]
    public void Two_in_that_role_leave_it_open()
    {
        HandMadeScene scene = new HandMadeScene($"A/DT senator/NN/said/nsubj {Said}\nRain/NN/fell/nsubj fell=fall/VBD/root .\n\nSenator/NNP [Ada/NNP/met/nsubj Brook/NNP]PER met=meet/VBD/root "
            + "Senator/NNP [Otto/NNP/met/obj Lind/NNP]PER .").Says("A senator", "it rained").Resolved();
        Assert.Null(scene.Referent("senator").Name);
    }

    [Fact]
    public void A_headline_speaks_of_the_first_of_its_kind_in_the_body()
    {
        HandMadeScene scene = new HandMadeScene("# Senator/NN/quits/nsubj quits=quit/VBZ/root\nSenator/NNP [Ada/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root .")
            .Resolved();
        Assert.Equal("Ada Brook", scene.Referent("Senator").Name);
    }

    [Theory]
    [InlineData("A/DT senator/NN/said/nsubj", "", "was=be/VBD/led/aux:pass led=lead/VBN/root away/RB")]
    [InlineData("A/DT senator/NN/said/nsubj", "# Brook/NNP/leaves/nsubj leaves=leave/VBZ/root\n", "left=leave/VBD/root")]
    [InlineData("A/DT vice/NN -/HYPH senator/NN/said/nsubj", "", "left=leave/VBD/root")]
    [InlineData("A/DT grandmother/NN/said/nsubj", "", "left=leave/VBD/root")]
    public void The_lead_speaks_of_the_first_whom_the_body_names(string source, string headline, string verb)
    {
        string relation = verb.Contains("aux:pass", StringComparison.Ordinal) ? "led/nsubj:pass" : "left/nsubj";
        string noun = source.Contains("grandmother", StringComparison.Ordinal) ? "grandmother" : "senator";
        HandMadeScene scene = new HandMadeScene($"{headline}{source} {Said}\n[Ada/NNP/{relation} Brook/NNP]PER {verb} .")
            .Says(noun, "it rained").Resolved();
        Assert.Equal("Ada Brook", scene.Referent(noun).Name);
    }
}
