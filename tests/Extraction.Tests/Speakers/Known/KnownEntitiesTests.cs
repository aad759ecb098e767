using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Known;

/// <summary>By which names the people and organisations of a table are found. Names are made up.</summary>
public sealed class KnownEntitiesTests
{
    private const string Header = "name,aliases,kind,id\n";

    [Fact]
    public void People_are_found_by_all_spellings_of_their_names()
    {
        KnownEntities known = Load("William Marsh,Bill the Boat,person,Q1\nWilma Marsh,,person,Q2");
        Assert.Equal(["Q1"], Ids(known.People(FullName.Of("Bill Marsh", known.Tables!.Speakers)!)));
        Assert.Equal(["Q1"], Ids(known.People(FullName.Of("Marsh William", known.Tables.Speakers)!)));
        Assert.Empty(known.People(FullName.Of("Otto Marsh", known.Tables.Speakers)!));
    }

    [Fact]
    public void One_part_and_an_organisation_are_found_apart_from_full_names()
    {
        KnownEntities known = Load("Zed,,person,Q1\nAcme Corp.,Vexa,organization,Q2");
        Assert.Equal(["Q1"], Ids(known.PeopleOfOneName("zed")));
        Assert.Empty(known.PeopleOfOneName("vexa")); // That is no person's.
        Assert.Equal(["Q2"], Ids(known.Organizations(OrganizationKey.Of("Acme", known.Tables!).Words)));
    }

    [Fact]
    public void Nobody_is_known_of_an_empty_table()
    {
        KnownEntities known = Load("");
        Assert.Equal((false, true), (known.Any, known.Tables is null));
    }

    private static string[] Ids(IReadOnlyList<KnownEntity> found) => [.. found.SelectMany(entity => entity.Ids)];

    private static KnownEntities Load(string rows) => KnownEntities.Load(new KnownTableSource($"{Header}{rows}\n"));
}
