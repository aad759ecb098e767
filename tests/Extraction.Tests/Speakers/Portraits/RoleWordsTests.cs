using Extraction.Models.English;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Portraits;

/// <summary>What titles and organisations tell of whoever has them. Names are made up.</summary>
public sealed class RoleWordsTests
{
    private static readonly PortraitTables Tables = PortraitTables.Load(EnglishModel.Instance);

    [Fact]
    public void Titles_tell_walks_of_life_and_whether_somebody_is_dead()
    {
        var words = new RoleWords(Tables);
        words.AddTitle("late mayor");
        words.AddTitle("spokeswoman");
        Portrait portrait = words.Onto(Portrait.Blank);
        Assert.Equal((true, true), (words.IsLate, words.IsWomans));
        Assert.NotEqual(0ul, portrait.Walks);
    }

    [Fact]
    public void Organisations_are_told_apart_from_states_parties_and_governments()
    {
        var words = new RoleWords(Tables);
        words.AddOrganization("the Delta Institute");
        words.AddOrganization("R-Ky.");
        words.AddOrganization("France");
        words.AddOrganization("French government");
        Portrait portrait = words.Onto(Portrait.Blank);
        Assert.Equal(["delta institute"], portrait.Employers.Select(employer => employer.Words));
        Assert.Single(portrait.States);
        Assert.Single(portrait.Countries);
        Assert.Single(portrait.Governments);
    }
}
