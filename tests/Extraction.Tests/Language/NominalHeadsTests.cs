using Extraction.Language;

namespace Extraction.Tests.Language;

/// <summary>Which adjectives are nouns after all.</summary>
public sealed class NominalHeadsTests
{
    [Theory]
    [InlineData("Acme's chief executive, Anna Weber, said so.", "executive", PennTag.NN)]
    [InlineData("The force's chief constable, Anna Weber, said so.", "constable", PennTag.NN)]
    [InlineData("The poor said so.", "poor", PennTag.JJ)]
    [InlineData("The chief executive officer said so.", "executive", PennTag.JJ)]
    public void Only_what_another_word_modifies_is_a_noun(string text, string word, PennTag tag)
    {
        AnalyzedText analysis = TestLanguage.Analyze(text);
        Assert.Equal(tag, analysis.Tag(Enumerable.Range(0, analysis.TokenCount).First(i => analysis.Form(i).SequenceEqual(word))));
    }
}
