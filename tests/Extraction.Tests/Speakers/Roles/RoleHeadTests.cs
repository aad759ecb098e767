using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Roles;

/// <summary>The head of a phrase that says what somebody is. Trees are made by hand, names made up.</summary>
public sealed class RoleHeadTests
{
    [Theory]
    [InlineData("former=former/JJ deputy/JJ director/NN/left/nsubj of/IN policy/NN/director/nmod", "director")]
    [InlineData("river/NN pollution/NN/left/nsubj", null)] // No role.
    [InlineData("lawyer/NN fees=fee/NNS/left/nsubj", null)] // The head is another noun.
    [InlineData("lawyers=lawyer/NNS/left/nsubj", null)] // Several.
    [InlineData("lawyer/NN/left/nsubj representing=represent/VBG/lawyer/acl a/DT director/NN/representing/obj", "lawyer")]
    [InlineData("[Acme/NNP Rivers/NNPS League/NNP/adviser/nmod:poss]ORG 's ( AWL/NNP/League/appos ) adviser/NN/left/nsubj", "adviser")]
    [InlineData("president/NN/left/nsubj and/CC chief/JJ executive/NN/president/conj", "executive")]
    [InlineData("minister/NN/left/nsubj and/CC former/JJ envoy/NN/minister/conj", "minister")] // They are two.
    [InlineData("local/JJ and/CC national/JJ reporter/NN/left/nsubj", "reporter")]
    [InlineData("hotel/NN and/CC restaurant/NN consultant/NN/left/nsubj", "consultant")]
    [InlineData("trade/NN/and/nmod and/CC/left/cc markets=market/NNS/director/compound director/NN/left/nsubj", "director")]
    [InlineData("Strength/NNP/and/nmod and/CC/left/cc Conditioning/NNP/Coach/compound Coach/NNP/left/nsubj", "Coach")]
    [InlineData("director/NN/left/nsubj , a/DT lawyer/NN/director/appos", "director")]
    public void The_last_noun_is_the_head_where_it_is_a_role(string phrase, string? head)
    {
        var scene = new HandMadeScene($"{phrase} left=leave/VBD/root .");
        int found = new RoleHead(scene.Words, new OrganizationReader(scene.Words)).Of(0, scene.At("left"), plural: false);
        Assert.Equal(head, found < 0 ? null : scene.Of(found, found + 1));
    }

    [Fact]
    public void One_of_several_may_be_asked_for()
    {
        var scene = new HandMadeScene("lawyers=lawyer/NNS/left/nsubj left=leave/VBD/root .");
        Assert.Equal(0, new RoleHead(scene.Words, new OrganizationReader(scene.Words)).Of(0, 1, plural: true));
    }
}
