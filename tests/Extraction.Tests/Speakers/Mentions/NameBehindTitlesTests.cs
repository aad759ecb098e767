using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Mentions;

/// <summary>The name behind the titles that head a source phrase. Trees are made by hand, names made up.</summary>
public sealed class NameBehindTitlesTests
{
    [Theory]
    [InlineData("[Acme/NNP]ORG spokeswoman/NN/left/nsubj [Anna/NNP/spokeswoman/appos Brook/NNP]PER", "spokeswoman", "Anna")]
    [InlineData("the/DT newspaper/NN/left/nsubj Daily/NNP Bugle/NNP/newspaper/appos", "newspaper", "Bugle")] // Any word of the name.
    [InlineData("retired/VBN bricklayer/NN/left/nsubj [Anna/NNP/bricklayer/appos Brook/NNP]PER", "bricklayer", "Anna")]
    [InlineData("former/JJ power/NN/left/nsubj [France/NNP/power/appos]LOC", "power", "France")]
    [InlineData("[Rovik/NNP/left/nsubj]LOC MP/NN/Rovik/appos [Anna/NNP/MP/appos Brook/NNP]PER", "Rovik", "Anna")]
    [InlineData("the/DT [Courier/NNP/left/nsubj]ORG 's [Anna/NNP/Courier/appos Brook/NNP]PER", "Courier", "Anna")] // The tree has it wrong.
    [InlineData("surgeon/NN/left/nsubj and/CC television/NN star/NN/surgeon/conj [Anna/NNP/star/appos Brook/NNP]PER", "surgeon", "Anna")]
    [InlineData("[Acme/NNP Workers/NNPS League/NNP]ORG ( AWL/NNP ) member/NN/left/nsubj [Anna/NNP/member/appos Brook/NNP]PER", "member",
        "Anna")]
    [InlineData("[Department/NNP/spokeswoman/compound of/IN Health/NNP/Department/nmod]ORG spokeswoman/NN/left/nsubj "
        + "[Anna/NNP/spokeswoman/appos Brook/NNP]PER",
        "spokeswoman", "Anna")]
    [InlineData("[Anna/NNP/left/nsubj Brook/NNP]PER", "Anna", "Anna")]
    [InlineData("she/PRP/left/nsubj", "she", "she")]
    [InlineData("candidate/NN [Anna/NNP/doctor/nmod:poss Brook/NNP]PER 's doctor/NN/left/nsubj", "doctor", "doctor")] // Not she speaks.
    [InlineData("a/DT [Justice/NNP Department/NNP]ORG spokesman/NN/left/nsubj", "spokesman", "spokesman")]
    [InlineData("friends=friend/NNS/left/nsubj of/IN [Anna/NNP/friends/nmod Brook/NNP]PER", "friends", "friends")]
    public void The_name_at_the_end_of_the_noun_phrase_speaks(string phrase, string head, string name)
    {
        var scene = new HandMadeScene($"{phrase} left=leave/VBD/root .");
        int found = new NameBehindTitles(scene.Words).Find(scene.At(head), 0, scene.At("left"));
        Assert.Equal(name, scene.Of(found, found + 1));
    }

    [Theory]
    [InlineData("[Anna/NNP/doctor/nmod:poss Brook/NNP]PER 's doctor/NN/left/nsubj", true)]
    [InlineData("[Anna/NNP/doctor/compound Brook/NNP]PER doctor/NN/left/nsubj", false)]
    public void An_owner_has_a_possessive_before_the_head(string phrase, bool owner)
    {
        var scene = new HandMadeScene($"{phrase} left=leave/VBD/root .");
        Assert.Equal(owner, NameBehindTitles.IsOwner(scene.Text, 0, scene.At("doctor")));
    }
}
