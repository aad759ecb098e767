using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>Whom the text rules out, however likely the judge finds anybody. Trees are made by hand, names made up.</summary>
public sealed class ExclusionByHandTests
{
    private const string Left = "left=leave/VBD/root .\n";

    /// <summary>A text, a description or pronoun in it, and whether it can be the first person who is named.</summary>
    [Theory]
    [InlineData($"Ms./NNP [Anna/NNP/left/nsubj Brook/NNP]PER {Left}He/PRP/left/nsubj {Left}", "He", false)]
    [InlineData($"Lawyer/NN [Anna/NNP/left/nsubj Brook/NNP]PER {Left}She/PRP/left/nsubj {Left}", "She", true)]
    [InlineData("[Anna/NNP/blamed/nsubj Brook/NNP]PER blamed=blame/VBD/root her/PRP/blamed/obj .", "her", false)]
    [InlineData("[Anna/NNP/blamed/nsubj Brook/NNP]PER blamed=blame/VBD/root herself/PRP/blamed/obj .", "herself", true)]
    [InlineData($"Teacher/NN [Anna/NNP/left/nsubj Brook/NNP]PER {Left}The/DT pilot/NN/left/nsubj {Left}", "pilot", false)]
    [InlineData($"French/JJ minister/NN [Anna/NNP/left/nsubj Brook/NNP]PER {Left}The/DT Italian/JJ minister/NN/left/nsubj {Left}",
        "Italian", false)]
    [InlineData($"Witness/NN [Anna/NNP/left/nsubj Brook/NNP]PER {Left}The/DT second/JJ witness/NN/left/nsubj {Left}", "second", false)]
    [InlineData($"Minister/NN [Anna/NNP/left/nsubj Brook/NNP]PER {Left}The/DT shadow/NN minister/NN/left/nsubj {Left}", "shadow", false)]
    [InlineData($"Pilot/NN [Anna/NNP/left/nsubj Brook/NNP]PER {Left}The/DT spokesman/NN/left/nsubj {Left}", "spokesman", false)]
    [InlineData($"[Anna/NNP/left/nsubj Brook/NNP]PER , 38/CD/Anna/nummod , {Left}The/DT 41/CD/old/nummod - year/NN - old/JJ/lawyer/amod "
        + $"lawyer/NN/left/nsubj {Left}", "lawyer", false)]
    [InlineData($"Lawyer/NN [Anna/NNP/left/nsubj Brook/NNP]PER {Left}The/DT lawyer/NN/left/nsubj of/IN [Anna/NNP/lawyer/nmod Brook/NNP]PER "
        + Left, "lawyer", false)]
    public void Gender_verb_occupation_side_rank_and_age_keep_two_apart(string notation, string words, bool same)
    {
        HandMadeScene scene = new HandMadeScene(notation).Resolved(new Believing());
        int at = words is "Italian" or "second" or "shadow" ? scene.At(words) + 1 : scene.At(words);
        int mention = scene.Mentions.At(at);
        Assert.True(mention >= 0, $"'{words}' is no mention.");
        Assert.Equal(same, scene.Mentions[mention].Entity == scene.Mentions[scene.MentionAt("Anna")].Entity);
    }

    [Fact]
    public void Who_is_named_in_a_report_does_not_make_it()
    {
        HandMadeScene scene = new HandMadeScene("[Anna/NNP/left/nsubj Brook/NNP]PER " + Left + "She/PRP/said/nsubj said=say/VBD/root "
            + "[Brook/NNP/lied/nsubj]PER lied=lie/VBD/said/ccomp .").Says("She", "Brook lied", "said").Resolved(new Believing());
        Assert.NotEqual("Anna Brook", scene.Referent("She").Name);
    }

    [Fact]
    public void Inside_his_words_the_speaker_is_I()
    {
        HandMadeScene scene = new HandMadeScene("“ She/PRP/wins/nsubj wins=win/VBZ/said/ccomp , ” [Anna/NNP/said/nsubj Brook/NNP]PER "
            + "said=say/VBD/root .").Says("Anna Brook", "“She wins,”", "said").Resolved(new Believing());
        Assert.NotEqual("Anna Brook", scene.Referent("She").Name);
    }

    /// <summary>A given name is a man's here and a woman's there.</summary>
    [Fact]
    public void Where_nobody_else_is_in_reach_the_pronoun_is_right_and_the_table_wrong()
    {
        HandMadeScene scene = new HandMadeScene("[Anna/NNP/mended/nsubj Zelvik/NNP]PER mended=mend/VBD/root nets=net/NNS/mended/obj .\n"
            + "He/PRP/smiled/nsubj smiled=smile/VBD/root .").Resolved();
        Assert.Equal("Anna Zelvik", scene.Referent("He").Name);
    }

    /// <summary>A judge that finds everybody likely.</summary>
    private sealed class Believing : IAnaphoraJudge
    {
        public int Choose(int mention, AnaphoraFeatures options, out double probability)
        {
            probability = 0.95;
            return options.Count > 1 ? 1 : 0;
        }
    }
}
