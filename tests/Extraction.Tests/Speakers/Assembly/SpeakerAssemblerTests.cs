using Extraction.Layout;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Assembly;

/// <summary>The speakers of the result. Names are made up.</summary>
public sealed class SpeakerAssemblerTests
{
    private const string It = "said=say/VBD/root it/PRP/rained/expl rained=rain/VBD/said/ccomp .\n",
        Snow = "said=say/VBD/root it/PRP/snowed/expl snowed=snow/VBD/said/ccomp .\n";

    [Theory]
    [InlineData("[Ada/NNP/said/nsubj Brook/NNP]PER", "Ada Brook", SpeakerKind.Person)]
    [InlineData("The/DT [Delta/NNP Institute/NNP/said/nsubj]ORG", "Delta Institute", SpeakerKind.Organization)]
    [InlineData("A/DT lawyer/NN/said/nsubj", "lawyer", SpeakerKind.Anonymous)]
    [InlineData("Nine/CD lawyers=lawyer/NNS/said/nsubj", "Nine lawyers", SpeakerKind.Group)]
    [InlineData("A/DT report/NN/said/nsubj", "report", SpeakerKind.Document)]
    [InlineData("Zelvik/NNP/said/nsubj", "Zelvik", SpeakerKind.Organization)]
    public void Name_and_kind_come_from_the_entity(string subject, string name, SpeakerKind kind)
    {
        HandMadeScene scene = new HandMadeScene($"{subject} {It}").Says(Source(subject), "it rained").Resolved();
        Speaker speaker = Assert.Single(Assembled(scene).Speakers);
        Assert.Equal((name, kind), (speaker.Name.Of(scene.Text.Text), speaker.Kind));
    }

    [Fact]
    public void A_part_of_a_name_is_told_from_the_fullest()
    {
        HandMadeScene scene = new HandMadeScene($"[Ada/NNP/said/nsubj Brook/NNP]PER {It}[Brook/NNP/said/nsubj]PER {Snow}")
            .Says("Ada Brook", "it rained").Says("Brook", "it snowed", occurrence: 1).Resolved();
        SpeakerAnalysis analysis = Assembled(scene);
        Assert.Single(analysis.Speakers);
        Assert.Equal([Resolution.Name, Resolution.NamePart], analysis.Links.Select(link => link.Resolution));
        Assert.True(analysis.Links[0].Score > analysis.Links[1].Score);
        Assert.Equal(["Brook"], analysis.Speakers[0].Aliases.Select(alias => alias.Of(scene.Text.Text)));
    }

    [Fact]
    public void Speakers_come_in_the_order_of_their_first_mention()
    {
        HandMadeScene scene = new HandMadeScene($"[Otto/NNP/left/nsubj Lind/NNP]PER left=leave/VBD/root .\n[Ada/NNP/said/nsubj Brook/NNP]PER {It}"
            + $"[Lind/NNP/said/nsubj]PER {Snow}").Says("Ada Brook", "it rained").Says("Lind", "it snowed", occurrence: 1).Resolved();
        SpeakerAnalysis analysis = Assembled(scene);
        Assert.Equal(["Otto Lind", "Ada Brook"], analysis.Speakers.Select(speaker => speaker.Name.Of(scene.Text.Text)));
        Assert.Equal([1, 0], analysis.Links.Select(link => link.Speaker!.Value));
    }

    /// <summary>"Analysts" here and there are one source, "a lawyer" here and there are two.</summary>
    [Fact]
    public void Groups_without_a_name_are_one_under_one_description()
    {
        HandMadeScene scene = new HandMadeScene($"Analysts=analyst/NNS/said/nsubj {It}Analysts=analyst/NNS/said/nsubj {Snow}")
            .Says("Analysts", "it rained").Says("Analysts", "it snowed", occurrence: 1).Resolved();
        Assert.Single(Assembled(scene).Speakers);
        scene = new HandMadeScene($"A/DT lawyer/NN/said/nsubj {It}A/DT lawyer/NN/said/nsubj {Snow}")
            .Says("A lawyer", "it rained").Says("A lawyer", "it snowed", occurrence: 1).Resolved();
        Assert.Equal(2, Assembled(scene).Speakers.Count);
    }

    [Fact]
    public void Nobody_is_told_in_words()
    {
        HandMadeScene scene = new HandMadeScene("It/PRP/rained/expl rained=rain/VBD/root .").Says(null, "It rained").Resolved();
        SpeakerAnalysis analysis = Assembled(scene);
        Assert.Empty(analysis.Speakers);
        Assert.Equal((null, Resolution.None), (analysis.Links[0].Speaker, analysis.Links[0].Resolution));
    }

    private static string Source(string subject) =>
        string.Join(' ', subject.Split(' ').Select(token => token.TrimStart('[').Split('/')[0].Split('=')[0]));

    private static SpeakerAnalysis Assembled(HandMadeScene scene)
    {
        Discourse discourse = scene.Discourse();
        return new SpeakerAssembler(discourse).Assemble(new SourceLinker(discourse, new ArticleLayout([])).Link());
    }
}
