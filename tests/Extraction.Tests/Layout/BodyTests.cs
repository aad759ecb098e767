using Extraction.Layout;

namespace Extraction.Tests.Layout;

public sealed class BodyTests
{
    private const string First = "The council voted on Tuesday to close the old harbour to cargo ships from next spring.";
    private const string Last = "Dockers said they would fight the vote in court, where they have won before.";

    private static string Around(string line) => $"Council closes old harbour\n\n{First}\n\n{line}\n\n{Last}";

    private static BlockKind KindOf(string line) => Layouts.Blocks(Around(line)).Single(block => block.Text == line).Kind;

    [Theory]
    [InlineData("Advertisement")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("Story continues below advertisement")]
    [InlineData("Read more: The harbours that went before")]
    [InlineData("READ MORE")]
    [InlineData("This article was amended on 4 March 2031. It said that the library was in Ludd.")]
    [InlineData("An earlier version of this article said that the library was in Ludd.")]
    [InlineData("We use cookies to make the site better. By going on you accept our policy.")]
    [InlineData("Related: Dockers march on the town hall")]
    [InlineData("Follow us on Facebook")]
    [InlineData("Sign up for our morning briefing")]
    [InlineData("© 2023 The Daily Example. All rights reserved.")]
    [InlineData("https://example.com/harbour")]
    [InlineData("* * *")]
    [InlineData("___.")]
    [InlineData("![The harbour](harbour.jpg)")]
    [InlineData("padding-left: 80px;")]
    public void Lines_that_are_not_the_article(string line) => Assert.Equal(BlockKind.Boilerplate, KindOf(line));

    [Theory]
    [InlineData("Photo: Jane Roe")]
    [InlineData("Jane Roe / Reuters")]
    [InlineData("Jane Roe via Getty Images.")]
    [InlineData("Image credit: The Daily Example")]
    public void Credits(string line) => Assert.Equal(BlockKind.Caption, KindOf(line));

    [Theory]
    [InlineData("A long dispute")]
    [InlineData("What the dockers want")]
    [InlineData("THE COST OF CLOSING.")]
    public void Headings(string line) => Assert.Equal(BlockKind.SectionHeading, KindOf(line));

    [Theory]
    [InlineData("Related fields are growing, the mayor said.")]
    [InlineData("Image problems dog the mayor.")]
    [InlineData("“We will be back”")]
    [InlineData("LINDE: We had no choice.")]
    [InlineData("Q: Did you vote for it?")]
    [InlineData("The mayor wrote:")]
    [InlineData("Not everyone agreed.")]
    [InlineData("Ships that pass the harbour include:")]
    [InlineData("— Jane Roe, a docker")]
    [InlineData("She said so on Twitter at noon.")]
    [InlineData("Sign up for nothing, the dockers were told by their leader, who had signed up for much.")]
    [InlineData("Oh!")]
    public void Whatever_may_be_said_stays_body(string line) => Assert.Equal(BlockKind.Body, KindOf(line));

    [Fact]
    public void Lists_keep_their_items_and_lose_their_bullets()
    {
        string text = Around("• piers of wood\n\n• piers of stone");
        Assert.Equal(["piers of wood", "piers of stone"], Layouts.OfKind(text, BlockKind.Body).Skip(1).SkipLast(1));
    }

    [Fact]
    public void Contact_lines_at_the_end_are_no_body()
    {
        string text =
            $"Council closes old harbour\n\n{First}\n\n{Last}\n\n\n\nTo contact the newsroom " +
            $"visit:\n\n**[example.com/contact](https://example.com/contact)**\n\n(jr/kl)\n";
        Assert.Equal([BlockKind.Body, BlockKind.Body, BlockKind.Boilerplate, BlockKind.Boilerplate, BlockKind.Boilerplate],
            Layouts.Of(text).Blocks.Skip(1).Select(b => b.Kind));
    }

    [Fact]
    public void Signs_of_markdown_are_left_out_of_the_paragraph()
    {
        const string Line =
            "**“We had no choice,”** said [Ada Linde](https://example.com/linde), whose _vote_ counted 2 * 3 * 4 times* in " +
            "snake_case_name.";
        ArticleLayout layout = Layouts.Of(Around(Line));
        string text = Around(Line);
        Assert.Equal(["“We had no choice,”", "said", "Ada Linde", ", whose", "vote", "counted 2 * 3 * 4 times* in snake_case_name."],
            layout.Blocks.Where(b => b.Paragraph == 1).Select(b => b.Span.Of(text)));
    }

    [Fact]
    public void Lines_of_a_markdown_block_quotation_are_one_paragraph()
    {
        string text = Around("> The harbour is our life, and\n> we shall not leave it.");
        Assert.Equal(["The harbour is our life, and", "we shall not leave it."], Layouts.Of(text).Blocks.Where(b => b.Paragraph == 1)
            .Select(b => b.Span.Of(text)));
    }

    [Fact]
    public void Words_broken_at_line_ends_do_not_break_the_paragraph()
    {
        const string Text =
            "Council closes old harbour\n\nThe council voted on Tuesday to close the old har-\nbour to cargo ships, and the fish " +
            "mar\u00AD\nket with it.";
        Assert.Equal(1, Layouts.Of(Text).Blocks.Count(b => b.Kind == BlockKind.Body));
    }

    [Fact]
    public void A_dateline_on_a_line_of_its_own_belongs_to_the_first_paragraph()
    {
        const string Text =
            "PORT ELM, Aug. 7 (AP) --\n\nThe council voted on Tuesday to close the old harbour.\n\nDockers said they would fight the " +
            "vote in court.";
        ArticleLayout layout = Layouts.Of(Text);
        Assert.Equal("PORT ELM, Aug. 7 (AP) --", layout.Dateline!.Value.Of(Text));
        Assert.Equal([0, 0, 1], layout.Blocks.Select(b => b.Paragraph));
    }

    [Fact]
    public void Headings_of_a_page_are_headings_of_the_layout()
    {
        const string Text = "Council closes old harbour\n\nThe council voted on Tuesday.\n\nIs this a heading?\n\nDockers said no.";
        var article = new Extraction.Input.Article
        {
            Id = "a", Text = Text, Title = "Council closes old harbour", IsPlainText = false,
            Headings = [new TextSpan(Text.IndexOf("Is this", StringComparison.Ordinal), Text.IndexOf("?", StringComparison.Ordinal) + 1)],
        };
        Assert.Equal([BlockKind.Headline, BlockKind.Body, BlockKind.SectionHeading, BlockKind.Body],
            Layouts.Analyzer.Analyze(article).Blocks.Select(b => b.Kind));
    }

    [Fact]
    public void Headlines_below_a_label_of_links_are_no_text() => Assert.Equal(
        ["You may also like", "‘I was trapped for three days’, says climber", "Ferry late again in Rovik"],
        Layouts.OfKind($"Council closes old harbour\n\n{First}\n\nYou may also like\n\n‘I was trapped for three days’, says climber\n\n"
            + $"Ferry late again in Rovik\n\n{Last}", BlockKind.Boilerplate));

    [Fact]
    public void What_is_told_of_the_author_is_no_text() => Assert.Equal(
        ["Jo Tarrant is chief reporter of the Tarn Times. She said once that she would never leave."],
        Layouts.OfKind($"Council closes old harbour\n\nBy Jo Tarrant | Chief Reporter | @jotarrant\n\n{First}\n\n{Last}\n\nJo Tarrant is " +
            "chief reporter of the Tarn Times. She said once that she would never leave.", BlockKind.Boilerplate));
}
