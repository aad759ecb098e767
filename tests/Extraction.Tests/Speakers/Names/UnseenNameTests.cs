using Extraction.Speakers;

namespace Extraction.Tests.Speakers;

/// <summary>Names as outlets of many countries write them: short forms, suffixes, datelines, joint sources. All are made up.</summary>
public sealed class UnseenNameTests
{
    private const string Plan = "the plan was ready";

    [Theory]
    [InlineData("The plan came from the Federal Board of Orchards of Chile.", "The Federal Board", "Federal Board of Orchards of Chile")]
    [InlineData("A report from the Leeds Courier told of it.", "the Courier", "Leeds Courier")]
    [InlineData("The audit was made by the Treasury Inspector General for Tax Collection [TIGTC].", "TIGTC",
        "Treasury Inspector General for Tax Collection")]
    [InlineData("The audit was made by the National Statistics Institute (ZKT).", "The ZKT", "National Statistics Institute")]
    [InlineData("The lions of the Central Zoo & Botanical Garden are well.", "the Central Zoo", "Central Zoo & Botanical Garden")]
    [InlineData("The mills of Vexa Cloud Systems were sold.", "Vexa Cloud", "Vexa Cloud Systems")]
    public void A_short_form_is_the_whole_organisation(string introduction, string source, string name)
    {
        var result = new SpeakerScene($"News of the day\n\n{introduction}\n\nOn Monday, {source} said {Plan}.")
            .Says(source, Plan).Resolve();
        Assert.Equal(name, result.Name(0));
    }

    [Theory]
    [InlineData("a Balkan crew known as Zmaj", "Zmaj")]
    [InlineData("a young baker nicknamed Tico", "Tico")]
    [InlineData("LIMA, Peru – President Ana Ruiz", "Ana Ruiz")]
    [InlineData("Oruro, Bolivia — Judge Tarik Said", "Tarik Said")]
    [InlineData("Norvik Chairman and Chief Risk Officer Paul Dent", "Paul Dent")]
    [InlineData("Rovers and England defender Gary Stone", "Gary Stone")]
    [InlineData("Don Pellaro", "Don Pellaro")]
    [InlineData("editor-in-chief Ana Ruiz", "Ana Ruiz")]
    [InlineData("Don Carlos", "Carlos")]
    [InlineData("Mira Solheim MBA’02", "Mira Solheim")]
    [InlineData("Patrick Kole Jr.", "Patrick Kole Jr.")]
    public void The_name_that_a_phrase_leads_up_to_speaks(string source, string name)
    {
        var result = new SpeakerScene($"News of the day\n\nThe hearing went on.\n\n{source} said {Plan}.").Says(source, Plan).Resolve();
        Assert.Equal(name, result.Name(0));
    }

    [Theory]
    [InlineData("Vexor Networks sold its mills. The town was glad.", "Vexor", "Vexor Networks")]
    [InlineData("Acme Robotics Group sold its mills. The town was glad.", "Acme Robotics", "Acme Robotics Group")]
    [InlineData("Vexor Networks and Vexor Motors sold their mills.", "Vexor", "Vexor")]
    public void An_organisation_that_comes_with_its_full_name_goes_by_the_beginning(string introduction, string source, string name)
    {
        var result = new SpeakerScene($"News of the day\n\n{introduction}\n\nOn Monday, {source} said {Plan}.").Says(source, Plan).Resolve();
        Assert.Equal(name, result.Name(0));
    }

    [Fact]
    public void A_king_is_no_namesake()
    {
        const string Source = "Harold Grey, an expert";
        var result = new SpeakerScene($"News of the day\n\nThe bones are those of Harold IV.\n\n{Source} said {Plan}.")
            .Says(Source, Plan).Resolve();
        Assert.Equal("Harold Grey", result.Name(0));
    }

    [Fact]
    public void A_comma_behind_the_and_parts_no_joint_source()
    {
        const string Source = "Another Law and Justice lawmaker, former interior minister Jan Kowal";
        var result = new SpeakerScene($"News of the day\n\nA farce, they say.\n\n{Source} said {Plan}.").Says(Source, Plan).Resolve();
        Assert.Empty(result.Speaker(0)!.Members);
    }

