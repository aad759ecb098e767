namespace Extraction.Tests.Speakers;

/// <summary>Roles as outlets of many countries word them: title / organisation, "-" for none. All names are made up.</summary>
public sealed class UnseenRoleTests
{
    [Theory]
    [InlineData("Boston Mayor Kim Ode", "Boston Mayor Kim Ode", "Mayor / Boston")]
    [InlineData("Delta Rovers sporting director Odd Vik", "Delta Rovers sporting director Odd Vik", "sporting director / Delta Rovers")]
    [InlineData("Rivers Agency press secretary Ann Poe", "Rivers Agency press secretary Ann Poe", "press secretary / Rivers Agency")]
    [InlineData("Norvik Chairman and Chief Risk Officer Paul Dent", "Norvik Chairman and Chief Risk Officer Paul Dent",
        "Chairman and Chief Risk Officer / Norvik")]
    [InlineData("Rita Moll, president of the Walk for Hope,", "Rita Moll, president of the Walk for Hope,", "president / Walk for Hope")]
    [InlineData("Tim Rudd, president of the March for Science Education and Defense Fund,",
        "Tim Rudd, president of the March for Science Education and Defense Fund,",
        "president / March for Science Education and Defense Fund")]
    [InlineData("Sam Boyd, the top member of the Senate Committee on Banking, Housing and Urban Affairs,",
        "Sam Boyd, the top member of the Senate Committee on Banking, Housing and Urban Affairs,",
        "top member / Senate Committee on Banking, Housing and Urban Affairs")]
    [InlineData("Ida Frey, a biology lecturer who works on moss at Leeds University,",
        "Ida Frey, a biology lecturer who works on moss at Leeds University,", "biology lecturer / Leeds University")]
    [InlineData("Ida Frey, a former ferry captain who now teaches at Leeds University,",
        "Ida Frey, a former ferry captain who now teaches at Leeds University,", "former ferry captain / -|- / Leeds University")]
    [InlineData("Ida Frey, professor emeritus of history at Leeds University,",
        "Ida Frey, professor emeritus of history at Leeds University,", "professor emeritus of history / Leeds University")]
    [InlineData("Eva Klein, deputy prime minister and former ambassador to NATO,",
        "Eva Klein, deputy prime minister and former ambassador to NATO,", "deputy prime minister / -|former ambassador / NATO")]
    [InlineData("Rita Moll, head of Leeds-based charity Rivercare,", "Rita Moll, head of Leeds-based charity Rivercare,",
        "head / Rivercare")]
    [InlineData("Ben Frost, 33-year-old founder of Rivercare,", "Ben Frost, 33-year-old founder of Rivercare,", "founder / Rivercare")]
    [InlineData("Zoe Lamb, editor-in-chief of the Leeds Courier,", "Zoe Lamb, editor-in-chief of the Leeds Courier,",
        "editor-in-chief / Leeds Courier")]
    [InlineData("Ben Frost at Delta Bank", "Ben Frost", "- / Delta Bank")]
    [InlineData("Rita Moll, a neighbor", "Rita Moll, a neighbor", "neighbor / -")]
    [InlineData("Zelvik's managing director Paul Dent", "Zelvik's managing director Paul Dent", "managing director / Zelvik")]
    [InlineData("Harbour Courier editor-in-chief Ana Ruiz", "Harbour Courier editor-in-chief Ana Ruiz",
        "editor-in-chief / Harbour Courier")]
    [InlineData("Ian Bell, for the Harbour Party,", "Ian Bell, for the Harbour Party,", "- / Harbour Party")]
    [InlineData("Mona Reed, of Springfield,", "Mona Reed, of Springfield,", "")]
    public void A_role_is_read(string subject, string source, string roles)
    {
        var result = new SpeakerScene($"News of the day\n\nThe hearing went on.\n\n{subject} said the plan was ready.")
            .Says(source, "the plan was ready").Resolve();
        Assert.Equal(roles, string.Join("|", result.Roles(0)));
    }

    [Fact]
    public void What_a_court_did_is_no_part_of_a_title()
    {
        const string Trial = "A court in Boston convicted film producer Al Dane of fraud.";
        var result = new SpeakerScene($"News of the day\n\n{Trial}\n\nDane said it was wrong.")
            .Says("Dane", "it was wrong").Resolve();
        Assert.Equal(["film producer / -"], result.Roles(0));
    }
}
