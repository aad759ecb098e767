using Extraction.Speakers;

namespace Extraction.Tests.Speakers.NameLinks;

/// <summary>The parts that a name is compared by. Names are made up.</summary>
public sealed class NameFormTests
{
    [Theory]
    [InlineData("the Ruritanian Times’s", "ruritanian times")]
    [InlineData("The", "")]
    [InlineData("Renée Brûlé", "renee brule")]
    [InlineData("Karl Stein, Jr.", "karl stein")]
    [InlineData("Karl Stein III", "karl stein")]
    [InlineData("Henry IV", "henry")]
    [InlineData("Ahmed al-Tayeb", "ahmed tayeb")]
    [InlineData("Ada Weber-Brook", "ada weber-brook")]
    [InlineData("Ada Brook’31", "ada brook")]
    [InlineData("“Ada” [Brook]", "ada brook")]
    public void Leave_out_articles_suffixes_endings_and_marks(string name, string parts) =>
        Assert.Equal(parts, string.Join(' ', NameForm.PartsOf(name, HandMadeScene.Tables)));
}
