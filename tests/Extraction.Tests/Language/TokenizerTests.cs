using Extraction.Language;
using Extraction.Models.English;

namespace Extraction.Tests.Language;

public class TokenizerTests
{
    private static readonly Tokenizer Tokenizer = new(EnglishModel.Instance);

    [Theory]
    [InlineData("I don't think it's John's.", "I do n't think it 's John 's .")]
    [InlineData("They’ve said we couldn’t.", "They ’ve said we could n’t .")]
    [InlineData("You cannot; she's gonna.", "You can not ; she 's gon na .")]
    [InlineData("the workers' rights", "the workers ' rights")]
    [InlineData("It wouldn't've helped", "It would n't 've helped")]
    [InlineData("a well-known U.S.-based firm", "a well - known U.S. - based firm")]
    [InlineData("non-violent anti-war pre-dawn e-mail", "non-violent anti-war pre-dawn e-mail")]
    [InlineData("Sen. Ada Marsh, D-Ohio, spoke at 9:30 a.m. Monday.", "Sen. Ada Marsh , D - Ohio , spoke at 9:30 a.m. Monday .")]
    [InlineData("St. Louis vs. Acme Inc. cost $348 million", "St. Louis vs. Acme Inc. cost $ 348 million")]
    [InlineData(@"It cost \$1,234.50 \- or 5.5%.", "It cost $ 1,234.50 - or 5.5 % .")]
    [InlineData("John I. Miller and W. E. Stone", "John I. Miller and W. E. Stone")]
    [InlineData("So am I. The end.", "So am I . The end .")]
    [InlineData("the 20th, the 1990s, the '60s, 10km, 3D", "the 20th , the 1990s , the '60s , 10 km , 3D")]
    [InlineData("on 11/28/2016, 2016-10-25 and 2015-16", "on 11/28/2016 , 2016-10-25 and 2015 - 16")]
    [InlineData("Call 555-0100 or 1-800-555-0100.", "Call 555-0100 or 1-800-555-0100 .")]
    [InlineData("See http://example.org/a(b)?c=d, or www.example.org.", "See http://example.org/a(b)?c=d , or www.example.org .")]
    [InlineData("write to ada.marsh@example.org, @ada or #topic", "write to ada.marsh@example.org , @ada or #topic")]
    [InlineData("Wait... what?! — yes -- no…", "Wait ... what ?! — yes -- no …")]
    [InlineData("“Yes,” he said, ‘no’.", "“ Yes , ” he said , ‘ no ’ .")]
    [InlineData("``Yes,'' said Ada.", "`` Yes , '' said Ada .")]
    [InlineData("O'Neil's AT&T and/or R&D", "O'Neil 's AT&T and / or R&D")]
    [InlineData("the No. 2 man said no. Then", "the No. 2 man said no . Then")]
    [InlineData("It ended.Then it began at example.com.", "It ended . Then it began at example.com .")]
    [InlineData("a\u200Bb \u0007c\uFEFF", "a b c")]
    [InlineData("ok \U0001F44D\U0001F3FD\U0001F44D!", "ok \U0001F44D\U0001F3FD \U0001F44D !")]
    public void Splits_as_the_treebank_does(string text, string expected) => Assert.Equal(expected, Tokens(text));

    [Fact]
    public void Half_a_surrogate_pair_stands_alone()
    {
        Assert.Equal(3, Spans("a \uD83D b").Count);
    }

    [Fact]
    public void Tokens_lie_inside_the_range_asked_for()
    {
        var tokens = new List<TextSpan>();
        Tokenizer.Tokenize("One two three.", new TextSpan(4, 7), tokens);
        Assert.Equal(new TextSpan(4, 7), Assert.Single(tokens));
    }

    private static List<TextSpan> Spans(string text)
    {
        var tokens = new List<TextSpan>();
        Tokenizer.Tokenize(text, new TextSpan(0, text.Length), tokens);
        return tokens;
    }

    private static string Tokens(string text) => string.Join(' ', Spans(text).Select(s => s.Of(text)));
}
