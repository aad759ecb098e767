using Extraction.Output;

namespace Extraction.Tests.Quotes;

public sealed class SignedQuotationsTests
{
    [Theory]
    [InlineData("The choir lost its hall in May.\n\n“We sing in the street.” — Ana Ruiz, baker\n\nRain fell.")]
    [InlineData("The choir lost its hall in May.\n\n“We sing in the street.”\n\n— Ana Ruiz, baker\n\nRain fell.")]
    [InlineData("The choir lost its hall in May.\n\n“We sing in the street,” Ana Ruiz, head of the bakery.\n\nRain fell.")]
    [InlineData("The choir lost its hall in May.\n\n“We sing in the street.”\n\nAna Ruiz, Corran Courier\n\nRain fell.")]
    public void A_name_behind_or_below_a_quotation_signs_it(string text)
    {
        string quote = Assert.Single(TurnScene.Direct("Choir without a hall\n\n" + text));
        Assert.StartsWith("Ana Ruiz: “We sing in the street", quote, StringComparison.Ordinal);
    }

    /// <summary>A short line between paragraphs is laid out as a heading.</summary>
    [Fact]
    public void A_name_between_quotations_signs_the_one_above_it() => Assert.Equal(
        ["Ana Ruiz: “We sing in the street, and we shall sing there next year.”",
            "Otto Lind: “The hall has been let to a bank for ten years.”"],
        TurnScene.Direct("Choir without a hall\n\nThe town is of two minds about its choir, and it has been so for years.\n\n"
            + "“We sing in the street, and we shall sing there next year.”\n\nAna Ruiz, Corran Courier\n\n"
            + "“The hall has been let to a bank for ten years.”\n\nOtto Lind, Quay Herald\n\n"
            + "The choir has asked the council for another hall, and waits for an answer."));

    [Theory]
    [InlineData("Ana Ruiz, 44, sang in the choir of Corran too.")]
    [InlineData("Ana Ruiz, baker:")]
    [InlineData("Street")]
    public void A_line_below_a_quotation_that_tells_something_signs_nothing(string line) => Assert.DoesNotContain(
        TurnScene.Direct($"Choir without a hall\n\n“We sing in the street,” said Otto Lind.\n\n“It is cold.”\n\n{line}\n\nRain fell."),
        quote => quote.StartsWith("Ana Ruiz", StringComparison.Ordinal));

    [Theory]
    [InlineData("‘We will rebuild’ – Ana Ruiz vows to fight on after fire", "Ana Ruiz: ‘We will rebuild’")]
    [InlineData("“It was a disaster” — coach Ana Ruiz on the defeat", "Ana Ruiz: “It was a disaster”")]
    [InlineData("‘I cried for a week’: Ana Ruiz speaks out", "Ana Ruiz: ‘I cried for a week’")]
    public void A_headline_names_behind_a_dash_or_colon_whose_words_it_begins_with(string headline, string quote) => Assert.Contains(quote,
        TurnScene.Direct(headline + "\n\nThe hall of the choir in Corran burned down on Sunday, and nobody was hurt. Ana Ruiz leads "
            + "the choir."));

    [Theory]
    [InlineData("We sing in the street. — Ana Ruiz (@ruiz) June 2, 2023")]
    [InlineData("We sing in the street.\n\n— Ana Ruiz (@ruiz) June 2, 2023")]
    public void A_post_is_its_authors_word_for_word_and_dated(string post)
    {
        ResultDocument result =
            TurnScene.Result("Choir without a hall\n\nThe choir lost its hall in May and has looked for another since.\n\n" + post
            + "\n\nRain fell on the quay.");
        ResultQuote quote = Assert.Single(result.Quotes, q => q.Content[0].Text == "We sing in the street.");
        Assert.Equal(("Ana Ruiz", "2023-06-02"), (quote.Speaker!.Name, quote.Said!.Date));
        Assert.Equal(Extraction.Quotes.QuoteType.Direct, quote.Type);
    }

    [Fact]
    public void A_quotation_that_is_signed_is_no_one_elses() => Assert.Equal(
        ["Petra Lowe: “Nora knows every lock on the river.”", "Gus Rahn: “A good choice.”"],
        TurnScene.Direct("River board names engineer\n\nAnd this from chairwoman Petra Lowe:\n\n“Nora knows every lock on the " +
            "river.”\n\n“A good choice.” — Gus Rahn, president, Boat League"));

    [Theory]
    [InlineData("> The council decides what can be milled. > > — Fay Torr, director of Millmap")]
    [InlineData("> The council decides what can be milled.\n>\n> — Fay Torr, director of Millmap")]
    public void A_marked_block_is_signed_below_or_behind(string block) => Assert.Equal(
        ["Fay Torr: The council decides what can be milled."],
        TurnScene.Direct("Mill law in force\n\nThe law of the mills has been in force in the town since the summer.\n\n" + block
            + "\n\nThe mills of the valley are old, and many stand empty."));

    [Theory]
    [InlineData("From the office of Fay Torr, chief economist, Millmap:")]
    [InlineData("This from the desk of the economist Fay Torr:")]
    public void A_line_without_a_verb_hands_over_the_word_to_the_person_it_names(string line)
    {
        string quote =
            Assert.Single(TurnScene.Direct($"Mill law in force\n\nThe law of the mills has been in force in the town since the " +
            $"summer.\n\n{line}\n\n“The cost of delay has grown.”"));
        Assert.Equal("Fay Torr: “The cost of delay has grown.”", quote);
    }
}
