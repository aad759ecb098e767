using Extraction.Lexicon;

namespace Extraction.Tests.Speakers;

/// <summary>What the tables know of the words of a text. Names are made up.</summary>
public sealed class TokenWordsTests
{
    [Fact]
    public void A_noun_has_the_classes_of_its_form_and_its_lemma()
    {
        var scene = new HandMadeScene("Nine/CD lawyers=lawyer/NNS/sued/nsubj sued=sue/VBD/root the/DT company/NN/sued/obj .");
        Assert.True(scene.Words[scene.At("lawyers")].Is(WordClass.AnyPerson));
        Assert.True(scene.Words[scene.At("company")].Is(WordClass.Organization));
        Assert.Equal(WordClass.None, scene.Words[scene.At("Nine")].Class);
    }

    [Theory]
    [InlineData("He/PRP/met/nsubj met=meet/VBD/root Zelvik/NN/met/obj .", "Zelvik", true)]
    [InlineData("Zelvik/NN/left/nsubj left=leave/VBD/root .", "Zelvik", false)]
    [InlineData("He/PRP/met/nsubj met=meet/VBD/root Lawyers=lawyer/NNS/met/obj .", "Lawyers", false)]
    [InlineData("He/PRP/met/nsubj met=meet/VBD/root [Victor/NNP/met/obj]PER Ma/NN/Victor/flat .", "Ma", true)]
    [InlineData("He/PRP/met/nsubj met=meet/VBD/root zelvik/NN/met/obj .", "zelvik", false)]
    public void A_capital_inside_a_sentence_makes_a_noun_a_name(string notation, string word, bool proper)
    {
        var scene = new HandMadeScene(notation);
        Assert.Equal(proper, scene.Words.IsProper(scene.At(word)));
    }

    [Theory]
    [InlineData("Monday", true)]
    [InlineData("May", false)]
    [InlineData("Payday", false)]
    public void A_day_of_the_week_is_told_from_a_month(string word, bool weekday)
    {
        var scene = new HandMadeScene($"It/PRP/rained/nsubj rained=rain/VBD/root {word}/NNP/rained/obl .");
        Assert.Equal(weekday, scene.Words.IsWeekday(scene.At(word)));
    }

    [Fact]
    public void What_the_body_names_is_known_in_a_headline()
    {
        var scene = new HandMadeScene("# Zelvik/VB/root Harbour/NN Closes/NNS\nThe/DT mill/NN/left/nsubj of/IN Zelvik/NNP/mill/nmod Harbour/NNP/mill/nmod "
            + "left=leave/VBD/root .");
        Assert.True(scene.Words.IsProper(scene.At("Zelvik")));
        Assert.True(scene.Words.IsKnownPair(scene.At("Harbour")));
        Assert.False(scene.Words.IsKnownProper(scene.At("Closes")));
    }

    [Theory]
    [InlineData("Mr./NNP [Brook/NNP/left/nsubj]PER", "Mr.", 1)]
    [InlineData("[Don/NNP/left/nsubj Brook/NNP]PER", "Don", 0)]
    [InlineData("[Brook/NNP/left/nsubj]PER", "Brook", 0)]
    public void An_honorific_takes_its_tokens_unless_it_is_a_given_name(string subject, string word, int length)
    {
        var scene = new HandMadeScene($"{subject} left=leave/VBD/root .");
        Assert.Equal(length, scene.Words.HonorificAt(scene.At(word)));
    }

    [Fact]
    public void Surnames_and_last_words_of_bodies_are_those_of_full_names()
    {
        var scene = new HandMadeScene("[Ada/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root the/DT [Acme/NNP Courier/NNP/left/obj]ORG .");
        Assert.Equal((true, false), (scene.Words.IsSurname("Brook"), scene.Words.IsSurname("Ada")));
        Assert.Equal((true, false), (scene.Words.EndsBody("Courier"), scene.Words.EndsBody("Acme")));
    }

    [Fact]
    public void A_possessive_belongs_to_a_firms_name_where_the_firm_follows()
    {
        var scene = new HandMadeScene("Casey/NNP/Bar/nmod:poss 's Bar/NNP/met/nsubj met=meet/VBD/root Ada/NNP/mill/nmod:poss 's mill/NN/met/obj .");
        Assert.True(scene.Words.IsInnerPossessive(scene.At("Casey") + 1));
        Assert.False(scene.Words.IsInnerPossessive(scene.At("Ada") + 1));
    }

    [Theory]
    [InlineData("former", true)]
    [InlineData("new", false)]
    public void Some_words_say_that_somebody_no_longer_is(string word, bool past)
    {
        var scene = new HandMadeScene($"The/DT {word}/JJ mayor/NN/left/nsubj left=leave/VBD/root .");
        Assert.Equal(past, scene.Words.IsPast(scene.At(word)));
    }

    [Fact]
    public void One_word_of_a_class_is_enough_for_a_range()
    {
        var scene = new HandMadeScene("The/DT ministry/NN/left/nsubj spokesman/NN/left/nsubj left=leave/VBD/root .");
        int ministry = scene.At("ministry");
        Assert.True(scene.Words.AnyIs(WordClass.Organization, 0, ministry));
        Assert.True(scene.Words.AnyIs(WordClass.Organization | WordClass.Kin, ministry, ministry + 1));
        Assert.False(scene.Words.AnyIs(WordClass.Organization, 0, ministry - 1));
        Assert.False(scene.Words.AnyIs(WordClass.Organization, ministry, ministry - 1));
    }
}
