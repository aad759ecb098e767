using Extraction.Models.English;
using Extraction.Quotes;
using FsCheck;
using FsCheck.Fluent;

namespace Extraction.Tests.Quotes;

public sealed class QuotationFinderTests
{
    private static readonly QuotationFinder Finder = new(EnglishModel.Instance);

    [Theory]
    [InlineData("He said “we agree” and left.", "“we agree”")]
    [InlineData("He said \"we agree\" and left.", "\"we agree\"")]
    [InlineData("He said ''we agree'' and left.", "''we agree''")]
    [InlineData("He said ``we agree'' and left.", "``we agree''")]
    [InlineData("He said «we agree» and left.", "«we agree»")]
    [InlineData("He said »we agree« and left.", "»we agree«")]
    [InlineData("He said „we agree“ and left.", "„we agree“")]
    [InlineData("He said ‘we agree’ and left.", "‘we agree’")]
    [InlineData("He said 'we agree' and left.", "'we agree'")]
    [InlineData("(“We agree,” he said.)", "“We agree,”")]
    [InlineData("the plan—\"a disaster\"—failed", "\"a disaster\"")]
    [InlineData("Another said: ”We agree” and left.", "”We agree”")]
    [InlineData("the ”lack of care\" at the mill", "”lack of care\"")]
    public void Pairs_marks_of_every_kind(string text, string quotation) => Assert.Equal([quotation], Outermost(text));

    [Theory]
    [InlineData("The players' room and the coach's office weren't open.")]
    [InlineData("It's the '90s, rock 'n' roll and 'em all.")]
    [InlineData("The ’80s were Britain’s best years, the ministers’ aides said.")]
    [InlineData("She is 5' 9\" tall and the pipe is 12\" wide.")]
    [InlineData("A mark that opens nothing ” stands here.")]
    public void Apostrophes_elisions_measures_and_strays_are_no_quotation_marks(string text) => Assert.Empty(Outermost(text));

    [Fact]
    public void A_quotation_in_single_marks_behind_she_said_goes_on_in_the_next_paragraph() =>
        Assert.Equal(["'My lad's dinner is the only hot thing he gets.", "'They don't know what they're doing to the kids' lives.'"],
            Outermost("The school meals in Torrin will end in July, the leader of the council has told parents.\n\n"
                + "Joss Holm said: 'My lad's dinner is the only hot thing he gets.\n\n"
                + "'They don't know what they're doing to the kids' lives.'"));

    [Fact]
    public void A_possessive_inside_single_marks_does_not_close_them() =>
        Assert.Equal(["'The players' demands are fair,'"], Outermost("'The players' demands are fair,' she said."));

    [Fact]
    public void A_quotation_that_was_never_closed_ends_before_the_next_reporting_clause() =>
        Assert.Equal(["\"I lost years.", "\"They broke me.\""], Outermost("Lee said: \"I lost years. He added: \"They broke me.\""));

    [Fact]
    public void Quotations_nest()
    {
        List<Quotation> found = Find("“She told me, ‘Go home,’ and I went,” he said.");
        Assert.Equal([0, 1], found.Select(q => q.Depth));
        Assert.Equal("‘Go home,’", found[1].Span.Of("“She told me, ‘Go home,’ and I went,” he said."));
    }

    [Fact]
    public void A_quotation_over_paragraphs_opens_each_and_closes_the_last()
    {
        const string text = "“First point.\n“Second point.\n“Third point,” she said.";
        List<Quotation> found = Find(text);
        Assert.Equal(["“First point.", "“Second point.", "“Third point,”"], found.Select(q => q.Span.Of(text)));
        Assert.Equal([true, true, false], found.Select(q => q.Continued));
        Assert.Equal([false, false, true], found.Select(q => q.Closed));
    }

    [Theory]
    [InlineData('‘')]
    [InlineData('\'')]
    public void A_single_mark_may_open_every_paragraph_of_a_quotation(char mark)
    {
        char closing = mark == '‘' ? '’' : mark;
        string text = $"{mark}The players' first point, he'd say.\n{mark}Second point,{closing} she said.";
        List<Quotation> found = Find(text);
        Assert.Equal([$"{mark}The players' first point, he'd say.", $"{mark}Second point,{closing}"], found.Select(q => q.Span.Of(text)));
        Assert.Equal([true, false], found.Select(q => q.Continued));
    }

    [Theory]
    [InlineData("He said “we agree\" and left.", "“we agree\"")]
    [InlineData("He said “we agree’’ and left.", "“we agree’’")]
    public void Marks_of_two_families_may_pair(string text, string quotation) => Assert.Equal([quotation], Outermost(text));

    [Fact]
    public void A_quotation_after_an_apostrophe_without_a_partner_is_outermost() =>
        Assert.Equal(["\"we agree,\""], Outermost("In the players 'room he said \"we agree,\" and left."));

    [Fact]
    public void A_quotation_over_paragraphs_may_open_the_first_and_close_the_last_only()
    {
        const string text = "He said, \"We saw it.\nIt was large.\nThen it went away.\" Nobody asked.";
        List<Quotation> found = Find(text);
        Assert.Equal(["\"We saw it.", "It was large.", "Then it went away.\""], found.Select(q => q.Span.Of(text)));
        Assert.Equal([true, true, false], found.Select(q => q.Continued));
        Assert.Equal([true, false, false], found.Select(q => q.Opened));
        Assert.Equal(["We saw it.", "It was large.", "Then it went away."], found.Select(q => q.Inner.Of(text)));
    }

    [Fact]
    public void A_mark_never_closed_runs_to_the_end_of_its_paragraph_and_no_further()
    {
        const string text = "He called it “a mess and walked out.\nNobody followed.";
        Quotation only = Assert.Single(Find(text));
        Assert.Equal("“a mess and walked out.", only.Span.Of(text));
        Assert.False(only.Closed);
        Assert.False(only.Continued);
    }

    [Theory]
    [InlineData("”We waited for hours,” she said.", "”We waited for hours,”")]
    [InlineData("” … and nobody came,” she said.", "” … and nobody came,”")]
    public void A_mark_turned_the_wrong_way_opens_a_paragraph(string text, string quotation) => Assert.Equal([quotation], Outermost(text));

    [Fact]
    public void Inner_leaves_the_marks_out() =>
        Assert.Equal("we agree", Find("He said ''we agree'' twice.")[0].Inner.Of("He said ''we agree'' twice."));

    [Fact]
    public void Any_text_gives_quotations_inside_it_in_order()
    {
        var characters = Gen.Elements("ab sS.,'\"“”‘’«»`\n—9(".ToCharArray());
        Prop.ForAll(Arb.From(Gen.ListOf(characters).Select(c => new string([.. c]))), text =>
        {
            List<Quotation> found = Find(text);
            foreach (Quotation q in found)
            {
                Assert.InRange(q.Span.Start, 0, text.Length);
                Assert.InRange(q.Span.End, q.Span.Start + 1, text.Length);
                Assert.True(q.Span.Contains(q.Inner));
            }

            Assert.Equal(found.Select(q => q.Span.Start).Order(), found.Select(q => q.Span.Start));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_million_marks_take_no_more_than_linear_time()
    {
        string text = string.Concat(Enumerable.Repeat("'\"“‘", 250_000));
        Find(text); // Would not return in the suite's time if it were quadratic.
    }

    private static List<Quotation> Find(string text) => Finder.Find(text, TestLanguage.LayoutOf(text));

    private static string[] Outermost(string text) => [.. Find(text).Where(q => q.Depth == 0).Select(q => q.Span.Of(text))];
}
