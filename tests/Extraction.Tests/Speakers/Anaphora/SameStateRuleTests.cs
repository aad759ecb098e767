namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>Who is meant by a description that names a state. Names are made up.</summary>
public sealed class SameStateRuleTests
{
    private const string Meeting = "Sen. Finn Grey left early. Sen. Ada Brook (D-Fla.) met Sen. Otto Lind of Ohio and Sen. Carl Dahl (D-N.Y.).\n\n";

    [Theory]
    [InlineData("the Florida Democrat", "Ada Brook")]
    [InlineData("the New York Democrat", "Carl Dahl")]
    [InlineData("the Ohio senator", "Otto Lind")]
    [InlineData("the Florida senator", "Ada Brook")]
    public void The_only_one_of_the_state_is(string source, string name) =>
        Assert.Equal(name, new SpeakerScene($"{Meeting}“It is early,” said {source}.").Says(source, "“It is early,”").Resolve().Name(0));

    [Theory]
    [InlineData("the Utah Democrat")]
    [InlineData("the Florida Republican")]
    public void Nobody_of_another_state_or_party_is(string source)
    {
        string? name = new SpeakerScene($"{Meeting}“It is early,” said {source}.").Says(source, "“It is early,”").Resolve().Name(0);
        Assert.DoesNotContain(name, (string[])["Ada Brook", "Otto Lind", "Carl Dahl"]);
    }

    [Fact]
    public void Who_was_just_spoken_of_and_may_be_of_the_state_too_is_not_passed_over()
    {
        const string Text = Meeting + "Sen. Finn Grey came back.\n\n“It is early,” the Florida Democrat said.";
        Assert.Equal("Finn Grey", new SpeakerScene(Text).Says("the Florida Democrat", "“It is early,”").Resolve().Name(0));
    }
}
