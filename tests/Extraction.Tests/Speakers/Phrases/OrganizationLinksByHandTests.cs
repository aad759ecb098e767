using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Roles;

/// <summary>Whether the name of an organisation goes on behind a small word. Names are made up.</summary>
public sealed class OrganizationLinksByHandTests
{
    /// <summary>What is read of the name, the small word behind it, and the word with which the name goes on.</summary>
    [Theory]
    [InlineData("the/DT Institute/NNP/left/nsubj for/IN Rivers/NNPS/Institute/nmod", "Institute", "for", "Rivers")]
    [InlineData("the/DT Institute/NNP/left/nsubj for/IN the/DT Arts/NNPS/Institute/nmod", "Institute", "for", "Arts")]
    [InlineData("the/DT Committee/NNP/left/nsubj to/TO Protect/VB/Committee/acl Rivers/NNPS/Protect/obj", "Committee", "to", "Rivers")]
    [InlineData("the/DT Committee/NNP/left/nsubj to/TO protect/VB/Committee/acl rivers/NNS/protect/obj", "Committee", "to", null)]
    [InlineData("the/DT Institute/NNP/left/nsubj for/IN rivers/NNS/Institute/nmod", "Institute", "for", null)] // No capital.
    [InlineData("the/DT Institute/NNP/left/nsubj with/IN Rivers/NNPS/Institute/nmod", "Institute", "with", null)] // No word inside names.
    [InlineData("[Talk/NNP/left/nsubj for/IN Health/NNP/Talk/nmod]ORG", "Talk", "for", "Health")] // In one name.
    public void Behind_a_link_comes_a_capital_of_a_body(string phrase, string name, string link, string? next)
    {
        var scene = new HandMadeScene($"{phrase} left=leave/VBD/root .");
        (int start, int end) = scene.Range(name);
        bool complement = false;
        int found = new OrganizationLinks(scene.Words).GoesOn(0, start, end - 1, scene.At("left"), ref complement);
        Assert.Equal(scene.At(link), end);
        Assert.Equal(next, found < 0 ? null : scene.Of(found, found + 1));
    }

    [Theory]
    [InlineData("the/DT Rail/NNP , Sea/NNP and/CC Road/NNP Union/NNP/left/nsubj", true)]
    [InlineData("the/DT Rail/NNP , Sea/NNP and/CC Road/NNP/left/nsubj", false)]
    [InlineData("a/NN Rail/NNP , Sea/NNP and/CC Road/NNP Union/NNP/left/nsubj", false)] // No article.
    public void A_list_belongs_to_the_body_that_ends_it(string phrase, bool list)
    {
        var scene = new HandMadeScene($"{phrase} left=leave/VBD/root .");
        Assert.Equal(list, new OrganizationLinks(scene.Words).IsListBeforeBody(0, scene.At(","), scene.At("and") + 1, scene.At("left")));
    }

    [Theory]
    [InlineData("prison/NN", true)]
    [InlineData("Prison/NNP", false)]
    [InlineData("school/NN", false)] // A body of its own.
    [InlineData("baker/NN", false)]
    public void Only_a_common_noun_is_joined_to_the_next(string noun, bool joins)
    {
        var scene = new HandMadeScene($"the/DT {noun} and/CC probation/NN service/NN/left/nsubj left=leave/VBD/root .");
        Assert.Equal(joins, new OrganizationLinks(scene.Words).CanJoin(1));
    }
}
