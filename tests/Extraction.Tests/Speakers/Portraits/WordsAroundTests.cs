using Extraction.Models.English;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Portraits;

/// <summary>What the words right beside a name tell of whoever bears it. Names are made up.</summary>
public sealed class WordsAroundTests
{
    private static readonly PortraitTables Tables = PortraitTables.Load(EnglishModel.Instance);

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
        var around = new WordsAround(new SpeakerTraces(text, "Ada Brook", SpeakerKind.Person, [], [new TextSpan(5,
            14)]) { PublishedYear = 2031 },
            Tables);
        Assert.Equal((new Years(1984, 1985), Extraction.Lexicon.Gender.Female), (around.Born, around.Honorific));
    }
}
