using Extraction.Calendar;
using Extraction.Speakers;
using NodaTime;

namespace Extraction.Tests.Speakers.Known;

/// <summary>Which speaker gets the identifiers of which known entity, and which gets none.</summary>
public sealed class KnownEntityMatcherTests
{
    private const string Header = "name,aliases,kind,id,role,organization,description,sex,born,died\n";

    [Fact]
    public void A_full_name_that_one_known_person_has_is_enough()
    {
        Assert.Equal("Q1", Ids("Ada Brook,,person,Q1", "Ada Brook spoke.", "Ada Brook"));
        Assert.Equal("Q1", Ids("Ada Brook,,person,Q1", "Ada M. Brook spoke.", "Ada M. Brook"));
        Assert.Equal("Q1 viaf:7", Ids("Ada Brook,,person,Q1|viaf:7", "Ada Brook spoke.", "Ada Brook"));
        Assert.Equal("", Ids("Ada Brook,,person,Q1", "Ida Brook spoke.", "Ida Brook"));
        Assert.Equal("Q1", Ids("Ada Brook,Renée Brûlé,person,Q1", "Renee Brule spoke.", "Renee Brule"));
    }

    [Fact]
    public void A_part_of_a_name_or_another_spelling_needs_a_role_that_agrees()
    {
        const string known = "Ada Brook,Brook,person,Q1,mayor,Lund";
        Assert.Equal("", Ids(known, "Brook spoke.", "Brook"));
        Assert.Equal("Q1", Ids(known, "Brook spoke.", "Brook", ("mayor", null)));
        Assert.Equal("Q1", Ids(known, "Brook spoke.", "Brook", (null, "Lund")));
        Assert.Equal("", Ids("William Marsh,,person,Q1,mayor", "Bill Marsh spoke.", "Bill Marsh"));
        Assert.Equal("Q1", Ids("William Marsh,,person,Q1,mayor", "Bill Marsh spoke.", "Bill Marsh", ("mayor", null)));
        Assert.Equal("Q1", Ids("Hop Ha,,person,Q1,mayor", "Ha Hop spoke.", "Ha Hop", ("mayor", null)));
        Assert.Equal("", Ids("Ada Brook,,person,Q1,mayor,Lund", "Brook spoke.", "Brook", ("mayor", "Lund")));
    }

    [Fact]
    public void Two_who_fit_give_none_and_what_the_article_tells_chooses()
    {
        const string known = "Ada Brook,,person,Q1,mayor,Lund\nAda Brook,,person,Q2,baker";
        Assert.Equal("", Ids(known, "Ada Brook spoke.", "Ada Brook"));
        Assert.Equal("Q1", Ids(known, "Ada Brook spoke.", "Ada Brook", ("mayor", null)));
        Assert.Equal("Q2", Ids(known, "Ada Brook spoke.", "Ada Brook", ("baker", null)));
        Assert.Equal("Q1", Ids(known, "Ada Brook spoke.", "Ada Brook", (null, "Lund")));
        Assert.Equal("", Ids(known, "Ada Brook spoke.", "Ada Brook", ("nurse", null)));
        // Of the other nothing is known: it could be her as well.
        Assert.Equal("", Ids("Ada Brook,,person,Q1,mayor,Lund\nAda Brook,,person,Q2", "Ada Brook spoke.", "Ada Brook", ("mayor", "Lund")));
    }

    [Theory]
    [InlineData("Tom Reed,,person,Q1,baker", "Tom Reed spoke.", "mayor", null)]
    [InlineData("Tom Reed,,person,Q1,,Acme", "Tom Reed spoke.", null, "Northern Bank")]
    [InlineData("Tom Reed,,person,Q1,,,French politician", "Tom Reed spoke.", "Japanese minister", null)]
    [InlineData("Tom Reed,,person,Q1,,,,female", "Mr. Tom Reed spoke.", null, null)]
    [InlineData("Tom Reed,,person,Q1,,,,,1950", "Tom Reed, 46, spoke.", null, null)]
    [InlineData("Tom Reed,,person,Q1,,,,,,1981-05-07", "Tom Reed, 46, spoke.", null, null)]
    [InlineData("Tom Reed Jr.,,person,Q1", "Tom Reed Sr. spoke.", null, null)]
    [InlineData("Tom Maria Reed,,person,Q1", "Tom Lena Reed spoke.", null, null)]
    public void Who_contradicts_the_article_is_not_meant(string known, string text, string? title, string? organization)
    {
        string name = text.Contains("Lena", StringComparison.Ordinal) ? "Tom Lena Reed" : "Tom Reed";
        Assert.Equal("", Ids(known, text, name, (title, organization)));
        Assert.Equal("Q1", Ids(known, "Tom Reed spoke.", "Tom Reed"));
    }

