using Extraction.Lexicon;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.NameLinks;

/// <summary>Which names of an article are one's. Names are made up.</summary>
public sealed class NameLinkerTests
{
    private const string Left = "left=leave/VBD/root .\n";

    [Fact]
    public void A_surname_is_the_one_who_bears_it_in_full()
    {
        HandMadeScene scene = Linked($"[Ada/NNP/left/nsubj Brook/NNP]PER {Left}[Brook/NNP/left/nsubj]PER {Left}");
        Assert.Same(scene.EntityAt("Ada Brook"), scene.EntityAt("Brook", 1));
        Assert.Equal(EntityClass.Person, scene.EntityAt("Ada Brook").Class);
    }

    [Fact]
    public void Of_two_who_share_a_surname_the_honorific_decides()
    {
        HandMadeScene scene = Linked($"[Anna/NNP/left/nsubj Brook/NNP]PER {Left}[Paul/NNP/left/nsubj Brook/NNP]PER {Left}"
            + $"Ms./NNP [Brook/NNP/left/nsubj]PER {Left}Mr./NNP [Brook/NNP/left/nsubj]PER {Left}");
        Assert.NotSame(scene.EntityAt("Anna Brook"), scene.EntityAt("Paul Brook"));
        Assert.Same(scene.EntityAt("Anna Brook"), scene.EntityAt("Brook left", 2));
        Assert.Same(scene.EntityAt("Paul Brook"), scene.EntityAt("Brook left", 3));
    }

    [Fact]
    public void Two_with_different_given_names_are_two() =>
        Assert.NotSame(Linked($"[Ada/NNP/left/nsubj Brook/NNP]PER {Left}[Ada/NNP/left/nsubj Lind/NNP]PER {Left}").EntityAt("Ada Brook"),
            Linked($"[Ada/NNP/left/nsubj Brook/NNP]PER {Left}[Ada/NNP/left/nsubj Lind/NNP]PER {Left}").EntityAt("Ada Lind"));

    [Fact]
    public void A_thing_that_is_called_after_somebody_is_not_she()
    {
        HandMadeScene scene = Linked($"[Ada/NNP/left/nsubj Brook/NNP]PER {Left}The/DT [Trials/NNPS/left/nsubj of/IN Ada/NNP/Trials/nmod "
            + $"Brook/NNP]MISC {Left}");
        Assert.NotSame(scene.EntityAt("Ada Brook"), scene.EntityAt("Trials"));
    }

    [Fact]
    public void The_son_is_not_the_father()
    {
        HandMadeScene scene = Linked($"[Karl/NNP/left/nsubj Stein/NNP]PER {Left}[Karl/NNP/left/nsubj Stein/NNP Jr./NNP]PER {Left}");
        Assert.NotSame(scene.EntityAt("Karl Stein"), scene.EntityAt("Karl Stein Jr."));
    }

    [Fact]
    public void A_surname_may_be_misspelt_by_a_letter()
    {
        HandMadeScene scene = Linked($"[Anneke/NNP/left/nsubj Hoffmann/NNP]PER {Left}[Hoffman/NNP/left/nsubj]PER {Left}");
        Assert.Same(scene.EntityAt("Anneke"), scene.EntityAt("Hoffman left"));
    }

    [Fact]
    public void Two_letters_of_a_surname_may_have_changed_places()
    {
        HandMadeScene scene = Linked($"[Anneke/NNP/left/nsubj Hartleib/NNP]PER {Left}[Hartlieb/NNP/left/nsubj]PER {Left}");
        Assert.Same(scene.EntityAt("Anneke"), scene.EntityAt("Hartlieb left"));
    }

    [Fact]
    public void A_country_goes_by_the_half_that_tells_it_from_its_neighbour()
    {
        HandMadeScene scene = Linked($"[North/NNP/left/nsubj Korea/NNP]LOC {Left}The/DT [North/NNP/left/nsubj]LOC {Left}");
        Assert.Same(scene.EntityAt("North Korea"), scene.EntityAt("North left"));
    }

    [Fact]
    public void What_two_countries_begin_with_is_neither()
    {
        HandMadeScene scene = Linked($"[South/NNP/left/nsubj Korea/NNP]LOC {Left}[South/NNP/left/nsubj Africa/NNP]LOC {Left}"
            + $"The/DT [South/NNP/left/nsubj]LOC {Left}");
        Assert.NotSame(scene.EntityAt("South Korea"), scene.EntityAt("South left"));
        Assert.NotSame(scene.EntityAt("South Africa"), scene.EntityAt("South left"));
    }

