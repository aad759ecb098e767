using Extraction.Language;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers;

/// <summary>Capitals that tell nothing. Every name here is made up.</summary>
public sealed class ShoutedWordsTests
{
    private const string Rest = "\nAda/NNP/left/nsubj Brook/NNP left=leave/VBD/root the/DT old/JJ harbour/NN of/IN the/DT town/NN in/IN "
        + "spring/NN and/CC never/RB came/VBD back/RB to/TO see/VB it/PRP again/RB ./.";

    [Theory]
    [InlineData("BROOK/NNP SAYS/NNP/root HARBOUR/NNP CLOSES/NNP", 4)]
    [InlineData("Even/RB Friends/NNS Say/VBP/root Brook/NNP Needs/VBZ To/TO Go/VB", 7)]
    [InlineData("BROOK/NNP SAYS/NNP/root", 0)]
    [InlineData("MR./NNP OTTO/NNP LIND/NNP :/: Did/VBD you/PRP see/VB/root it/PRP ?/.", 0)]
    [InlineData("Brook/NNP said/VBD/root AP/NNP ,/, BBC/NNP and/CC CNN/NNP were/VBD there/RB", 0)]
    public void A_line_in_capitals_or_headline_style_tells_nothing_but_a_label_does(string line, int shouted)
    {
        AnalyzedText text = HandMadeText.Of(line + Rest);
        var words = new ShoutedWords(text);
        Assert.Equal(shouted, Enumerable.Range(0, text.TokenCount).Count(words.Has));
    }

    [Fact]
    public void Names_are_those_that_the_rest_of_the_article_has()
    {
        AnalyzedText text = HandMadeText.Of("BROOK/NNP SAYS/NNP/root HARBOUR/NNP CLOSES/NNP" + Rest);
        var words = new ShoutedWords(text);
        Assert.Equal([true, false, false, false], Enumerable.Range(0, 4).Select(words.IsName));
    }

    [Fact]
    public void An_article_that_has_hardly_anything_else_has_its_names_in_capitals_too()
    {
        AnalyzedText text = HandMadeText.Of("BROOK/NNP SAYS/NNP/root HARBOUR/NNP CLOSES/NNP");
        Assert.False(new ShoutedWords(text).Has(0));
    }
}
