using Extraction.Speakers;

namespace Extraction.Tests.Speakers;

/// <summary>Names, descriptions and pronouns as they stand in news of all kinds. Every article here is made up.</summary>
public sealed class SpeakerReferenceTests
{
    [Theory]
    [InlineData("Fairview mayor and mother of three Jane Okafor", "Jane Okafor")]
    [InlineData("Acme vice president of sales and marketing Ewan Hale", "Ewan Hale")]
    [InlineData("Senior lecturer in law at Fairview University Lucia Ferrante", "Lucia Ferrante")]
    [InlineData("Professor of economics and public policy at Fairview College Thomas Lind", "Thomas Lind")]
    [InlineData("A spokesman for mayor Jane Okafor", "spokesman for mayor Jane Okafor")]
    public void A_name_at_the_end_of_a_long_description_speaks(string source, string name) =>
        Assert.Equal(name, new SpeakerScene(source + " said the plan would fail.").Says(source, "the plan would fail").Resolve().Name(0));

    [Theory]
    [InlineData("A spokesman for the guild, Major General Arlo Venn, denied it. \"It is false,\" he said.", "he", "\"It is false,\"",
        "Arlo Venn")]
    [InlineData("The U.S. ambassador to Norway, Diane Falk, met both sides. \"I have seen worse,\" the ambassador said.", "the ambassador",
        "\"I have seen worse,\"", "Diane Falk")]
    [InlineData("Mayor Lena Brandt's predecessor, Oskar Thiel, objected. \"It is a mistake,\" Thiel said.", "Thiel", "\"It is a mistake,\"",
        "Oskar Thiel")]
    public void A_description_with_a_name_between_commas_is_that_persons(string text, string source, string content, string name)
    {
        Assert.Equal(name, new SpeakerScene(text).Says(source, content).Resolve().Name(0));
    }

    [Theory]
    [InlineData("President Han Ji-won met the ministers. \"We will wait,\" Han said.", "Han", "Han Ji-won")]
    [InlineData("Hassan al-Tayeb, the chief negotiator, arrived late. \"We will wait,\" Tayeb said.", "Tayeb", "Hassan al-Tayeb")]
    [InlineData("The team works for the Forest and Lakes Authority. \"We will wait,\" the Forest and Lakes Authority said.",
        "the Forest and Lakes Authority", "Forest and Lakes Authority")]
    [InlineData("Help has come at last. Painters Without Brushes said so. \"We will wait,\" Painters Without Brushes said.",
        "Painters Without Brushes", "Painters Without Brushes")]
    public void A_name_keeps_its_parts(string text, string source, string name)
    {
        Assert.Equal(name, new SpeakerScene(text).Says(source, "\"We will wait,\"").Resolve().Name(0));
    }

    [Theory]
    [InlineData("The coach, Stefan Brandl, was pleased. \"She is fast,\" Brandl said on Monday. \"Nobody can catch her,\" the Austrian " +
        "said.", "the Austrian", "Stefan Brandl", SpeakerKind.Person)]
    [InlineData("Arbor Motors said sales had fallen. The carmaker said it would close a plant.", "The carmaker", "Arbor Motors",
        SpeakerKind.Organization)]
    public void A_description_varies_the_name_of_who_spoke(string text, string source, string name, SpeakerKind kind)
    {
        var scene = new SpeakerScene(text);
        if (kind == SpeakerKind.Person) scene.Says("Brandl", "\"She is fast,\"").Says(source, "\"Nobody can catch her,\"");
        else scene.Says("Arbor Motors", "sales had fallen").Says(source, "it would close a plant");
        var result = scene.Resolve();
        Assert.Equal(name, result.Name(1));
        Assert.Equal(kind, result.Speaker(1)!.Kind);
    }

    [Fact]
    public void Within_one_sentence_a_bare_description_is_somebody_else()
    {
        var result = new SpeakerScene("""
            Mara Lindt asked about the bridge. Lindt said the bridge was old, but the engineer said it was safe.
            """).Says("Lindt", "the bridge was old").Says("the engineer", "it was safe").Resolve();
        Assert.Equal("engineer", result.Name(1));
    }