    [Fact]
    public void A_headline_leaves_out_the_article_of_half_a_country()
    {
        HandMadeScene scene = Linked($"# [North/NNP/left/nsubj]LOC left=leave/VBD/root\n[North/NNP/left/nsubj Korea/NNP]LOC {Left}"
            + $"The/DT [North/NNP/left/nsubj]LOC {Left}");
        Assert.Same(scene.EntityAt("North Korea"), scene.EntityAt("North left", 1));
    }

    [Fact]
    public void A_given_name_is_no_surname_with_a_slip_in_it()
    {
        HandMadeScene scene = Linked($"[Otto/NNP/left/nsubj Christie/NNP]PER {Left}[Christine/NNP/left/nsubj]PER {Left}");
        Assert.NotSame(scene.EntityAt("Otto"), scene.EntityAt("Christine"));
    }

    /// <summary>A full name comes first; what comes later under a longer name is a thing of it.</summary>
    [Theory]
    [InlineData("Radio", false)]
    [InlineData("Magazine", false)]
    [InlineData("Networks", true)]
    [InlineData("Inc.", true)]
    public void What_is_named_by_the_short_name_first_is_not_its_outlet(string last, bool same)
    {
        HandMadeScene scene = Linked($"[Vexa/NNP/left/nsubj]ORG {Left}[Vexa/NNP/left/nsubj {last}/NNP]ORG {Left}"
            + $"[Vexa/NNP/left/nsubj]ORG {Left}");
        Assert.Equal(same, ReferenceEquals(scene.EntityAt("Vexa left"), scene.EntityAt($"Vexa {last}")));
    }

    [Fact]
    public void An_outlet_named_in_full_goes_by_its_first_word()
    {
        HandMadeScene scene = Linked($"[Vexa/NNP/left/nsubj Radio/NNP]ORG {Left}[Vexa/NNP/left/nsubj]ORG {Left}");
        Assert.Same(scene.EntityAt("Vexa Radio"), scene.EntityAt("Vexa left"));
    }

    [Fact]
    public void Initials_that_a_longer_name_begins_with_are_not_short_for_it()
    {
        HandMadeScene scene = Linked($"[VT/NNP/left/nsubj]ORG {Left}[VT/NNP/left/nsubj Tomorrow/NNP]ORG {Left}"
            + $"[VT/NNP/left/nsubj]ORG {Left}");
        Assert.NotSame(scene.EntityAt("VT Tomorrow"), scene.EntityAt("VT left"));
    }

    [Fact]
    public void A_countrys_part_is_not_what_was_named_before()
    {
        HandMadeScene scene = Linked($"[Zelvik/NNP/left/nsubj]PER {Left}France/NNP Zelvik/NNP/left/nsubj {Left}");
        Assert.NotSame(scene.EntityAt("Zelvik left"), scene.EntityAt("France Zelvik"));
    }

    [Fact]
    public void A_body_goes_by_its_name_without_the_kinds_in_the_plural()
    {
        HandMadeScene scene = Linked($"[Harbour/NNP/left/nsubj Newspapers/NNPS]ORG {Left}[Harbour/NNP/left/nsubj]ORG {Left}"
            + $"[Vexa/NNP/left/nsubj Swans/NNPS]ORG {Left}[Vexa/NNP/left/nsubj]ORG {Left}");
        Assert.Same(scene.EntityAt("Harbour Newspapers"), scene.EntityAt("Harbour left"));
        Assert.NotSame(scene.EntityAt("Vexa Swans"), scene.EntityAt("Vexa left"));
    }

    [Theory]
    [InlineData("The/DT [Rome/NNP Post-Echo/NNP/left/nsubj]ORG", "The/DT [Post-Echo/NNP/left/nsubj]ORG", "Rome", "Post-Echo", 1, true)]
    [InlineData("The/DT [Vexa/NNP Post/NNP/left/nsubj]ORG", "[Vexa-Post/NNP/left/nsubj]ORG", "Vexa", "Vexa-Post", 0, false)]
    [InlineData("The/DT [Harbour/NNP Newspapers/NNPS/left/nsubj]ORG", "[Harbour/NNP/left/nsubj]PER", "Harbour", "Harbour", 1, true)]
    [InlineData("The/DT [Harbour/NNP Swans/NNPS/left/nsubj]ORG", "[Harbour/NNP/left/nsubj]PER", "Harbour", "Harbour", 1, false)]
    [InlineData("The/DT [French/JJ Ministry/NNP/left/nsubj of/IN Swans/NNPS/Ministry/nmod]ORG", "The/DT [Ministry/NNP/left/nsubj]ORG",
        "French", "Ministry", 1, true)]
    [InlineData("The/DT [Bank/NNP/left/nsubj of/IN Rovikia/NNP/Bank/nmod]ORG", "The/DT [BoR/NNP/left/nsubj]ORG", "Bank", "BoR", 0, true)]
    [InlineData("The/DT [Bank/NNP/left/nsubj of/IN Rovikia/NNP/Bank/nmod]ORG", "[Bor/NNP/left/nsubj]ORG", "Bank", "Bor", 0, false)]
    public void A_body_goes_by_what_is_left_of_its_name(string whole, string part, string ofWhole, string ofPart, int occurrence, bool same)
    {
        HandMadeScene scene = Linked($"{whole} {Left}{part} {Left}");
        Assert.Equal(same, ReferenceEquals(scene.EntityAt(ofWhole), scene.EntityAt(ofPart, occurrence)));
    }

