using Extraction.Language.Entities;

namespace Extraction.Tests.Language.Entities;

public class WordFormsTests
{
    [Theory]
    [InlineData("river", "Lower")]
    [InlineData("River", "Title")]
    [InlineData("A", "Title")]
    [InlineData("RIVER", "Upper")]
    [InlineData("U.N.", "Upper")]
    [InlineData("McKay", "Mixed")]
    [InlineData("iPad", "Mixed")]
    [InlineData("1998", "None")]
    [InlineData("—", "None")]
    [InlineData("Ångström", "Title")]
    public void Casing(string form, string expected) => Assert.Equal(expected, WordForms.CasingOf(form).ToString());

    [Theory]
    [InlineData("Berlin", "Madrid", true)]
    [InlineData("Berlin", "berlin", false)]
    [InlineData("A320", "B747", true)]
    [InlineData("O'Neill", "D'Arcy", true)]
    [InlineData("US", "USA", false)]
    public void ShapesForgetTheLettersAndKeepTheirKinds(string one, string other, bool same) =>
        Assert.Equal(same, WordForms.ShapeOf(one) == WordForms.ShapeOf(other));
}