    [Fact]
    public void The_former_president_is_not_the_president()
    {
        var result = new SpeakerScene("""
            President Ellen Marsh will sign the bill. Hal Brock, a rancher, said at a rally that the bill was a giveaway.

            The former president said that he would decide by spring.
            """).Says("Hal Brock", "the bill was a giveaway").Says("The former president", "he would decide by spring").Resolve();
        Assert.NotEqual("Ellen Marsh", result.Name(1));
    }

    [Fact]
    public void Who_is_spoken_of_inside_the_words_is_not_who_speaks_them()
    {
        var result = new SpeakerScene("""
            Senator Paula Reder said the nation would stand firm.

            "We think of the sailor who leaves home and of the baker who rises early," she said.
            """).Says("Senator Paula Reder", "the nation would stand firm").Says("she", "\"We think of the sailor who leaves home and of the baker who rises early,\"").Resolve();
        Assert.Equal("Paula Reder", result.Name(1));
    }

    [Fact]
    public void She_inside_a_womans_words_is_another_woman()
    {
        var result = new SpeakerScene("""
            Rosa Lind and Clara Voss met in March. This will be hard for Voss, said Lind.

            "She can never win," she said.
            """).Says("Lind", "This will be hard for Voss").Says("she", "\"She can never win,\"").Resolve();
        Assert.Equal("Rosa Lind", result.Name(1));
    }

    [Fact]
    public void A_spokesman_of_his_own_is_nobody_named_before()
    {
        var result = new SpeakerScene("""
            Police spokesman Emil Okand said the road was closed.

            The governor sent General Tarik Magan to the north. Magan will stay there, his spokesman said.
            """).Says("Police spokesman Emil Okand", "the road was closed").Says("his spokesman", "Magan will stay there").Resolve();
        Assert.NotEqual("Emil Okand", result.Name(1));
    }

    [Fact]
    public void Of_two_with_one_surname_the_bare_name_is_whose_sentence_went_before()
    {
        var result = new SpeakerScene("""
            Hanna Brook came home on Friday. Her husband Milo Brook, a trader, said the door was open. "It stood wide," Brook said.
            """).Says("Her husband Milo Brook, a trader,", "the door was open").Says("Brook", "\"It stood wide,\"").Resolve();
        Assert.Equal("Milo Brook", result.Name(1));
    }

    [Theory]
    [InlineData("The newspaper Morgenblick reported the sale. Morgenblick said the price was low.", "Morgenblick", "the price was low")]
    [InlineData("Nuvia said it had no part in the study.", "Nuvia", "it had no part in the study")]
    [InlineData("Falke, which makes tyres, declined to comment. Falke said the talks were over.", "Falke", "the talks were over")]
    public void What_stands_beside_a_name_tells_an_organisation(string text, string source, string content)
    {
        Assert.Equal(SpeakerKind.Organization, new SpeakerScene(text).Says(source, content).Resolve().Speaker(0)!.Kind);
    }

    [Fact]
    public void One_of_several_is_one()
    {
        var result = new SpeakerScene("Officers denied it. One of them said the camp was empty.").Says("One of them", "the camp was empty")
            .Resolve();
        Assert.Equal(SpeakerKind.Anonymous, result.Speaker(0)!.Kind);
    }

    [Fact]
    public void Many_of_whom_are_those_before()
    {
        var result = new SpeakerScene("The bill angered relatives of the miners, many of whom say the fund is empty.")
            .Says("many of whom", "the fund is empty").Resolve();
        Assert.Equal("relatives of the miners", result.Name(0));
    }

