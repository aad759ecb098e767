namespace Extraction.Tests.Speakers.Roles;

/// <summary>Roles beside words that hide them: lists, clauses, tags, capitals of the layout. All names are made up.</summary>
public sealed class HiddenRoleTests
{
    [Theory]
    [InlineData("Anna Weber, a former trustee of Harbour Aid who heads the moss program at the Delta Institute,",
        "former trustee / Harbour Aid|- / Delta Institute")]
    [InlineData("Anna Weber, a former trustee of Harbour Aid who chairs the Rivers Committee,",
        "former trustee / Harbour Aid|- / Rivers Committee")]
    [InlineData("War photographer Anna Weber", "War photographer / -")]
    [InlineData("AS Opposition Leader Anna Weber", "Opposition Leader / -")]
    [InlineData("First lady Anna Weber", "First lady / -")]
    [InlineData("Texas state Rep. Anna Weber", "Texas state Rep. / -")]
    [InlineData("Rep. Anna Weber, D-New York,", "Rep. / -|- / D-New York")]
    [InlineData("Anna Weber, a member of the Institute for Moss Science (IMS), a lawyer and a chair of the Delta Council,",
        "member / Institute for Moss Science|lawyer / -|chair / Delta Council")]
    [InlineData("Anna Weber, a dreamer and spokeswoman for the Delta Council,", "spokeswoman / Delta Council")]
    [InlineData("Anna Weber, president of the RFL-CIO,", "president / RFL-CIO")]
    [InlineData("Anna Weber, a law professor at Washington and Lund University,", "law professor / Washington and Lund University")]
    [InlineData("Anna Weber, president of the left-of-center Moss Policy Institute,", "president / Moss Policy Institute")]
    [InlineData("Anna Weber, lecturer at the School of River Sciences,", "lecturer / School of River Sciences")]
    public void A_role_is_read(string subject, string roles)
    {
        var result = new SpeakerScene($"News of the day\n\nThe hearing went on.\n\n{subject} said the plan was ready.")
            .Says("Anna Weber", "the plan was ready").Resolve();
        Assert.Equal(roles, string.Join("|", result.Roles(0)));
    }

    [Theory]
    [InlineData("She is the director of the Delta Institute.", "director / Delta Institute")]
    [InlineData("She is not a lawyer.", "")]
    [InlineData("Her friends said she is a fine lawyer.", "")]
    [InlineData("They would come if she were a lawyer.", "")]
    public void What_she_is_is_read_of_main_clauses(string sentence, string roles)
    {
        var result = new SpeakerScene($"News of the day\n\nThe hearing went on.\n\nAnna Weber said the plan was ready. {sentence}")
            .Says("Anna Weber", "the plan was ready").Resolve();
        Assert.Equal(roles, string.Join("|", result.Roles(0)));
    }

    [Theory]
    [InlineData("Sens. Anna Weber (D-Ohio) and Karl Lind (R-Iowa)", "Sen / -|- / R-Iowa")]
    [InlineData("Reps. Anna Weber and Karl Lind", "Rep / -")]
    [InlineData("Rep. Anna Weber and Karl Lind", "")]
    public void A_title_in_the_plural_is_that_of_all(string names, string roles)
    {
        var result = new SpeakerScene($"News of the day\n\n{names} met on Monday.\n\nLind said the plan was ready.")
            .Says("Lind", "the plan was ready").Resolve();
        Assert.Equal(roles, string.Join("|", result.Roles(0)));
    }
}
