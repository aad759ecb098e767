using Extraction.Speakers;

namespace Extraction.Tests.Speakers.NameLinks;

/// <summary>Bodies under a part of their names. Names are made up.</summary>
public sealed class ShortFormsTests
{
    private const string Left = "left=leave/VBD/root .\n";

    [Theory]
    [InlineData("The/DT [Delta/NNP Institute/NNP/left/nsubj]ORG", "delta institute", "The/DT [Institute/NNP/left/nsubj]ORG", "institute",
        true)]
    [InlineData("The/DT [Delta/NNP Institute/NNP/left/nsubj]ORG", "delta institute", "[Ada/NNP/Institute/nmod:poss]PER 's "
        + "[Institute/NNP/left/nsubj]ORG",
        "institute", false)] // Hers is another.
    [InlineData("The/DT former/JJ [Delta/NNP Institute/NNP/left/nsubj]ORG", "delta institute", "The/DT [Institute/NNP/left/nsubj]ORG",
        "institute",
        false)]
    [InlineData("The/DT [Rovik/NNP Badgers/NNPS/left/nsubj]ORG", "rovik badgers", "The/DT [Badgers/NNPS/left/nsubj]ORG", "badgers", true)]
    [InlineData("The/DT [Rovik/NNP Badgers/NNPS/left/nsubj]ORG", "rovik badgers", "[Badgers/NNPS/left/nsubj]ORG", "badgers", false)]
    [InlineData("The/DT [Rovik/NNP Post-Echo/NNP/left/nsubj]ORG", "rovik post-echo", "The/DT [Post-Echo/NNP/left/nsubj]ORG", "post-echo",
        true)]
    [InlineData("[Acme/NNP Corp./NNP/left/nsubj]ORG", "acme corp.", "[Acme/NNP/left/nsubj]ORG", "acme", true)]
    [InlineData("[France/NNP Corp./NNP/left/nsubj]ORG", "france corp.", "[France/NNP/left/nsubj]LOC", "france",
        false)] // A place is itself.
    [InlineData("[Delta/NNP Ridge/NNP Systems/NNPS/left/nsubj]ORG", "delta ridge systems", "[Delta/NNP Ridge/NNP/left/nsubj]ORG",
        "delta ridge", true)]
    [InlineData("[Amber/NNP Valley/NNP Bank/NNP/left/nsubj]ORG", "amber valley bank", "[Amber/NNP/left/nsubj]ORG", "amber", false)]
    [InlineData("The/DT [Federal/NNP Board/NNP/left/nsubj of/IN Orchards/NNPS/Board/nmod]ORG", "federal board of orchards",
        "The/DT [Federal/NNP Board/NNP/left/nsubj]ORG", "federal board", true)]
    [InlineData("The/DT [French/JJ Ministry/NNP/left/nsubj of/IN Swans/NNPS/Ministry/nmod]ORG", "french ministry of swans",
        "The/DT [Ministry/NNP/left/nsubj]ORG", "ministry", true)]
    [InlineData("The/DT [Ferry/NNP Ministry/NNP/left/nsubj of/IN Swans/NNPS/Ministry/nmod]ORG", "ferry ministry of swans",
        "The/DT [Ministry/NNP/left/nsubj]ORG", "ministry", false)] // No place tells which.
    public void A_part_means_the_one_body_that_has_it(string full, string fullParts, string part, string parts, bool same)
    {
        var names = new UnlinkedNames($"{full} {Left}{part} {Left}");
        int entity = names.Join(fullParts);
        Assert.Equal(same ? entity : -1, Short(names).Find(names.Form(parts)));
    }

    [Fact]
    public void A_person_is_no_part_of_a_body()
    {
        var names = new UnlinkedNames($"[Brook/NNP Corp./NNP/left/nsubj]ORG {Left}Mr./NNP [Brook/NNP/left/nsubj]PER {Left}");
        names.Join("brook corp.");
        Assert.Equal(-1, Short(names).Find(names.Form("brook")));
    }

    [Fact]
    public void Of_two_heads_alike_neither_is_meant()
    {
        var names = new UnlinkedNames($"The/DT [French/JJ Ministry/NNP/left/nsubj of/IN Swans/NNPS/Ministry/nmod]ORG {Left}The/DT "
            + "[German/JJ "
            + $"Ministry/NNP/left/nsubj of/IN Geese/NNPS/Ministry/nmod]ORG {Left}The/DT [Ministry/NNP/left/nsubj]ORG {Left}");
        names.Join("french ministry of swans");
        names.Join("german ministry of geese");
        Assert.Equal(-1, Short(names).Find(names.Form("ministry")));
    }

    [Theory]
    [InlineData("newspaper", true)]
    [InlineData("newspapers", true)]
    [InlineData("swans", false)]
    public void A_kind_of_body_may_be_plural(string word, bool kind) => Assert.Equal(kind, ShortForms.IsKindOfBody(HandMadeScene.Tables,
        word));

    private static ShortForms Short(UnlinkedNames names) => new(names.Scene.Words, names.Scene.Mentions, names.Entities);
}
