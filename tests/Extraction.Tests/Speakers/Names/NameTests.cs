using Extraction.Lexicon;
using Extraction.Models.English;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers;

/// <summary>Which names are one person's.</summary>
public sealed class NameTests
{
    private static readonly SpeakerTables Tables = SpeakerTables.Load(EnglishModel.Instance);

    [Theory]
    [InlineData("Anna Marie Weber", "Anna Weber")]
    [InlineData("Anna Weber", "Weber Anna")]
    [InlineData("Robert Stone", "Bob Stone")]
    [InlineData("Jonathan P. Vance", "Jonathan Vance")]
    [InlineData("J. Edgar Moss", "Edgar Moss")]
    [InlineData("John Moss", "J. Moss")]
    [InlineData("Nguyễn Văn Dũng", "Nguyen Van Dung")]
    [InlineData("José Núñez", "Jose Nunez")]
    [InlineData("Ludo van den Berg", "Ludo van den Berg Jr.")]
    [InlineData("María Pérez Ortega", "María Pérez")]
    public void One_person_goes_by_both(string a, string b) => Assert.True(Match(a, b));

    [Theory]
    [InlineData("Anna Weber", "Paul Weber")]
    [InlineData("Anna Weber", "Anna Stone")]
    [InlineData("John Moss", "P. Moss")]
    [InlineData("Anna Marie Weber", "Anna Paula Weber")]
    public void Two_people(string a, string b) => Assert.False(Match(a, b));

    [Fact]
    public void Parts_leave_out_articles_suffixes_and_possessives() =>
        Assert.Equal(["ruritanian", "times"], NameForm.PartsOf("the Ruritanian Times’s", Tables));

    private static bool Match(string a, string b) => PersonName.Matches(NameForm.PartsOf(a, Tables), NameForm.PartsOf(b, Tables), Tables);
}
