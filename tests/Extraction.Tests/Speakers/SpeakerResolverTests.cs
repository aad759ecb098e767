using Extraction.Speakers;

namespace Extraction.Tests.Speakers;

/// <summary>Who is behind a source. Every article here is made up.</summary>
public sealed class SpeakerResolverTests
{
    [Fact]
    public void A_surname_stands_for_the_full_name()
    {
        var result = new SpeakerScene("""
            The bridge will reopen in May, Laura Fielding, the city's chief engineer, said on Monday.

            "We have checked every bolt," Fielding said.
            """).Says("Laura Fielding, the city's chief engineer,", "The bridge will reopen in May").Says("Fielding", "\"We have checked every bolt,\"").Resolve();
        Assert.Equal("Laura Fielding", result.Name(1));
        Assert.Equal(Resolution.NamePart, result.Analysis.Links[1].Resolution);
        Assert.Equal(result.Analysis.Links[0].Speaker, result.Analysis.Links[1].Speaker);
        Assert.Equal(SpeakerKind.Person, result.Speaker(1)!.Kind);
    }

    [Fact]
    public void A_given_name_stands_for_the_full_name_where_that_is_the_custom()
    {
        var result = new SpeakerScene("""
            Prices will fall, said Le Quang Vinh, a researcher at the Hanoi Institute of Economics.

            "Farmers sell early this year," Vinh said.
            """).Says("Le Quang Vinh, a researcher at the Hanoi Institute of Economics", "Prices will fall").Says("Vinh", "\"Farmers sell early this year,\"").Resolve();
        Assert.Equal("Le Quang Vinh", result.Name(1));
    }

    [Fact]
    public void A_surname_can_be_the_name_of_a_month()
    {
        var result = new SpeakerScene("""
            In May, Prime Minister Anna May said the vote would be held.

            "We have checked every bolt," May said.
            """).Says("Prime Minister Anna May", "the vote would be held").Says("May", "\"We have checked every bolt,\"").Resolve();
        Assert.Equal("Anna May", result.Name(0));
        Assert.Equal("Anna May", result.Name(1));
    }

    [Theory]
    [InlineData("A Boston judge declined the request on Monday.", "A Boston judge", "Justice Frank Nerva wrote the ruling.", "Frank Nerva")]
    [InlineData("A Boston judge declined the request on Monday.", "A Boston judge",
        "Justice Frank Nerva and Judge Hanna Stein wrote the ruling.", "Boston judge")]
    [InlineData("A lawmaker declined the request on Monday.", "A lawmaker", "Frank Nerva, a senator from Ohio, was angry.", "Frank Nerva")]
    [InlineData("A lawmaker declined the request on Monday.", "A lawmaker", "Frank Nerva, a baker, was angry.", "lawmaker")]
    public void Who_opens_an_article_without_a_name_is_named_later(string lead, string source, string later, string name)
    {
        var result = new SpeakerScene(lead + "\n\n" + later).Says(source, "the request").Resolve();
        Assert.Equal(name, result.Name(0));
    }

    [Fact]
    public void Who_spoke_goes_on_although_others_are_spoken_of()
    {
        var result = new SpeakerScene("""
            Hanna Stein won again on Sunday. Hanna Stein is the favourite of the party, and Hanna Stein knows it.

            "Stein's campaign is in panic," said Leslie Moor, a party organiser.

            "Stein has a big problem," she said.
            """).Says("Leslie Moor, a party organiser", "\"Stein's campaign is in panic,\"").Says("she", "\"Stein has a big problem,\"").Resolve();
        Assert.Equal("Leslie Moor", result.Name(1));
    }

    [Fact]
    public void A_bare_surname_is_that_of_who_was_just_named_in_full()
    {
        var result = new SpeakerScene("""
            Gary Stone opened the harbour. Gary Stone was pleased with it.

            The ships came in on Monday.

            There were eleven of them.

            All of them were small.

            Harbour Secretary Jon Stone said the quay was safe.

            "It is safe," Stone said.
            """).Says("Harbour Secretary Jon Stone", "the quay was safe").Says("Stone", "\"It is safe,\"").Resolve();
        Assert.Equal("Jon Stone", result.Name(1));
    }

    [Fact]
    public void She_is_the_woman_who_spoke_last()
    {
        var result = new SpeakerScene("""
            "The results surprised us," said Maria Gomez, a biologist at the University of Porto.

            Her colleague Peter Lund built the sensors. "They work under ice," she said.
            """).Says("Maria Gomez, a biologist at the University of Porto", "\"The results surprised us,\"").Says("she", "\"They work under ice,\"").Resolve();
        Assert.Equal("Maria Gomez", result.Name(1));
        Assert.Equal(Resolution.Pronoun, result.Analysis.Links[1].Resolution);
    }

    [Fact]
    public void I_in_a_quotation_is_its_speaker()
    {
        var result = new SpeakerScene("""
            "I think the plan will fail," said Tom Baxter, a union leader.
            """).Says("Tom Baxter, a union leader", "\"I think the plan will fail,\"").Says("I", "the plan will fail").Resolve();
        Assert.Equal("Tom Baxter", result.Name(1));
    }

