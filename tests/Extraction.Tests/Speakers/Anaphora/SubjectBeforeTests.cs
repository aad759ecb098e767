namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>Whom a pronoun behind a quotation takes up from the story before it. Every name here is made up.</summary>
public sealed class SubjectBeforeTests
{
    [Theory]
    [InlineData("Louise Haggar had gone to the market with a friend in May. “It was packed,” she said.", "she", "Louise Haggar")]
    [InlineData("Louise Haggar had gone to the market with her aunt Rita Poole. “It was packed,” she said.", "she", null)]
    public void The_subject_of_the_story_speaks_and_not_a_companion_without_a_name(string text, string source, string? name)
    {
        string? found = new SpeakerScene(text).Says(source, "“It was packed,”").Resolve().Name(0);
        if (name is not null) Assert.Equal(name, found);
        else Assert.NotEqual("friend", found);
    }

    [Fact]
    public void They_takes_up_a_nameless_person_without_a_gender()
    {
        var result = new SpeakerScene("A Veetube spokesperson denied the plan to publishers. They said: “We have no such plan.”")
            .Says("A Veetube spokesperson", "the plan").Says("They", "“We have no such plan.”").Resolve();
        Assert.Equal("Veetube spokesperson", result.Name(1));
    }

    [Theory]
    [InlineData("One teacher told the radio that “the hall” was cold.\n\n“It rained in,” they added.", "teacher")]
    [InlineData("One teacher told the radio that “the hall” was cold.\n\nParents stayed away. “It rained in,” they added.", null)]
    public void They_takes_up_a_nameless_person_of_the_paragraph_before_unless_several_were_a_subject_since(string text, string? name)
    {
        var result = new SpeakerScene(text).Says("One teacher", "“the hall” was cold").Says("they", "“It rained in,”").Resolve();
        if (name is not null) Assert.Equal(name, result.Name(1));
        else Assert.NotEqual("teacher", result.Name(1));
    }

    [Theory]
    [InlineData("The Ruritanian carmaker said the plant would close.", "The Ruritanian carmaker", "Ruritanian carmaker")]
    [InlineData("The German carmaker said the plant would close.", "The German carmaker", "German carmaker")]
    public void A_nationality_is_not_the_company_that_it_describes(string text, string source, string name) =>
        Assert.Equal(name, new SpeakerScene(text).Says(source, "the plant would close").Resolve().Name(0));
}
