using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>
/// What each rule tells by itself, and what it leaves to others: the learned judge is silent. Trees are made by hand, names made up.
/// </summary>
public sealed class RuleTests
{
    private const string Left = "left=leave/VBD/root .\n", Ada = "[Ada/NNP/left/nsubj Brook/NNP]PER",
        SaidSo = "said=say/VBD/root it/PRP/rained/expl rained=rain/VBD/said/ccomp .\n";

    [Theory]
    [InlineData($"{Ada} , a/DT retired=retire/VBN judge/NN/Ada/appos , {Left}", "judge")]
    [InlineData($"The/DT ambassador/NN/left/nsubj to/TO [Ruritania/NNP/ambassador/nmod]LOC , [Ada/NNP/ambassador/appos Brook/NNP]PER , {Left}",
        "ambassador")]
    [InlineData("A/DT sailor/NN/left/nsubj , who/WP/identified/nsubj identified=identify/VBD/sailor/acl:relcl himself/PRP/identified/obj "
        + "as/IN [Ada/NNP/identified/obl Brook/NNP]PER , " + Left, "sailor")]
    [InlineData("A/DT sailor/NN/left/nsubj known=know/VBN/sailor/acl as/IN “ [Ada/NNP/known/obl Brook/NNP]PER ” " + Left, "sailor")]
    public void Apposition_what_stands_beside_a_name_describes_its_bearer(string notation, string words) =>
        Assert.Equal(("Ada Brook", LinkReason.Apposition), new HandMadeScene(notation).Resolved().Referent(words));

    [Fact]
    public void Apposition_what_is_joined_to_a_description_describes_too()
    {
        HandMadeScene scene = new HandMadeScene($"{Ada} , head/NN/Ada/appos and/CC judge/NN/head/conj of/IN "
            + $"[Acme/NNP/judge/nmod]ORG , {Left}").Resolved();
        Assert.Equal(("Ada Brook", LinkReason.Apposition), scene.Referent("judge"));
    }

    [Fact]
    public void Apposition_a_second_subject_behind_a_comma_is_another()
    {
        HandMadeScene scene = new HandMadeScene($"Near/IN [Ada/NNP/left/obl Brook/NNP]PER , the/DT judge/NN/left/nsubj {Left}").Resolved();
        Assert.Null(scene.Referent("judge").Name);
    }

    [Fact]
    public void Predicate_what_is_said_of_a_person_describes_that_person()
    {
        HandMadeScene scene = new HandMadeScene("[Ada/NNP/judge/nsubj Brook/NNP]PER is=be/VBZ/judge/cop a/DT judge/NN/root .").Resolved();
        Assert.Equal(("Ada Brook", LinkReason.Predicate), scene.Referent("judge"));
    }

    [Fact]
    public void Predicate_one_that_is_joined_has_the_subject_of_the_first()
    {
        HandMadeScene scene = new HandMadeScene("[Ada/NNP/left/nsubj Brook/NNP]PER , who/WP/ran/nsubj ran=run/VBD/Ada/acl:relcl "
            + "it/PRP/ran/obj and/CC is=be/VBZ/judge/cop a/DT judge/NN/ran/conj , " + Left).Resolved();
        Assert.Equal(("Ada Brook", LinkReason.Predicate), scene.Referent("judge"));
    }

    [Theory]
    [InlineData("38", "Ada Brook")]
    [InlineData("41", null)]
    public void Same_age_the_only_one_of_that_age(string age, string? name)
    {
        HandMadeScene scene = new HandMadeScene($"[Ada/NNP/left/nsubj Brook/NNP]PER , 38/CD/Ada/nummod , {Left}"
            + $"The/DT {age}/CD/old/nummod - year/NN - old/JJ/lawyer/amod lawyer/NN/left/nsubj {Left}").Resolved();
        Assert.Equal(name, scene.Referent("lawyer").Name);
        if (name is not null) Assert.Equal(LinkReason.SameAge, scene.Referent("lawyer").Reason);
    }

    [Theory]
    [InlineData("A/DT lawyer/NN/left/nsubj")]
    [InlineData("Nine/CD lawyers=lawyer/NNS/left/nsubj")]
    public void New_thing_what_is_counted_or_new_takes_up_nothing(string subject)
    {
        HandMadeScene scene = new HandMadeScene($"Lawyer/NN {Ada} {Left}{subject} {Left}").Resolved();
        Assert.Equal((null, LinkReason.New), scene.Referent("lawyer"));
    }

