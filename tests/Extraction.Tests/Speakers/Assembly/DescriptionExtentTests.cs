using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Assembly;

/// <summary>How far the description of somebody without a name goes. Trees are made by hand, names made up.</summary>
public sealed class DescriptionExtentTests
{
    private const string Left = "left=leave/VBD/root .\n";

    [Theory]
    [InlineData("The/DT lawyer/NN/left/nsubj", "lawyer", "lawyer")]
    [InlineData("A/DT lawyer/NN/left/nsubj for/IN [Acme/NNP/lawyer/nmod]ORG", "lawyer", "lawyer for Acme")]
    [InlineData("The/DT lawyer/NN/left/nsubj himself/PRP/lawyer/nmod:unmarked", "lawyer", "lawyer")]
    [InlineData("A/DT book/NN/left/nsubj on/IN self/NN/book/nmod", "book", "book on self")]
    [InlineData("One/CD local/JJ newspaper/NN/left/nsubj", "newspaper", "local newspaper")]
    [InlineData("All/DT 120/CD nurses=nurse/NNS/left/nsubj", "nurses", "120 nurses")]
    [InlineData("The/DT lawyer/NN/left/nsubj , who/WP/lied/nsubj lied=lie/VBD/lawyer/acl:relcl ,", "lawyer", "lawyer")]
    [InlineData("Nurses=nurse/NNS/left/nsubj , firemen=fireman/NNS/Nurses/conj and/CC cooks=cook/NNS/Nurses/conj", "Nurses", "Nurses")]
    [InlineData("A/DT note/NN/left/nsubj from/IN her/PRP$/lawyer/nmod:poss lawyer/NN/note/nmod Monday/NNP/left/obl:unmarked", "note",
        "note from her lawyer")]
    [InlineData("Only/RB senior/JJ nurses=nurse/NNS/left/nsubj", "nurses", "senior nurses")]
    [InlineData("Including/VBG/study/case a/DT study/NN/left/nsubj", "study", "study")]
    [InlineData("A/DT new/JJ [Delta/NNP Radio/NNP]ORG poll/NN/left/nsubj", "poll", "Delta Radio poll")]
    [InlineData("For/IN/years/case years=year/NNS/left/obl executives=executive/NNS/left/nsubj", "executives", "executives")]
    [InlineData("Their/PRP$/lawyer/nmod:poss lawyer/NN/left/nsubj", "lawyer", "lawyer")]
    [InlineData("Her/PRP$/daughter/nmod:poss daughter/NN/left/nsubj", "daughter", "Her daughter")]
    [InlineData("A/DT group/NN/left/nsubj of/IN doctors=doctor/NNS/group/nmod in/IN 2031/CD/left/obl", "group", "group of doctors")]
    [InlineData("Those/DT nurses=nurse/NNS/left/nsubj", "nurses", "nurses")]
    [InlineData("Old/JJ/nurses/amod and/CC/new new/JJ/Old/conj river/NN/nurses/compound nurses=nurse/NNS/left/nsubj", "nurses",
        "Old and new river nurses")]
    [InlineData("More/JJR/90/advmod than/IN/More/fixed 90/CD/nurses/nummod nurses=nurse/NNS/left/nsubj", "nurses", "More than 90 nurses")]
    [InlineData("A/DT lawyer/NN/left/nsubj of/IN a/DT “ friend/NN/lawyer/nmod ” of/IN [Acme/NNP/friend/nmod]ORG", "lawyer",
        "lawyer of a “friend” of Acme")]
    [InlineData("The/DT note/NN/left/nsubj he/PRP/wrote/nsubj wrote=write/VBD/note/acl:relcl her/PRP/wrote/obj", "note",
        "note he wrote her")]
    public void A_description_holds_what_defines_it_and_no_more(string subject, string head, string description)
    {
        var scene = new HandMadeScene($"{subject} {Left}");
        Assert.Equal(description, Of(scene.WithNamesLinked(), head));
    }

    [Theory]
    [InlineData("people=people/NNS/left/nsubj who/WP/oppose/nsubj oppose/VBP/people/acl:relcl the/DT plan/NN/oppose/obj", true)]
    [InlineData("people=people/NNS/left/nsubj , who/WP/oppose/nsubj oppose/VBP/people/acl:relcl the/DT plan/NN/oppose/obj ,", false)]
    public void A_clause_without_a_comma_says_which_of_them_speaks(string subject, bool defines)
    {
        string source = subject.Contains(" , ", StringComparison.Ordinal) ? "People, who oppose the plan," : "People who oppose the plan";
        var scene = new HandMadeScene($"P{subject[1..].Replace("/people/", "/People/", StringComparison.Ordinal)} left=leave/VBD/root "
            + "it/PRP/rained/expl rained=rain/VBD/left/ccomp .");
        scene.WithNamesLinked().Says(source, "it rained");
        Assert.Equal(defines ? source : "People", Of(scene, "People"));
    }

    /// <summary>What points at a text is dropped where others speak of it, and kept where nothing else says whose words they are.</summary>
    [Fact]
    public void A_source_keeps_the_word_that_points_at_it()
    {
        var scene = new HandMadeScene("That/DT note/NN/left/nsubj left=leave/VBD/root it/PRP/rained/expl rained=rain/VBD/left/ccomp .");
        scene.WithNamesLinked().Says("That note", "it rained");
        Assert.Equal("That note", Of(scene, "note"));
    }

    private static string Of(HandMadeScene scene, string head) =>
        new DescriptionExtent(scene.Discourse()).Of(scene.Mentions[scene.MentionAt(head)]).Of(scene.Text.Text);
}
