namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>Texts that only pass on the words of whoever issued them. Every name here is made up.</summary>
public sealed class IssuerRuleTests
{
    [Theory]
    [InlineData("The Harbour Authority closed the bridge. The Harbour Authority’s statement said it was unsafe.",
        "The Harbour Authority’s statement", "Harbour Authority")]
    [InlineData("A statement by the Harbour Authority said it was unsafe.", "A statement by the Harbour Authority", "Harbour Authority")]
    [InlineData("According to a statement from Gettix Ltd, it was unsafe.", "a statement from Gettix Ltd", "Gettix Ltd")]
    [InlineData("The Harbour Authority closed it. A post on the Harbour Authority’s website said it was unsafe.",
        "A post on the Harbour Authority’s website", "Harbour Authority")]
    [InlineData("A joint statement by the Harbour Authority and the Brook Trust said it was unsafe.",
        "A joint statement by the Harbour Authority and the Brook Trust", "joint statement by the Harbour Authority and the Brook Trust")]
    [InlineData("The Harbour Authority closed it. The Harbour Authority’s website said it was unsafe.", "The Harbour Authority’s website",
        "Harbour Authority’s website")]
    [InlineData("A study by the Harbour Authority said it was unsafe.", "A study by the Harbour Authority", "study by the Harbour Authority")]
    [InlineData("Residents closed the bridge. A statement by residents said it was unsafe.", "A statement by residents",
        "statement by residents")]
    public void A_statement_stands_for_the_one_it_is_of(string text, string source, string name) =>
        Assert.Equal(name, new SpeakerScene(text).Says(source, "it was unsafe").Resolve().Name(0));

    [Theory]
    [InlineData("The Harbour Authority said in a statement that the fees were high.", "Harbour Authority")]
    [InlineData("The Harbour Authority said at a meeting that the fees were high.", "statement")]
    public void The_statement_is_by_who_made_one_just_before(string before, string name)
    {
        var result = new SpeakerScene(before + " “It will close,” the statement said.").Says("The Harbour Authority", "the fees were high")
            .Says("the statement", "“It will close,”").Resolve();
        Assert.Equal(name, result.Name(1));
    }

    [Theory]
    [InlineData("The Harbour Authority closed the bridge, saying in a statement that the fees were high.", "Harbour Authority")]
    [InlineData("The Harbour Authority issued a statement on the fees.", "Harbour Authority")]
    [InlineData("The Harbour Authority condemned a statement on the fees.", "statement on the fees")]
    public void The_statement_is_by_who_put_it_out(string before, string name)
    {
        var result = new SpeakerScene(before + " “It will close,” the statement said.").Says("the statement", "“It will close,”").Resolve();
        Assert.Equal(name, result.Name(0));
    }

    /// <summary>Somebody made the nearer one, whoever made another before.</summary>
    [Fact]
    public void The_statement_is_the_nearest()
    {
        var result = new SpeakerScene("The Harbour Authority issued a statement. The Brook Trust, responding in a statement, said the fees were "
            + "high. “It will close,” the statement said.").Says("The Brook Trust", "the fees were high").Says("the statement", "“It will close,”")
            .Resolve();
        Assert.Equal("Brook Trust", result.Name(1));
    }

    [Fact]
    public void The_statement_goes_on_to_be_by_the_same_one_paragraphs_later()
    {
        var result = new SpeakerScene("The Harbour Authority said in a statement that the fees were high.\n\n“It will close,” the statement said.\n\n"
            + "It rained.\n\nThe statement said the bridge was old.").Says("The Harbour Authority", "the fees were high")
            .Says("the statement", "“It will close,”").Says("The statement", "the bridge was old").Resolve();
        Assert.Equal("Harbour Authority", result.Name(1));
    }
}
