using Extraction.Models.English;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Portraits;

/// <summary>What titles and the words around a name tell of somebody. Names are made up.</summary>
public sealed class PortraitWordsTests
{
    private static readonly PortraitTables Tables = PortraitTables.Load(EnglishModel.Instance);

    [Theory]
    [InlineData("Dr. Åsa Lindén-Brook", "dr. asa linden-brook")]
    [InlineData("O’Hara & Sons, Inc.", "o’hara & sons inc.")]
    [InlineData("“The Mill”", "the mill")]
    [InlineData("", "")]
    public void Names_are_taken_apart_into_folded_words(string text, string words) =>
        Assert.Equal(words.Replace('’', '\''), string.Join(' ', FoldedWords.Of(text, Tables.Speakers)).Replace('’', '\''));

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

    [Theory]
    [InlineData("Ada Brook, 46, left.", 46, null, false)]
    [InlineData("The 46-year-old Ada Brook left.", 46, null, false)]
    [InlineData("Ada Brook, 460, left.", null, null, false)]
    [InlineData("The late Ada Brook left.", null, null, true)]
    [InlineData("Ada Brook, who died in 1981, left.", null, 1981, false)]
    [InlineData("Ada Brook left 46 boats.", null, null, false)]
    public void Only_firm_forms_beside_a_name_count(string text, int? age, int? died, bool late)
    {
        int at = text.IndexOf("Ada Brook", StringComparison.Ordinal);
        var around = new WordsAround(new SpeakerTraces(text, "Ada Brook", SpeakerKind.Person, [], [new TextSpan(at, at + 9)]), Tables);
        Assert.Equal((age, died, late), (around.Age, around.Died, around.IsLate));
    }

    [Fact]
    public void An_age_and_a_year_give_the_years_of_birth()
    {
        const string text = "Mrs. Ada Brook, 46, left.";
        var around = new WordsAround(new SpeakerTraces(text, "Ada Brook", SpeakerKind.Person, [], [new TextSpan(5, 14)]) { PublishedYear = 2031 },
            Tables);
        Assert.Equal((new Years(1984, 1985), Extraction.Lexicon.Gender.Female), (around.Born, around.Honorific));
    }
}
