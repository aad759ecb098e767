using Extraction.Language;

namespace Extraction.Tests.Language;

/// <summary>Initials that look like the number of a list. Names are made up.</summary>
public sealed class InitialsTests
{
    [Theory]
    [InlineData("A./LS K./NNP Brook/NNP left=leave/VBD/root .", PennTag.NNP)]
    [InlineData("A./LS Harbour/NNP left=leave/VBD/root .", PennTag.LS)]
    [InlineData("1./LS K./NNP Brook/NNP left=leave/VBD/root .", PennTag.LS)]
    [InlineData("A./LS K./NNP left=leave/VBD/root .", PennTag.LS)]
    public void Two_initials_that_open_a_sentence_are_a_names(string notation, PennTag tag)
    {
        AnalyzedText text = HandMadeText.Of(notation);
        Initials.MarkNames(text, new TagDoubt[text.TokenCount]);
        Assert.Equal(tag, text.Tag(0));
    }
}
