namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>Descriptions that vary a name, and those that only seem to. Every name here is made up.</summary>
public sealed class DescriptionTests
{
    [Theory]
    [InlineData("Interim manager Stefan Brandl saw a first win.", "Goalkeeper Ivo Falk slept.", "the interim boss", "Stefan Brandl")]
    [InlineData("Captain Petra Lowe came back after the long winter, and the hall was full.", "Mayor Hanna Reyes watched.",
        "the defender", "Petra Lowe")]
    public void A_walk_of_life_that_one_person_is_known_by(string first, string second, string source, string name)
    {
        string text = $"The town knew.\n\n{first}\n\n{second}\n\n“It is early,” {source} said.";
        Assert.Equal(name, new SpeakerScene(text).Says(source, "“It is early,”").Resolve().Name(0));
    }

    [Fact]
    public void A_chairman_of_another_body_is_not_the_owner()
    {
        var scene = new SpeakerScene("Owner Stefan Brandl sold the club.\n\n“It is early,” the Delta League chairman said.");
        Assert.NotEqual("Stefan Brandl", scene.Says("the Delta League chairman", "“It is early,”").Resolve().Name(0));
    }

    [Fact]
    public void An_age_is_not_that_of_the_nameless_one_before()
    {
        const string Text = "“It is early,” says Petra Lowe.\n\nA publicist confirmed that the money was there.\n\n“It took all " +
            "night,” says the 46-year-old.";
        SpeakerScene scene = new SpeakerScene(Text).Says("Petra Lowe", "“It is early,”").Says("A publicist", "the money was there")
            .Says("the 46-year-old", "“It took all night,”");
        Assert.Equal("Petra Lowe", scene.Resolve().Name(2));
    }

    [Fact]
    public void A_neighbour_is_no_footballer()
    {
        const string Text = "Singer Petra Lowe has moved.\n\nOne neighbour said: “It is early.”\n\nThe retired footballer wrote: “It " +
            "took all night.”";
        SpeakerScene.Result result = new SpeakerScene(Text).Says("One neighbour", "“It is early.”")
            .Says("The retired footballer", "“It took all night.”").Resolve();
        Assert.Equal("neighbour", result.Name(0));
        Assert.NotEqual("neighbour", result.Name(1));
    }

    [Fact]
    public void A_union_leader_is_no_nameless_head_teacher()
    {
        const string Text = "Lessons were short.\n\nThe head teacher said: “It is early.” The union leader said: “It took all night.”";
        SpeakerScene.Result result = new SpeakerScene(Text).Says("The head teacher", "“It is early.”")
            .Says("The union leader", "“It took all night.”").Resolve();
        Assert.Equal(("head teacher", "union leader"), (result.Name(0), result.Name(1)));
    }

    [Fact]
    public void The_father_of_somebody_is_not_who_spoke_before()
    {
        const string Text = "The bridge fell.\n\nHelp came late.\n\nOskar Thiel, a driver, said he saw it fall.\n\n“It took all night,” " +
            "the father of one of the victims said.";
        SpeakerScene scene = new SpeakerScene(Text).Says("Oskar Thiel", "he saw it fall")
            .Says("the father of one of the victims", "“It took all night,”");
        Assert.Equal("father of one of the victims", scene.Resolve().Name(1));
    }

    [Fact]
    public void The_shadow_secretary_is_not_the_secretary()
    {
        const string Text = "Harriet Lowe, the transport secretary, said the line was safe.\n\nBut Owen Thiel laughed.\n\n“It " +
            "is early,” the shadow transport secretary said.";
        SpeakerScene scene = new SpeakerScene(Text).Says("Harriet Lowe", "the line was safe")
            .Says("the shadow transport secretary", "“It is early,”");
        Assert.NotEqual("Harriet Lowe", scene.Resolve().Name(1));
    }

    [Fact]
    public void What_somebody_has_is_not_the_one_who_has_it()
    {
        const string Text = "The North fired two rockets on Monday.\n\nThe North's water ministry said the dam was full.";
        Assert.NotEqual("North", new SpeakerScene(Text).Says("The North's water ministry", "the dam was full").Resolve().Name(0));
    }

    [Fact]
    public void The_initials_of_an_office_are_no_name()
    {
        const string Text = "Chief Minister K. Raghavendran announced help.\n\nTalking to reporters, the CM said the dam was full.";
        SpeakerScene.Result result = new SpeakerScene(Text).Says("the CM", "the dam was full").Resolve();
        Assert.Equal("K. Raghavendran", result.Name(0));
        Assert.DoesNotContain("CM", result.Speaker(0)!.Aliases.Select(a => a.Of(result.Text)));
    }

    [Fact]
    public void A_pronoun_with_nobody_else_overrules_a_given_name()
    {
        const string Text = "On the beach, Aruna Wester mends a net.\n\n“It is early,” he says.";
        Assert.Equal("Aruna Wester", new SpeakerScene(Text).Says("he", "“It is early,”").Resolve().Name(0));
    }

    [Fact]
    public void A_title_is_not_overruled()
    {
        const string Text = "On the beach, Ms. Aruna Wester mends a net.\n\n“It is early,” he says.";
        Assert.Null(new SpeakerScene(Text).Says("he", "“It is early,”").Resolve().Name(0));
    }

    [Fact]
    public void A_full_name_stands_behind_the_body_that_a_title_names()
    {
        const string Text = "Head teacher at Harbour Academy Julie Thiel said the hall was full.";
        SpeakerScene scene = new SpeakerScene(Text).Says("Head teacher at Harbour Academy Julie Thiel", "the hall was full");
        Assert.Equal("Julie Thiel", scene.Resolve().Name(0));
    }
}
