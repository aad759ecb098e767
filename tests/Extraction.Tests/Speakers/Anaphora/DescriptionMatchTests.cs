using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>How a description agrees in its words with what is known of somebody. Trees are made by hand, names made up.</summary>
public sealed class DescriptionMatchTests
{
    private const string Known = "Senator/NNP [Ada/NNP/left/nsubj Brook/NNP]PER , a/DT retired=retire/VBN navy/NN captain/NN/Ada/appos , left=leave/VBD/root .\n";

    [Theory]
    [InlineData("The/DT senator/NN/left/nsubj", "senator", true)]
    [InlineData("The/DT lawmaker/NN/left/nsubj", "lawmaker", true)]
    [InlineData("The/DT captain/NN/left/nsubj", "captain", true)]
    [InlineData("The/DT lawyer/NN/left/obj", "lawyer", false)]
    public void A_head_is_a_title_an_apposition_or_a_kind_of_it(string subject, string head, bool matches)
    {
        (HandMadeScene scene, DescriptionMatch match, int mention) = Read(Known + subject + " left=leave/VBD/root .", head);
        Assert.Equal(matches, match.HeadMatches(scene.Mentions[mention], scene.EntityAt("Ada")));
    }

    [Theory]
    [InlineData("The/DT lawyer/NN/left/nsubj", "lawyer", 0)]
    [InlineData("The/DT harbour/NN lawyer/NN/left/obj", "lawyer", 3)]
    [InlineData("The/DT Ada/NNP lawyer/NN/left/nsubj", "lawyer", 1)]
    [InlineData("The/DT Ada/NNP harbour/NN lawyer/NN/left/nsubj", "lawyer", 2)]
    public void Modifiers_occur_among_the_names_and_titles_or_do_not(string subject, string head, int modifiers)
    {
        (HandMadeScene scene, DescriptionMatch match, int mention) = Read(Known + subject + " left=leave/VBD/root .", head);
        Assert.Equal(modifiers, match.Modifiers(scene.Mentions[mention], scene.EntityAt("Ada")));
    }

    [Theory]
    [InlineData("The/DT lawyer/NN/left/nsubj", 0)]
    [InlineData("The/DT lawyer/NN/left/nsubj for/IN/Acme/case [Acme/NNP/lawyer/nmod]ORG", 1)]
    [InlineData("The/DT lawyer/NN/left/nsubj who/WP/won/nsubj won=win/VBD/lawyer/acl:relcl", 2)]
    public void What_follows_a_phrase_is_nothing_a_preposition_or_a_clause(string subject, int postmodifier)
    {
        (HandMadeScene scene, DescriptionMatch match, int mention) = Read(subject + " left=leave/VBD/root .", "lawyer");
        Assert.Equal(postmodifier, match.Postmodifier(scene.Mentions[mention]));
    }

    [Theory]
    [InlineData("The/DT 41/CD/old/nummod - year/NN - old/JJ/left/nsubj", "41", 0)]
    [InlineData("The/DT lawyer/NN/left/nsubj", "lawyer", 3)]
    [InlineData("The/DT old/JJ harbour/NN lawyer/NN/left/nsubj", "lawyer", 4)]
    public void A_description_is_made_of_an_age_a_noun_or_more(string subject, string head, int make)
    {
        var scene = new HandMadeScene(subject + " left=leave/VBD/root .");
        int token = head == "41" ? scene.At("old") : scene.At(head);
        var mention = new Mention { First = 0, Head = token, End = token + 1, TitleFirst = 0, Kind = MentionKind.Nominal };
        Assert.Equal(make, new DescriptionMatch(scene.Discourse()).Make(mention));
    }

    [Fact]
    public void The_owner_of_a_phrase_is_told_by_name_or_pronoun()
    {
        HandMadeScene scene = new HandMadeScene("[Ada/NNP/lawyer/nmod:poss Brook/NNP]PER 's lawyer/NN/left/nsubj left=leave/VBD/root .").WithNamesLinked();
        Assert.Equal(scene.Mentions[scene.MentionAt("Ada")].Entity,
            new DescriptionMatch(scene.Discourse()).PossessorOf(scene.Mentions[scene.MentionAt("lawyer")]));
        scene = new HandMadeScene("The/DT lawyer/NN/left/nsubj left=leave/VBD/root .").WithNamesLinked();
        Assert.Equal(-1, new DescriptionMatch(scene.Discourse()).PossessorOf(scene.Mentions[scene.MentionAt("lawyer")]));
    }

    private static (HandMadeScene Scene, DescriptionMatch Match, int Mention) Read(string notation, string head)
    {
        HandMadeScene scene = new HandMadeScene(notation).Resolved();
        return (scene, new DescriptionMatch(scene.Discourse()), scene.MentionAt(head));
    }
}
