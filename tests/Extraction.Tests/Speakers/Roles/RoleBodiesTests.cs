namespace Extraction.Tests.Speakers.Roles;

/// <summary>For whom somebody speaks where his title only points to it. All names are made up.</summary>
public sealed class RoleBodiesTests
{
    [Theory]
    [InlineData("The Liberal Democrats asked for more.", "Alistair Carmich, the party’s home affairs spokesman,",
        "home affairs spokesman / Liberal Democrats")]
    [InlineData("Coral Bridge, a news outlet, was sued.", "Ann Poe, the outlet’s editor,", "editor / Coral Bridge")]
    [InlineData("It was a win for the Delta Retired Teachers Association.", "Association executive director Tim Leigh",
        "executive director / Delta Retired Teachers Association")]
    [InlineData("It was a win for the Delta Retired Teachers Association.", "And association executive director Tim Leigh",
        "executive director / Delta Retired Teachers Association")]
    [InlineData("The Delta Health Agency agreed.", "An agency spokeswoman", "spokeswoman / Delta Health Agency")]
    [InlineData("Microsoft grew.", "Chief executive Tim Cork", "Chief executive / Microsoft")]
    [InlineData("Microsoft grew.", "Finance chief Tim Cork", "Finance chief / Microsoft")]
    [InlineData("Microsoft grew.", "President and CEO Tim Cork", "President and CEO / Microsoft")]
    [InlineData("Microsoft grew.", "President Tim Cork", "President / -")]
    [InlineData("Microsoft grew.", "Actor Tim Cork", "Actor / -")]
    [InlineData("Ann Poe told Microsoft about it.", "Chief executive Tim Cork", "Chief executive / -")]
    [InlineData("The Charing Police Station was shut.", "A police spokesman", "police spokesman / -")]
    public void Is_told_before(string before, string subject, string role)
    {
        var result = new SpeakerScene($"News of the day\n\n{before} {subject} said the plan was ready.")
            .Says(subject.StartsWith("And ", StringComparison.Ordinal) ? subject[4..] : subject, "the plan was ready").Resolve();
        Assert.Equal(role, string.Join("|", result.Roles(0)));
    }
}
