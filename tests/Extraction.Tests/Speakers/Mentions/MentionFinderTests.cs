using Extraction.Lexicon;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Mentions;

/// <summary>What can speak or be referred to. Names are made up.</summary>
public sealed class MentionFinderTests
{
    [Theory]
    [InlineData("The/DT old/JJ lawyer/NN/left/nsubj left=leave/VBD/root .", "The old lawyer (Nominal, Person)")]
    [InlineData("She/PRP/left/nsubj left=leave/VBD/root .", "She (Pronoun, Person)")]
    [InlineData("They/PRP/left/nsubj left=leave/VBD/root .", "They (Pronoun, Unknown)")]
    [InlineData("We/PRP/left/nsubj left=leave/VBD/root .", "We (Pronoun, Group)")]
    [InlineData("You/PRP/left/nsubj left=leave/VBD/root .", "")]
    [InlineData("Nine/CD nurses=nurse/NNS/left/nsubj left=leave/VBD/root .", "Nine nurses (Nominal, Group)")]
    [InlineData("The/DT company/NN/left/nsubj left=leave/VBD/root .", "The company (Nominal, Organization)")]
    [InlineData("A/DT report/NN/left/nsubj left=leave/VBD/root .", "A report (Nominal, Document)")]
    [InlineData("On/IN - the/DT - record/NN statements=statement/NNS/left/nsubj left=leave/VBD/root .",
        "On-the-record statements (Nominal, Document)")]
    [InlineData("A/DT group/NN/left/nsubj of/IN parents=parent/NNS/group/nmod left=leave/VBD/root .",
        "A group (Nominal, Group)|parents (Nominal, Group)")]
    [InlineData("The/DT rain/NN/left/nsubj left=leave/VBD/root .", "")]
    [InlineData("The/DT [Acme/NNP]ORG campaign/NN/left/nsubj left=leave/VBD/root .", "Acme campaign (Name, Organization)")]
    [InlineData("[Ruripress/NNP]ORG news/NN agency/NN/left/nsubj left=leave/VBD/root .", "Ruripress (Name, Organization)")]
    [InlineData("The/DT [German/NNP]MISC newspaper/NN/left/nsubj left=leave/VBD/root .",
        "German (Name, Organization)|The German newspaper (Nominal, Organization)")]
    [InlineData("The/DT [Harbour/NNP Party/NNP]ORG newspaper/NN/left/nsubj left=leave/VBD/root .",
        "Harbour Party (Name, Organization)|The Harbour Party newspaper (Nominal, Organization)")]
    [InlineData("The/DT [Harbour/NNP Echo/NNP]ORG newspaper/NN/left/nsubj left=leave/VBD/root .", "Harbour Echo (Name, Organization)")]
    [InlineData("The/DT [German/NNP]MISC news/NN agency/NN/left/nsubj left=leave/VBD/root .",
        "German (Name, Organization)|The German news agency (Nominal, Organization)")]
    [InlineData("His/PRP$ term/NN/left/nsubj as/IN mayor/NN/term/nmod left=leave/VBD/root .", "His (Pronoun, Person)")]
    public void Finds(string notation, string found) => Assert.Equal(found, string.Join('|', new HandMadeScene(notation).Found()));

    [Theory]
    [InlineData("The/DT lawyer/NN/left/nsubj", "The")]
    [InlineData("A/DT lawyer/NN/left/nsubj", "Indefinite")]
    [InlineData("This/DT lawyer/NN/left/nsubj", "Demonstrative")]
    [InlineData("Her/PRP$ lawyer/NN/left/nsubj", "Possessive")]
    [InlineData("[Acme/NNP/lawyer/nmod:poss]ORG 's lawyer/NN/left/nsubj", "Possessive")]
    [InlineData("Nine/CD lawyers=lawyer/NNS/left/nsubj", "Quantity")]
    [InlineData("Lawyers=lawyer/NNS/left/nsubj", "None")]
    [InlineData("A/DT [Department/NNP/left/nsubj for/IN Harbour/NNP Rivers/NNPS]ORG spokeswoman/NN/left/nsubj", "Indefinite")]
    [InlineData("The/DT owner/NN/left/nsubj of/IN [Harbour/NNP Mills/NNPS]ORG spokeswoman/NN/left/nsubj", "None")]
    public void How_a_phrase_begins_tells_whether_it_takes_up_something(string subject, string determiner)
    {
        var scene = new HandMadeScene($"{subject} left=leave/VBD/root .");
        Assert.Equal(Enum.Parse<Determiner>(determiner), scene.Mentions[^1].Determiner);
    }

    /// <summary>A source whose word no table knows is a mention all the same.</summary>
    [Fact]
    public void What_is_wanted_is_found()
    {
        var scene = new HandMadeScene("The/DT rain/NN/left/nsubj left=leave/VBD/root .");
        int rain = scene.At("rain");
        Mention wanted = NominalPhrase.Of(scene.Words, scene.Tree, rain, 0, EntityClass.Other, Gender.Unknown);
        MentionList mentions = MentionFinder.Find(scene.Words, scene.Tree, new Dictionary<int, Mention> { [rain] = wanted });
        Assert.Equal((1, EntityClass.Other, 0), (mentions.Count, mentions[0].Class, mentions.At(rain)));
    }

    [Fact]
    public void A_name_counts_at_all_its_tokens_and_a_description_at_its_head()
    {
        var scene = new HandMadeScene("The/DT lawyer/NN/met/nsubj met=meet/VBD/root [Ada/NNP/met/obj Brook/NNP]PER .");
        Assert.Equal([-1, 0, -1, 1, 1, -1], Enumerable.Range(0, 6).Select(scene.Mentions.At));
    }
}
