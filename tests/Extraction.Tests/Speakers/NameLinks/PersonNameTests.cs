using Extraction.Speakers;

namespace Extraction.Tests.Speakers.NameLinks;

/// <summary>Which names are one person's. Names are made up.</summary>
public sealed class PersonNameTests
{
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
    [InlineData("Anna Weber", "Weber")] // One part alone matches nobody: who bears it is asked elsewhere.
    public void Two_people(string a, string b) => Assert.False(Match(a, b));

    private static bool Match(string a, string b) =>
        PersonName.Matches(NameForm.PartsOf(a, HandMadeScene.Tables), NameForm.PartsOf(b, HandMadeScene.Tables), HandMadeScene.Tables);
}
