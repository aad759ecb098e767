using Extraction.Lexicon;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.NameLinks;

/// <summary>Whom a name means that is spelt a letter away from another. Names are made up.</summary>
public sealed class MisspeltNamesTests
{
    private readonly NamedEntities _entities = new([]);

    [Theory]
    [InlineData("anneke", "hoffman", true)]
    [InlineData("anna", "hoffman", false)] // Another given name.
    [InlineData("anneke", "hofman", false)] // Two letters are missing.
    public void A_full_name_may_have_a_slip_in_the_surname(string given, string surname, bool found)
    {
        int anneke = Person(Gender.Unknown, "anneke", "hoffmann");
        Assert.Equal(found ? anneke : -1, new MisspeltNames(_entities).Full(UnlinkedNames.Bare(given, surname)));
    }

    [Fact]
    public void A_surname_is_the_one_persons_who_bears_one_like_it()
    {
        int anneke = Person(Gender.Unknown, "anneke", "hoffmann");
        Assert.Equal(anneke, new MisspeltNames(_entities).Surname(UnlinkedNames.Bare("hoffman")));
    }

    [Fact]
    public void A_surname_like_those_of_two_is_nobodys()
    {
        Person(Gender.Unknown, "anneke", "hoffmann");
        Person(Gender.Unknown, "otto", "hoffmann");
        Assert.Equal(-1, new MisspeltNames(_entities).Surname(UnlinkedNames.Bare("hoffman")));
    }

    [Fact]
    public void A_given_name_is_no_surname_with_a_slip()
    {
        Person(Gender.Unknown, "hoffmann", "brook");
        Assert.Equal(-1, new MisspeltNames(_entities).Surname(UnlinkedNames.Bare("hoffman")));
    }

    [Theory]
    [InlineData(Gender.Male, false)]
    [InlineData(Gender.Female, true)]
    public void A_woman_is_not_meant_by_mister(object gender, bool found)
    {
        int anneke = Person(Gender.Female, "anneke", "hoffmann");
        NameForm form = UnlinkedNames.Bare("hoffman");
        form.Gender = (Gender)gender;
        Assert.Equal(found ? anneke : -1, new MisspeltNames(_entities).Surname(form));
    }

    private int Person(Gender gender, params string[] parts)
    {
        int entity = _entities.New(EntityClass.Person);
        NameForm form = UnlinkedNames.Bare(parts);
        form.Gender = gender;
        _entities.Join(form, entity);
        return entity;
    }
}