    [Fact]
    public void Same_possession_what_one_owner_has_under_one_word()
    {
        HandMadeScene scene = new HandMadeScene("[Ada/NNP/daughter/nmod:poss Brook/NNP]PER 's daughter/NN/left/nsubj " + Left
            + "[Ada/NNP/daughter/nmod:poss Brook/NNP]PER 's daughter/NN/left/nsubj " + Left).Resolved();
        Assert.Equal(LinkReason.SamePossession, scene.Referent("daughter", 1).Reason);
        Assert.Equal(scene.Mentions[scene.MentionAt("daughter")].Entity, scene.Mentions[scene.MentionAt("daughter", 1)].Entity);
    }

    [Theory]
    [InlineData($"{Ada} {Left}She/PRP/came/nsubj came=come/VBD/root .", "Ada Brook")]
    [InlineData($"{Ada} {Left}[Eva/NNP/left/nsubj Lind/NNP]PER {Left}She/PRP/came/nsubj came=come/VBD/root .", null)]
    [InlineData($"{Ada} {Left}\nShe/PRP/came/nsubj came=come/VBD/root .", null)]
    public void Only_one_here_whom_the_paragraph_introduces_alone(string notation, string? name)
    {
        (string? found, LinkReason reason) = new HandMadeScene(notation).Resolved().Referent("She");
        Assert.Equal((name, name is null ? LinkReason.None : LinkReason.OnlyOne), (found, reason));
    }

    [Fact]
    public void Adds_who_adds_something_has_just_spoken()
    {
        HandMadeScene scene = new HandMadeScene("[Ada/NNP/said/nsubj Brook/NNP]PER " + SaidSo + "[Eva/NNP/left/nsubj Lind/NNP]PER " + Left
            + "\nShe/PRP/added/nsubj added=add/VBD/root that/IN/snowed/mark it/PRP/snowed/expl snowed=snow/VBD/added/ccomp .")
            .Says("Ada Brook", "it rained", "said").Says("She", "that it snowed", "added").Resolved();
        Assert.Equal(("Ada Brook", LinkReason.GoesOn), scene.Referent("She"));
    }

    [Theory]
    [InlineData("Health/NNP Minister/NNP [Ada/NNP/left/nsubj Brook/NNP]PER", "Ada Brook")]
    [InlineData("Sports/NNP Minister/NNP [Ada/NNP/left/nsubj Brook/NNP]PER", null)]
    public void Named_after_the_office_is_that_of_whom_the_text_names_with_it_later(string named, string? name)
    {
        HandMadeScene scene = new HandMadeScene("The/DT health/NN minister/NN/said/nsubj " + SaidSo + "\n" + named + " " + Left)
            .Says("The health minister", "it rained").Resolved();
        Assert.Equal(name, scene.Referent("minister").Name);
    }

    [Fact]
    public void Told_apart_a_clause_without_a_comma_tells_of_somebody_new()
    {
        HandMadeScene scene = new HandMadeScene($"{Ada} {Left}The/DT clerk/NN/left/nsubj who/WP/called/nsubj called=call/VBD/clerk/acl:relcl "
            + Left).Resolved();
        Assert.Equal((null, LinkReason.New), scene.Referent("clerk"));
    }

    [Theory]
    [InlineData(QuoteAct.Statement, "Ada Brook")]
    [InlineData(QuoteAct.Mental, null)]
    public void Goes_on_speaking_who_spoke_last_goes_on_and_who_only_hoped_has_not_spoken(QuoteAct act, string? name)
    {
        HandMadeScene scene = new HandMadeScene("[Ada/NNP/said/nsubj Brook/NNP]PER " + SaidSo + "\n“ It/PRP/snowed/expl "
            + "snowed=snow/VBD/added/ccomp , ” she/PRP/added/nsubj added=report/VBD/root .")
            .Says("Ada Brook", "it rained", "said", act: act).Says("she", "“It snowed,”", "added").Resolved();
        (string? found, LinkReason reason) = scene.Referent("she added");
        if (name is not null) Assert.Equal((name, LinkReason.GoesOn), (found, reason));
        else Assert.NotEqual(LinkReason.GoesOn, reason);
    }

    [Fact]
    public void Subject_before_who_was_the_subject_of_the_story_speaks()
    {
        HandMadeScene scene = new HandMadeScene($"{Ada} {Left}\nShe/PRP/walked/nsubj walked=walk/VBD/root .\n“ It/PRP/snowed/expl "
            + "snowed=snow/VBD/said/ccomp , ” she/PRP/said/nsubj said=say/VBD/root .").Says("she", "“It snowed,”", "said").Resolved();
        Assert.Equal(("Ada Brook", LinkReason.OnlyOne), scene.Referent("she said"));
    }

