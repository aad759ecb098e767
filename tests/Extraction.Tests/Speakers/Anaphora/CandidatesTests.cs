using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>Whom a pronoun or description can take up: what the judge is asked about. Trees are made by hand, names made up.</summary>
public sealed class CandidatesTests
{
    private const string Left = "left=leave/VBD/root .\n", Anna = "[Anna/NNP/left/nsubj Brook/NNP]PER " + Left,
        Paul = "[Paul/NNP/left/nsubj Lind/NNP]PER " + Left, Acme = "[Acme/NNP/left/nsubj]ORG " + Left;

    /// <summary>The nearest comes first; "-" stands for nothing before it.</summary>
    [Theory]
    [InlineData(Anna + "\n" + Paul + "She/PRP/left/nsubj " + Left, "She", "-|Anna Brook")]
    [InlineData(Anna + "\n" + Acme + "It/PRP/left/nsubj " + Left, "It", "-|Acme")]
    [InlineData(Anna + Paul + Acme + "They/PRP/left/nsubj " + Left, "They", "-|Acme")]
    [InlineData("Lawyer/NN " + Anna + "Lawyer/NN " + Paul + "The/DT lawyer/NN/left/nsubj " + Left, "lawyer", "-|Paul Lind|Anna Brook")]
    [InlineData("Lawyer/NN [Anna/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root the/DT town/NN/left/obj early/RB .\nThe/DT former/JJ lawyer/NN/left/nsubj " + Left, "lawyer", "-")]
    [InlineData(Anna + "\n[Glass/NNP/left/nsubj]MISC " + Left + "She/PRP/left/nsubj " + Left, "She", "-|Anna Brook")]
    [InlineData(Anna + "Captain/NNP [Glass/NNP/left/nsubj]MISC " + Left + "She/PRP/left/nsubj " + Left, "She", "-|Glass|Anna Brook")]
    [InlineData(Anna + Acme + "The/DT company/NN/left/nsubj " + Left, "company", "-|Acme")]
    public void Fit_in_kind_number_and_words(string notation, string words, string options) =>
        Assert.Equal(options, Asked(notation, words));

    /// <summary>A report or a firm speaks too.</summary>
    [Fact]
    public void That_a_name_has_spoken_makes_it_no_person()
    {
        const string Said = "said=say/VBD/root it/PRP/rained/expl rained=rain/VBD/said/ccomp .\n";
        var scene = new HandMadeScene(Anna + "\n[Glass/NNP/said/nsubj]MISC " + Said + "She/PRP/left/nsubj " + Left).Says("Glass", "it rained");
        Assert.Equal("-|Anna Brook", Asked(scene, "She"));
    }

    [Fact]
    public void Only_so_many_are_asked_about_however_long_the_text_is()
    {
        string[] names = ["Abe", "Bob", "Cal", "Dan", "Eli", "Fin", "Gus", "Hal", "Ian", "Jon", "Ken", "Leo", "Max", "Ned", "Oli", "Per", "Ray"];
        string notation = string.Concat(names.Select((name, i) => $"Lawyer/NN [{name}/NNP/met/nsubj Brook{(char)('a' + i)}/NNP]PER met=meet/VBD/root .\n"))
            .Replace(".\nLawyer", "and/CC Lawyer", StringComparison.Ordinal).Replace(" met=meet/VBD/root and/CC", " met=meet/VBD ,", StringComparison.Ordinal);
        string asked = Asked(notation + "\nThe/DT lawyer/NN/left/nsubj " + Left, "The lawyer");
        Assert.InRange(asked.Split('|').Length, 10, 16);
    }

    [Fact]
    public void Of_those_called_exactly_so_who_only_shares_the_head_is_left_out()
    {
        string asked = Asked("Prime/NNP Minister/NNP " + Anna + "Sports/NNP Minister/NNP [Eva/NNP/left/nsubj Lind/NNP]PER " + Left
            + "The/DT prime/JJ minister/NN/left/nsubj " + Left, "prime");
        Assert.Equal("-|Anna Brook", asked);
    }

    /// <summary>The names of those whom the judge is asked about for the mention at words.</summary>
    private static string Asked(string notation, string words) => Asked(new HandMadeScene(notation), words);

    private static string Asked(HandMadeScene scene, string words)
    {
        var judge = new Listening();
        scene.Resolved(judge);
        int at = words is "prime" or "The lawyer" ? scene.At(words) + 1 : scene.At(words, words == "lawyer" ? 0 : 0);
        int mention = scene.Mentions.At(at);
        Assert.True(mention >= 0, $"'{words}' is no mention.");
        return string.Join('|', judge.Asked[mention].Select(entity => entity < 0 ? "-" : NameOf(scene, entity)));
    }

    private static string NameOf(HandMadeScene scene, int entity)
    {
        Mention first = scene.Mentions[scene.Entities[entity].Mentions[0]];
        return scene.Of(first.First, first.End);
    }

    private sealed class Listening : IAnaphoraJudge
    {
        public Dictionary<int, int[]> Asked { get; } = [];

        public int Choose(int mention, AnaphoraFeatures options, out double probability)
        {
            Asked[mention] = [.. options.Entities];
            probability = 1;
            return 0;
        }
    }
}
