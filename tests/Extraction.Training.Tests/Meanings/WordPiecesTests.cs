using Extraction.Training.Meanings;

namespace Extraction.Training.Tests.Meanings;

public class WordPiecesTests
{
    private static readonly string[] Vocabulary = ["[CLS]", "[SEP]", "[UNK]", "mill", "##er", "##s", "don", "'", "t", "-", "owner"];

    [Theory]
    [InlineData("mill", "mill")]
    [InlineData("Millers", "mill ##er ##s")]
    [InlineData("don’t", "don ' t")]
    [InlineData("mill-owner", "mill - owner")]
    [InlineData("millxx", "[UNK]")]
    [InlineData("…", "[UNK]")]
    public void CutsTheLongestPiecesFromTheLeft(string word, string expected)
    {
        var pieces = new List<int>();

        new WordPieces(Vocabulary).Cut(word, pieces);

        Assert.Equal(expected, string.Join(' ', pieces.Select(p => Vocabulary[p])));
    }
}
