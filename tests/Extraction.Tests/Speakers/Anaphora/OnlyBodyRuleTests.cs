namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>Which companies the article knows, and which of them "the company" is. Names are made up.</summary>
public sealed class OnlyBodyRuleTests
{
    [Theory]
    [InlineData("Harlow Foods has been fined by the council.\n\nThe company said it was sorry.", "The company", "Harlow Foods")]
    [InlineData("Shares in Telmar fell on Monday.\n\nThe firm said profits were lower.", "The firm", "Telmar")]
    [InlineData("Zentrix, based in Hollow, makes shoes.\n\nThe company said profits were lower.", "The company", "Zentrix")]
    public void The_only_company_is_meant(string text, string source, string name)
    {
        string content = text[(text.LastIndexOf(" said ", StringComparison.Ordinal) + 6)..].TrimEnd('.');
        Assert.Equal(name, new SpeakerScene(text).Says(source, content).Resolve().Name(0));
    }

    [Theory]
    [InlineData("Olden Marvers met the mayor. He left.\n\nThe company said it was late.")]
    [InlineData("Professor Telmar met the mayor.\n\nThe company said it was late.")]
    public void Who_is_treated_as_a_person_is_no_company(string text) =>
        Assert.Equal("company", new SpeakerScene(text).Says("The company", "it was late").Resolve().Name(0));
}
