using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Names;

/// <summary>Well-known organisations, of which an article need not say what they are.</summary>
public sealed class KnownOrganizationTests
{
    [Fact]
    public void A_name_that_could_be_a_surname_is_the_organisation_s()
    {
        var result = new SpeakerScene("The wagon is fast, Volkswagen says.").Says("Volkswagen", "The wagon is fast").Resolve();
        Assert.Equal(SpeakerKind.Organization, result.Speaker(0)!.Kind);
    }

    [Fact]
    public void The_short_name_and_the_description_are_the_same_company()
    {
        var result = new SpeakerScene("The wagon is fast, Volkswagen says. The German carmaker said it was cheap. VW says it is blue.")
            .Says("Volkswagen", "The wagon is fast").Says("The German carmaker", "it was cheap").Says("VW", "it is blue").Resolve();
        Assert.Equal("Volkswagen", result.Name(1));
        Assert.Equal("Volkswagen", result.Name(2));
    }

    [Theory]
    [InlineData("Ada Ford runs the mill. “It is late,” Ford said.", "Ford")]
    [InlineData("“It is late,” Mrs Ford said.", "Mrs Ford")]
    public void A_person_of_that_name_stays_a_person(string text, string source) =>
        Assert.Equal(SpeakerKind.Person, new SpeakerScene(text).Says(source, "“It is late,”").Resolve().Speaker(0)!.Kind);

    [Fact]
    public void Its_things_are_no_persons()
    {
        var result = new SpeakerScene("Google Sheds is late, Google Sheds says.").Says("Google Sheds", "Google Sheds is late").Resolve();
        Assert.Equal(SpeakerKind.Organization, result.Speaker(0)!.Kind);
    }

    [Theory]
    [InlineData("Tottenham Hotspur", "Tottenham Hotspur")]
    [InlineData("Manchester United", "Man Utd")]
    [InlineData("Transport for London", "TfL")]
    public void Every_name_of_it_is_one_body(string name, string other)
    {
        var result = new SpeakerScene($"The gate is open, {name} says. It is late. The roof leaks, {other} says.")
            .Says(name, "The gate is open").Says(other, "The roof leaks").Resolve();
        Assert.Equal(SpeakerKind.Organization, result.Speaker(0)!.Kind);
        Assert.Equal(result.Name(0), result.Name(1));
    }

    [Fact]
    public void A_long_name_is_whole()
    {
        const string Name = "International Federation of the Red Cross and Red Crescent Societies";
        var result = new SpeakerScene($"The {Name} says it is late.").Says($"The {Name}", "it is late").Resolve();
        Assert.Equal(Name, result.Name(0));
    }

    [Fact]
    public void A_team_goes_by_the_last_word_of_its_name()
    {
        var result = new SpeakerScene("The Springfield Badgers came on Monday. The Badgers said the coach was fired.")
            .Says("The Badgers", "the coach was fired").Resolve();
        Assert.Equal("Springfield Badgers", result.Name(0));
    }

    [Fact]
    public void A_headline_may_be_all_that_gives_the_full_name()
    {
        var result = new SpeakerScene("Deutsche Bank Sees Large Hit in May\n\nDeutsche warned that the tax would cost it millions.")
            .Says("Deutsche", "that the tax would cost it millions").Resolve();
        Assert.Equal("Deutsche Bank", result.Name(0));
    }
}
