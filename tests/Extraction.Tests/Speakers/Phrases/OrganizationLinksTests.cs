using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Roles;

/// <summary>Names of organisations that go on behind a small word, a number or a description. All names are made up.</summary>
public sealed class OrganizationLinksTests
{
    [Theory]
    [InlineData("the managing editor of 38 North", "managing editor / 38 North")]
    [InlineData("the founder of Talk for Health", "founder / Talk for Health")]
    [InlineData("an assistant dean at the University of Colorado at Boulder", "assistant dean / University of Colorado at Boulder")]
    [InlineData("a lecturer at the Graduate School of Pharmaceutical Sciences at the University of Leeds",
        "lecturer / Graduate School of Pharmaceutical Sciences at the University of Leeds")]
    [InlineData("chairman of the Department of Obstetrics and Heredity at the University of Leeds",
        "chairman of the Department of Obstetrics and Heredity / University of Leeds")]
    [InlineData("coordinator of the UN Food and Agriculture Organization’s food programme",
        "coordinator / UN Food and Agriculture Organization’s food programme")]
    [InlineData("the head of Sweden’s prison and probation service", "head / Sweden’s prison and probation service")]
    [InlineData("vice president of European & environmental affairs at Electrolok",
        "vice president of European & environmental affairs / Electrolok")]
    [InlineData("director of business development for digital content company THK", "director of business development / THK")]
    [InlineData("a spokesman for the school district", "spokesman / school district")]
    [InlineData("co-founder of a thinktank called the Intergenerational Foundation", "co-founder / Intergenerational Foundation")]
    [InlineData("of the UK-based conservation charity, the Shark Trust", "- / Shark Trust")]
    [InlineData("head of policy at the Campaign to Save Rivers", "head of policy / Campaign to Save Rivers")]
    [InlineData("a chemist with the Committee for Accuracy in Middle East Reporting",
        "chemist / Committee for Accuracy in Middle East Reporting")]
    [InlineData("general secretary of the Rail, Sea and Road Union", "general secretary / Rail, Sea and Road Union")]
    [InlineData("president of Iraq and Afghanistan Veterans of America", "president / Iraq and Afghanistan Veterans of America")]
    [InlineData("head of RSF’s Eastern Europe and Central Asia desk", "head / RSF’s Eastern Europe and Central Asia desk")]
    [InlineData("the head doctor in Mazar provincial hospital", "head doctor / Mazar provincial hospital")]
    [InlineData("co-author of the study and a geologist at Leeds University", "co-author of the study / -|geologist / Leeds University")]
    [InlineData("leader of the opposition Harbour Party", "leader / Harbour Party")]
    [InlineData("the head of Rovik’s power company Voltix", "head / Voltix")]
    [InlineData("a partner at the London law firm Grey Poole LLP", "partner / Grey Poole LLP")]
    [InlineData("the lawyer representing Mrs. Bachner", "lawyer / -")]
    [InlineData("a teacher in south Boston", "teacher / -")]
    [InlineData("a hotel and restaurant consultant", "hotel and restaurant consultant / -")]
    [InlineData("of Sagan, a business that sells boats", "- / Sagan")]
    [InlineData("who runs Sonjagen, another charity", "- / Sonjagen")]
    public void A_name_is_read_to_its_end(string phrase, string role)
    {
        string subject = $"Phil Larsen, {phrase},";
        var result = new SpeakerScene($"News of the day\n\nThe hearing went on.\n\n{subject} said the plan was ready.")
            .Says(subject, "the plan was ready").Resolve();
        Assert.Equal(role, string.Join("|", result.Roles(0)));
    }

    [Theory]
    [InlineData("Sunday Times chief foreign correspondent Ann Lambe", "chief foreign correspondent / Sunday Times")]
    [InlineData("Last week State Department official David Hale", "official / State Department")]
    [InlineData("North Korean leader Kim Jong Su", "North Korean leader / -")]
    [InlineData("Delta Media spokeswoman Ann Poe", "spokeswoman / Delta Media")]
    [InlineData("Ex-Facebook president Sean Parkes", "Ex-Facebook president / -")]
    [InlineData("PR consultant Jack Jollie", "PR consultant / -")]
    [InlineData("Katherine Jacobs of the Committee to Protect Journalists", "- / Committee to Protect Journalists")]
    public void What_stands_beside_a_name_is_cut_at_its_ends(string subject, string role)
    {
        var result = new SpeakerScene($"News of the day\n\nThe hearing went on.\n\n{subject} said the plan was ready.")
            .Says(subject, "the plan was ready").Resolve();
        Assert.Equal(role, string.Join("|", result.Roles(0)));
    }

    [Fact]
    public void A_body_with_an_aim_is_one_name()
    {
        var result = new SpeakerScene("News of the day\n\nThe Committee to Protect Journalists said the plan was ready.")
            .Says("The Committee to Protect Journalists", "the plan was ready").Resolve();
        Assert.Equal("Committee to Protect Journalists", result.Name(0));
    }

    [Theory]
    [InlineData("Sue Greene, of Sagan, a business that sells boats,")]
    [InlineData("Sue Greene, who runs Sonjagen, another charity,")]
    [InlineData("Sue Greene, a hotel and restaurant consultant,")]
    public void Whom_an_organisation_stands_beside_is_none(string subject)
    {
        var result = new SpeakerScene($"News of the day\n\nThe hearing went on.\n\n{subject} said the plan was ready.")
            .Says(subject, "the plan was ready").Resolve();
        Assert.Equal(SpeakerKind.Person, result.Speaker(0)?.Kind);
    }
}
