using Extraction.Lexicon;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.NameLinks;

/// <summary>Who bears which part of a name. Names are made up.</summary>
public sealed class NamedEntitiesTests
{
    private readonly NamedEntities _entities = new([]);

    [Fact]
    public void Bearers_are_found_by_every_part_of_their_names()
    {
        int ada = Add("ada", "brook"), otto = Add("otto", "brook");
        Assert.Equal([ada], _entities.WithPart("ada"));
        Assert.Equal([ada, otto], _entities.WithPart("brook"));
        Assert.Empty(_entities.WithPart("lind"));
    }

    [Fact]
    public void Only_what_ends_a_full_name_is_a_surname()
    {
        int ada = Add("ada", "brook"), zelvik = Add("zelvik");
        Assert.True(_entities.IsSurname(ada, "brook"));
        Assert.False(_entities.IsSurname(ada, "ada"));
        Assert.False(_entities.IsSurname(zelvik, "zelvik"));
    }

    [Fact]
    public void An_added_name_is_the_entitys_and_does_not_lead_to_it()
    {
        int ada = Add("ada", "brook");
        NameForm bare = UnlinkedNames.Bare("brook"), other = UnlinkedNames.Bare("vexa");
        _entities.AddForm(bare, ada);
        _entities.AddForm(other, ada);
        Assert.True(_entities.Has(ada, bare));
        Assert.Empty(_entities.WithPart("vexa"));
        Assert.Equal(3, _entities.FirstForms(ada).Length);
    }

    /// <summary>An article that names a hundred Brooks asks no more of each name than one that names two dozen.</summary>
    [Fact]
    public void Of_very_many_bearers_the_first_are_kept()
    {
        for (int i = 0; i < 2 * NamedEntities.MostRivals; i++) Add($"name{i}", "brook");
        Assert.Equal(Enumerable.Range(0, NamedEntities.MostRivals), _entities.WithPart("brook"));
    }

    [Fact]
    public void The_first_name_that_tells_a_gender_gives_it()
    {
        int ada = Add("brook");
        _entities.Join(new NameForm(["ada", "brook"]) { Gender = Gender.Female }, ada);
        _entities.Join(new NameForm(["ad", "brook"]) { Gender = Gender.Male }, ada);
        Assert.Equal(Gender.Female, _entities[ada].Gender);
        Assert.True(_entities.HasOtherGender(ada, Gender.Male));
        Assert.False(_entities.HasOtherGender(ada, Gender.Unknown));
        Assert.False(_entities.HasOtherGender(Add("lind"), Gender.Male));
    }

    private int Add(params string[] parts)
    {
        int entity = _entities.New(EntityClass.Person);
        _entities.Join(UnlinkedNames.Bare(parts), entity);
        return entity;
    }
}
