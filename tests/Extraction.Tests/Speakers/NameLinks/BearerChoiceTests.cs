using Extraction.Lexicon;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.NameLinks;

/// <summary>Whom a bare surname means where several bear it. Names are made up.</summary>
public sealed class BearerChoiceTests
{
    private const string Left = "left=leave/VBD/root .\n";
    private const string Ada = $"[Ada/NNP/left/nsubj Brook/NNP]PER {Left}", Otto = $"[Otto/NNP/left/nsubj Brook/NNP]PER {Left}";
    private const string Brook = $"[Brook/NNP/left/nsubj]PER {Left}", Rain = "It/PRP/rained/expl rained=rain/VBD/root .\n";

    [Theory]
    [InlineData(Ada + Ada + Otto + Rain + Brook, "ada brook")] // Who is named most often.
    [InlineData(Ada + Otto + Rain + Brook, "ada brook")] // Of two named as often, who is named first.
    [InlineData(Ada + Ada + Otto + Brook, "otto brook")] // Who is the subject of the sentence before, in the same paragraph.
    [InlineData(Ada + Ada + Otto + "\n" + Brook, "ada brook")]
    [InlineData(Ada + Brook + Otto + Otto, "ada brook")] // Who is yet to be named is not meant.
    [InlineData(Ada + Ada + Otto + Rain + "Mr./NNP " + Brook, "otto brook")] // The honorific tells.
    [InlineData(Ada + Ada + "\n" + Rain + "\n" + Rain + "\n" + Rain + "\n" + Otto + Rain + Brook, "otto brook")] // Far from the main one.
    [InlineData(Ada + Ada + "\n" + Rain + "\n" + Otto + Rain + Brook, "ada brook")] // Near enough to the main one.
    [InlineData("His/PRP$ wife/NN " + Ada + Ada + Otto + Rain + Brook, "otto brook")] // A relative is never the main bearer.
    public void Is_the_one_in_mind(string notation, string bearer)
    {
        var names = new UnlinkedNames(notation);
        int ada = names.Join("ada brook"), otto = names.Join("otto brook");
        (names.Entities[ada].Gender, names.Entities[otto].Gender) = (Gender.Female, Gender.Male);
        NameForm bare = names.Form("brook");
        bare.Candidates.AddRange([ada, otto]);
        int chosen = new BearerChoice(names.Scene.Words, names.Scene.Mentions, names.Entities).Choose(bare, bare.Mentions[0]);
        Assert.Equal(bearer, chosen == ada ? "ada brook" : chosen == otto ? "otto brook" : "nobody");
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("Mr./NNP ", false)] // Only one of them is a man.
    public void Is_told_to_be_doubtful_where_several_can_be_meant(string title, bool ambiguous)
    {
        var names = new UnlinkedNames($"[Ada/NNP/left/nsubj Brook/NNP]PER {Left}{Otto}{title}{Brook}");
        int ada = names.Join("ada brook"), otto = names.Join("otto brook");
        (names.Entities[ada].Gender, names.Entities[otto].Gender) = (Gender.Female, Gender.Male);
        NameForm bare = names.Form("brook");
        bare.Candidates.AddRange([ada, otto]);
        new BearerChoice(names.Scene.Words, names.Scene.Mentions, names.Entities).Choose(bare, bare.Mentions[0]);
        Assert.Equal(ambiguous, names.Scene.Mentions[bare.Mentions[0]].Ambiguous);
    }

    /// <summary>"Mr. Brook" where the article knows only an Ada Brook is a relative of hers: one for each gender, also later.</summary>
    [Fact]
    public void Nobody_who_can_be_meant_makes_a_bearer_of_the_bare_name()
    {
        var names = new UnlinkedNames($"{Ada}Mr./NNP {Brook}Mr./NNP {Brook}");
        int ada = names.Join("ada brook");
        names.Entities[ada].Gender = Gender.Female;
        NameForm bare = names.Form("brook");
        bare.Candidates.Add(ada);
        var choice = new BearerChoice(names.Scene.Words, names.Scene.Mentions, names.Entities);
        int relative = choice.Choose(bare, bare.Mentions[0]);
        Assert.NotEqual(ada, relative);
        Assert.Equal(relative, choice.Choose(bare, bare.Mentions[1]));
        Assert.Equal(Gender.Male, names.Entities[relative].Gender);
    }
}
