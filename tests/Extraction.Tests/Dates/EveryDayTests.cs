using System.Globalization;
using Extraction.Calendar;
using Extraction.Dates;
using Extraction.Language;
using Extraction.Models.English;
using NodaTime;

namespace Extraction.Tests.Dates;

/// <summary>What relative expressions mean on every day of four years, one
/// of them with a leap day, against plain arithmetic of days.</summary>
public sealed class EveryDayTests
{
    private const string Text =
        "It opened yesterday. It opens tomorrow. It opened last year. It opens next month. It opened on Monday. It will open on Friday. " +
            "It opened last week. "
        + "It opens a week on Sunday. It opened 10 days ago. It opened in March. It opened on May 5. It ran from Oct. 14-16. It ran " +
            "from December to Jan. 6. "
        + "It closed on Feb. 29. It opened on the 31st. They met on Thursday, a week ago. It opened on Easter Monday.";

    private static readonly TimeExpressionTagger Tagger = new(EnglishModel.Instance);
    private static readonly AnalyzedText Analysis = TestLanguage.Analyze(Text);
    private static readonly LocalDate First = new(2027, 3, 1);
    private static readonly int Days = Period.DaysBetween(First, First.PlusYears(4));

    [Fact]
    public void Relative_expressions_follow_the_calendar_on_every_day()
    {
        for (int i = 0; i < Days; i++)
        {
            LocalDate day = First.PlusDays(i);
            var values = Read(day).ToLookup(e => e.Span.Of(Text), e => e.Time);
            Assert.Equal(day.PlusDays(-1), values["yesterday"].Single().FirstDay);
            Assert.Equal(day.PlusDays(1), values["tomorrow"].Single().FirstDay);
            Assert.Equal(new LocalDate(day.Year - 1, 1, 1), values["last year"].Single().FirstDay);
            Assert.Equal(new LocalDate(day.Year, day.Month, 1).PlusMonths(1), values["next month"].Single().FirstDay);
            Assert.Equal(day.PlusDays(1).Previous(IsoDayOfWeek.Monday), values["Monday"].Single().FirstDay);
            Assert.Equal(day.PlusDays(-1).Next(IsoDayOfWeek.Friday), values["Friday"].Single().FirstDay);
            Assert.Equal(day.PlusDays(1).Previous(IsoDayOfWeek.Monday).PlusWeeks(-1), values["last week"].Single().FirstDay);
            Assert.Equal(day.PlusDays(-1).Next(IsoDayOfWeek.Sunday).PlusWeeks(1), values["a week on Sunday"].Single().FirstDay);
            Assert.Equal(day.PlusDays(-10), values["10 days ago"].Single().FirstDay);
        }
    }

    /// <summary>A day told of as past is the last such day, unless that is eight months
    /// back and the next one near: then the tense is another clause's.</summary>
    [Fact]
    public void What_has_happened_lies_before_the_publication_and_not_a_cycle_earlier()
    {
        for (int i = 0; i < Days; i++)
        {
            LocalDate day = First.PlusDays(i);
            var values = Read(day).ToLookup(e => e.Span.Of(Text), e => e.Time);
            foreach (string name in (string[])["March", "May 5", "Easter Monday"])
            {
                int back = Period.DaysBetween(Assert.NotNull(values[name].Single().FirstDay), day);
                if (back >= 0) Assert.InRange(back, 0, 400);
                else Assert.InRange(-back, 1, name == "March" ? 0 : 100);
            }

            LocalDate leap = Assert.NotNull(values["Feb. 29"].Single().FirstDay);
            Assert.Equal((2, 29), (leap.Month, leap.Day));
            Assert.InRange(Period.DaysBetween(Assert.NotNull(values["the 31st"].Single().FirstDay), day), 0, 61);
        }
    }

    [Fact]
    public void Both_ends_of_a_range_lie_in_one_stretch()
    {
        for (int i = 0; i < Days; i++)
        {
            IReadOnlyList<TimeExpression> found = Read(First.PlusDays(i));
            TimeExpression days = Assert.Single(found, e => e.Span.Of(Text) == "Oct. 14"), months =
                Assert.Single(found, e => e.Span.Of(Text) == "December");
            Assert.Equal(days.Time.FirstDay?.PlusDays(2), days.Until?.FirstDay);
            Assert.Equal(months.Time.FirstDay?.PlusDays(36), months.Until?.FirstDay);
        }
    }

    /// <summary>In a culture that writes numbers, signs and months in its own way.</summary>
    [Fact]
    public void The_culture_changes_nothing()
    {
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat.NegativeSign = "~";
        foreign.NumberFormat.NumberDecimalSeparator = ",";
        foreign.NumberFormat.NumberGroupSeparator = ".";
        foreign.DateTimeFormat.MonthNames = [.. Enumerable.Range(1, 12).Select(m => $"Mond {m}"), ""];
        foreign.DateTimeFormat.DayNames = [.. Enumerable.Range(1, 7).Select(d => $"Tag {d}")];
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            for (int i = 0; i < Days; i++)
            {
                CultureInfo.CurrentCulture = before;
                string expected = Values(First.PlusDays(i));
                CultureInfo.CurrentCulture = foreign;
                Assert.Equal(expected, Values(First.PlusDays(i)));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Values(LocalDate day) =>
        string.Join(' ', Read(day).Select(e => $"{e.Value} {e.Time.IsoDate} {e.Time.Clock} {e.Anchor}"));

    private static IReadOnlyList<TimeExpression> Read(LocalDate day) => Tagger.Tag(Analysis, new PublicationDate(day, DateBasis.Given));
}