    [Fact]
    public void An_acronym_stands_for_the_organisation_that_it_is_introduced_with()
    {
        var result = new SpeakerScene("""
            The levy is too high, the Union to Protect Our Rivers (UPOR) said in a letter.

            UPOR said that fishermen pay twice.
            """).Says("the Union to Protect Our Rivers (UPOR)", "The levy is too high").Says("UPOR", "fishermen pay twice").Resolve();
        Assert.Equal("Union to Protect Our Rivers", result.Name(1));
        Assert.Equal(Resolution.Acronym, result.Analysis.Links[1].Resolution);
        Assert.Equal(SpeakerKind.Organization, result.Speaker(1)!.Kind);
    }

    [Fact]
    public void Relatives_with_one_surname_stay_apart()
    {
        var result = new SpeakerScene("""
            Helen Marlow won the race for mayor. Helen Marlow had led all night.

            "The city spoke," Marlow said.

            "I am proud," said her husband, David Marlow.
            """).Says("Marlow", "\"The city spoke,\"").Says("David Marlow", "\"I am proud,\"").Resolve();
        Assert.Equal("Helen Marlow", result.Name(0));
        Assert.Equal("David Marlow", result.Name(1));
    }

    [Fact]
    public void Two_who_speak_with_one_voice_are_a_group()
    {
        var result = new SpeakerScene("""
            Anna Weber and Jonas Stone said the vote was fair.
            """).Says("Anna Weber and Jonas Stone", "the vote was fair").Resolve();
        Assert.Equal("Anna Weber and Jonas Stone", result.Name(0));
        Assert.Equal(SpeakerKind.Group, result.Speaker(0)!.Kind);
    }

    [Theory]
    [InlineData("officials", "Officials said the road was closed.", "Officials", SpeakerKind.Group)]
    [InlineData("witness", "A witness said the road was closed.", "A witness", SpeakerKind.Anonymous)]
    [InlineData("new report by the agency", "A new report by the agency said the road was closed.", "A new report by the agency",
        SpeakerKind.Document)]
    [InlineData("Beijing", "Beijing said the road was closed.", "Beijing", SpeakerKind.Organization)]
    public void Kinds(string name, string text, string source, SpeakerKind kind)
    {
        var result = new SpeakerScene(text).Says(source, "the road was closed").Resolve();
        Assert.Equal(name, result.Name(0), ignoreCase: true);
        Assert.Equal(kind, result.Speaker(0)!.Kind);
    }

    [Fact]
    public void A_quotation_that_goes_on_keeps_its_speaker()
    {
        var result = new SpeakerScene("""
            "We lost," said Karim Haddad, the coach.

            "But we will be back."
            """).Says("Karim Haddad, the coach", "\"We lost,\"").GoesOn("\"But we will be back.\"").Resolve();
        Assert.Equal("Karim Haddad", result.Name(1));
        Assert.Equal(Resolution.Implicit, result.Analysis.Links[1].Resolution);
    }

    [Fact]
    public void Without_a_source_nobody_is_guessed()
    {
        var result = new SpeakerScene("Laura Fielding left. It was expected that rain would come.").Says(null, "rain would come").Resolve();
        Assert.Null(result.Name(0));
        Assert.Equal(Resolution.None, result.Analysis.Links[0].Resolution);
    }

    [Fact]
    public void Nothing_comes_of_nothing()
    {
        SpeakerScene.Result result = new SpeakerScene("").Resolve();
        Assert.Empty(result.Analysis.Speakers);
        Assert.Empty(result.Analysis.Links);
    }

    [Fact]
    public void A_description_varies_the_name_of_who_spoke_just_before()
    {
        var result = new SpeakerScene("""
            The wells must be closed, Carol Mayhew said on Friday.

            The retired teacher said that she would move.
            """).Says("Carol Mayhew", "The wells must be closed").Says("The retired teacher", "she would move").Resolve();
        Assert.Equal("Carol Mayhew", result.Name(1));
        Assert.Equal(Resolution.Nominal, result.Analysis.Links[1].Resolution);
        Assert.Equal(["retired teacher / -"], result.Roles(1));
    }

    [Fact]
    public void Mr_and_Mrs_keep_a_couple_apart_though_one_is_never_named_in_full()
    {
        var result = new SpeakerScene("""
            Helen Marlow opened the school. "It is a good day," Mrs. Marlow said.

            "I agree," said Mr. Marlow.
            """).Says("Mrs. Marlow", "\"It is a good day,\"").Says("Mr. Marlow", "\"I agree,\"").Resolve();
        Assert.Equal("Helen Marlow", result.Name(0));
        Assert.NotEqual(result.Analysis.Links[0].Speaker, result.Analysis.Links[1].Speaker);
        Assert.Equal("Marlow", result.Name(1));
    }
}
