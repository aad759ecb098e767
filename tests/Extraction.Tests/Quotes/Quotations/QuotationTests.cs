using Extraction.Quotes;

namespace Extraction.Tests.Quotes.Quotations;

/// <summary>What stands between the marks of a quotation.</summary>
public sealed class QuotationTests
{
    [Theory]
    [InlineData("“We go”", QuotationMark.CurlyDouble, true, true, "We go")]
    [InlineData("''We go''", QuotationMark.DoubledSingle, true, true, "We go")] // Marks of two characters.
    [InlineData("“We go", QuotationMark.CurlyDouble, true, false, "We go")] // It goes on in the next paragraph.
    [InlineData("We go”", QuotationMark.CurlyDouble, false, true, "We go")]
    [InlineData("“", QuotationMark.CurlyDouble, true, false, "")]
    [InlineData("''", QuotationMark.DoubledSingle, true, true, "")]
    public void Leaves_out_the_marks_that_are_there(string text, object mark, bool opened, bool closed, string inner)
    {
        var quotation = new Quotation(new TextSpan(0, text.Length), (QuotationMark)mark, 0, 0, closed, false) { Opened = opened };
        Assert.Equal(inner, quotation.Inner.Of(text));
    }
}
