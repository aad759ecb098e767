using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Quotations;

/// <summary>The marks of one paragraph, before anything is known of the others.</summary>
public sealed class QuotationScannerTests
{
    [Fact]
    public void What_closes_earlier_comes_first()
    {
        const string text = "“She told me, ‘Go home,’ and I went,” he said.";
        Assert.Equal([("‘Go home,’", 1), ("“She told me, ‘Go home,’ and I went,”", 0)],
            Scan(text).Found.Select(q => (q.Span.Of(text), q.Depth)));
    }

    [Theory]
    [InlineData("“The quay is full. “We need another,” he said.", "“The quay is full.")]
    [InlineData("\"The quay is full. \"We need another,\" he said.", "\"The quay is full.")]
    public void A_mark_behind_a_full_stop_opens_anew(string text, string first)
    {
        List<Quotation> found = Scan(text).Found;
        Assert.Contains((first, 0, false), found.Select(q => (q.Span.Of(text), q.Depth, q.Closed)));
        Assert.All(found, q => Assert.Equal(0, q.Depth));
    }

    [Fact]
    public void Marks_outside_of_the_paragraph_are_not_seen()
    {
        const string text = "“One” came. “Two” left. “Three” stayed.";
        var found = new List<Quotation>();
        int start = text.IndexOf('.') + 1, end = text.IndexOf("left.", StringComparison.Ordinal);
        new QuotationScanner(text, new TextSpan(start, end), 7, [], found).Run();
        Assert.Equal(("“Two”", 7), (Assert.Single(found).Span.Of(text), found[0].Paragraph));
    }

    [Theory]
    [InlineData("They left early,” she said.", 17)]
    [InlineData("They left early,\" she said.", 17)]
    [InlineData("“We go,” he said. They left early,” she said.", 0)]
    [InlineData("They ” she said.", 0)]
    [InlineData("The pipe is 12\" wide.", 0)]
    public void A_closing_mark_before_all_others_may_close_an_earlier_paragraph(string text, int strayEnd) =>
        Assert.Equal(strayEnd, Scan(text).StrayEnd);

    [Theory]
    [InlineData("tis", null)]
    [InlineData("twas", "'tis late'")]
    public void A_word_that_begins_with_an_apostrophe_opens_nothing(string elision, string? quotation)
    {
        const string text = "He said 'tis late' and left.";
        Assert.Equal(quotation, Scan(text, elisions: [elision]).Found.Select(q => q.Span.Of(text)).SingleOrDefault());
    }

    [Theory]
    [InlineData("‘We go, she said.", true, "‘We go, she said.")]
    [InlineData("‘We go, she said.", false, null)]
    [InlineData("Joss said: ‘We go.", true, "‘We go.")]
    [InlineData("Joss is ‘gone.", true, null)]
    public void A_single_mark_without_a_partner_opens_only_what_goes_on(string text, bool goesOn, string? quotation)
    {
        Quotation? found = Scan(text, goesOn).Found.Cast<Quotation?>().SingleOrDefault();
        Assert.Equal(quotation, found?.Span.Of(text));
        if (found is not null) Assert.False(found.Value.Closed);
    }

    [Fact]
    public void No_more_than_four_quotations_lie_in_each_other()
    {
        const string text = "“a ‘b «c \"d 'e' d\" c» b’ a”";
        Assert.Equal([("\"d 'e' d\"", 3), ("«c \"d 'e' d\" c»", 2), ("‘b «c \"d 'e' d\" c» b’", 1), (text, 0)],
            Scan(text).Found.Select(q => (q.Span.Of(text), q.Depth)));
    }

    private static (List<Quotation> Found, int StrayEnd) Scan(string text, bool goesOn = false, string[]? elisions = null)
    {
        var found = new List<Quotation>();
        var scanner = new QuotationScanner(text, new TextSpan(0, text.Length), 0, elisions ?? [], found) { GoesOn = goesOn };
        scanner.Run();
        return (found, scanner.StrayEnd);
    }
}
