using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>Whom the text rules out, however likely the judge finds anybody. Trees are made by hand, names made up.</summary>
public sealed class ExclusionsTests
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
    [InlineData($"Deputy/NN minister/NN [Anna/NNP/left/nsubj Brook/NNP]PER {Left}The/DT minister/NN/left/nsubj {Left}", "minister", false)]
    [InlineData($"Acme/NNP striker/NN [Anna/NNP/left/nsubj Brook/NNP]PER {Left}The/DT national/JJ striker/NN/left/nsubj {Left}", "national",
        true)]
    [InlineData($"Forest/NN minister/NN [Anna/NNP/left/nsubj Brook/NNP]PER {Left}The/DT naval/JJ minister/NN/left/nsubj {Left}", "naval",
        false)]
    [InlineData($"Pilot/NN [Anna/NNP/left/nsubj Brook/NNP]PER {Left}The/DT spokesman/NN/left/nsubj {Left}", "spokesman", false)]
    [InlineData($"[Anna/NNP/left/nsubj Brook/NNP]PER , 38/CD/Anna/nummod , {Left}The/DT 41/CD/old/nummod - year/NN - old/JJ/lawyer/amod "
        + $"lawyer/NN/left/nsubj {Left}", "lawyer", false)]
    [InlineData($"Lawyer/NN [Anna/NNP/left/nsubj Brook/NNP]PER {Left}The/DT lawyer/NN/left/nsubj of/IN [Anna/NNP/lawyer/nmod Brook/NNP]PER "
        + Left, "lawyer", false)]
    public void Gender_verb_occupation_side_rank_and_age_keep_two_apart(string notation, string words, bool same)
    {
        HandMadeScene scene = new HandMadeScene(notation).Resolved(new Believing());
        bool modifier = words is "Italian" or "second" or "shadow" or "national" or "naval";
        int at = modifier ? scene.At(words) + 1 : scene.At(words, words == "minister" ? 1 : 0);
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

    [Theory]
    [InlineData("Asked=ask/VBN/left/advcl about/IN [Anna/NNP/Asked/obl Brook/NNP]PER , she/PRP/left/nsubj ", false)]
    [InlineData("Citing=cite/VBG/left/advcl [Anna/NNP/Citing/obj Brook/NNP]PER , she/PRP/left/nsubj ", false)]
    [InlineData("Citing=cite/VBG/left/advcl reports/NNS/Citing/obj of/IN [Anna/NNP/reports/nmod Brook/NNP]PER , she/PRP/left/nsubj ", false)]
    [InlineData("Since/IN [Anna/NNP/came/nsubj Brook/NNP]PER came=come/VBN/left/advcl , she/PRP/left/nsubj ", true)]
    [InlineData("After/IN [Anna/NNP/left/obl Brook/NNP]PER , she/PRP/left/nsubj ", true)]
    public void A_clause_without_a_subject_names_others_than_whom_it_is_about(string notation, bool same)
    {
        HandMadeScene scene = new HandMadeScene(notation + Left).Resolved(new Believing());
        Assert.Equal(same, scene.Referent("she").Name == "Anna Brook");
    }

    [Fact]
    public void Who_only_occurs_in_what_is_quoted_does_not_speak_outside()
    {
        HandMadeScene scene = new HandMadeScene("“ No/DT pilot/NN/left/nsubj left=leave/VBD/said/ccomp , ” "
            + "[Anna/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root .\nHe/PRP/said/nsubj "
            + "said=say/VBD/root it/PRP/rained/expl rained=rain/VBD/said/ccomp .")
            .Says("Anna Brook", "“No pilot left,”", "said").Says("He", "it rained").Resolved(new Believing());
        Assert.NotEqual(scene.Mentions[scene.MentionAt("pilot")].Entity, scene.Mentions[scene.MentionAt("He")].Entity);
    }

    [Fact]
    public void A_body_that_only_occurs_in_its_own_words_is_not_known_yet()
    {
        HandMadeScene scene = new HandMadeScene("“ [Acme/NNP/left/nsubj]ORG left=leave/VBD/said/ccomp , ” the/DT company/NN/said/nsubj "
            + "said=say/VBD/root .").Says("the company", "“Acme left,”", "said").Resolved(new Believing());
        Assert.Null(scene.Referent("company").Name);
    }

    [Theory]
    [InlineData("worked=work/VBD/root as/IN a/DT pilot/NN/worked/obl .\n")]
    [InlineData("became=become/VBD/root a/DT pilot/NN/became/xcomp .\n")]
    public void What_somebody_is_or_becomes_is_nobody_else(string predicate)
    {
        string verb = predicate[..predicate.IndexOf('=', StringComparison.Ordinal)];
        HandMadeScene scene = new HandMadeScene($"[Anna/NNP/{verb}/nsubj Brook/NNP]PER {predicate}She/PRP/left/nsubj {Left}")
            .Resolved(new Believing());
        Assert.Equal("Anna Brook", scene.Referent("She").Name);
    }

    [Fact]
    public void In_a_clause_without_a_subject_a_description_is_of_somebody_else()
    {
        HandMadeScene scene = new HandMadeScene("Asked=ask/VBN/left/advcl about/IN the/DT driver/NN/Asked/obl , she/PRP/left/nsubj " + Left)
            .Resolved(new Believing());
        Assert.NotEqual(scene.Mentions[scene.MentionAt("driver", 0)].Entity, scene.Mentions[scene.MentionAt("she")].Entity);
    }

    [Fact]
    public void What_only_modifies_a_noun_is_nobody()
    {
        HandMadeScene scene = new HandMadeScene($"The/DT Republican/JJ/party/amod party/NN/left/nsubj {Left}He/PRP/left/nsubj {Left}")
            .Resolved(new Believing());
        int modifier = scene.Mentions.At(scene.At("Republican"));
        Assert.True(modifier < 0 || scene.Mentions[modifier].Entity != scene.Mentions[scene.MentionAt("He")].Entity);
    }

    [Fact]
    public void A_court_is_no_committee()
    {
        HandMadeScene scene = new HandMadeScene($"[Acme/NNP/committee/compound committee/NNP/left/nsubj]ORG {Left}"
            + "The/DT court/NN/said/nsubj said=say/VBD/root it/PRP/rained/expl rained=rain/VBD/said/ccomp .")
            .Says("The court", "it rained").Resolved(new Believing());
        Assert.Null(scene.Referent("court").Name);
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
