namespace Extraction.Tests.Speakers;

/// <summary>Whom its own words, its own phrase or its own clause keep a description apart from.</summary>
public sealed class SeparationTests
{
    [Theory]
    [InlineData("Edda Berg, the prime minister, met Carl Olin, her chancellor. The premier insisted Mr. Olin will stay.", "The premier",
        "Mr. Olin will stay", "Carl Olin")]
    [InlineData("Ivo Dahl came on Monday. He said Dahl had lied.", "He", "Dahl had lied", "Ivo Dahl")]
    public void Who_is_named_in_a_report_does_not_make_it(string text, string source, string content, string name) =>
        Assert.NotEqual(name, new SpeakerScene(text).Says(source, content).Resolve().Name(0));

    [Theory]
    [InlineData("Nadia Brook sold tapes of Governor Martin Hale. The former intern, who once worked on Hale's campaign, said she would " +
        "publish them.", "The former intern", "she would publish them")]
    [InlineData("Governor Martin Hale left. The friend of Hale who drove him said the road was wet.", "The friend", "the road was wet")]
    public void Whom_a_phrase_names_in_itself_it_does_not_mean(string text, string source, string content) =>
        Assert.NotEqual("Martin Hale", new SpeakerScene(text).Says(source, content).Resolve().Name(0));

    [Fact]
    public void The_second_witness_is_not_the_first()
    {
        var result = new SpeakerScene("A witness told the court it was dark. The second witness said it rained.")
            .Says("A witness", "it was dark").Says("The second witness", "it rained").Resolve();
        Assert.NotSame(result.Speaker(0), result.Speaker(1));
        Assert.Equal("second witness", result.Name(1));
    }

    [Theory]
    [InlineData("The clerk who took the call said he swore.", "The clerk", "clerk")]
    [InlineData("The spokesman said the road was closed.", "The spokesman", "spokesman")]
    public void A_person_told_apart_by_a_clause_or_speaking_for_others_is_not_who_was_named_before(string sentence, string source,
        string name)
    {
        string content = sentence.Contains("swore", StringComparison.Ordinal) ? "he swore" : "the road was closed";
        var result = new SpeakerScene("Shane Perry waited on Monday. " + sentence).Says(source, content).Resolve();
        Assert.Equal(name, result.Name(0));
    }

    [Theory]
    [InlineData("Senior Colonel Ren Tao met the press. The spokesman said the road was closed.", "Ren Tao")]
    [InlineData("Spokeswoman Ada Venn met the press. The spokeswoman said the road was closed.", "Ada Venn")]
    public void An_officer_or_who_was_called_so_may_be_the_spokesman(string text, string name)
    {
        string source = text.Contains("spokeswoman", StringComparison.Ordinal) ? "The spokeswoman" : "The spokesman";
        Assert.Equal(name, new SpeakerScene(text).Says(source, "the road was closed").Resolve().Name(0));
    }

    [Theory]
    [InlineData("Peter Amis was beaten in a cell. The health minister said the law was clear.\n\nLater, Health Minister Carl Lind met him.",
        "The health minister", "Carl Lind")]
    [InlineData("Peter Amis was beaten in a cell. The health minister said the law was clear.\n\nCarl Lind, the health minister, met him.",
        "The health minister", "Carl Lind")]
    [InlineData("Peter Amis was beaten. The health minister said the law was clear.\n\nHealth Minister Carl Lind and former Health " +
        "Minister Olga Reis met him.", "The health minister", "Carl Lind")]
    public void An_office_is_that_of_the_only_one_who_is_named_with_it_later(string text, string source, string name) =>
        Assert.Equal(name, new SpeakerScene(text).Says(source, "the law was clear").Resolve().Name(0));

    [Theory]
    [InlineData("The company said it has two million users.", "The company")]
    [InlineData("The firm said it has two million users.", "The firm")]
    public void A_bare_word_for_an_organisation_takes_up_the_subject_just_before(string sentence, string source)
    {
        string text = "Acme Motors said it would ban the apps. The company said so twice.\n\nBetanet wrote that it would stay. " + sentence;
        var result = new SpeakerScene(text).Says("Acme Motors", "it would ban the apps").Says("Betanet", "it would stay")
            .Says(source, "it has two million users").Resolve();
        Assert.Equal("Betanet", result.Name(2));
    }
}