    [Fact]
    public void Organisations_are_found_by_all_their_names()
    {
        const string known = "World Ferry Organization,WFO|Weltfähre,organization,Q4\nAda Brook,,organization,Q5";
        Assert.Equal("Q4", Ids(known, "The WFO spoke.", "WFO", SpeakerKind.Organization));
        Assert.Equal("Q4", Ids(known, "The Organization of World Ferry spoke.", "Organization of World Ferry", SpeakerKind.Organization));
        Assert.Equal("Q4", Ids(known, "Weltfahre spoke.", "Weltfahre", SpeakerKind.Organization));
        Assert.Equal("", Ids(known, "Ada Brook spoke.", "Ada Brook"));
        Assert.Equal("", Ids("Lund FC,,organization,Q6\nLund FC,,organization,Q7", "Lund FC spoke.", "Lund FC", SpeakerKind.Organization));
        Assert.Equal("", Ids("officials,,organization,Q8", "officials spoke.", "officials", SpeakerKind.Group));
    }

    [Fact]
    public void A_known_person_is_one_speaker_of_an_article_at_most()
    {
        const string text = "Tom Reed, the mayor, met Tom Reed, who waited.";
        (string?, string?)[][] roles = [[("mayor", null)], []];
        int second = text.LastIndexOf("Tom Reed", StringComparison.Ordinal);
        SpeakerAnalysis analysis = new(
            [Speaker(text, 0, "Tom Reed", SpeakerKind.Person, roles[0]), Speaker(text, second, "Tom Reed", SpeakerKind.Person, [])], []);
        Assert.Equal(["Q1", ""], Identify("Tom Reed,,person,Q1,mayor", analysis, text).Speakers.Select(s => string.Join(' ', s.Ids)));
        Assert.Equal(["", ""], Identify("Tom Reed,,person,Q1", analysis, text).Speakers.Select(s => string.Join(' ', s.Ids)));
    }

    /// <summary>What is told of one identifier in several rows counts together.</summary>
    [Fact]
    public void All_rows_of_one_identifier_tell_of_somebody()
    {
        const string known = "Ada Brook,,person,Q1,mayor\nAda Reed,,person,Q1|V1\nRenée Brûlé,,person,V1,,,,,1950";
        Assert.Equal("Q1 V1", Ids(known, "Ada Brook spoke.", "Ada Brook"));
        Assert.Equal("Q1 V1", Ids(known, "Ada Reed spoke.", "Ada Reed"));
        Assert.Equal("", Ids(known, "Ada Reed, 46, spoke.", "Ada Reed"));
    }

    private static string Ids(string known, string text, string name, params (string? Title, string? Organization)[] roles) =>
        Ids(known, text, name, SpeakerKind.Person, roles);

    private static string Ids(string known, string text, string name, SpeakerKind kind,
        params (string? Title, string? Organization)[] roles)
    {
        int at = text.IndexOf(name, StringComparison.Ordinal);
        return string.Join(' ', Identify(known, new SpeakerAnalysis([Speaker(text, at, name, kind, roles)], []), text).Speakers[0].Ids);
    }

    private static SpeakerAnalysis Identify(string known, SpeakerAnalysis analysis, string text)
    {
        // Roles are given as words of the text's end, where no mention stands.
        string all = text + "\n" + string.Join('\n', Roles);
        var published = new PublicationDate(new LocalDate(2031, 5, 7), DateBasis.Given);
        KnownEntities entities = KnownEntities.Load(new KnownTableSource($"{Header}{known}\n"));
        return new KnownEntityMatcher(entities).Identify(analysis, all, published, []);
    }

    private static readonly string[] Roles = ["mayor", "baker", "nurse", "Japanese minister", "Lund", "Northern Bank"];

    private static Speaker Speaker(string text, int at, string name, SpeakerKind kind, (string? Title, string? Organization)[] roles)
    {
        string tail = "\n" + string.Join('\n', Roles) + "\n";
        TextSpan? Find(string? words)
        {
            if (words is null) return null;
            int start = text.Length + tail.IndexOf($"\n{words}\n", StringComparison.Ordinal) + 1;
            return start > text.Length ? new TextSpan(start, start + words.Length) : throw new InvalidOperationException(words);
        }

        var span = new TextSpan(at, at + name.Length);
        return new Speaker
        {
            Name = span,
            Kind = kind,
            Roles = [.. roles.Where(role => role != default).Select(role => new Role(Find(role.Title), Find(role.Organization), span))],
            Mentions = [span],
        };
    }
}