    [Fact]
    public void A_leader_of_one_country_is_not_anothers()
    {
        var result = new SpeakerScene("""
            Norwegian Prime Minister Odd Lien said the ferry was safe. The Turkish leader said it was not.
            """).Says("Norwegian Prime Minister Odd Lien", "the ferry was safe").Says("The Turkish leader", "it was not").Resolve();
        Assert.NotEqual("Odd Lien", result.Name(1));
    }

    [Theory]
    [InlineData("Marlow MP Edgar Thorn said the line would close.", "Marlow MP Edgar Thorn", "the line would close", "Edgar Thorn")]
    [InlineData("It is a gain, the official Ruripress news agency said.", "the official Ruripress news agency", "It is a gain",
        "Ruripress")]
    [InlineData("Major General Arlo Venn met the mayor on Friday. The general said the line would close.", "The general",
        "the line would close", "Arlo Venn")]
    [InlineData("Former Secretary of State Lena Frey said the line would close.", "Former Secretary of State Lena Frey",
        "the line would close", "Lena Frey")]
    [InlineData("The director of the Federal Rail Agency (FRA) Edgar Thorn said the line would close.",
        "The director of the Federal Rail Agency (FRA) Edgar Thorn", "the line would close", "Edgar Thorn")]
    [InlineData("Minister of Trade, Industry and Energy Kim Dong-su said the line would close.",
        "Minister of Trade, Industry and Energy Kim Dong-su", "the line would close", "Kim Dong-su")]
    [InlineData("A spokesman for Chancellor Lena Frey said the line would close.", "A spokesman for Chancellor Lena Frey",
        "the line would close", "spokesman for Chancellor Lena Frey")]
    [InlineData("Department of Health spokeswoman Lena Frey said the line would close.", "Department of Health spokeswoman Lena Frey",
        "the line would close", "Lena Frey")]
    [InlineData("Friends of Prime Minister Lena Frey said the line would close.", "Friends of Prime Minister Lena Frey",
        "the line would close", "Friends of Prime Minister Lena Frey")]
    [InlineData("President Lena Frey Thursday said the line would close.", "President Lena Frey", "the line would close", "Lena Frey")]
    [InlineData("The Lloyd's Gazette newspaper said the line would close.", "The Lloyd's Gazette newspaper", "the line would close",
        "Lloyd's Gazette")]
    public void The_name_in_a_phrase_speaks(string text, string source, string content, string name)
    {
        Assert.Equal(name, new SpeakerScene(text).Says(source, content).Resolve().Name(0));
    }

    [Fact]
    public void A_king_is_not_the_one_with_his_name_for_a_surname()
    {
        var result = new SpeakerScene("""
            Rashid Halim closed the port. King Halim said he was sad. "It is our only outlet," Halim said.
            """).Says("King Halim", "he was sad").Says("Halim", "\"It is our only outlet,\"").Resolve();
        Assert.Equal("Halim", result.Name(0));
        Assert.Equal("Halim", result.Name(1));
    }

    [Fact]
    public void An_epithet_is_no_part_of_a_name()
    {
        var result = new SpeakerScene("""
            The rival wrote of "Crooked Hanna Brook" on Friday. Hanna Brook said the door was open. "It stood wide," Brook said.
            """).Says("Brook", "\"It stood wide,\"").Resolve();
        Assert.Equal("Hanna Brook", result.Name(0));
    }

    [Fact]
    public void The_campaign_of_one_is_not_that_of_another()
    {
        var result = new SpeakerScene("""
            Milo Brook's campaign said the door was open. The campaign blamed rival Hanna Stein's campaign for it.
            """).Says("Milo Brook's campaign", "the door was open").Says("rival Hanna Stein's campaign", "it").Resolve();
        Assert.Equal("Milo Brook's campaign", result.Name(0));
        Assert.NotEqual(result.Analysis.Links[0].Speaker, result.Analysis.Links[1].Speaker);
    }