    [Fact]
    public void Initials_are_the_organisation_that_has_them()
    {
        HandMadeScene scene = Linked($"The/DT [Harbour/NNP Workers/NNPS League/NNP/left/nsubj]ORG {Left}[HWL/NNP/left/nsubj]ORG {Left}");
        Assert.Same(scene.EntityAt("Harbour"), scene.EntityAt("HWL"));
    }

    [Fact]
    public void An_acronym_in_brackets_is_told_outright()
    {
        HandMadeScene scene = Linked("The/DT [Ruritanian/NNP Broadcasting/NNP Union/NNP/left/nsubj]ORG ( [RBU/NNP/Union/appos]ORG ) "
            + $"{Left}The/DT [RBU/NNP/left/nsubj]ORG {Left}");
        Assert.Same(scene.EntityAt("Ruritanian"), scene.EntityAt("RBU", 1));
    }

    [Theory]
    [InlineData("The/DT [Delta/NNP Institute/NNP/left/nsubj]ORG", "Delta", "The/DT [Institute/NNP/left/nsubj]ORG", "Institute left")]
    [InlineData("[Acme/NNP Corp./NNP/left/nsubj]ORG", "Acme Corp.", "[Acme/NNP/left/nsubj]ORG", "Acme left")]
    [InlineData("The/DT [Federal/NNP Board/NNP/left/nsubj of/IN Orchards/NNPS/Board/nmod]ORG", "Federal Board of",
        "The/DT [Federal/NNP Board/NNP/left/nsubj]ORG", "Federal Board left")]
    [InlineData("[Delta/NNP Ridge/NNP Systems/NNPS/left/nsubj]ORG", "Delta Ridge Systems", "[Delta/NNP Ridge/NNP/left/nsubj]ORG",
        "Delta Ridge left")]
    public void A_body_goes_by_a_part_of_its_name(string full, string name, string part, string shortName)
    {
        string notation = $"{full} {Left}{part} {Left}";
        HandMadeScene scene = Linked(notation);
        Assert.Same(scene.EntityAt(name), scene.EntityAt(shortName, name == "Delta" ? 1 : 0));
    }

    [Fact]
    public void A_former_body_is_another()
    {
        HandMadeScene scene = Linked("The/DT former/JJ [Delta/NNP Institute/NNP/left/nsubj]ORG " + Left
            + "The/DT [Institute/NNP/left/nsubj]ORG " + Left);
        Assert.NotSame(scene.EntityAt("Delta"), scene.EntityAt("Institute left", 1));
    }

    [Fact]
    public void What_says_it_of_itself_is_no_person()
    {
        HandMadeScene scene = Linked("[Norvik/NNP/said/nsubj]PER said=say/VBD/root it/PRP/close/nsubj would/MD close/VB/said/ccomp .");
        Assert.Equal(EntityClass.Organization, scene.EntityAt("Norvik").Class);
    }

    [Fact]
    public void A_given_name_tells_the_gender_and_a_title_tells_it_better()
    {
        HandMadeScene scene = Linked($"[Anna/NNP/left/nsubj Brook/NNP]PER {Left}Mr./NNP [Lind/NNP/left/nsubj]PER {Left}");
        Assert.Equal((Gender.Female, Gender.Male), (scene.EntityAt("Anna").Gender, scene.EntityAt("Lind").Gender));
    }

    [Fact]
    public void Every_name_has_an_entity_that_knows_it()
    {
        HandMadeScene scene = Linked($"[Anna/NNP/left/nsubj Brook/NNP]PER {Left}The/DT [Delta/NNP Institute/NNP/left/nsubj]ORG {Left}"
            + $"[Rovik/NNP/left/nsubj]LOC {Left}[Brook/NNP/left/nsubj]PER {Left}");
        Assert.Equal(3, scene.Entities.Count);
        for (int i = 0; i < scene.Mentions.Count; i++) Assert.Contains(i, scene.Entities[scene.Mentions[i].Entity].Mentions);
    }

    private static HandMadeScene Linked(string notation) => new HandMadeScene(notation).WithNamesLinked();
}
