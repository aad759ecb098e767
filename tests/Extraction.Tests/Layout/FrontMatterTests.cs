using Extraction.Layout;
using NodaTime;
using static Extraction.Layout.BlockKind;

namespace Extraction.Tests.Layout;

public sealed class FrontMatterTests
{
    private const string Body = "The council voted on Tuesday to close the old harbour to cargo ships from next spring.";

    [Theory]
    [InlineData("“The weir holds,” Mara Quist said.\n\nHer deputy, Olu Senn, said it did not, and that nobody had asked him about the " +
        "matter before.", null)]
    [InlineData("The council will shut the weir, its leader told members on Friday.\n\nNobody in the town had heard of the plan before, " +
        "and the miller was not asked at all.", null)]
    [InlineData("In his letter to all members the director wrote:\n\nThe weir holds.\n\nNobody in the town had heard of the plan " +
        "before, and the miller was not asked at all.", null)]
    [InlineData("The weir holds.\n\nNobody in the town had heard of the plan before, and the miller was not asked at all.",
        "The weir holds.")]
    [InlineData("Weir \"Will Hold\", Mayor Says on Monday.\n\nNobody in the town had heard of the plan before, and the miller was not " +
        "asked at all.", "Weir \"Will Hold\", Mayor Says on Monday.")]
    public void A_short_first_paragraph_is_no_title(string text, string? title) => Assert.Equal(title, Layouts.Of(text).Title?.Of(text));

    [Fact]
    public void Menu_lines_headline_and_doubled_captions_stand_before_the_body()
    {
        const string Caption = "Dock workers gather at the gate of the old harbour, May 3, 2021.";
        string text =
            $"Skip to main content\n\nBreaking News\n\nCouncil Closes Old Harbour After Long " +
            $"Dispute\n\n{Caption}\n{Caption}\n\n{Body}\n\nDockers said they would fight the vote in court.";
        Assert.Equal([Boilerplate, Boilerplate, Headline, BlockKind.Caption, BlockKind.Caption, BlockKind.Body, BlockKind.Body],
            Layouts.Blocks(text).Select(b => b.Kind));
    }

    [Fact]
    public void Markdown_headline_bare_name_and_date_line()
    {
        string text = $"\n\n# Council closes old harbour\n\nJane Roe  \n3 May 2021\n\n{Body}";
        ArticleLayout layout = Layouts.Of(text);
        Assert.Equal("Council closes old harbour", layout.Title!.Value.Of(text));
        Assert.Equal("Jane Roe", Assert.Single(layout.Authors).Of(text));
        Assert.Equal(new LocalDate(2021, 5, 3), layout.Published!.Date);
        Assert.Equal([Headline, BlockKind.Byline, DateLine, BlockKind.Body], Layouts.Blocks(text).Select(b => b.Kind));
    }

    [Fact]
    public void A_short_sentence_below_a_shorter_headline_is_the_lead()
    {
        const string Text = "Landlord jailed\n\nLandlord Ivo Marl was jailed on Friday.\n\nHe had let his tenants freeze for a winter.";
        Assert.Equal("Landlord jailed", Layouts.Of(Text).Title?.Of(Text));
    }

    [Fact]
    public void A_short_lead_that_speaks_is_not_the_title_below_a_shorter_one()
    {
        const string Text = "Mill\n\n“We’ve waited,” said Zoë Hall.";
        Assert.Equal("Mill", Layouts.Of(Text).Title?.Of(Text));
    }

    [Theory]
    [InlineData("By Jane Roe", "Jane Roe")]
    [InlineData("By JANE ROE and JOHN VAN DOE", "JANE ROE; JOHN VAN DOE")]
    [InlineData("Jane Roe and John Doe | Reuters", "Jane Roe; John Doe")]
    [InlineData("Jane Roe, Staff Writer", "Jane Roe")]
    [InlineData("By Jane Roe | Harbour Reporter | @janeroe", "Jane Roe")]
    [InlineData("By Jane Roe, John Doe and Ann Poe | Updated May 3, 2021 5:15 p.m. ET", "Jane Roe; John Doe; Ann Poe")]
    public void Bylines(string line, string authors)
    {
        string text = $"Council closes old harbour\n\n{line}\n\n{Body}";
        ArticleLayout layout = Layouts.Of(text);
        Assert.Equal(authors, string.Join("; ", layout.Authors.Select(a => a.Of(text))));
        Assert.Equal([Headline, BlockKind.Byline, BlockKind.Body], layout.Blocks.Select(b => b.Kind));
    }

    [Theory]
    [InlineData("HANOI, Vietnam (AP) —")]
    [InlineData("LONDON —")]
    [InlineData("WASHINGTON, Sept 3 (Reuters) -")]
    [InlineData("New York (AFP) –")]
    [InlineData("ST. LOUIS --")]
    [InlineData("(CNN) —")]
    public void Datelines(string dateline)
    {
        string text = $"Council closes old harbour\n\n{dateline} {Body}";
        ArticleLayout layout = Layouts.Of(text);
        Assert.Equal(dateline, layout.Dateline!.Value.Of(text));
        Assert.Equal(BlockKind.Body, layout.Blocks[1].Kind);
    }

    [Theory]
    [InlineData("Paris — of all cities — has no lack of visitors in the spring of the year.")]
    [InlineData("The mayor -- a former docker -- said on Monday that the harbour would close.")]
    [InlineData("A long-running dispute over the harbour came to an end on Monday, people said.")]
    public void A_sentence_with_dashes_has_no_dateline(string body) =>
        Assert.Null(Layouts.Of($"Council closes old harbour\n\n{body}").Dateline);

    [Fact]
    public void A_text_without_headline_begins_with_its_body()
    {
        string text = $"{Body} Dockers were not asked.\n\n{Body}";
        Assert.Null(Layouts.Of(text).Title);
        Assert.Equal([0, 1], Layouts.Of(text).Blocks.Select(b => b.Paragraph));
    }

    [Fact]
    public void An_empty_byline_and_who_publishes_name_no_author()
    {
        ArticleLayout layout =
            Layouts.Of("Lido to close\n\nBy -\n\nThe Harbour Post\n\nMarch 5, 2024\n\nThe owner of the lido denied on Monday that it " +
            "would close, and nobody in the town believed her.");
        Assert.Empty(layout.Authors);
        Assert.NotNull(layout.Published);
    }
}
