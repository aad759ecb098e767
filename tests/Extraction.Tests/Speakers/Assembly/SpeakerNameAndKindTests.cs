using Extraction.Speakers;

namespace Extraction.Tests.Speakers;

/// <summary>What a speaker is called and of which kind it is. Names are made up.</summary>
public sealed class SpeakerNameAndKindTests
{
    private const string Plan = "the plan was ready";

    [Theory]
    [InlineData("Ferrywatch.com", "Organization")]
    [InlineData("the extremist group Boka Haran", "Organization")]
    [InlineData("the Rodang Sinman", "Organization")]
    [InlineData("the Al-Quran Brigades", "Organization")]
    [InlineData("The Rivers Inquiry", "Organization")]
    [InlineData("Anna Weber", "Person")]
    [InlineData("Some voters", "Group")]
    [InlineData("A post on the town's webpage", "Document")]
    [InlineData("One farmer", "Anonymous")]
    [InlineData("The flight attendant", "Anonymous")]
    [InlineData("Her research team", "Group")]
    [InlineData("Local police", "Group")]
    [InlineData("Its website", "Document")]
    [InlineData("A software giant", "Organization")]
    public void Kind(string source, string kind)
    {
        var result = new SpeakerScene($"News of the day\n\nThe day was long. On Tuesday, {source} said {Plan}.").Says(source, Plan)
            .Resolve();
        Assert.Equal(kind, result.Speaker(0)!.Kind.ToString());
    }

    [Theory]
    [InlineData("US-based Otto ‘Captain Ned’ Lind", "Otto ‘Captain Ned’ Lind")]
    [InlineData("The mayor’s Otto Lind", "Otto Lind")]
    public void A_nickname_may_stand_in_single_marks(string source, string name)
    {
        var result = new SpeakerScene($"News of the day\n\n{source} said on Monday that {Plan}.").Says(source, Plan).Resolve();
        Assert.Equal(name, result.Name(0));
    }

    [Fact]
    public void An_editor_adds_the_surname_in_square_brackets()
    {
        const string Quoted = "Otto [Lind] was late";
        var result = new SpeakerScene($"News of the day\n\nMayor Ada Brook came late. “{Quoted},” Brook said.\n\nLind said {Plan}.")
            .Says("Brook", Quoted).Says("Lind", Plan).Resolve();
        Assert.Equal("Otto [Lind]", result.Name(1));
    }

    [Theory]
    [InlineData("Bank of Volmar's Ada Brook", "Ada Brook")]
    [InlineData("The Volmar Courier’s Otto Lind", "Otto Lind")]
    [InlineData("Volmar Bank's board", "Volmar Bank's board")]
    public void Whom_a_body_has_speaks(string source, string name)
    {
        var result = new SpeakerScene($"News of the day\n\nOn Tuesday, {source} said {Plan}.").Says(source, Plan).Resolve();
        Assert.Equal(name, result.Name(0));
    }

    [Theory]
    [InlineData("Volmar shares fell on Monday.", "Volmar")]
    [InlineData("He is an economist at Nomira.", "Nomira")]
    [InlineData("Cloudfort's CEO resigned.", "Cloudfort")]
    public void What_only_bodies_have_tells_that_a_name_is_one(string first, string name)
    {
        var result = new SpeakerScene($"News of the day\n\n{first}\n\n{name} said {Plan}.").Says(name, Plan).Resolve();
        Assert.Equal(SpeakerKind.Organization, result.Speaker(0)!.Kind);
    }

    [Theory]
    [InlineData("One local newspaper", "local newspaper")]
    [InlineData("All 120 economists in the poll", "120 economists in the poll")]
    [InlineData("Those who oppose the bridge", "Those who oppose the bridge")]
    [InlineData("The farmers, who own the land,", "farmers")]
    public void Unnamed_sources_are_called_by_what_defines_them(string source, string name)
    {
        var result = new SpeakerScene($"News of the day\n\nThe day was long. {source} said {Plan}.").Says(source, Plan).Resolve();
        Assert.Equal(name, result.Name(0));
    }
}