    [Theory]
    [InlineData("Anna Stein, 38, met Hanna Moor, 51. The 38-year-old said the line would close.", "The 38-year-old", "Anna Stein")]
    [InlineData("Anna Stein, 38, met Hanna Moor, a 51-year-old baker. The 51-year-old woman said the line would close.",
        "The 51-year-old woman", "Hanna Moor")]
    [InlineData("Hanna Moor, a retired U.S. navy captain, met Anna Stein, a baker. The retired U.S. navy captain said the line would " +
        "close.", "The retired U.S. navy captain", "Hanna Moor")]
    [InlineData("Chief Minister Hanna Moor met Anna Stein. The Chief Minister said the line would close.", "The Chief Minister",
        "Hanna Moor")]
    public void A_description_that_tells_age_or_office_is_that_persons(string text, string source, string name)
    {
        Assert.Equal(name, new SpeakerScene(text).Says(source, "the line would close").Resolve().Name(0));
    }

    [Fact]
    public void Two_ages_are_two_people()
    {
        var result = new SpeakerScene("The 38-year-old said the line would close. The 51-year-old said it was shut.")
            .Says("The 38-year-old", "the line would close").Says("The 51-year-old", "it was shut").Resolve();
        Assert.NotEqual(result.Analysis.Links[0].Speaker, result.Analysis.Links[1].Speaker);
        Assert.Equal(SpeakerKind.Anonymous, result.Speaker(0)!.Kind);
    }

    [Fact]
    public void Nobody_is_meant_before_being_named()
    {
        var result = new SpeakerScene("""
            The minister, Zoe Moor, met reporters. "It is done," Moor said.

            "It took years," said Peter Moor, an engineer. Peter Moor built the line.
            """).Says("Moor", "\"It is done,\"").Says("Peter Moor, an engineer", "\"It took years,\"").Resolve();
        Assert.Equal("Zoe Moor", result.Name(0));
    }

    [Fact]
    public void A_lead_speaks_of_the_first_named_speaker()
    {
        var result = new SpeakerScene("""
            Junta chief vows short transition

            The new military ruler promised elections on Wednesday, a week after the coup.

            "We will not stay," Colonel Adom Tchala said in an address.
            """).Says("Junta chief", "short transition").Says("The new military ruler", "elections").Says("Colonel Adom Tchala", "\"We will not stay,\"").Resolve();
        Assert.Equal("Adom Tchala", result.Name(1));
        Assert.Equal("Adom Tchala", result.Name(0));
    }

    [Fact]
    public void A_nominee_of_one_party_is_not_that_of_another()
    {
        var result = new SpeakerScene("""
            Republican nominee Milo Brook said the door was open. The Democratic nominee said it was shut.
            """).Says("Republican nominee Milo Brook", "the door was open").Says("The Democratic nominee", "it was shut").Resolve();
        Assert.NotEqual("Milo Brook", result.Name(1));
    }

    [Theory]
    [InlineData("Hanna Brook Takes On The Mayor", "Hanna Brook")]
    [InlineData("Police arrested Brock Brook on Sunday", "Brock Brook")]
    [InlineData("Former ferry captain Xiu Brook is back", "Xiu Brook")]
    public void A_full_name_can_stand_in_the_headline_only(string headline, string name)
    {
        var result = new SpeakerScene($"""
            {headline}

            It may work. At least that is what Brook's friends hope, and nobody else in this old town does.

            "He was rich," Brook said on Friday.
            """).Says("Brook", "\"He was rich,\"").Resolve();
        Assert.Equal(name, result.Name(0));
    }

