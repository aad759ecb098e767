using Extraction.Lexicon;
using Extraction.Models.English;

namespace Extraction.Tests.Lexicon;

public sealed class WordUseTests
{
    private static readonly SpeakerTables Tables = SpeakerTables.Load(EnglishModel.Instance);

    [Fact]
    public void A_word_has_all_its_uses()
    {
        WordUse use = Tables.UseOf("of");
        Assert.True(use.HasFlag(WordUse.NameLink) && use.HasFlag(WordUse.Employer) && use.HasFlag(WordUse.Subject));
        Assert.False(use.HasFlag(WordUse.Posting));
    }

    [Fact]
    public void Capitals_count_only_where_they_are_asked_for()
    {
        Assert.Equal(WordUse.None, Tables.UseOf("Only"));
        Assert.Equal(WordUse.Frame, Tables.UseInAnyCase("Only"));
    }

    [Fact]
    public void Every_use_has_a_word()
    {
        string[] words = [.. File.ReadLines(Path.Combine(Repository.Root, "src", "Extraction.Models.English", "resources", "speakers",
            "word-uses.csv")).Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split(',')[0])];
        Assert.All(Enum.GetValues<WordUse>(), use => Assert.Contains(words, word => Tables.UseOf(word).HasFlag(use)));
    }

    [Theory]
    [InlineData("Ruritanese", true)]
    [InlineData("Ruritanian", false)]
    public void Some_adjectives_name_a_people(string adjective, bool people) => Assert.Equal(people, Tables.CanNamePeople(adjective));
}
