using Extraction.Speakers;

namespace Extraction.Tests.Speakers;

/// <summary>The mentions, entities and links of one article. Names are made up.</summary>
public sealed class DiscourseTests
{
    private const string Text = """
        [Ada/NNP/told/nsubj Brook/NNP]PER told=tell/VBD/root [Otto/NNP/told/obj Lind/NNP]PER that/IN/rains it/PRP/rains/nsubj rains=rain/VBZ/told/ccomp .

        The/DT lawyer/NN/said/nsubj said=say/VBD/root so/RB to/TO [Ivo/NNP/said/obl Falk/NNP]PER .
        """;

    [Fact]
    public void A_link_tells_its_reason_and_its_certainty()
    {
        (HandMadeScene scene, Discourse discourse) = Read();
        int lawyer = scene.MentionAt("lawyer"), ada = scene.Mentions[scene.MentionAt("Ada")].Entity;
        discourse.Link(lawyer, ada, LinkReason.Variation, 0.5);
        Mention linked = scene.Mentions[lawyer];
        Assert.Equal((ada, LinkReason.Variation, 0.5f), (linked.Entity, linked.Reason, linked.Certainty));
        Assert.Contains(lawyer, scene.Entities[ada].Mentions);
    }

    [Fact]
    public void A_link_can_be_moved()
    {
        (HandMadeScene scene, Discourse discourse) = Read();
        int lawyer = scene.MentionAt("lawyer"), ada = scene.Mentions[scene.MentionAt("Ada")].Entity, otto =
            scene.Mentions[scene.MentionAt("Otto")].Entity;
        discourse.Link(lawyer, ada, LinkReason.Variation, 0.5);
        discourse.Move(lawyer, otto, LinkReason.SameWords, 0.8);
        Assert.DoesNotContain(lawyer, scene.Entities[ada].Mentions);
        Assert.Contains(lawyer, scene.Entities[otto].Mentions);
    }

    [Fact]
    public void Two_entities_become_one_no_surer_than_both()
    {
        (HandMadeScene scene, Discourse discourse) = Read();
        int lawyer = scene.MentionAt("lawyer"), ada = scene.Mentions[scene.MentionAt("Ada")].Entity;
        discourse.Begin(lawyer, 0.8);
        int description = scene.Mentions[lawyer].Entity;
        discourse.Merge(description, ada, LinkReason.NamedLater, 0.5);
        Assert.Equal((ada, 0.4f), (scene.Mentions[lawyer].Entity, scene.Mentions[lawyer].Certainty));
        Assert.Empty(scene.Entities[description].Mentions);
        Assert.Equal(scene.Entities[ada].Mentions.Order(), scene.Entities[ada].Mentions);
    }

    [Fact]
    public void A_source_leads_to_its_attribution_and_back()
    {
        (HandMadeScene scene, Discourse discourse) = Read();
        ref Mention ada = ref scene.Mentions[scene.MentionAt("Ada")];
        Assert.Equal((0, true, false), (discourse.AttributionOf(ada), discourse.IsSource(ada), discourse.IsLabel(ada)));
        Assert.Equal((scene.MentionAt("Ada"), ada.Entity), (discourse.SourceMention(0), discourse.SpeakerOf(0)));
        Assert.False(discourse.IsSource(scene.Mentions[scene.MentionAt("Otto")]));
    }

    [Theory]
    [InlineData("Otto", true)]
    [InlineData("Ivo", true)]
    [InlineData("Ada", false)]
    [InlineData("lawyer", false)]
    public void Who_is_spoken_to_is_told_by_verb_and_preposition(string words, bool addressed)
    {
        (HandMadeScene scene, Discourse discourse) = Read();
        Assert.Equal(addressed, discourse.IsAddressed(scene.Mentions[scene.MentionAt(words)]));
    }

    [Fact]
    public void What_stands_in_a_content_is_inside_it()
    {
        (HandMadeScene scene, Discourse discourse) = Read();
        Assert.True(discourse.IsInside(scene.Mentions[scene.MentionAt("it")], 0));
        Assert.False(discourse.IsInside(scene.Mentions[scene.MentionAt("lawyer")], 0));
    }

    /// <summary>A paragraph between that opens with a mark only carries somebody's words on.</summary>
    [Fact]
    public void Paragraphs_that_carry_words_on_are_not_counted()
    {
        HandMadeScene scene = new("Rain/NN/fell/nsubj fell=fall/VBD/root .\n\n“ Rain/NN/fell/nsubj fell=fall/VBD/root .\n\n"
            + "Snow/NN/fell/nsubj fell=fall/VBD/root .");
        Discourse discourse = scene.Discourse();
        Assert.Equal((1, 0), (discourse.ParagraphsTold(scene.At("Rain"), scene.At("Snow")), discourse.ParagraphsTold(scene.At("Rain"),
            scene.At("Rain"))));
    }

    private static (HandMadeScene Scene, Discourse Discourse) Read()
    {
        HandMadeScene scene = new HandMadeScene(Text).WithNamesLinked().Says("Ada Brook", "it rains");
        return (scene, scene.Discourse());
    }
}
