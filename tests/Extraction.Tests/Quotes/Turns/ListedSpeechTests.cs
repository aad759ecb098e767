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

    [Fact]
    public void A_colon_at_the_end_of_a_paragraph_looks_ahead()
    {
        string[] quotes = TurnScene.Quotes("Minister quits\n\nTransport minister Aldo Resk resigned on Friday over the ferry deal.\n\n"
            + "\"I made a mistake.\"\n\nOpposition leader Greta Noll tweeted:\n\n" +
            "Too late, and not enough. The ferries still do not run.\n\n"
            + "In a statement, union leader Bram Holm said:\n\nThis is too late. We will march on Monday.");
        Assert.Contains("Greta Noll (Direct): Too late, and not enough. The ferries still do not run.", quotes);
        Assert.Contains("Bram Holm (Direct): This is too late. We will march on Monday.", quotes);
        Assert.DoesNotContain(quotes, q => q.StartsWith("Greta", StringComparison.Ordinal) && q.Contains("take", StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_of_the_page_in_the_middle_of_a_sentence_is_nobodys_words()
    {
        string[] quotes = TurnScene.Quotes("Drought\n\nArvid Holm grows barley near Tunby.\n\n“The wells are down to mud and\n\n"
            + "READ MORE: Holidaymakers told to share baths\n\nthe council tells us to be patient,” Holm said.");
        Assert.Contains(quotes, q => q.Contains("“The wells are down to mud and / the council tells us to be patient,”",
            StringComparison.Ordinal));
    }

    [Fact]
    public void Items_with_letters_in_brackets_are_items()
    {
        string[] quotes = TurnScene.Quotes("Dam report\n\nThe inquiry was led by Rhona Vetch. Vetch said:\n\n(a) the dam was unsafe;\n"
            + "(b) the gates were rusty; and\n(c) the town will be moved.");
        Assert.Contains(quotes, q => q.Contains("the dam was unsafe", StringComparison.Ordinal)
            && q.Contains("the town will be moved", StringComparison.Ordinal) && !q.Contains("(a)", StringComparison.Ordinal));
    }

    [Fact]
    public void The_one_who_wrote_down_what_another_told_reports_nothing() => Assert.DoesNotContain(
        TurnScene.Quotes("My kidney and I\n\nNoor Basri, 44, is a lorry driver from Ludd. As told to Emmy Cole\n\nI was parked at the "
            + "services when I heard it on the radio. They said a woman in Tarn had a week to live."),
        q => q.StartsWith("Emmy", StringComparison.Ordinal));

    [Fact]
    public void Items_below_a_clause_that_opens_with_the_occasion_are_found()
    {
        string[] quotes = TurnScene.Quotes("Minister interviewed\n\nIn a talk at the weir, President Ilse Hald also said:\n\n"
            + "- The river will be dammed by hand\n- Boats need a new law\n- Taxes on flour will end\n\nThe talk was aired on Sunday.");
        Assert.Contains("Ilse Hald (Indirect): The river will be dammed by hand / Boats need a new law / Taxes on flour will end", quotes);
    }
}
