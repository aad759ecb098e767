namespace Extraction.Tests.Language;

public class SentenceSplitterTests
{
    /// <summary>Sentences are separated by a bar.</summary>
    [Theory]
    [InlineData("The vote failed.| Nobody was surprised.")]
    [InlineData("“It failed.”| Nobody was surprised.")]
    [InlineData("\"Will it pass?\" she asked.| Nobody knew.")]
    [InlineData("\"It passed!\" the crowd shouted.| Then it left.")]
    [InlineData("“Will it pass?” Marsh asked.| Nobody knew.")]
    [InlineData("“Will it pass?”| She did not know.")]
    [InlineData("He met Sen. Ada Marsh in St. Paul on Jan. 5.| They spoke.")]
    [InlineData("The U.S. President spoke.| The U.S. has left.")]
    [InlineData("Laurence H. Marsh agreed with W. E. Stone.| He left.")]
    [InlineData("Acme Inc. said on Monday it would sell.| Shares rose.")]
    [InlineData("The talks began at 9 a.m. Monday.| They ended at noon.")]
    [InlineData("He paid $3.5 million.| It was too much.")]
    [InlineData("The plan (see below.) was changed.| It passed.")]
    [InlineData("The text is\nhard-wrapped here.| It goes\non.")]
    [InlineData("The list is:|\n• one thing|\n• another thing")]
    public void Finds_the_ends(string marked)
    {
        string text = marked.Replace("|", "", StringComparison.Ordinal);
        var layout = new Extraction.Layout.ArticleLayout([new(Extraction.Layout.BlockKind.Body, new TextSpan(0, text.Length), 0)]);
        Assert.Equal(marked.Split('|').Select(s => s.Trim()), TestLanguage.Sentences(TestLanguage.Analyze(text, layout)));
    }
}
