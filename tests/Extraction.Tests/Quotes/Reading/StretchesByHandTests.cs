using Extraction.Language;
using Extraction.Quotes.Reading;

namespace Extraction.Tests.Quotes.Reading;

/// <summary>Where an article is cut into what is read as one.</summary>
public sealed class StretchesByHandTests
{
    private const string Sentence = "It/PRP/rained/expl rained=rain/VBD/root .\n";

    /// <summary>A sentence of three tokens.</summary>
    private const int Length = 3;

    [Fact]
    public void What_fits_is_one()
    {
        Assert.Equal([(0, 2 * Length)], Stretches.Of(HandMadeText.Of(Sentence + "\n" + Sentence)));
    }

    [Fact]
    public void A_cut_lies_between_paragraphs_where_it_can()
    {
        const int PerParagraph = 10;
        int paragraphs = (ReadingShape.MaxStretch / (Length * PerParagraph)) + 1;
        AnalyzedText text = HandMadeText.Of(string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat(Sentence,
            PerParagraph)) + "\n", paragraphs)));
        int cut = (paragraphs - 1) * Length * PerParagraph;
        Assert.Equal([(0, cut), (cut, text.TokenCount)], Stretches.Of(text));
    }

    [Fact]
    public void A_paragraph_that_is_too_long_is_cut_between_sentences()
    {
        int sentences = (ReadingShape.MaxStretch / Length) + 1;
        AnalyzedText text = HandMadeText.Of(string.Concat(Enumerable.Repeat(Sentence, sentences)));
        int cut = (sentences - 1) * Length;
        Assert.Equal([(0, cut), (cut, text.TokenCount)], Stretches.Of(text));
    }

    /// <summary>Of an article of which only some tokens are asked about, only their sentences are read.</summary>
    [Fact]
    public void Only_sentences_that_hold_what_is_wanted_are_read()
    {
        AnalyzedText text = HandMadeText.Of(Sentence + Sentence + Sentence + Sentence + "\n" + Sentence);
        Assert.Equal([(0, 2 * Length), (3 * Length, 4 * Length), (4 * Length, 5 * Length)], Stretches.Of(text, Wanted(text, 1, Length,
            3 * Length, 4 * Length)));
        Assert.Empty(Stretches.Of(text, Wanted(text)));
    }

    private static bool[] Wanted(AnalyzedText text, params int[] tokens)
    {
        var wanted = new bool[text.TokenCount];
        foreach (int token in tokens) wanted[token] = true;
        return wanted;
    }
}
