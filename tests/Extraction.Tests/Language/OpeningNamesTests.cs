using Extraction.Language;

namespace Extraction.Tests.Language;

/// <summary>Names that open a sentence and look like other words. Names are made up.</summary>
public sealed class OpeningNamesTests
{
    private const string Known = "Anna/NNP/left/nsubj Likely/RB/Anna/flat left=leave/VBD/root .\n";

    [Theory]
    [InlineData("Likely/RB said=say/VBD/root so/RB .", PennTag.NNP)]
    [InlineData("Likely/JJ later/RBR said=say/VBD/root so/RB .", PennTag.NNP)]
    [InlineData("Likely/RB notes=note/NNS/root that/IN it/PRP fell=fall/VBD .", PennTag.NNP)]
    [InlineData("Likely/RB the/DT mill/NN closed=close/VBD/root .", PennTag.RB)]
    [InlineData("Likely/RB said=say/VBD/root that/IN it/PRP is/VBZ likely/JJ .", PennTag.RB)]
    public void A_word_that_opens_a_sentence_before_its_verb_is_the_name_that_the_article_has(string notation, PennTag tag)
    {
        AnalyzedText text = HandMadeText.Of(Known + notation);
        OpeningNames.MarkNames(text, new TagDoubt[text.TokenCount]);
        Assert.Equal(tag, text.Tag(text.Sentences[1].First));
    }

    [Fact]
    public void A_word_that_is_no_name_elsewhere_stays_what_it_is()
    {
        AnalyzedText text = HandMadeText.Of("Likely/RB said=say/VBD/root so/RB .");
        OpeningNames.MarkNames(text, new TagDoubt[text.TokenCount]);
        Assert.Equal(PennTag.RB, text.Tag(0));
    }

    [Fact]
    public void What_looks_like_a_noun_before_a_report_is_the_verb()
    {
        AnalyzedText text = HandMadeText.Of($"{Known}Likely/RB notes=note/NNS/root that/IN it/PRP fell=fall/VBD .");
        OpeningNames.MarkNames(text, new TagDoubt[text.TokenCount]);
        Assert.Equal(PennTag.VBZ, text.Tag(text.Sentences[1].First + 1));
    }
}
