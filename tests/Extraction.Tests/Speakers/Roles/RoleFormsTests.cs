namespace Extraction.Tests.Speakers.Roles;

/// <summary>Roles in the plural, joined, with words around them: title / organisation, "-" for none. All names are made up.</summary>
public sealed class RoleFormsTests
{
    [Theory]
    [InlineData("Lori Lopes, one of the co-chairs of the diversity and climate committee,", "co-chair / diversity and climate committee")]
    [InlineData("Adam Neumeyer, founder and former CEO of Acme,", "founder / Acme|former CEO / Acme")]
    [InlineData("Mark Parring, a senior scientist working on fires at the European Center for Weather,",
        "senior scientist / European Center for Weather")]
    [InlineData("WeWorks’s founder and former CEO, Adam Neumeyer,", "founder / WeWorks|former CEO / WeWorks")]
    [InlineData("Archbishop Emeritus Desmond Toto", "Archbishop Emeritus / -")]
    [InlineData("Then-President Dina Boluart", "Then-President / -")]
    [InlineData("Santa Rita County Supervisor Paul Stone", "Supervisor / Santa Rita County")]
    [InlineData("United States attorney James Mandol", "United States attorney / -")]
    [InlineData("Ann Poe, the former owner of the Canadian hotel chain Travels Inn,", "former owner / Travels Inn")]
    [InlineData("Rick Hugh, the Delta Association for Counselling and Psychotherapy’s (DACP) lead adviser for the workplace,",
        "lead adviser for the workplace / Delta Association for Counselling and Psychotherapy")]
    [InlineData("Paul Mayer, Acme’s chairman of direct-to-consumer sales,", "chairman of direct-to-consumer sales / Acme")]
    [InlineData("Ann Poe, Additional Professor in the Department of Medicine at Leeds University,",
        "Additional Professor / Department of Medicine at Leeds University")]
    public void A_role_is_read(string subject, string roles)
    {
        var result = new SpeakerScene($"News of the day\n\nThe hearing went on.\n\n{subject} said the plan was ready.")
            .Says(subject, "the plan was ready").Resolve();
        Assert.Equal(roles, string.Join("|", result.Roles(0)));
    }

    [Theory]
    [InlineData("head of content Chloe Rushmoor", "head of content / -")]
    [InlineData("curator of the exhibition Natalia Silin", "curator of the exhibition / -")]
    [InlineData("presidential candidates Ann Poe and Tim Leigh", "presidential candidates / -")]
    public void A_role_behind_a_quotation_is_read(string subject, string roles)
    {
        var result = new SpeakerScene($"News of the day\n\nThe hearing went on.\n\n“The plan is ready,” said {subject}.")
            .Says(subject, "“The plan is ready,”").Resolve();
        Assert.Equal(roles, string.Join("|", result.Roles(0)));
    }

    [Theory]
    [InlineData("The victory helped president-elect Donald Trope.", "Trope", "president-elect / -")]
    [InlineData("The two producers Mark Berg and Oren Kole came.", "Berg", "producer / -")]
    [InlineData("Ann Poe is a real estate developer and the former owner of Delta Inn.", "Poe",
        "real estate developer / -|former owner / Delta Inn")]
    [InlineData("Delta Bank was shut.", "The group’s Rob Jes", "- / Delta Bank")]
    public void A_role_is_told_before(string before, string subject, string roles)
    {
        var result = new SpeakerScene($"News of the day\n\n{before} {subject} said the plan was ready.")
            .Says(subject, "the plan was ready").Resolve();
        Assert.Equal(roles, string.Join("|", result.Roles(0)));
    }
}
