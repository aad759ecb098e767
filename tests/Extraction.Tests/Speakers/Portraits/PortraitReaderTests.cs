using Extraction.Models.English;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Portraits;

/// <summary>Portraits as they are read from an article. Names are made up.</summary>
public sealed class PortraitReaderTests
{
    private static readonly PortraitTables Tables = PortraitTables.Load(EnglishModel.Instance);

    [Theory]
    [InlineData("former prime minister", "politics")]
    [InlineData("professor of law and dean", "law,medicine,school,science")]
    [InlineData("police chief", "police")]
    [InlineData("football coach", "sport")]
    [InlineData("attorney general", "law")]
    [InlineData("baker, brewer", "trade")]
    [InlineData("harbour director", "")]
    [InlineData("spokeswoman for the baker", "")]
    public void A_title_tells_a_walk_of_life_or_none(string title, string walks) =>
        Assert.Equal(walks, string.Join(',', Tables.NamesOf(PortraitTests.Read("Ada Brook spoke.", "Ada Brook", (title, null)).Walks)));

    [Fact]
    public void Titles_and_organisations_tell_what_somebody_acts_for()
    {
        Portrait minister = PortraitTests.Read("Ada Brook spoke.", "Ada Brook", ("Japanese foreign minister", null), (null,
            "Ministry of Works"));
        Assert.Equal(["Japan"], minister.Countries);
        Assert.Equal(["ministry works"], minister.Governments.Select(key => key.Words));
        Assert.Empty(minister.Employers);
        Assert.Equal(["United States"], PortraitTests.Read("Ada Brook spoke.", "Ada Brook", ("U.S. President", null)).Countries);
        Assert.Empty(PortraitTests.Read("Ada Brook spoke.", "Ada Brook", ("China expert", "Acme")).Countries);
        Portrait senator = PortraitTests.Read("Ada Brook spoke.", "Ada Brook", ("Sen.", "R-Ky."), (null, "Democratic Party"));
        Assert.Equal(("Kentucky", "democratic", "politics"),
            (Assert.Single(senator.States), Assert.Single(senator.Parties), Assert.Single(Tables.NamesOf(senator.Walks))));
        Assert.Equal(["director"], PortraitTests.Read("Ada Brook spoke.", "Ada Brook", ("former director", "Acme")).Offices);
    }

    [Theory]
    [InlineData("Ada Brook, 46, spoke.", 1984, 1985)]
    [InlineData("Ada Brook, aged 46, spoke.", 1984, 1985)]
    [InlineData("The 46-year-old lawyer Ada Brook spoke.", 1984, 1985)]
    [InlineData("Ada Brook, a 46-year-old lawyer, spoke.", 1984, 1985)]
    [InlineData("Ada Brook (1902–1981) spoke.", 1902, 1902)]
    [InlineData("Ada Brook, whose 12-year-old daughter sang, spoke.", 0, 0)]
    [InlineData("The 12-year-old son of Ada Brook spoke.", 0, 0)]
    [InlineData("Ada Brook (46) scored.", 0, 0)]
    [InlineData("Ada Brook, 46, spoke. Later Ada Brook, 47, slept.", 0, 0)]
    [InlineData("Ada Brook, 300, spoke.", 0, 0)]
    public void An_age_tells_when_somebody_was_born(string text, int first, int last) =>
        Assert.Equal(first == 0 ? null : new Years(first, last), PortraitTests.Read(text, "Ada Brook").Born);

    [Theory]
    [InlineData("The late Tom Reed spoke.", 2031)]
    [InlineData("The late former mayor Tom Reed spoke.", 2031)]
    [InlineData("His late father Tom Reed spoke.", 2031)]
    [InlineData("Tom Reed, who died in 1981, spoke.", 1981)]
    [InlineData("Tom Reed died on Monday.", 2031)]
    [InlineData("Tom Reed (1902–1981) spoke.", 1981)]
    [InlineData("Late on Monday Tom Reed spoke.", 0)]
    [InlineData("The late son of Tom Reed spoke.", 0)]
    [InlineData("Tom Reed, whose wife died in 1981, spoke.", 0)]
    public void A_death_is_told(string text, int year) =>
        Assert.Equal(year == 0 ? null : year, PortraitTests.Read(text, "Tom Reed").Died);

    [Theory]
    [InlineData("Mr. Robin Hale spoke.", "Male")]
    [InlineData("Mrs Robin Hale spoke.", "Female")]
    [InlineData("Robin Hale spoke. He slept.", "Male")]
    [InlineData("Robin Hale spoke. She slept. Her dog slept.", "Female")]
    [InlineData("Robin Hale spoke. She slept. He slept.", "Unknown")]
    [InlineData("Ada Brook spoke. He slept.", "Unknown")]
    [InlineData("Ada Brook spoke. She slept.", "Female")]
    [InlineData("Robin Hale spoke.", "Unknown")]
    public void He_or_she_is_told_by_honorifics_and_pronouns(string text, string sex) =>
        Assert.Equal(sex, PortraitTests.Read(text, text.Contains("Ada",
            StringComparison.Ordinal) ? "Ada Brook" : "Robin Hale").Sex.ToString());
}
