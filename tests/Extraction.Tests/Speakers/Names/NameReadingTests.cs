using Extraction.Speakers;

namespace Extraction.Tests.Speakers;

/// <summary>Where a name begins and ends in its sentence, and whose a bare one is. Names are made up.</summary>
public sealed class NameReadingTests
{
    private const string Plan = "the plan was ready";

    [Theory]
    [InlineData("Fed Chair Janna Yelland", "Janna Yelland")]
    [InlineData("HLS Dean Emma Dunch", "Emma Dunch")]
    [InlineData("Lomstock Mayor Janelle Osbury", "Janelle Osbury")]
    [InlineData("MK Tzila Lavon", "Tzila Lavon")]
    [InlineData("PM Suresh Modak", "Suresh Modak")]
    [InlineData("Signatory Jennifer Boyle", "Jennifer Boyle")]
    [InlineData("Anna Bishop Weber", "Anna Bishop Weber")]
    [InlineData("teacher Ruben Ma", "Ruben Ma")]
    [InlineData("Dr. Al-Harun Yusuf", "Al-Harun Yusuf")]
    [InlineData("N. Korea", "N. Korea")]
    [InlineData("Rory's Bar", "Rory's Bar")]
    [InlineData("Witness 4", "Witness 4")]
    [InlineData("Officer C", "Officer C")]
    [InlineData("Mr D", "Mr D")]
    public void Begins_behind_titles_and_ends_with_the_name(string source, string name)
    {
        var result = new SpeakerScene($"The hearing went on. {source} said {Plan}.").Says(source, Plan).Resolve();
        Assert.Equal(name, result.Name(0));
    }

    [Theory]
    [InlineData("Host Gail King told viewers of it.", "King", "Gail King")]
    [InlineData("Coach Rita Judge disagreed.", "Judge", "Rita Judge")]
    [InlineData("The singer Oskar Dean was there.", "Dean", "Oskar Dean")]
    [InlineData("A court found Dilan Roofer guilty.", "Roofer", "Dilan Roofer")]
    [InlineData("Her guest was Ruth Ben-Gilad, a historian.", "Ben-Gilad", "Ruth Ben-Gilad")]
    public void A_bare_surname_is_its_bearers_whatever_else_it_means(string introduction, string surname, string name)
    {
        var result = new SpeakerScene($"News of the day\n\n{introduction}\n\n\"It is over,\" {surname} said.")
            .Says(surname, "\"It is over,\"").Resolve();
        Assert.Equal(name, result.Name(0));
    }

    [Fact]
    public void What_stands_behind_a_name_and_a_comma_is_no_second_speaker()
    {
        const string Source = "Hugo Wilmsen, Europe and Central Asia director at Press Watch";
        var result = new SpeakerScene($"“It is over,” said {Source}.").Says(Source, "“It is over,”").Resolve();
        Assert.Equal("Hugo Wilmsen", result.Name(0));
    }

    [Theory]
    [InlineData("Zemblan President Volod Zelinskiy asked for help.", "Mr. Zelinsky", "Volod Zelinskiy")]
    [InlineData("Anneke Hoffmann asked for help.", "Hoffman", "Anneke Hoffmann")]
    [InlineData("Anna Weber asked for help.", "Webster", "Webster")]
    public void A_surname_may_be_misspelt_by_a_letter(string introduction, string surname, string name)
    {
        var result = new SpeakerScene($"News of the day\n\n{introduction}\n\n\"It is over,\" {surname} said.")
            .Says(surname, "\"It is over,\"").Resolve();
        Assert.Equal(name, result.Name(0));
    }

    [Theory]
    [InlineData("the Jamaican", "Jamaican")]
    [InlineData("the 24-year-old Kenyan", "24-year-old Kenyan")]
    public void A_nationality_with_an_article_describes_somebody(string source, string name)
    {
        var result = new SpeakerScene($"News of the day\n\nThe race was long. \"It is over,\" {source} said.")
            .Says(source, "\"It is over,\"").Resolve();
        Assert.Equal(name, result.Name(0));
        Assert.Equal(SpeakerKind.Anonymous, result.Speaker(0)!.Kind);
    }

    [Theory]
    [InlineData("The Norvik Access to Clean Water Commission", "Norvik Access to Clean Water Commission")]
    [InlineData("The Society for the Prevention of Cruelty to Swans", "Society for the Prevention of Cruelty to Swans")]
    [InlineData("The Joint Committee on Fisheries and Defence", "Joint Committee on Fisheries and Defence")]
    public void Names_of_bodies_are_whole(string source, string name)
    {
        var result = new SpeakerScene($"News of the day\n\nThe day was long. {source} said {Plan}.").Says(source, Plan).Resolve();
        Assert.Equal(name, result.Name(0));
    }
}
