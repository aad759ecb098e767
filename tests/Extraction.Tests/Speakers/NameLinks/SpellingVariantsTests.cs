using Extraction.Speakers;

namespace Extraction.Tests.Speakers.NameLinks;

/// <summary>Parts of names that differ by a slip. Names are made up.</summary>
public sealed class SpellingVariantsTests
{
    [Theory]
    [InlineData("zelinsky", "zelinskiy", true)]
    [InlineData("hoffman", "hoffmann", true)]
    [InlineData("meller", "miller", true)]
    [InlineData("weber", "webster", false)]
    [InlineData("stone", "notes", false)]
    public void One_letter_is_another_too_many_or_in_another_place(string a, string b, bool near) =>
        Assert.Equal(near, SpellingVariants.DifferByOneLetter(a, b));

    [Fact]
    public void A_short_name_has_no_variants()
    {
        var spellings = new SpellingVariants();
        spellings.Add("meller");
        spellings.Add("lindt");
        Assert.Equal(["meller"], spellings.Of("mellers"));
        Assert.Empty(spellings.Of("lindts"));
        Assert.Empty(spellings.Of("meller"));
    }
}
