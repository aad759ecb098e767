using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Names;

/// <summary>What a run of proper nouns is cut into, wherever the reader has begun and ended it. Names are made up.</summary>
public sealed class NameRunCutterTests
{
    [Theory]
    [InlineData("Ruritanian/JJ Foreign/NNP Minister/NNP [Anna/NNP/left/nsubj Brook/NNP]PER", "Anna Brook (Name, Person)")]
    [InlineData("[Acme/NNP]ORG Chairman/NNP [Ada/NNP/left/nsubj Brook/NNP]PER", "Acme (Name, Organization)|Ada Brook (Name, Person)")]
    [InlineData("Painters/NNS/left/nsubj Without/IN Brushes/NNS/Painters/nmod", "Painters Without Brushes (Name, Organization)")]
    [InlineData("Labour/NNP MP/NNP/left/nsubj for/IN Rovik/NNP/MP/nmod", "Labour MP (Nominal, Person)|Rovik (Name, Unknown)")]
    [InlineData("Acme/NNP Mayor/NNP/left/nsubj", "Acme Mayor (Nominal, Person)")] // An office without a name describes somebody.
    [InlineData("Acme/NNP Mayors=Mayor/NNPS/left/nsubj", "Acme Mayors (Nominal, Group)")]
    [InlineData("Witness/NN/left/nsubj 3/CD", "Witness 3 (Name, Person)")]
    [InlineData("France/NNP teacher/NN/left/nsubj", "France teacher (Nominal, Person)")]
    [InlineData("[Ada/NNP/left/nsubj Brook/NNP]PER [Acme/NNP]ORG", "Ada Brook (Name, Person)|Acme (Name, Organization)")] // Two names.
    [InlineData("[Zelvik/NNP/left/nsubj]ORG", "Zelvik (Name, Organization)")]
    public void Titles_places_and_persons_are_mentions_of_their_own(string run, string mentions)
    {
        HandMadeScene scene = Cut(run, out MentionList cut);
        Assert.Equal(mentions, string.Join('|', Enumerable.Range(0, cut.Count).Select(i =>
            $"{scene.Of(cut[i].First, cut[i].End)} ({cut[i].Kind}, {cut[i].Class})")));
    }

    [Fact]
    public void All_words_of_an_office_lead_to_whoever_holds_it()
    {
        HandMadeScene scene = Cut("The/DT Deputy/NNP Chief/NNP Minister/NNP/left/nsubj", out MentionList mentions, first: 1);
        Assert.Equal([0, 0, 0], Enumerable.Range(scene.At("Deputy"), 3).Select(mentions.At));
    }

    [Fact]
    public void Titles_lead_to_the_name_unless_they_name_a_body()
    {
        HandMadeScene scene = Cut("[Acme/NNP]ORG Chairman/NNP [Ada/NNP/left/nsubj Brook/NNP]PER", out MentionList mentions);
        Assert.Equal([0, 1, 1, 1], Enumerable.Range(0, 4).Select(mentions.At));
        Assert.Equal(scene.At("Acme"), mentions[1].TitleFirst);
    }

    private static HandMadeScene Cut(string run, out MentionList mentions, int first = 0)
    {
        var scene = new HandMadeScene($"{run} left=leave/VBD/root .");
        var tokens = new NameTokens(scene.Words, scene.Text.Sentences[0]);
        mentions = new MentionList(scene.Text.TokenCount);
        new NameRunCutter(tokens, new NameConnection(tokens), scene.Tree, mentions).Cut(first, scene.At("left"));
        return scene;
    }
}
