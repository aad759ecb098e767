namespace Extraction.Tests.Layout;

public sealed class ParagraphTests
{
    [Fact]
    public void A_sentence_broken_by_a_blank_line_is_one_paragraph_in_two_blocks()
    {
        const string Text =
            "Harbour closes\n\nThe council voted on Tuesday to close the old harbour to cargo ships. Trade with the island is\n\nmostly " +
            "in fish and salt, and has been so for a hundred years.\n\nThe mayor did not answer questions about it on Tuesday.";
        Assert.Equal([null, 0, 0, 1], Layouts.Of(Text).Blocks.Select(b => b.Paragraph));
    }

    [Fact]
    public void Hard_wrapped_lines_are_one_paragraph()
    {
        const string Text =
            "The council voted on Tuesday to close the old harbour\nto cargo ships from next spring, after a dispute that\nlasted for " +
            "nine years and cost two mayors their\noffice.\n\nDockers said they would fight the vote in court, where\nthey have won " +
            "before. The mayor did not answer\nquestions about it.";
        Assert.Equal([0, 1], Layouts.Of(Text).Blocks.Select(b => b.Paragraph));
    }

    [Fact]
    public void Lines_that_no_program_wrapped_are_paragraphs_of_their_own()
    {
        const string Text =
            "The council voted on Tuesday to close the old harbour to cargo ships from next spring.\nDockers said no.\nThe mayor did " +
            "not answer questions about the vote, which he had asked for himself.";
        Assert.Equal([0, 1, 2], Layouts.Of(Text).Blocks.Where(b => b.Paragraph >= 0).Select(b => b.Paragraph));
    }

    [Theory]
    [InlineData("“We had no choice, none of us,”\n\nMayor Ada Linde said after the vote.")]
    [InlineData("The council voted on Tuesday to close the old\n\n17\n\nharbour to cargo ships.")]
    [InlineData("The council voted on Tuesday to close the old\fharbour to cargo ships.")]
    public void Sentences_are_mended_over_commas_page_numbers_and_page_ends(string sentence)
    {
        string text = $"Harbour closes\n\nIt is done, and nobody is happy about it.\n\n{sentence}\n\nDockers said no.";
        Assert.Equal([0, 1, 2], Layouts.Of(text).Blocks.Select(b => b.Paragraph).Where(p => p >= 0).Distinct());
    }
}
