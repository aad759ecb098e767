using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Names;

/// <summary>What a single word of a sentence can be to a name. Names are made up.</summary>
public sealed class NameTokensTests
{
    private const string Left = "left=leave/VBD/root .";

    [Theory]
    [InlineData($"[Brook/NNP/left/nsubj]PER {Left}", "Brook", true)]
    [InlineData($"The/DT mayor/NN/left/nsubj {Left}", "mayor", false)]
    [InlineData($"Brook/NNP/left/nsubj left=leave/VBD/root on/IN Monday/NNP/left/obl .", "Monday", false)] // A day.
    [InlineData($"[Then/RB Brook/NNP/left/nsubj]PER {Left}", "Then", false)] // The capital is the sentence's.
    [InlineData($"[Past/NNP Harbour/NNP Office/NNP/left/nsubj]ORG {Left}", "Past", false)]
    [InlineData("[Harbour/NNP News/NNP She/PRP/left/nsubj]ORG left=leave/VBD/root and/CC", "She", false)] // The next sentence.
    [InlineData("# Brook/NNP Storms/NNP/root Out/RP\n[Brook/NNP/left/nsubj]PER left=leave/VBD/root .", "Brook", true)]
    [InlineData("# Brook/NNP Storms/NNP/root Out/RP\n[Brook/NNP/left/nsubj]PER left=leave/VBD/root .", "Storms",
        false)] // The body has no such name.
    public void A_part_of_a_name_is_no_day_and_no_word_that_opens_a_sentence(string notation, string word, bool part)
    {
        var scene = new HandMadeScene(notation);
        Assert.Equal(part, At(scene, word).IsPart(scene.At(word)));
    }

    [Theory]
    [InlineData($"[Anna/NNP/left/nsubj Brook/NNP of/IN Harbour/NNP Radio/NNP/Brook/nmod]PER {Left}", "Anna Brook")]
    [InlineData($"[Anna/NNP/left/nsubj of/IN Rovik/NNP/Anna/nmod]PER {Left}", "Anna of Rovik")]
    [InlineData($"[Zelvik/NNP Bank/NNP/left/nsubj of/IN Rovik/NNP/Bank/nmod]ORG {Left}", "Zelvik Bank of Rovik")] // No given name.
    public void Of_behind_a_full_name_tells_where_somebody_is_from(string notation, string name)
    {
        var scene = new HandMadeScene(notation);
        Assert.Equal(name, scene.Of(0, At(scene, "left").BeforeOf(0, scene.At("left"))));
    }

    [Theory]
    [InlineData($"On/IN May/NNP/left/obl Brook/NNP/left/nsubj {Left}", "May", true)]
    [InlineData($"Ms/NNP May/NNP/left/nsubj {Left}", "May", false)]
    [InlineData($"Mayor/NNP [Anna/NNP/left/nsubj Brook/NNP Thursday/NNP]PER {Left}", "Thursday", true)] // No surname ends with "day" here.
    [InlineData($"Mayor/NNP [Anna/NNP/left/nsubj May/NNP]PER {Left}", "May", false)]
    [InlineData($"Zelvik/NNP/left/nsubj Jan/NNP/Zelvik/flat , a/DT baker/NN/Zelvik/appos , {Left}", "Jan", false)]
    public void A_month_may_be_a_surname_and_a_day_is_none(string notation, string word, bool calendar)
    {
        var scene = new HandMadeScene(notation);
        Assert.Equal(calendar, At(scene, word).IsCalendar(scene.At(word)));
    }

    [Fact]
    public void A_month_that_is_somebodys_surname_is_his_where_no_time_can_stand()
    {
        var scene = new HandMadeScene($"[Anna/NNP/left/nsubj May/NNP]PER {Left}\nMay/NNP/left/nsubj left=leave/VBD/root in/IN "
            + "May/NNP/left/obl .");
        Assert.Equal((false, true), (At(scene, "May left").IsCalendar(scene.At("May left", 1)), At(scene,
            "in May").IsCalendar(scene.At("in May") + 1)));
    }

