namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>The sentence that each rule is for. Every name here is made up.</summary>
public sealed class AnaphoraRuleTests
{
    [Theory]
    [InlineData("Doctor Ines Falk said the ward was full.\n\nTake Hanna Reyes. She came by boat. “It took all night,” she said.",
        "Hanna Reyes")]
    [InlineData("Doctor Ines Falk said the ward was full.\n\nFor Maria Stone, it was too late. “It took all night,” she said.",
        "Maria Stone")]
    [InlineData("Doctor Ines Falk said the ward was full.\n\nAmong them was Julia Petrov. “It took all night,” she said.", "Julia Petrov")]
    [InlineData("Doctor Ivo Falk said the ward was full.\n\nIn Peter Novak's case, the wait was long. “It took all night,” he said.",
        "Peter Novak")]
    public void The_only_one_whom_a_paragraph_introduces_speaks(string text, string name)
    {
        string doctor = text.Contains("Ines", StringComparison.Ordinal) ? "Doctor Ines Falk" : "Doctor Ivo Falk";
        string pronoun = text.Contains("he said", StringComparison.Ordinal) && !text.Contains("she said", StringComparison.Ordinal) ? "he"
            : "she";
        Assert.Equal(name, new SpeakerScene(text).Says(doctor, "the ward was full").Says(pronoun, "“It took all night,”").Resolve()
            .Name(1));
    }

    [Fact]
    public void Who_is_spoken_to_is_not_the_only_one_here()
    {
        var scene =
            new SpeakerScene("The ferry was late.\n\n“It took all night,” Hanna Reyes said.\n\n“I slept on deck,” she told Maria Stone.");
        Assert.Equal("Hanna Reyes", scene.Says("Hanna Reyes", "“It took all night,”").Says("she", "“I slept on deck,”").Resolve().Name(1));
    }

    [Theory]
    [InlineData("Sen. Ada Brook (D-Ore.), a critic of the plan, said it was late.", "a critic of the plan", "Ada Brook")]
    [InlineData("Rep. Oskar Thiel (R), a former sheriff, said it was late.", "a former sheriff", "Oskar Thiel")]
    public void Brackets_stand_between_a_name_and_what_describes_it(string text, string source, string name)
    {
        Assert.Equal(name, new SpeakerScene(text).Says(source, "it was late").Resolve().Name(0));
    }

    [Theory]
    [InlineData("curator of the exhibition Petra Lowe", "Petra Lowe")]
    [InlineData("lead author and Acme physicist Petra Lowe", "Petra Lowe")]
    [InlineData("Ada Brook supporter Petra Lowe", "Petra Lowe")]
    [InlineData("Hugo Lund, Fish and Wildlife director at Acme,", "Hugo Lund")]
    public void The_name_that_a_phrase_leads_up_to_speaks(string source, string name)
    {
        Assert.Equal(name, new SpeakerScene($"“It is early,” said {source}.").Says(source, "“It is early,”").Resolve().Name(0));
    }

    [Theory]
    [InlineData("friends of Petra Lowe", "friends of Petra Lowe")]
    [InlineData("a spokesman for Petra Lowe", "spokesman for Petra Lowe")]
    public void A_name_behind_a_preposition_does_not(string source, string name)
    {
        Assert.Equal(name, new SpeakerScene($"“It is early,” said {source}.").Says(source, "“It is early,”").Resolve().Name(0));
    }

    [Theory]
    [InlineData("Striker Stefan Brandl scored twice. The Dane said it was early.", "The Dane", "Stefan Brandl")]
    [InlineData("Harbour City manager Stefan Brandl was furious. The Ghanaian said it was early.", "The Ghanaian", "Stefan Brandl")]
    [InlineData("Stefan Brandl was made head coach in May.\n\nThe former Acme boss said it was early.", "The former Acme boss",
        "Stefan Brandl")]
    public void A_description_varies_the_subject_before(string text, string source, string name)
    {
        Assert.Equal(name, new SpeakerScene(text).Says(source, "it was early").Resolve().Name(0));
    }

    [Theory]
    [InlineData("an old pilot nicknamed “Gull.”", "Gull")]
    public void Who_has_no_other_name_goes_by_the_nickname(string source, string name)
    {
        var scene =
            new SpeakerScene($"Fire in the port\n\n“It burned all night,” said {source}\n\n“We lost two boats,” said Teodor Lind, 54.");
        Assert.Equal(name, scene.Says(source, "“It burned all night,”").Says("Teodor Lind", "“We lost two boats,”").Resolve().Name(0));
    }

    [Theory]
    [InlineData("‘The nets were empty,’ skipper says on poor spring\n\nThe harbour was quiet in May.\n\nPolice counted nine boats, " +
        "Captain Ivo Falk said.\n\n“The nets were empty all spring,” said Petra Lowe.", "skipper", "‘The nets were empty,’", "Petra Lowe",
        "“The nets were empty all spring,”")]
    [InlineData("Boss warns of empty nets and closed harbour\n\nThe season was poor.\n\nHugo Lund said the harbour was closed and the " +
        "nets empty.", "Boss", "empty nets and closed harbour", "Hugo Lund", "the harbour was closed and the nets empty")]
    public void Who_says_the_same_in_the_body_is_who_is_nameless_in_the_headline(string text, string source, string content, string name,
        string again)
    {
        Assert.Equal(name, new SpeakerScene(text).Says(source, content).Says(name, again).Resolve().Name(0));
    }

    [Theory]
    [InlineData("Four films in two years\n\nPetra Lowe made four films on the coast within two years.\n\nNow Lowe has director’s cuts " +
        "of two.\n\nThe director said it was early.", "The director", "Petra Lowe")]
    [InlineData("Party at odds\n\nAda Brook is under fire from her own party. “She is wrong,” some members told her.\n\nThe prime " +
        "minister said it was early.", "The prime minister", "Ada Brook")]
    public void A_noun_that_names_nobody_does_not_stand_between(string text, string source, string name)
    {
        Assert.Equal(name, new SpeakerScene(text).Says(source, "it was early").Resolve().Name(0));
    }

    [Theory]
    [InlineData("Ada Brook and Hugo Lund run the mill in Harbour Street. They say it is early.", "They", "Ada Brook and Hugo Lund")]
    [InlineData("Owners and tenants have signed a letter. They say it is early.", "They", "Owners and tenants")]
    [InlineData("Petra Lowe and leaders of the council avoided the hall. They say it is early.", "They",
        "Petra Lowe and leaders of the council")]
    public void They_are_several_subjects_before(string text, string source, string name)
    {
        Assert.Equal(name, new SpeakerScene(text).Says(source, "it is early").Resolve().Name(0));
    }

    [Fact]
    public void Two_descriptions_under_one_article_are_one_person()
    {
        var scene =
            new SpeakerScene("Cake wins prize in town\n\n“It is early to speak of prizes and of money,” Petra Lowe told the paper on " +
            "Monday.\n\nThe longtime baker and “Queen of Buns” said the oven was cold.");
        Assert.Equal("Petra Lowe", scene.Says("Petra Lowe", "“It is early to speak of prizes and of money,”")
            .Says("The longtime baker and “Queen of Buns”", "the oven was cold").Resolve().Name(1));
    }
}
