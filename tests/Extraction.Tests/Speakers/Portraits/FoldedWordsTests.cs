using Extraction.Models.English;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Portraits;

/// <summary>Names and titles as words that can be compared. Names are made up.</summary>
public sealed class FoldedWordsTests
{
    private static readonly PortraitTables Tables = PortraitTables.Load(EnglishModel.Instance);

    [Theory]
    [InlineData("Dr. Åsa Lindén-Brook", "dr. asa linden-brook")]
    [InlineData("O’Hara & Sons, Inc.", "o’hara & sons inc.")]
    [InlineData("“The Mill”", "the mill")]
    [InlineData("", "")]
    public void Names_are_taken_apart_into_folded_words(string text, string words) =>
        Assert.Equal(words.Replace('’', '\''), string.Join(' ', FoldedWords.Of(text, Tables.Speakers)).Replace('’', '\''));
}
