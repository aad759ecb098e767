using Extraction.Layout;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Assembly;

/// <summary>Which entity is behind an attribution. Names are made up.</summary>
public sealed class SourceLinkerTests
{
    private const string Said = "[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root ";

    [Fact]
    public void A_mention_leads_to_its_entity_and_no_source_to_nobody()
    {
        HandMadeScene scene = new HandMadeScene(Said + "it/PRP/rained/expl rained=rain/VBD/said/ccomp .").Says("Ada Brook", "it rained")
            .Says(null, "rained").Resolved();
        SourceLink[] links = Linked(scene);
        Assert.Equal((LinkRule.Mention, scene.Mentions[scene.MentionAt("Ada")].Entity, 1), (links[0].Rule, links[0].Entity, links[0].Score));
        Assert.Equal((LinkRule.Nobody, -1), (links[1].Rule, links[1].Entity));
    }

    [Fact]
    public void I_inside_a_quotation_is_its_speaker()
    {
        HandMadeScene scene = new HandMadeScene("“ I/PRP/think/nsubj think/VBP/said/ccomp it/PRP/rained/expl rained=rain/VBD/think/ccomp , ” "
            + "[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root .").Says("Ada Brook", "“I think it rained,”").Says("I", "it rained").Resolved();
        SourceLink[] links = Linked(scene);
        Assert.Equal((LinkRule.SpeakerAround, links[0].Entity), (links[1].Rule, links[1].Entity));
        Assert.InRange(links[1].Score, 0.5, links[0].Score);
        Assert.Equal(links[0].Entity, scene.Mentions[scene.MentionAt("I think")].Entity);
    }

    [Fact]
    public void I_outside_is_the_only_author()
    {
        HandMadeScene scene = new HandMadeScene("# [Ada/NNP/root Brook/NNP]PER\nI/PRP/think/nsubj think/VBP/root it/PRP/rained/expl "
            + "rained=rain/VBD/think/ccomp .").Says("I", "it rained").Resolved();
        var layout = new ArticleLayout([]) { Authors = [scene.SpanOf("Ada Brook")] };
        SourceLink link = Assert.Single(new SourceLinker(scene.Discourse(), layout).Link());
        Assert.Equal((LinkRule.Author, scene.Mentions[scene.MentionAt("Ada")].Entity), (link.Rule, link.Entity));
        Assert.Equal(LinkRule.Nobody, Assert.Single(Linked(scene)).Rule);
    }

    [Fact]
    public void What_carries_on_has_the_speaker_before_less_surely()
    {
        HandMadeScene scene = new HandMadeScene(Said + "it/PRP/rained/expl rained=rain/VBD/said/ccomp .\nIt/PRP/snowed/expl snowed=snow/VBD/root .")
            .Says("Ada Brook", "it rained").GoesOn("It snowed").Resolved();
        SourceLink[] links = Linked(scene);
        Assert.Equal((LinkRule.Carried, links[0].Entity), (links[1].Rule, links[1].Entity));
        Assert.True(links[1].Score < links[0].Score);
    }

    private static SourceLink[] Linked(HandMadeScene scene) => new SourceLinker(scene.Discourse(), new ArticleLayout([])).Link();
}
