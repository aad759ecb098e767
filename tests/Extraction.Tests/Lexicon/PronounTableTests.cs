using Extraction.Lexicon;
using Extraction.Models.English;

namespace Extraction.Tests.Lexicon;

public sealed class PronounTableTests
{
    private static readonly PronounTable Pronouns = new(EnglishModel.Instance);

    [Theory]
    [InlineData("she", 3, "Female", false)]
    [InlineData("HIS", 3, "Male", false)]
    [InlineData("itself", 3, "Unknown", false)]
    [InlineData("Their", 3, "Unknown", true)]
    [InlineData("i", 1, "Unknown", false)]
    [InlineData("ours", 1, "Unknown", true)]
    [InlineData("harbour", 0, "Unknown", false)]
    public void A_form_tells_person_gender_and_number(string form, int person, string gender, bool several)
    {
        Pronoun pronoun = Pronouns.Of(form);
        Assert.Equal((person, Enum.Parse<Gender>(gender), several), (pronoun.Person, pronoun.Gender, pronoun.IsPlural));
    }

    [Fact]
    public void A_form_of_several_cases_has_them_all()
    {
        Assert.Equal(PronounCases.Object | PronounCases.Determiner, Pronouns.Of("her").Cases);
        Assert.Equal(PronounCases.Reflexive, Pronouns.Of("themselves").Cases);
    }

    [Fact]
    public void Lemmas_are_compared_as_they_are_written()
    {
        Assert.True(Pronouns.IsFirstPerson("us"));
        Assert.False(Pronouns.IsFirstPerson("US")); // the country
        Assert.True(Pronouns.IsThirdPerson("they"));
        Assert.False(Pronouns.IsThirdPerson("we"));
        Assert.False(Pronouns.IsThirdPerson("you"));
    }
}