    [Theory]
    [InlineData("Zelvik/NNP", "Zelvik", true)]
    [InlineData("Anna/NNP", "Anna", true)]
    [InlineData("Mayor/NNP", "Mayor", false)]
    [InlineData("Institute/NNP", "Institute", false)]
    [InlineData("France/NNP", "France", false)]
    [InlineData("ZKT/NNP", "ZKT", false)]
    [InlineData("zelvik/NN", "zelvik", false)]
    public void What_is_nothing_but_a_name_is_unclaimed(string token, string word, bool unclaimed)
    {
        var scene = new HandMadeScene($"The/DT {token}/left/nsubj {Left}");
        Assert.Equal(unclaimed, At(scene, word).IsUnclaimed(scene.At(word)));
    }

    [Theory]
    [InlineData("Brook/NNP", "Brook", true)]
    [InlineData("tore/NNP", "tore", false)]
    [InlineData("von/NNP", "von", true)]
    [InlineData("-/HYPH won/NN", "won", true)]
    public void What_is_written_small_belongs_to_no_name_but_particles_and_syllables(string token, string word, bool belongs)
    {
        var scene = new HandMadeScene($"Ji/NNP/left/nsubj {token} {Left}");
        Assert.Equal(belongs, At(scene, word).MayBelong(scene.At(word)));
    }

    [Theory]
    [InlineData("J./NNP", true)]
    [InlineData("J/NNP", false)]
    [InlineData("j./NNP", false)]
    [InlineData("Jo./NNP", false)]
    public void An_initial_is_a_capital_with_a_full_stop(string token, bool initial) =>
        Assert.Equal(initial, First($"{token}/left/nsubj {Left}").IsInitial(0));

    [Theory]
    [InlineData("Witness/NN/left/nsubj 3/CD", true)]
    [InlineData("Officer/NNP/left/nsubj B/NNP", true)]
    [InlineData("Officer/NNP/left/nsubj I/PRP", false)]
    [InlineData("Room/NN/left/nsubj 3/CD", false)]
    [InlineData("Witness/NN 3/CD houses=house/NNS/left/nsubj", false)] // It counts the houses.
    [InlineData("witness/NN/left/nsubj 3/CD", false)]
    public void Who_may_not_be_named_has_a_number_or_a_letter(string subject, bool numbered) =>
        Assert.Equal(numbered, First($"{subject} {Left}").IsNumbered(0, 1));

    [Theory]
    [InlineData("Painters/NNS/left/nsubj Without/IN Brushes/NNS/Painters/nmod", true)]
    [InlineData("Painters/NNS/left/nsubj without/IN Brushes/NNS/Painters/nmod", false)]
    [InlineData("Painters/NNS/left/nsubj WITHOUT/IN Brushes/NNS/Painters/nmod", false)]
    public void A_preposition_in_capitals_is_a_names(string subject, bool titled) =>
        Assert.Equal(titled, First($"{subject} {Left}").IsTitled(0));

    [Theory]
    [InlineData("[Moody/NNP 's Analytics/NNP/left/nsubj]ORG", 1)]
    [InlineData("[St/NNP Anna/NNP 's Palace/NNP/left/nsubj]ORG", 2)]
    [InlineData("[Anna/NNP]PER 's [Palace/NNP/left/nsubj]ORG", -1)] // The palace is hers.
    public void A_possessive_may_stand_inside_a_bodys_name(string subject, int possessive)
    {
        var scene = new HandMadeScene($"{subject} {Left}");
        Assert.Equal(possessive, new NameTokens(scene.Words, scene.Text.Sentences[0]).InnerPossessive(0, scene.At("left")));
    }

    [Theory]
    [InlineData("N./NNP Korea/NNP/left/nsubj", true)]
    [InlineData("N./NNP Zelvik/NNP/left/nsubj", false)]
    public void A_headline_shortens_countries(string subject, bool place) =>
        Assert.Equal(place, First($"{subject} {Left}").IsShortenedPlace(0));

    private static NameTokens First(string notation) => At(new HandMadeScene(notation), "");

    private static NameTokens At(HandMadeScene scene, string word) =>
        new(scene.Words, scene.Text.Sentences[scene.Text.SentenceOf(word.Length == 0 ? 0 : scene.At(word))]);
}
