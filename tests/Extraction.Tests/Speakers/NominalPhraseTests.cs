using Extraction.Lexicon;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers;

/// <summary>How far the noun phrase around a common noun goes, and how it begins. Trees are made by hand, names made up.</summary>
public sealed class NominalPhraseTests
{
    [Theory]
    [InlineData("the/DT old/JJ baker/NN/left/nsubj", "baker", "the old baker", Determiner.The)]
    [InlineData("a/DT baker/NN/left/nsubj", "baker", "a baker", Determiner.Indefinite)]
    [InlineData("those/DT bakers=baker/NNS/left/nsubj", "bakers", "those bakers", Determiner.Demonstrative)]
    [InlineData("her/PRP$ baker/NN/left/nsubj", "baker", "her baker", Determiner.Possessive)]
    [InlineData("the/DT village/NN 's baker/NN/left/nsubj", "baker", "the village's baker", Determiner.Possessive)]
    [InlineData("46/CD bakers=baker/NNS/left/nsubj", "bakers", "46 bakers", Determiner.Quantity)]
    [InlineData("bakers=baker/NNS/left/nsubj", "bakers", "bakers", Determiner.None)]
    [InlineData("last/JJ week/NN the/DT bakers=baker/NNS/left/nsubj", "bakers", "the bakers",
        Determiner.The)] // Another phrase stands before it.
    [InlineData("a/DT move/NN bakers=baker/NNS/left/nsubj", "bakers", "bakers", Determiner.None)] // The article is another noun's.
    [InlineData("on/IN - the/DT - record/NN bakers=baker/NNS/left/nsubj", "bakers", "on-the-record bakers", Determiner.None)]
    public void A_phrase_begins_with_its_own_determiner(string subject, string head, string phrase, object determiner)
    {
        HandMadeScene scene = Scene(subject, head, out Mention mention);
        Assert.Equal(phrase, scene.Of(mention.First, mention.End));
        Assert.Equal(((Determiner)determiner, scene.At(head), mention.First), (mention.Determiner, mention.Head, mention.TitleFirst));
    }

    [Theory]
    [InlineData("bakers=baker/NNS/left/nsubj", "bakers", EntityClass.Group, true)]
    [InlineData("baker/NN/left/nsubj", "baker", EntityClass.Person, false)]
    [InlineData("crew/NN/left/nsubj", "crew", EntityClass.Group, true)] // Several in one word.
    public void A_group_and_a_plural_noun_are_several(string subject, string head, object nominalClass, bool plural)
    {
        Scene(subject, head, out Mention mention, (EntityClass)nominalClass);
        Assert.Equal(plural, mention.Plural);
    }

    private static HandMadeScene Scene(string subject, string head, out Mention mention, EntityClass nominalClass = EntityClass.Person)
    {
        var scene = new HandMadeScene($"{subject} left=leave/VBD/root .");
        mention = NominalPhrase.Of(scene.Words, scene.Tree, scene.At(head), 0, nominalClass, Gender.Unknown);
        return scene;
    }
}
