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

    /// <summary>Another first letter or another letter near the start makes another name.</summary>
    [Theory]
    [InlineData("bervstim", "brevstim", true)]
    [InlineData("sholvik", "scholvik", true)]
    [InlineData("harvikson", "halvikson", false)]
    [InlineData("nerlik", "nrelik", false)]
    [InlineData("velvikson", "evlvikson", false)]
    public void In_the_first_letters_a_slip_is_a_letter_missing_or_two_that_have_changed_places(string a, string b, bool near)
    {
        var spellings = new SpellingVariants();
        spellings.Add(a);
        Assert.Equal(near, spellings.Of(b).Any());
        Assert.Equal(near ? [a] : [], spellings.Of(b));
    }

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
