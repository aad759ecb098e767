using Extraction.Calendar;
using Extraction.Dates;
using Extraction.Language;
using Extraction.Models.English;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Extraction.Tests.Dates;

public class TimeExpressionTaggerTests
{
    private static readonly TimeExpressionTagger Tagger = new(EnglishModel.Instance);

    [Fact]
    public void Without_a_publication_date_the_full_dates_of_the_article_fix_the_year()
    {
        const string text =
            "The minister arrives at a meeting in Lima, Sept. 13, 2023.\n\nShe wrote in an Oct. 25 email that trade grew in " +
            "September.\n\nThey met last month.";
        TimeReading reading = Tagger.Read(TestLanguage.Analyze(text), null, []);

        Assert.Equal(new PublicationDate(new LocalDate(2023, 10, 25), DateBasis.Inferred), reading.Published);
        Assert.Equal(["2023-09-13", "2023-10-25", "2023-09", "XXXX-XX"], reading.Expressions.Select(e => e.Value));
    }

    [Fact]
    public void Without_any_full_date_nothing_is_inferred()
    {
        TimeReading reading = Tagger.Read(TestLanguage.Analyze("She wrote on Oct. 25 that prices rose on Monday and in July."), null, []);

        Assert.Null(reading.Published);
        Assert.Equal(["XXXX-10-25", "XXXX-WXX-1", "XXXX-07"], reading.Expressions.Select(e => e.Value));
    }

    [Fact]
    public void A_full_date_older_than_other_years_of_the_article_is_history()
    {
        const string text = "The war began on Sept. 1, 1939. A museum opened in 2019. It closed on Oct. 25.";
        Assert.Null(Tagger.Read(TestLanguage.Analyze(text), null, []).Published);
    }

    [Fact]
    public void A_given_date_is_the_reference()
    {
        var published = new PublicationDate(new LocalDate(2016, 9, 25), DateBasis.Metadata);
        Assert.Same(published, Tagger.Read(TestLanguage.Analyze("It opened on Sept. 13, 2023."), published, []).Published);
    }

    [Theory]
    [InlineData("The board met on Thursday.", "2023-11-30")]
    [InlineData("The board will meet on Thursday.", "2023-12-07")]
    [InlineData("The board met on Friday.", "2023-12-01")]
    [InlineData("He said the board would meet on Monday.", "2023-12-04")]
    [InlineData("The board is scheduled to meet there on Monday.", "2023-12-04")]
    [InlineData("He said the board would not meet on Monday.", "2023-12-04")]
    [InlineData("The owner could not be reached on Thursday.", "2023-11-30")]
    [InlineData("The owner wouldn't say on Thursday what went wrong.", "2023-11-30")]
    [InlineData("In July, the board raised rates.", "2023-07")]
    [InlineData("In December, the board raised rates.", "2023-12")]
    [InlineData("In July, the board will raise rates.", "2024-07")]
    public void The_tense_decides_which_weekday_or_month(string text, string values) => AssertValues(text, values);

    [Theory]
    [InlineData("She told the station's Today programme that it opened on Thursday.", "2023-11-30")]
    [InlineData("He told the Today show.", "")]
    [InlineData("Today, he told her.", "2023-12-01")]
    public void A_word_of_time_in_capitals_behind_an_owner_or_an_article_is_a_name(string text, string values) =>
        AssertValues(text, values);

    [Theory]
    [InlineData("It opened on 13/04/2021 and closed on 03/04/2022.", "2021-04-13 2022-04-03")]
    [InlineData("It opened on 04/13/2021 and closed on 03/04/2022.", "2021-04-13 2022-03-04")]
    [InlineData("It opened on 5 April 2021 and 25 April, and closed on 03/04/2022.", "2021-04-05 2023-04-25 2022-04-03")]
    [InlineData("It opened on April 5 and closed on 03/04/2022.", "2023-04-05 2022-03-04")]
    [InlineData("It closed on 03/04/2022.", "2022-XX-XX")]
    public void The_article_decides_the_order_of_day_and_month_in_digits(string text, string values) => AssertValues(text, values);

