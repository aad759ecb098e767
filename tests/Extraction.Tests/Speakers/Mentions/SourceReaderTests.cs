using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Mentions;

/// <summary>Which token stands for a source. Names are made up.</summary>
public sealed class SourceReaderTests
{
    private const string So = "said=say/VBD/root so/RB .";

    [Theory]
    [InlineData($"[Ada/NNP/said/nsubj Brook/NNP]PER {So}", "Ada Brook", "Ada")]
    [InlineData($"[Ada/NNP/said/nsubj]PER herself/PRP/Ada/appos {So}", "herself", "Ada")]
    [InlineData($"Nobody/NN/said/nsubj {So}", "Nobody", null)]
    [InlineData($"Owners=owner/NNS/said/nsubj and/CC/tenants tenants=tenant/NNS/Owners/conj {So}", "Owners and tenants", "and")]
    [InlineData("[Ada/NNP/left/nsubj Brook/NNP]PER , who/WP/said/nsubj said=say/VBD/Ada/acl:relcl so/RB , left=leave/VBD/root .", "who",
        "Ada")]
    [InlineData($"Q/NNP/said/nsubj : {So}", "Q", null)]
    public void Is_found(string notation, string source, string? token)
    {
        var scene = new HandMadeScene(notation);
        Assert.Equal(token is null ? -1 : scene.At(token), Assert.Single(Read(scene, Of(scene, source), out _)));
    }

    [Fact]
    public void An_attribution_without_a_source_has_none()
    {
        var scene = new HandMadeScene($"[Ada/NNP/said/nsubj Brook/NNP]PER {So}");
        Assert.Equal([-1], Read(scene, new Attribution { Content = [scene.SpanOf("so")] }, out _));
    }

    [Fact]
    public void Who_is_told_something_does_not_say_it()
    {
        var scene = new HandMadeScene("Residents=resident/NNS/told/nsubj:pass were=be/VBD/told/aux:pass told=tell/VBN/root so/RB .");
        Assert.Equal([-1], Read(scene, Of(scene, "Residents") with { CueHead = scene.At("told") }, out _));
    }

    /// <summary>No table knows the word: the mention is wanted all the same, several where it is plural.</summary>
    [Theory]
    [InlineData("Ferrymen=ferryman/NNS/said/nsubj", "Ferrymen", true)]
    [InlineData("The/DT ferryman/NN/said/nsubj", "The ferryman", false)]
    public void A_source_that_no_table_knows_is_wanted(string subject, string source, bool plural)
    {
        var scene = new HandMadeScene($"{subject} {So}");
        int token = Assert.Single(Read(scene, Of(scene, source), out Dictionary<int, Mention> wanted));
        Assert.Equal((plural, token), (wanted[token].Plural, wanted[token].Head));
    }

    [Fact]
    public void Before_they_say_something_the_subjects_that_are_several_are_wanted()
    {
        var scene = new HandMadeScene("[Ada/NNP/run/nsubj Brook/NNP]PER and/CC/Otto [Otto/NNP/Ada/conj Lind/NNP]PER run=run/VBP/root mills/NNS/run/obj .\n"
            + $"They/PRP/said/nsubj {So}");
        Read(scene, Of(scene, "They"), out Dictionary<int, Mention> wanted);
        Mention joint = wanted[scene.At("and")];
        Assert.Equal("Ada Brook and Otto Lind", scene.Of(joint.First, joint.End));
    }

    private static Attribution Of(HandMadeScene scene, string source) =>
        new() { Content = [scene.SpanOf("so")], Source = scene.SpanOf(source) };

    private static int[] Read(HandMadeScene scene, Attribution attribution, out Dictionary<int, Mention> wanted) =>
        new SourceReader(scene.Words, scene.Tree).Read([attribution], wanted = []);
}
