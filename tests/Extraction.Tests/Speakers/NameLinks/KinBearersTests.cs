using Extraction.Speakers;

namespace Extraction.Tests.Speakers.NameLinks;

/// <summary>Who is only introduced as somebody's relative does not take the surname from the one whom the article is about. Names are
/// made up.</summary>
public sealed class KinBearersTests
{
    private const string Left = "left=leave/VBD/root .\n";

    [Theory]
    [InlineData($"His/PRP$ wife/NN [Ada/NNP/left/nsubj Brook/NNP]PER {Left}", true)]
    [InlineData($"[Ada/NNP/left/nsubj Brook/NNP]PER , his/PRP$ wife/NN/Ada/appos , {Left}", true)]
    [InlineData($"[Ada/NNP/left/nsubj Brook/NNP]PER , a/DT baker/NN/Ada/appos , {Left}", false)]
    [InlineData($"[Ada/NNP/left/nsubj Brook/NNP]PER , a/DT baker/NN/Ada/appos , and/CC/wife his/PRP$ wife/NN/Ada/conj {Left}", false)]
    [InlineData($"[Ada/NNP/left/nsubj Brook/NNP]PER {Left}His/PRP$ wife/NN/left/nsubj {Left}", false)]
    [InlineData($"[Ada/NNP/left/nsubj Brook/NNP]PER {Left}[Ada/NNP/left/nsubj Brook/NNP]PER , his/PRP$ wife/NN/Ada/appos , {Left}", true)]
    public void A_relative_is_told_before_the_name_or_right_behind_it(string notation, bool kin)
    {
        var names = new UnlinkedNames(notation);
        int ada = names.Join("ada brook");
        Assert.Equal(kin, new KinBearers(names.Scene.Words, names.Scene.Mentions, names.Entities).IsKin(ada));
    }

    [Theory]
    [InlineData($"Mayor/NNP [Brook/NNP/left/nsubj]PER {Left}His/PRP$ wife/NN [Ada/NNP/left/nsubj Brook/NNP]PER {Left}", true)]
    [InlineData($"Mayor/NNP [Brook/NNP/left/nsubj]PER {Left}Baker/NN [Ada/NNP/left/nsubj Brook/NNP]PER {Left}", false)] // No relative.
    [InlineData($"His/PRP$ wife/NN [Ada/NNP/left/nsubj Brook/NNP]PER {Left}Mayor/NNP [Brook/NNP/left/nsubj]PER {Left}",
        false)] // Known by then.
    [InlineData($"# [Brook/NNP/Leaves/nsubj]PER Leaves=leave/VBZ/root\nHis/PRP$ wife/NN [Ada/NNP/left/nsubj Brook/NNP]PER {Left}", false)]
    public void A_surname_used_before_the_relative_came_up_is_somebody_elses(string notation, bool relativeOnly)
    {
        var names = new UnlinkedNames(notation);
        int ada = names.Join("ada brook");
        var kin = new KinBearers(names.Scene.Words, names.Scene.Mentions, names.Entities);
        Assert.Equal(relativeOnly, kin.IsRelativeOnly(ada, names.Form("brook")));
    }
}