    [Theory]
    [InlineData("It grew between 2015 and 2017.", "2015 2017")]
    [InlineData("It ran from Sept. 3 to Sept. 5.", "2023-09-03 2023-09-05")]
    [InlineData("It ran from 9 a.m. to 5 p.m.", "2023-12-01T09:00 2023-12-01T17:00")]
    [InlineData("It grew from 1998 to 2004.", "1998 2004")]
    [InlineData("It ran from Monday to Wednesday.", "2023-11-27 2023-11-29")]
    public void Both_ends_of_a_range_are_expressions(string text, string values) => AssertValues(text, values);

    [Theory]
    [InlineData("Easter fell early.", "2023-04-09")]
    [InlineData("They met on Good Friday.", "2023-04-07")]
    [InlineData("They will meet on Christmas Eve.", "2023-12-24")]
    [InlineData("They met on Thanksgiving.", "2023-11-23")]
    [InlineData("They met on Memorial Day.", "2023-05-29")]
    [InlineData("They met on Yom Kippur.", "2023-09-25")]
    [InlineData("They voted on Election Day.", "2023-11-07")]
    public void Holidays_are_computed(string text, string values) => AssertValues(text, values);

    [Theory]
    [InlineData("A 34-year-old teacher and her 6-month-old son won by 3-2.")]
    [InlineData("She is 41 years old, weighs 2,014 pounds and sold 1,998 books for $2001.")]
    [InlineData("It may march on, and the sun sat low after the fall of the wall.")]
    [InlineData("He came second in Room 2014b and got 1999/3 points.")]
    public void Ages_amounts_and_other_words_are_left_alone(string text) => AssertValues(text, "");

    [Fact]
    public void Every_expression_names_its_rule_and_its_anchor()
    {
        TimeExpression found = Assert.Single(Tag("It opened yesterday."));

        Assert.Equal(("day-word", "2023-12-01"), (found.Rule, found.Anchor));
    }

    [Fact]
    public void Expressions_are_in_order_and_do_not_overlap()
    {
        string[] words = ["Oct.", "25", "the", "last", "2023", "week", "of", "Monday", "-", "early", ",", "two", "half", "a", "second",
            "quarter", "'s", "10", ":", "35", "p.m.", "in", "and", "day", "ago", "/", ".", "May", "th", "9999999999", "900000", "500th",
            "century", "decades", "years", "months", "later", "earlier", "Easter", "9999", "0"];
        Prop.ForAll(Gen.Elements(words).ArrayOf().ToArbitrary(), chosen =>
        {
            string text = string.Join(' ', chosen);
            int end = 0;
            foreach (TimeExpression expression in Tag(text))
            {
                Assert.InRange(expression.Span.Start, end, text.Length);
                Assert.InRange(expression.Span.End, expression.Span.Start + 1, text.Length);
                Assert.NotEmpty(expression.Value);
                end = expression.Span.End;
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9999)]
    public void A_publication_date_at_the_edge_of_the_calendar_does_no_harm(int year)
    {
        var published = new PublicationDate(new LocalDate(year, 12, 31), DateBasis.Given);
        const string text =
            "On Friday, two weeks ago, in 900000 years' time, a century later, last Easter, next December and at Passover they met.";

        Assert.NotEmpty(Tagger.Tag(TestLanguage.Analyze(text), published));
    }

    public static TheoryData<string> Hostile() => [.. HostileText.Times.Select(text => text.Name)];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_sentence_without_end_costs_no_more_a_word_than_a_shorter_one(string unit) =>
        Growth.IsLinear(HostileText.Times.Single(t => t.Name == unit), 40_000, static text =>
        {
            AnalyzedText sentence = Sentences.OfNouns(text);
            Tagger.Tag(sentence, null);
            return sentence.Cancellation.Asked;
        });

    private static IReadOnlyList<TimeExpression> Tag(string text) =>
        Tagger.Tag(TestLanguage.Analyze(text), new PublicationDate(new LocalDate(2023, 12, 1), DateBasis.Given));

    private static void AssertValues(string text, string values) =>
        Assert.Equal(values, string.Join(' ', Tag(text).Select(e => e.Value)));
}
