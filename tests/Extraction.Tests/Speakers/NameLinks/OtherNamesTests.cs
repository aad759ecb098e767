using Extraction.Speakers;

namespace Extraction.Tests.Speakers.NameLinks;

/// <summary>Other names of bodies and countries: initials, halves, well-known ones. Names are made up, but for countries.</summary>
public sealed class OtherNamesTests
{
    private const string Left = "left=leave/VBD/root .\n";

    [Theory]
    [InlineData("The/DT [Harbour/NNP Workers/NNPS League/NNP/left/nsubj]ORG", "harbour workers league", "[HWL/NNP/left/nsubj]ORG", "hwl",
        true)]
    [InlineData("The/DT [Bank/NNP/left/nsubj of/IN Rovikia/NNP/Bank/nmod]ORG", "bank of rovikia", "The/DT [BoR/NNP/left/nsubj]ORG", "bor",
        true)]
    [InlineData("The/DT [Bank/NNP/left/nsubj of/IN Rovikia/NNP/Bank/nmod]ORG", "bank of rovikia", "The/DT [BR/NNP/left/nsubj]ORG", "br",
        true)]
    [InlineData("The/DT [Bank/NNP/left/nsubj of/IN Rovikia/NNP/Bank/nmod]ORG", "bank of rovikia", "[Bor/NNP/left/nsubj]ORG", "bor", false)]
    [InlineData("The/DT [Harbour/NNP Workers/NNPS League/NNP/left/nsubj]ORG", "harbour workers league", "[HWF/NNP/left/nsubj]ORG", "hwf",
        false)]
    [InlineData("[Ada/NNP/left/nsubj Brook/NNP]PER", "ada brook", "[AB/NNP/left/nsubj]ORG", "ab",
        false)] // Somebody's initials are no body's.
    [InlineData("The/DT [French/JJ Dam/NNP Safety/NNP Board/NNP/left/nsubj]ORG", "french dam safety board",
        "The/DT [DSB/NNP/left/nsubj]ORG", "dsb", true)] // Without its country.
    [InlineData("The/DT [French/JJ Safety/NNP Board/NNP/left/nsubj]ORG", "french safety board", "The/DT [SB/NNP/left/nsubj]ORG", "sb",
        false)]
    public void Capitals_are_the_body_that_begins_with_them(string whole, string wholeParts, string letters, string parts, bool same)
    {
        var names = new UnlinkedNames($"{whole} {Left}{letters} {Left}");
        OtherNames others = Others(names);
        int entity = names.Join(wholeParts);
        others.Add(names.Form(wholeParts), entity);
        Assert.Equal(same ? entity : -1, others.Find(names.Form(parts)));
    }

    /// <summary>Letters in brackets right behind a body are its, in whatever language they are the first letters; a
    /// place's are not.</summary>
    [Theory]
    [InlineData("The/DT [National/NNP Statistics/NNP Institute/NNP/left/nsubj]ORG ( [ZKT/NNP/Institute/appos]ORG )", "zkt", true)]
    [InlineData("The/DT [National/NNP Statistics/NNP Gymkhana/NNP/left/nsubj]ORG ( [ZKT/NNP/Gymkhana/appos]ORG )", "zkt", false)]
    [InlineData("The/DT [National/NNP Statistics/NNP Institute/NNP/left/nsubj]ORG ( [ZKT/NNP/Institute/appos]ORG 's )", "zkt", false)]
    [InlineData("The/DT [National/NNP Institute/NNP/left/nsubj of/IN Statistics/NNPS/Institute/nmod]ORG ( [ZKT/NNP/Institute/appos]ORG )",
        "zkt", true)]
    [InlineData("The/DT [National/NNP Statistics/NNP Institute/NNP/left/nsubj]ORG ( [Zakistat/NNP/Institute/appos]ORG ) "
        + "left=leave/VBD/root .\n[Zakistat/NNP/left/nsubj]ORG", "zakistat", true)]
    [InlineData("The/DT [National/NNP Statistics/NNP Institute/NNP/left/nsubj]ORG ( [Zakistat/NNP/Institute/appos]ORG )", "zakistat",
        false)] // Nobody goes on to call it so.
    public void What_stands_in_brackets_tells_outright_what_it_is_short_for(string notation, string parts, bool same)
    {
        var names = new UnlinkedNames($"{notation} {Left}");
        NameForm body = names.Form(notation.Contains("Gymkhana", StringComparison.Ordinal) ? "national statistics gymkhana"
            : notation.Contains("Institute/NNP/left/nsubj of", StringComparison.Ordinal) ? "national institute of statistics"
            : "national statistics institute");
        int entity = names.Entities.New(EntityClass.Organization);
        names.Entities.Join(body, entity);
        Assert.Equal(same ? entity : -1, Others(names).Find(names.Form(parts)));
    }

    /// <summary>Two names of one country are one, whichever comes first.</summary>
    [Fact]
    public void A_country_is_one_under_all_its_names()
    {
        var names = new UnlinkedNames($"[Britain/NNP/left/nsubj]LOC {Left}The/DT [UK/NNP/left/nsubj]LOC {Left}[France/NNP/left/nsubj]LOC "
            + $"{Left}");
        OtherNames others = Others(names);
        int britain = others.Find(names.Form("britain"));
        Assert.Equal(britain, others.Find(names.Form("uk")));
        Assert.NotEqual(britain, others.Find(names.Form("france")));
        Assert.Equal(EntityClass.Place, names.Entities[britain].Class);
    }

    [Theory]
    [InlineData("The/DT [North/NNP/left/nsubj]LOC", true)]
    [InlineData("[North/NNP/left/nsubj]LOC", false)] // Without an article it may be anything.
    public void A_country_goes_by_its_half_with_an_article(string half, bool same)
    {
        var names = new UnlinkedNames($"[North/NNP/left/nsubj Korea/NNP]LOC {Left}{half} {Left}");
        OtherNames others = Others(names);
        int korea = others.Find(names.Form("north korea"));
        names.Entities.Join(names.Form("north korea"), korea);
        Assert.Equal(same ? korea : -1, others.Find(names.Form("north")));
    }

    private static OtherNames Others(UnlinkedNames names) => new(names.Scene.Words, names.Scene.Mentions, names.Entities);
}
