namespace Extraction.Tests.Quotes;

public sealed class ListedSpeechTests
{
    [Theory]
    [InlineData("- ", "")]
    [InlineData("* ", "")]
    [InlineData("• ", ".")]
    [InlineData("1. ", ".")]
    public void All_items_below_a_colon_are_the_speakers(string sign, string end)
    {
        string text = "Minister on the mill\n\nAt the mill, minister Petra Lowe also said:\n\n"
            + $"{sign}The river will be dammed{end}\n{sign}Boats need a new law{end}\n{sign}Taxes on flour will end{end}\n\nThe talk " +
                $"was aired on Sunday.";
        string quote = Assert.Single(TurnScene.Quotes(text), q => q.StartsWith("Petra Lowe", StringComparison.Ordinal));
        Assert.Equal("Petra Lowe (Indirect): The river will be dammed / Boats need a new law / Taxes on flour will end", quote);
    }

    [Fact]
    public void The_whole_paragraph_below_she_wrote_is_hers()
    {
        string[] quotes =
            TurnScene.Quotes("Pool to close\n\nThe pool will close, council leader Petra Lowe said on Monday.\n\nIn a letter to " +
            "members, Lowe wrote:\n\n"
            + "Heating the pool costs more than all our sports together. It will open again when we can pay.\n\nThe letter was sent on " +
                "Friday.");
        Assert.Contains(quotes, q => q.StartsWith("Petra Lowe", StringComparison.Ordinal)
            && q.EndsWith(": Heating the pool costs more than all our sports together. It will open again when we can pay.",
                StringComparison.Ordinal));
    }

    [Fact]
    public void A_post_below_a_colon_is_of_whom_the_clause_names() => Assert.Contains(
        "club (Direct): We are shocked by the council's decision. We will fight it.",
        TurnScene.Quotes("Club shows its anger\n\nThe club tweeted on Monday:\n\nWe are shocked by the council's decision. We will " +
            "fight it.\n\nNobody answered."));
}