    [Fact]
    public void Singular_they_the_nameless_person_who_was_reported_just_before()
    {
        HandMadeScene scene = new HandMadeScene("A/DT spokesperson/NN/said/nsubj " + SaidSo + "They/PRP/said/nsubj said=say/VBD/root "
            + "it/PRP/snowed/expl snowed=snow/VBD/said/ccomp .").Says("A spokesperson", "it rained").Says("They", "it snowed").Resolved();
        Assert.Equal(LinkReason.GoesOn, scene.Referent("They").Reason);
        Assert.Equal(scene.Mentions[scene.MentionAt("spokesperson")].Entity, scene.Mentions[scene.MentionAt("They")].Entity);
    }

    [Fact]
    public void Center_a_bare_word_for_an_organisation_is_the_subject_just_before()
    {
        HandMadeScene scene = new HandMadeScene("[Acme/NNP/left/nsubj]ORG " + Left + "The/DT company/NN/said/nsubj " + SaidSo)
            .Says("The company", "it rained").Resolved();
        Assert.Equal(("Acme", LinkReason.Variation), scene.Referent("company"));
    }

    [Fact]
    public void Center_what_does_nothing_is_no_organisation()
    {
        HandMadeScene scene = new HandMadeScene("[Net/NNP/up/nsubj]ORG was=be/VBD/up/cop up/RB/root .\nThe/DT company/NN/said/nsubj "
            + SaidSo)
            .Says("The company", "it rained").Resolved();
        Assert.NotEqual(LinkReason.Variation, scene.Referent("company").Reason);
    }

    [Theory]
    [InlineData(0.9, "Ada Brook")]
    [InlineData(0.4, null)]
    public void Ranker_a_description_is_whom_the_judge_finds_likely_enough(double probability, string? name)
    {
        HandMadeScene scene = new HandMadeScene($"Lawyer/NN {Ada} {Left}\nThe/DT lawyer/NN/left/nsubj {Left}").Resolved(new Sure(probability));
        Assert.Equal(name, scene.Referent("lawyer").Name);
    }

    [Fact]
    public void Same_family_the_one_named_person_of_that_walk_of_life()
    {
        HandMadeScene scene = new HandMadeScene($"Manager/NN {Ada} {Left}\nThe/DT boss/NN/said/nsubj {SaidSo}")
            .Says("The boss", "it rained").Resolved();
        Assert.Equal(("Ada Brook", LinkReason.Variation), scene.Referent("boss"));
    }

    [Theory]
    [InlineData("behind/IN [Eva/NNP/left/obl Lind/NNP]PER ", "Ada Brook")]
    [InlineData("and/CC [Eva/NNP/Ada/conj Lind/NNP]PER ", null)]
    public void Variation_the_subject_of_a_sentence_varies_the_subject_of_the_one_before(string other, string? name)
    {
        HandMadeScene scene = new HandMadeScene($"{Ada} {other}left=leave/VBD/root .\nThe/DT retired=retire/VBN judge/NN/left/nsubj {Left}")
            .Resolved();
        Assert.Equal(name, scene.Referent("judge").Name);
    }

    [Fact]
    public void Variation_a_description_varies_the_name_of_who_spoke_just_before()
    {
        HandMadeScene scene = new HandMadeScene("[Ada/NNP/said/nsubj Brook/NNP]PER " + SaidSo + "\nThe/DT retired=retire/VBN judge/NN/said/nsubj "
            + "said=say/VBD/root it/PRP/snowed/expl snowed=snow/VBD/said/ccomp .")
            .Says("Ada Brook", "it rained").Says("The retired judge", "it snowed").Resolved();
        Assert.Equal(("Ada Brook", LinkReason.Variation), scene.Referent("judge"));
    }

    [Fact]
    public void Same_words_the_one_of_whom_the_same_words_were_said()
    {
        HandMadeScene scene = new HandMadeScene($"{Ada} , a/DT navy/NN captain/NN/Ada/appos , {Left}[Otto/NNP/left/nsubj Lind/NNP]PER {Left}\n"
            + $"The/DT navy/NN captain/NN/left/nsubj {Left}").Resolved();
        Assert.Equal(("Ada Brook", LinkReason.SameWords), scene.Referent("captain", 1));
    }

    [Fact]
    public void Label_a_label_that_is_no_name_says_all_that_is_known()
    {
        HandMadeScene scene = new HandMadeScene($"Lawyer/NN {Ada} {Left}\nThe/DT lawyer/NN/root : Yes/UH .")
            .Says("The lawyer", "Yes", isLabel: true).Resolved();
        Assert.Equal((null, LinkReason.New), scene.Referent("lawyer"));
    }

    /// <summary>A judge that always finds the first whom there is.</summary>
    private sealed class Sure(double probability) : IAnaphoraJudge
    {
        public int Choose(int mention, AnaphoraFeatures options, out double chance)
        {
            chance = probability;
            return options.Count > 1 ? 1 : 0;
        }
    }
}