    [Theory]
    [InlineData("Candidate Milo Brook's doctor said the line would close.", "Candidate Milo Brook's doctor",
        "Candidate Milo Brook's doctor")]
    [InlineData("A note from her lawyer Monday morning said the line would close.", "A note from her lawyer Monday morning",
        "note from her lawyer")]
    [InlineData("The nonpartisan Commission on Public Debates said the line would close.", "The nonpartisan Commission on Public Debates",
        "Commission on Public Debates")]
    [InlineData("Several lawyers representing Anna Stein said the line would close.", "Several lawyers representing Anna Stein",
        "Several lawyers representing Anna Stein")]
    [InlineData("Surgeon and television star Milo Stein said the line would close.", "Surgeon and television star Milo Stein",
        "Milo Stein")]
    [InlineData("A Justice Department spokesman said the line would close.", "A Justice Department spokesman",
        "Justice Department spokesman")]
    [InlineData("The authorities in the Buffalo, N.Y., area said the line would close.", "The authorities in the Buffalo, N.Y., area",
        "authorities in the Buffalo, N.Y., area")]
    [InlineData("Acme Regional Council Finance Director Milo Stein said the line would close.",
        "Acme Regional Council Finance Director Milo Stein", "Milo Stein")]
    [InlineData("An aide to U.S. Trade Representative Anna Stein said the line would close.",
        "An aide to U.S. Trade Representative Anna Stein", "aide to U.S. Trade Representative Anna Stein")]
    [InlineData("The CEO of the Refugee Council Milo Stein said the line would close.", "The CEO of the Refugee Council Milo Stein",
        "Milo Stein")]
    [InlineData("China, Ruritania's oldest partner and its largest customer, said the line would close.",
        "China, Ruritania's oldest partner and its largest customer,", "China")]
    [InlineData("At a meeting in Chelsea, the mayor said the line would close.", "the mayor", "mayor")]
    [InlineData("Its chief commissioner, Tan Sri Rosli Stein, said the line would close.", "Its chief commissioner, Tan Sri Rosli Stein,",
        "Rosli Stein")]
    [InlineData("The rescue agency, Basarnos, said the line would close.", "The rescue agency, Basarnos,", "Basarnos")]
    [InlineData("Officials in Amherst, N.Y., said the line would close.", "Officials in Amherst, N.Y.,", "Officials in Amherst, N.Y.")]
    [InlineData("Former colonial power France said the line would close.", "Former colonial power France", "France")]
    [InlineData("Director-General of Police K. Raghunath Rao said the line would close.", "Director-General of Police K. Raghunath Rao",
        "K. Raghunath Rao")]
    [InlineData("He met Milo Stein, chief operating officer for the Americas, who said the line would close.", "who", "Milo Stein")]
    [InlineData("The Democratic Workers’ Front and the Rivers Collective said the line would close.",
        "The Democratic Workers’ Front and the Rivers Collective", "Democratic Workers’ Front and the Rivers Collective")]
    [InlineData("Retired bricklayer Milo Stein said the line would close.", "Retired bricklayer Milo Stein", "Milo Stein")]
    [InlineData("Acme Workers League (AWL) member Milo Stein said the line would close.", "Acme Workers League (AWL) member Milo Stein",
        "Milo Stein")]
    [InlineData("Hojiakbar Yo‘ldosh said the line would close.", "Hojiakbar Yo‘ldosh", "Hojiakbar Yo‘ldosh")]
    [InlineData("Victor Stein, who runs the port, said the line would close.", "Victor Stein", "Victor Stein")]
    [InlineData("Martha \"Mimi\" Stein said the line would close.", "Martha \"Mimi\" Stein", "Martha \"Mimi\" Stein")]
    [InlineData("One report by Acme said the line would close.", "One report by Acme", "report by Acme")]
    [InlineData("All 40 nurses said the line would close.", "All 40 nurses", "40 nurses")]
    [InlineData("Every year experts at Acme said the line would close.", "Every year experts at Acme", "experts at Acme")]
    [InlineData("The board had several papers, including a study that said the line would close.", "a study", "study")]
    public void What_an_entity_is_called(string text, string source, string name)
    {
        Assert.Equal(name, new SpeakerScene(text).Says(source, "the line would close").Resolve().Name(0));
    }

    [Fact]
    public void A_letter_that_marks_a_question_names_nobody()
    {
        var result = new SpeakerScene("""
            Q: When did you see the light?

            Nobody knew who had asked.
            """).Says("Q", "When did you see the light?").Resolve();
        Assert.Null(result.Name(0));
    }
}
