using Extraction.Layout;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Decisions;

/// <summary>What of a stretch is body, where lines of the page stand inside it.</summary>
public sealed class BodyPartsTests
{
    /// <summary>Blocks as letters: b for body, c for a caption, with blanks between; a stretch, and its parts.</summary>
    [Theory]
    [InlineData("bbbb", 0, 4, "0-4")]
    [InlineData("bbbb bbbb", 1, 8, "1-8")]
    [InlineData("bbbb cc bbbb", 0, 12, "0-4 8-12")]
    [InlineData("bbbb cc cc bbbb", 0, 15, "0-4 11-15")]
    [InlineData("bbbb cc bbbb cc bbbb", 2, 18, "2-4 8-12 16-18")]
    [InlineData("bbbb cc", 0, 7, "0-4")]
    [InlineData("cccc", 1, 3, "1-3")] // All of it stands in a caption: that is what it is.
    [InlineData("bbbb cccc", 2, 7, "2-7")] // It ends inside the caption, which so is a part of it.
    public void Lines_of_the_page_part_a_stretch(string notation, int start, int end, string parts)
    {
        var blocks = new List<Block>();
        int at = 0;
        foreach (string block in notation.Split(' '))
        {
            blocks.Add(new Block(block[0] == 'b' ? BlockKind.Body : BlockKind.Caption, new TextSpan(at, at + block.Length),
                block[0] == 'b' ? blocks.Count : null));
            at += block.Length + 1;
        }

        Assert.Equal(parts, string.Join(' ', BodyParts.Of(new ArticleLayout([.. blocks]), new TextSpan(start, end))
            .Select(part => $"{part.Start}-{part.End}")));
    }
}
