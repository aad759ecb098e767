using Extraction.Lexicon;

namespace Extraction.Tests.Lexicon;

/// <summary>Countries and states under all their names, from tables made up here.</summary>
public sealed class PlaceTableTests
{
    private static readonly PlaceTable Table = new(new MadeUpTables(new()
    {
        ["speakers/countries.csv"] = "country,adjectives,capitals,names\nRuritania,Ruritanian|Ruritan,Rovik,Kingdom of Ruritania\nBorduria,,Szohod,\n",
        ["speakers/states.csv"] = "state,abbreviation,postal\nOstmark,Ostm.,OM\nRovik,Rov.,RV\n",
    }));

    [Theory]
    [InlineData("Ruritania", "Ruritania", 0)]
    [InlineData("kingdom of ruritania", "Ruritania", 0)]
    [InlineData("Ruritan", "Ruritania", 1)]
    [InlineData("Rovik", "Ruritania", 2)] // The capital, which stands before the state of the name.
    [InlineData("Szohod", "Borduria", 2)]
    [InlineData("OM", "Ostmark", 3)]
    [InlineData("Rov.", "Rovik", 3)]
    public void Every_name_leads_to_its_country(string name, string country, int form)
    {
        Assert.True(Table.Is(name, out PlaceEntry place));
        Assert.Equal((country, (PlaceForm)form), (Table.NameOf(place), place.Form));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Kingdom")]
    public void Other_words_are_no_places(string name) => Assert.False(Table.Is(name, out _));

    [Fact]
    public void All_names_of_a_country_are_one_place()
    {
        Assert.True(Table.Is("Ruritania", out PlaceEntry country));
        Assert.True(Table.Is("Rovik", out PlaceEntry capital));
        Assert.True(Table.Is("Ostmark", out PlaceEntry state));
        Assert.Equal(country.Id, capital.Id);
        Assert.NotEqual(country.Id, state.Id);
    }
}