    [Fact]
    public void The_mayor_is_no_archaeologist()
    {
        var result = new SpeakerScene($"News of the day\n\nHarold Grey, an archaeologist, found bones.\n\nThe mayor said {Plan}.")
            .Says("The mayor", Plan).Resolve();
        Assert.Equal("mayor", result.Name(0));
    }

    [Fact]
    public void A_son_is_not_his_father()
    {
        var result = new SpeakerScene($"News of the day\n\nPresident Otto Lind said {Plan}.\n\nOtto Lind Jr. said it was not ready.")
            .Says("President Otto Lind", Plan).Says("Otto Lind Jr.", "it was not ready").Resolve();
        Assert.Equal("Otto Lind", result.Name(0));
        Assert.Equal("Otto Lind Jr.", result.Name(1));
    }

    [Theory]
    [InlineData("Mayor Lena Holt and Delft University rector Jan Vos", "Lena Holt and Jan Vos")]
    [InlineData("Senators Ann Fry of Ohio, Bob Lee of Utah and Sue Orr of Iowa", "Ann Fry, Bob Lee and Sue Orr")]
    [InlineData("Prime Minister Kari Vik and President Ana Ruiz", "Kari Vik and Ana Ruiz")]
    [InlineData("Senators Amy Poe (D-Va.) and Rob Hale (R-Ala.)", "Amy Poe and Rob Hale")]
    public void Several_persons_are_named_without_titles_and_places(string source, string name)
    {
        var result = new SpeakerScene($"News of the day\n\nThe hearing went on.\n\n{source} said {Plan}.").Says(source, Plan).Resolve();
        Assert.Equal(name, NameOf(result));
        Assert.Equal(SpeakerKind.Group, result.Speaker(0)!.Kind);
    }

    [Fact]
    public void Several_persons_have_their_full_names()
    {
        var result = new SpeakerScene($"News of the day\n\nJan Vos owns the mill with Lena Holt.\n\nOn Monday he and Holt said {Plan}.")
            .Says("he and Holt", Plan).Resolve();
        Assert.Equal("Jan Vos and Holt", NameOf(result));
    }

    [Theory]
    [InlineData("Vexa is closing its shops in Peru.", "Vexa")]
    [InlineData("Zorbo, a phone maker from Oslo, is in trouble.", "Zorbo")]
    [InlineData("Kello is a company that makes phones.", "Kello")]
    public void What_is_said_of_a_brand_tells_that_it_is_no_person(string introduction, string name)
    {
        var result = new SpeakerScene($"News of the day\n\n{introduction}\n\n{name} said {Plan}.").Says(name, Plan).Resolve();
        Assert.Equal(SpeakerKind.Organization, result.Speaker(0)!.Kind);
    }

    [Theory]
    [InlineData("For years executives said that the mill was sound.", "years executives", "executives")]
    [InlineData("On average teachers said that the mill was sound.", "average teachers", "teachers")]
    [InlineData("At least nine mayors said that the mill was sound.", "least nine mayors", "nine mayors")]
    public void An_adverbial_before_the_source_is_the_verbs(string sentence, string source, string name)
    {
        var result = new SpeakerScene($"News of the day\n\nThe hearing went on.\n\n{sentence}")
            .Says(source, "the mill was sound").Resolve();
        Assert.Equal(name, result.Name(0));
    }

    [Fact]
    public void A_surname_behind_the_full_stop_of_a_place_is_a_name_of_its_own()
    {
        var result = new SpeakerScene($"News of the day\n\nMirko Anders is a baker.\n\nHe left the U.S. Anders said {Plan}.")
            .Says("Anders", Plan).Resolve();
        Assert.Equal("Mirko Anders", result.Name(0));
    }

    [Fact]
    public void A_show_is_not_its_host()
    {
        var result = new SpeakerScene($"News of the day\n\nOn The Hal Dorn Show, Dorn said {Plan}.").Says("Dorn", Plan).Resolve();
        Assert.DoesNotContain("Show", result.Name(0), StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_in_capitals_adds_no_word_to_a_name()
    {
        var result = new SpeakerScene($"Furious Brandt Storms Out\n\nMinister Brandt left the room.\n\nBrandt said {Plan}.")
            .Says("Brandt", Plan).Resolve();
        Assert.Equal("Brandt", result.Name(0));
    }

    private static string NameOf(SpeakerScene.Result result) => result.Speaker(0)!.NameIn(result.Text);
}
