using Extraction.Models.English;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Portraits;

/// <summary>What an article tells of somebody by which he is told from others of the name.</summary>
public sealed class PortraitTests
{
    internal static readonly PortraitTables Tables = PortraitTables.Load(EnglishModel.Instance);

    [Theory]
    [InlineData("Ada Brook", "Brook Ada")]
    [InlineData("Ada Brook", "Ada M. Brook")]
    [InlineData("Renée Brûlé", "Renee Brule")]
    [InlineData("Bill Marsh", "William Marsh")]
    [InlineData("J. K. Rowe", "J.K. Rowe")]
    [InlineData("J. Edgar Moss", "Edgar Moss")]
    [InlineData("Tom Reed Jr.", "Tom Reed")]
    public void Spellings_of_one_name_have_one_key(string one, string other) =>
        Assert.Equal(FullName.Of(one, Tables.Speakers)!.Key(Tables.Speakers), FullName.Of(other, Tables.Speakers)!.Key(Tables.Speakers));

    [Theory]
    [InlineData("Brook")]
    [InlineData("A. Brook")]
    [InlineData("")]
    public void One_part_is_no_full_name(string name) =>
        Assert.Null(FullName.Of(name, Tables.Speakers));

    [Theory]
    [InlineData("Ada Maria Brook", "Ada Brook", true)]
    [InlineData("Ada Maria Brook", "Ada M. Brook", true)]
    [InlineData("Ada Maria Lena Brook", "Ada L. Brook", true)]
    [InlineData("Ada Maria Brook", "Ada Lena Brook", false)]
    [InlineData("Ada M. Brook", "Ada L. Brook", false)]
    public void Middle_names_may_be_missing_but_not_others(string one, string other, bool agree) =>
        Assert.Equal(agree, Portrait.Blank with { Name = FullName.Of(one, Tables.Speakers) } is var a
            && Portrait.Blank with { Name = FullName.Of(other, Tables.Speakers) } is var b && a.ContradictsPerson(b) == Contradiction.None);

    /// <summary>What stands in a table of its own is not repeated among the words around names.</summary>
    [Theory]
    [InlineData(PortraitWord.Male, "he him himself his")]
    [InlineData(PortraitWord.Female, "her hers herself she")]
    [InlineData(PortraitWord.Definite, "the")]
    [InlineData(PortraitWord.Generation, "ii iii iv jr sr")]
    public void Pronouns_articles_and_suffixes_come_from_their_own_tables(object use, string words) =>
        Assert.Equal(words, string.Join(' ', Tables.WordsOf((PortraitWord)use)));

    [Theory]
    [InlineData("Lund University", "the University of Lund", true)]
    [InlineData("Acme Ltd.", "Acme", true)]
    [InlineData("World Ferry Organization", "WFO", true)]
    [InlineData("World Ferry Organization", "W.F.O.", true)]
    [InlineData("Lund Council", "Lund College", false)]
    [InlineData("The The", "the the", true)]
    public void Organisations_go_by_their_words_or_initials(string one, string other, bool match) =>
        Assert.Equal(match, OrganizationKey.Of(one, Tables).Matches(OrganizationKey.Of(other, Tables)));

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
        Assert.Equal(walks, string.Join(',', Tables.NamesOf(Read("Ada Brook spoke.", "Ada Brook", (title, null)).Walks)));

    [Fact]
    public void Titles_and_organisations_tell_what_somebody_acts_for()
    {
        Portrait minister = Read("Ada Brook spoke.", "Ada Brook", ("Japanese foreign minister", null), (null, "Ministry of Works"));
        Assert.Equal(["Japan"], minister.Countries);
        Assert.Equal(["ministry works"], minister.Governments.Select(key => key.Words));
        Assert.Empty(minister.Employers);
        Assert.Equal(["United States"], Read("Ada Brook spoke.", "Ada Brook", ("U.S. President", null)).Countries);
        Assert.Empty(Read("Ada Brook spoke.", "Ada Brook", ("China expert", "Acme")).Countries);
        Portrait senator = Read("Ada Brook spoke.", "Ada Brook", ("Sen.", "R-Ky."), (null, "Democratic Party"));
        Assert.Equal(("Kentucky", "democratic", "politics"),
            (Assert.Single(senator.States), Assert.Single(senator.Parties), Assert.Single(Tables.NamesOf(senator.Walks))));
        Assert.Equal(["director"], Read("Ada Brook spoke.", "Ada Brook", ("former director", "Acme")).Offices);
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
        Assert.Equal(first == 0 ? null : new Years(first, last), Read(text, "Ada Brook").Born);

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
        Assert.Equal(year == 0 ? null : year, Read(text, "Tom Reed").Died);

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
        Assert.Equal(sex, Read(text, text.Contains("Ada", StringComparison.Ordinal) ? "Ada Brook" : "Robin Hale").Sex.ToString());

    [Fact]
    public void Father_and_son_are_two()
    {
        Portrait father = Read("Tom Reed Sr. spoke.", "Tom Reed"), son = Read("Tom Reed, Jr., spoke.", "Tom Reed");
        Assert.Equal(("sr", "jr", Contradiction.Name), (father.Generation, son.Generation, father.ContradictsPerson(son)));
        Assert.Equal(Contradiction.None, son.ContradictsPerson(Read("Tom Reed spoke.", "Tom Reed")));
    }

    [Fact]
    public void Everything_is_said_by_its_own_name()
    {
        Portrait told = Read("Mr. Tom Reed, 46, spoke.", "Tom Reed", ("mayor", "Lund"));
        Assert.Equal(Contradiction.Walk, told.ContradictsRole(Read("Tom Reed spoke.", "Tom Reed", ("baker", null))));
        Assert.Equal(Contradiction.Organization, told.ContradictsRole(Read("Tom Reed spoke.", "Tom Reed", ("mayor", "Port"))));
        Assert.Equal(Contradiction.Side, Read("Tom Reed spoke.", "Tom Reed", ("French minister", null))
            .ContradictsRole(Read("Tom Reed spoke.", "Tom Reed", ("minister", "Japan"))));
        Assert.Equal(Contradiction.Sex, told.ContradictsPerson(Read("Ms. Tom Reed spoke.", "Tom Reed")));
        Assert.Equal(Contradiction.Age, told.ContradictsPerson(Read("Tom Reed, 21, spoke.", "Tom Reed")));
        Assert.Equal(Contradiction.Death, told.ContradictsPerson(Read("Tom Reed, who died in 1981, spoke.", "Tom Reed")));
        Assert.Equal(Contradiction.Id, (told with { Ids = ["Q1"] }).ContradictsPerson(told with { Ids = ["Q2"] }));
        Assert.Equal(Contradiction.None, told.ContradictsPerson(told));
        // Years may be off by one, as an article is printed again.
        Assert.Equal(Contradiction.None, told.ContradictsPerson(Read("Tom Reed, 48, spoke.", "Tom Reed")));
    }

    /// <summary>Reads a portrait from a text published in 2031 in which all the person's names and pronouns are mentions.</summary>
    internal static Portrait Read(string text, string name, params (string? Title, string? Organization)[] roles)
    {
        var mentions = new List<TextSpan>();
        foreach (string word in new[] { name, "She", "He", "Her" })
        {
            for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                int end = at + word.Length;
                if (end == text.Length || !char.IsLetter(text[end])) mentions.Add(new TextSpan(at, end));
            }
        }

        mentions.Sort();
        return PortraitReader.Read(new SpeakerTraces(text, name, SpeakerKind.Person, roles, mentions) { PublishedYear = 2031 }, Tables);
    }
}
