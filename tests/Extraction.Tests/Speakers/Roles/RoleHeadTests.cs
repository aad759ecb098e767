using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Roles;

/// <summary>The head of a phrase that says what somebody is, and what follows it. Trees are made by hand, names made up.</summary>
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

    /// <summary>A title, what follows it, where the title ends and which body it is at.</summary>
    [Theory]
    [InlineData("director/NN/left/nsubj at/IN [Delta/NNP Institute/NNP/director/nmod]ORG", "director", "Delta Institute")]
    [InlineData("head/NN/left/nsubj of/IN policy/NN/head/nmod at/IN [Delta/NNP Institute/NNP/head/nmod]ORG", "head of policy",
        "Delta Institute")]
    [InlineData("head/NN/left/nsubj of/IN the/DT rivers=river/NNS department/NN/head/nmod at/IN the/DT [Delta/NNP "
        + "Hospital/NNP/head/nmod]ORG", "head of the rivers department", "Delta Hospital")]
    [InlineData("ambassador/NN/left/nsubj to/IN [Ruritania/NNP/ambassador/nmod]LOC", "ambassador to Ruritania", null)]
    [InlineData("Minister/NN/left/nsubj of/IN Lands/NNS/Minister/nmod", "Minister of Lands", null)]
    [InlineData("director/NN/left/nsubj of/IN television/NN/director/nmod", "director of television", null)]
    [InlineData("teacher/NN/left/nsubj in/IN [Rovik/NNP/teacher/nmod]LOC", "teacher", null)]
    [InlineData("director/NN/left/nsubj without/IN a/DT house/NN/director/nmod", "director", null)]
    public void What_follows_goes_on_with_the_title_up_to_the_body(string phrase, string title, string? body)
    {
        var scene = new HandMadeScene($"{phrase} left=leave/VBD/root .");
        RoleComplement behind = new RoleComplementReader(scene.Words, new OrganizationReader(scene.Words))
            .Read(head: 0, at: 1, end: scene.At("left"), organization: null, isBefore: false);
        Assert.Equal((title, body), (scene.Of(0, behind.TitleEnd), behind.Organization?.Of(scene.Text.Text)));
    }

    [Fact]
    public void Behind_a_body_only_of_goes_on_with_the_title()
    {
        var scene = new HandMadeScene("director/NN/left/nsubj of/IN policy/NN/director/nmod in/IN rivers=river/NNS/director/nmod "
            + "left=leave/VBD/root .");
        var reader = new RoleComplementReader(scene.Words, new OrganizationReader(scene.Words));
        RoleComplement behind = reader.Read(0, 1, scene.At("left"), scene.SpanOf("policy"), isBefore: false);
        Assert.Equal("director of policy", scene.Of(0, behind.TitleEnd));
    }

    [Fact]
    public void A_chair_has_a_name_of_its_own()
    {
        var scene = new HandMadeScene("the/DT [Rovik/NNP]ORG Professor/NNP/left/nsubj of/IN History/NNP/Professor/nmod at/IN [Delta/NNP "
            + "College/NNP/Professor/nmod]ORG left=leave/VBD/root .");
        var reader = new RoleComplementReader(scene.Words, new OrganizationReader(scene.Words));
        RoleComplement chair = reader.Read(scene.At("Professor"), scene.At("at"), scene.At("left"), scene.SpanOf("Rovik"), isBefore: true);
        Assert.True(chair.IsNamedChair);
        Assert.Equal("Delta College", chair.Organization?.Of(scene.Text.Text));
        Assert.False(reader.Read(scene.At("Professor"), scene.At("at"), scene.At("left"), scene.SpanOf("Rovik"), isBefore: false)
            .IsNamedChair);
    }
}
