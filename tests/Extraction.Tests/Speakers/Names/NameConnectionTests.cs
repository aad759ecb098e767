using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Names;

/// <summary>How a name goes on over words and marks that are no name by themselves. Names are made up.</summary>
public sealed class NameConnectionTests
{
    /// <summary>The subject of a sentence, the connector behind the first part of the name, and the name with what that connects.</summary>
    [Theory]
    [InlineData("Anna/NNP/left/nsubj Weber/NNP - Brook/NNP", "-", "Anna Weber-Brook")]
    [InlineData("Han/NNP/left/nsubj Ji/NNP - won/NN", "-", "Han Ji-won")]
    [InlineData("Han/NNP Ji/NNP - led=lead/VBN/group/amod group/NN/left/nsubj", "-", "Han Ji")]
    [InlineData("[Brook/NNP/left/nsubj &/CC Lind/NNP]ORG", "&", "Brook & Lind")]
    [InlineData("Brook/NNP/left/nsubj &/CC friends=friend/NNS/Brook/conj", "&", "Brook")]
    [InlineData("Karl/NNP/left/nsubj von/IN der/DT Stein/NNP/Karl/flat", "von", "Karl von der Stein")]
    [InlineData("Karl/NNP/left/nsubj of/IN Rovik/NNP/Karl/nmod", "of", "Karl")]
    [InlineData("Bank/NNP/left/nsubj of/IN Rovikia/NNP/Bank/nmod", "of", "Bank of Rovikia")]
    [InlineData("Institute/NNP/left/nsubj for/IN the/DT Arts/NNPS/Institute/nmod", "for", "Institute for the Arts")]
    [InlineData("institute/NN/left/nsubj for/IN Arts/NNPS/institute/nmod", "for", "institute")]
    [InlineData("Committee/NNP/left/nsubj to/TO Protect/VB/Committee/acl Rivers/NNPS/Protect/obj", "to", "Committee to Protect Rivers")]
    [InlineData("Karl/NNP/left/nsubj Stein/NNP/Karl/flat III/CD", "III", "Karl Stein III")]
    [InlineData("Karl/NNP/left/nsubj Stein/NNP/Karl/flat , Jr./NNP/Karl/flat", ",", "Karl Stein, Jr.")]
    [InlineData("Karl/NNP/left/nsubj Stein/NNP/Karl/flat , Rovik/NNP/Karl/appos", ",", "Karl Stein")]
    [InlineData("[Edward/NNP/left/nsubj]PER “ Ned/NNP ” Grey/NNP/Edward/flat", "“", "Edward “Ned” Grey")]
    [InlineData("[Edward/NNP/left/nsubj ( Ned/NNP ) Grey/NNP]PER", "(", "Edward (Ned) Grey")]
    [InlineData("[Edward/NNP/left/nsubj]PER ( Ned/NNP ) [Grey/NNP/Edward/flat]PER", "(", "Edward")]
    [InlineData("[Moody/NNP 's]ORG Analytics/NNP/left/nsubj", "'s", "Moody's Analytics")]
    [InlineData("Witness/NN/left/nsubj 3/CD", "3", "Witness 3")]
    public void A_connector_takes_in_the_part_behind_it(string subject, string connector, string name)
    {
        var scene = new HandMadeScene($"{subject} left=leave/VBD/root .");
        Assert.Equal(name, Connected(scene, 0, scene.At(connector)));
    }

    [Theory]
    [InlineData("The/DT Forest/NNP/Authority/compound and/CC/Lakes Lakes/NNPS/Forest/conj Authority/NNP/left/nsubj",
        "Forest and Lakes Authority")]
    [InlineData("A/DT Forest/NNP/Authority/compound and/CC/Lakes Lakes/NNPS/Forest/conj Authority/NNP/left/nsubj", "Forest")]
    [InlineData("The/DT Forest/NNP/left/nsubj and/CC/Lakes Lakes/NNPS/Forest/conj", "Forest")] // No word for a body ends it.
    [InlineData("The/DT France/NNP/Authority/compound and/CC/Lakes Lakes/NNPS/France/conj Authority/NNP/left/nsubj", "France")]
    public void One_article_and_one_word_for_a_body_join_two_nouns(string subject, string name)
    {
        var scene = new HandMadeScene($"{subject} left=leave/VBD/root .");
        Assert.Equal(name, Connected(scene, 1, scene.At("and")));
    }

    [Fact]
    public void What_a_body_is_for_goes_on_over_and_and_to()
    {
        var scene = new HandMadeScene("Society/NNP/left/nsubj for/IN the/DT Prevention/NNP/Society/nmod of/IN "
            + "Cruelty/NNP/Prevention/nmod to/IN "
            + "Swans/NNPS/Cruelty/nmod left=leave/VBD/root .");
        Assert.Equal("Society for the Prevention of Cruelty to Swans", Connected(scene, 0, scene.At("to")));
    }

    [Fact]
    public void A_nickname_ends_with_its_own_mark_and_one_more_word()
    {
        var scene = new HandMadeScene("[Edward/NNP/left/nsubj]PER “ Ned/NNP ” Grey/NNP/Edward/flat left=leave/VBD/root .");
        var connections = new NameConnection(new NameTokens(scene.Words, scene.Text.Sentences[0]));
        Assert.Equal(scene.At("left"), connections.Nickname(scene.At("“")));
        scene = new HandMadeScene("[Edward/NNP/left/nsubj]PER “ Ned/NNP Grey/NNP/Edward/flat left=leave/VBD/root .");
        connections = new NameConnection(new NameTokens(scene.Words, scene.Text.Sentences[0]));
        Assert.Equal(scene.At("“"), connections.Nickname(scene.At("“")));
    }

    private static string Connected(HandMadeScene scene, int first, int at)
    {
        int end = new NameConnection(new NameTokens(scene.Words, scene.Text.Sentences[0])).End(first, at);
        return scene.Of(first, end);
    }
}
