using Extraction.Speakers;

namespace Extraction.Tests.Speakers.NameLinks;

/// <summary>What all mentions of one spelling have in common. Names are made up.</summary>
public sealed class FormMentionsTests
{
    private const string Bare = "[Zelvik/NNP/left/nsubj]ORG left=leave/VBD/root .\n";

    [Theory]
    [InlineData(Bare + Bare, true)]
    [InlineData(Bare + "Mayor/NNP " + Bare, false)] // An office once tells of somebody.
    [InlineData(Bare + "Mr./NNP " + Bare, false)]
    [InlineData("Company/NN " + Bare, true)] // What a body is tells of nobody.
    public void A_name_is_never_titled_where_no_mention_has_a_persons_title(string notation, bool never)
    {
        var names = new UnlinkedNames(notation);
        Assert.Equal(never, new FormMentions(names.Scene.Words, names.Scene.Mentions).IsNeverTitled(names.Form("zelvik")));
    }

    [Fact]
    public void A_headline_is_not_the_body_and_the_is_an_article()
    {
        var scene = new HandMadeScene("# Zelvik/NNP/Leaves/nsubj Leaves=leave/VBZ/root\nThe/DT " + Bare + "A/DT " + Bare);
        var forms = new FormMentions(scene.Words, scene.Mentions);
        Assert.Equal([false, true, true], Enumerable.Range(0, 3).Select(forms.IsInBody));
        Assert.Equal([false, true, false], Enumerable.Range(0, 3).Select(forms.HasArticle));
    }
}
